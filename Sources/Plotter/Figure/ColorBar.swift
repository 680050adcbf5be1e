/// A strip beside the frame that tells which colour stands for which value.
public struct ColorBar: Sendable {
  /// The colour map whose colours are shown.
  public var map: ColorMap

  /// From values to places on the colour map.
  public var norm: ScaledNorm

  /// The side of the frame where the bar lies.
  public var side: Side

  /// What is written beside the bar; empty for nothing.
  public var label: String

  /// The ticks.
  public var ticks: Ticks

  /// The part of the axes' room that the bar takes, its gap left out.
  public var fraction: Double

  /// The gap between frame and bar as a part of the axes' room; `nil` takes Matplotlib's for the side.
  public var pad: Double?

  /// The length of the bar as a part of the frame's.
  public var shrink: Double

  /// The length of the bar divided by its width.
  public var aspect: Double

  /// The bands of filled contours, shown instead of the map's colours; empty for those.
  var bands: [Color] = []

  /// The lines of contours, shown instead of the map's colours; empty for those.
  var lines: [Pen] = []

  /// The edges of ``bands``, or the values of ``lines``.
  var levels: [Double] = []

  /// Makes a colour bar. The defaults are those of Matplotlib's `colorbar`.
  public init(
    map: ColorMap, norm: ScaledNorm, side: Side = .right, label: String = "", ticks: Ticks = .automatic,
    fraction: Double = 0.15, pad: Double? = nil, shrink: Double = 1, aspect: Double = 20
  ) {
    self.map = map
    self.norm = norm
    self.side = side
    self.label = label
    self.ticks = ticks
    self.fraction = fraction
    self.pad = pad
    self.shrink = shrink
    self.aspect = aspect
  }
}
