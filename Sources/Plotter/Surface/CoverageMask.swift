import CCairo

/// How much a shape covers of each pixel, on a part of a surface.
final class CoverageMask {
  /// The pixels of the surface that the mask has.
  let left, top: Int
  private let surface: OpaquePointer
  private(set) var coverage: sinplot_coverage

  /// Makes an empty mask of the pixels that a box touches; `nil` where it touches none.
  ///
  /// - Parameters:
  ///   - box: The box, y pointing down.
  ///   - width: The surface's width.
  ///   - height: The surface's height.
  init?(covering box: Box, width: Int, height: Int) throws(PlotError) {
    func clamped(_ value: Double, _ limit: Int) -> Int { Int(max(0, min(value, Double(limit)))) }
    left = clamped(box.x0.rounded(.down), width)
    top = clamped(box.y0.rounded(.down), height)
    let right = clamped(box.x1.rounded(.up), width)
    let bottom = clamped(box.y1.rounded(.up), height)
    guard right > left, bottom > top else { return nil }
    guard let created = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(right - left), Int32(bottom - top))
    else {
      throw .library(name: "Cairo", call: "cairo_image_surface_create", reason: "no surface")
    }
    surface = created
    coverage = sinplot_coverage()
    try checkCairo(cairo_surface_status(created), "cairo_image_surface_create")
    cairo_surface_flush(created)
    guard let pixels = cairo_image_surface_get_data(created) else {
      throw .library(name: "Cairo", call: "cairo_image_surface_get_data", reason: "no pixels")
    }
    coverage = sinplot_coverage(
      pixels: pixels, stride: Int(cairo_image_surface_get_stride(created)), width: Int32(right - left),
      height: Int32(bottom - top))
  }

  deinit { cairo_surface_destroy(surface) }

  /// Adds to the mask with one of the C functions.
  func add(_ call: String, _ body: (inout sinplot_coverage) -> FT_Error) throws(PlotError) {
    try checkFreeType(body(&coverage), call)
  }

  /// A place on the surface as FreeType takes it, in fractions of a pixel of the mask.
  func vector(_ point: Point, unitsPerPixel: Double) -> FT_Vector {
    FT_Vector(
      x: FT_Pos(((point.x - Double(left)) * unitsPerPixel).rounded()),
      y: FT_Pos(((point.y - Double(top)) * unitsPerPixel).rounded()))
  }

  /// Paints the context's source where the mask covers.
  func paint(in context: OpaquePointer) {
    cairo_surface_mark_dirty(surface)
    cairo_mask_surface(context, surface, Double(left), Double(top))
  }
}
