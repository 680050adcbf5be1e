import CCairo

/// A Cairo surface of pixels in memory, 32 bits each: 0x00RRGGBB in the machine's byte order.
final class RasterSurface {
  let surface: OpaquePointer
  let width, height: Int

  /// Makes a surface of white or whatever is painted on it first.
  init(width: Int, height: Int) throws(PlotError) {
    guard let created = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else {
      throw .library(name: "Cairo", call: "cairo_image_surface_create", reason: "no surface")
    }
    surface = created
    self.width = width
    self.height = height
    try checkCairo(cairo_surface_status(created), "cairo_image_surface_create")
  }

  /// Takes over a surface made elsewhere, of format RGB24 or ARGB32.
  init(adopting surface: OpaquePointer) throws(PlotError) {
    self.surface = surface
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    try checkCairo(cairo_surface_status(surface), "cairo_image_surface_create")
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// Calls `body` with the pixels of all rows, and the number of pixels from one row to the next.
  ///
  /// - Throws: ``PlotError/library(name:call:reason:)`` where Cairo could not finish what was drawn.
  func withPixels<Result>(
    _ body: (UnsafeBufferPointer<UInt32>, _ stride: Int) throws(PlotError) -> Result
  ) throws(PlotError) -> Result {
    cairo_surface_flush(surface)
    try checkCairo(cairo_surface_status(surface), "cairo_surface_flush")
    let stride = Int(cairo_image_surface_get_stride(surface)) / 4
    guard let data = cairo_image_surface_get_data(surface) else {
      throw .library(name: "Cairo", call: "cairo_image_surface_get_data", reason: "no pixels")
    }
    let start = UnsafeRawPointer(data).assumingMemoryBound(to: UInt32.self)
    return try body(UnsafeBufferPointer(start: start, count: stride * height), stride)
  }
}
