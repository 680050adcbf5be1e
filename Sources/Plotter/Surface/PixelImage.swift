import CCairo

/// A picture as a grid of pixels in memory.
package struct PixelImage: Sendable, Equatable, CustomStringConvertible {
  /// The size in pixels.
  package let width, height: Int

  /// The rows from top to bottom, each from left to right, a pixel as 0xRRGGBB.
  package private(set) var pixels: [UInt32]

  /// The size alone: a failed expectation shall not print every pixel.
  package var description: String { "a picture of \(width) by \(height) pixels" }

  /// Makes a picture of one colour.
  package init(width: Int, height: Int, filledWith pixel: UInt32 = 0xffffff) {
    self.width = width
    self.height = height
    pixels = [UInt32](repeating: pixel & 0xffffff, count: width * height)
  }

  /// Makes a picture of its pixels, as many as its size says.
  package init(width: Int, height: Int, pixels: [UInt32]) {
    self.init(width: width, height: height, pixel: { pixels[$0] })
  }

  /// Reads the bytes of a PNG file. What is transparent in it is put on white.
  ///
  /// - Throws: ``PlotError/unreadable(reason:)`` where the bytes are no PNG file, or a damaged one.
  package init(png bytes: [UInt8]) throws(PlotError) {
    let source = Source(bytes)
    let created = cairo_image_surface_create_from_png_stream(
      { context, destination, count in
        guard let context, let destination,
          Unmanaged<Source>.fromOpaque(context).takeUnretainedValue().read(Int(count), into: destination)
        else { return CAIRO_STATUS_READ_ERROR }
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(source).toOpaque())
    guard let created else { throw .unreadable(reason: "there is no memory for it") }
    defer { cairo_surface_destroy(created) }
    let status = cairo_surface_status(created)
    guard status == CAIRO_STATUS_SUCCESS else {
      let reason = cairo_status_to_string(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
      throw .unreadable(reason: reason)
    }
    let raster = try RasterSurface(
      width: Int(cairo_image_surface_get_width(created)), height: Int(cairo_image_surface_get_height(created))
    )
    guard let context = cairo_create(raster.surface) else {
      throw .library(name: "Cairo", call: "cairo_create", reason: "no context")
    }
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_set_source_surface(context, created, 0, 0)
    cairo_paint(context)
    try checkCairo(cairo_status(context), "cairo_paint")
    try self.init(raster)
  }

  /// Copies the pixels of a surface.
  init(_ raster: RasterSurface) throws(PlotError) {
    let (width, height) = (raster.width, raster.height)
    self.width = width
    self.height = height
    pixels = try raster.withPixels { source, stride throws(PlotError) in
      [UInt32](unsafeUninitializedCapacity: width * height) { pixels, count in
        for row in 0..<height {
          for column in 0..<width { pixels[row * width + column] = source[row * stride + column] & 0xffffff }
        }
        count = width * height
      }
    }
  }

  /// The red, green and blue of a pixel, each from 0 to 255.
  package static func levels(_ pixel: UInt32) -> SIMD3<Int32> {
    SIMD3(
      Int32(truncatingIfNeeded: pixel >> 16 & 0xff), Int32(truncatingIfNeeded: pixel >> 8 & 0xff),
      Int32(truncatingIfNeeded: pixel & 0xff))
  }

  /// Puts another picture's pixels over this one's. What would lie outside is left out.
  package mutating func paste(_ other: PixelImage, left: Int, top: Int) {
    for row in max(0, -top)..<max(0, -top, min(other.height, height - top)) {
      for column in max(0, -left)..<max(0, -left, min(other.width, width - left)) {
        pixels[(top + row) * width + left + column] = other.pixels[row * other.width + column]
      }
    }
  }

  /// The picture as the bytes of a PNG file.
  package func png(dpi: Double, metadata: Metadata = Metadata()) throws(PlotError) -> [UInt8] {
    let raster = try RasterSurface(width: width, height: height)
    cairo_surface_flush(raster.surface)
    guard let data = cairo_image_surface_get_data(raster.surface) else {
      throw .library(name: "Cairo", call: "cairo_image_surface_get_data", reason: "no pixels")
    }
    let stride = Int(cairo_image_surface_get_stride(raster.surface))
    for row in 0..<height {
      UnsafeMutableRawPointer(data + row * stride).withMemoryRebound(to: UInt32.self, capacity: width) {
        target in
        for column in 0..<width { target[column] = pixels[row * width + column] }
      }
    }
    cairo_surface_mark_dirty(raster.surface)
    try checkCairo(cairo_surface_status(raster.surface), "cairo_surface_mark_dirty")
    return try PNGEncoder(metadata: metadata, dpi: dpi).encode(raster)
  }

  /// Makes a picture, each pixel by a function of its index.
  init(width: Int, height: Int, pixel: (Int) -> UInt32) {
    self.width = width
    self.height = height
    pixels = (0..<width * height).map(pixel)
  }

  /// Hands out bytes piece by piece.
  private final class Source {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func read(_ count: Int, into destination: UnsafeMutablePointer<UInt8>) -> Bool {
      guard count <= bytes.count - position else { return false }
      for index in 0..<count { destination[index] = bytes[position + index] }
      position += count
      return true
    }
  }
}
