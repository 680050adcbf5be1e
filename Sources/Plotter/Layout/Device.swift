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

  /// The device units of a distance in points by which a text is set off, in the order in which Matplotlib's
  /// `ScaledTranslation` rounds it. The last bit decides where a text ends up that lies half way between two pixels.
  func offset(points: Double) -> Double { points / 72 * dpi }
}
