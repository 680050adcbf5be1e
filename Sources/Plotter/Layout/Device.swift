/// What a figure is laid out for: how many device units an inch has, and whether the units are pixels that
/// shapes and glyphs should align with.
struct Device: Sendable, Hashable {
  /// Device units per inch.
  var dpi: Double

  /// Whether the device units are pixels: glyphs are hinted, strokes snap, texts start on whole pixels.
  var isRaster: Bool

  /// Pixels at the given resolution.
  static func raster(dpi: Double) -> Device { Device(dpi: dpi, isRaster: true) }

  /// Points: what SVG and PDF are measured in.
  static let points = Device(dpi: 72, isRaster: false)

  /// The device units of a length in points.
  func units(points: Double) -> Double { points * dpi / 72 }

  /// The same, rounded as where Matplotlib shifts a text by a translation in inches. Positions often fall exactly between
  /// two pixels, where the last bit decides.
  func shift(points: Double) -> Double { dpi * (points / 72) }
}
