/// The pattern of dashes of a line.
///
/// The lengths of dashes are multiples of the line's width, as in Matplotlib (`lines.scale_dashes`).
public struct LineStyle: Sendable, Hashable {
  /// The lengths of dashes and gaps in turn, in multiples of the line's width; empty for a solid line.
  public var dashes: [Double]

  /// How far into the pattern the line starts, in multiples of the line's width.
  public var offset: Double

  /// Whether there is a line at all.
  public var isVisible: Bool

  private init(dashes: [Double], offset: Double, isVisible: Bool) {
    self.dashes = dashes
    self.offset = offset
    self.isVisible = isVisible
  }

  /// One unbroken line.
  public static let solid = LineStyle(dashes: [], offset: 0, isVisible: true)

  /// Dashes: Matplotlib's `--`.
  public static let dashed = LineStyle.dashes([3.7, 1.6])

  /// Dots: Matplotlib's `:`.
  public static let dotted = LineStyle.dashes([1, 1.65])

  /// Dashes and dots in turn: Matplotlib's `-.`.
  public static let dashDotted = LineStyle.dashes([6.4, 1.6, 1, 1.6])

  /// No line.
  public static let none = LineStyle(dashes: [], offset: 0, isVisible: false)

  /// A pattern of one's own. An odd number of lengths is repeated to make it even.
  public static func dashes(_ lengths: [Double], offset: Double = 0) -> LineStyle {
    LineStyle(
      dashes: lengths.count % 2 == 0 ? lengths : lengths + lengths, offset: offset, isVisible: true)
  }

  /// Whether every length can be drawn: finite, none negative, and not all of them zero.
  var isValid: Bool {
    offset.isFinite && dashes.allSatisfy { $0.isFinite && $0 >= 0 }
      && (dashes.isEmpty || dashes.contains { $0 > 0 })
  }
}
