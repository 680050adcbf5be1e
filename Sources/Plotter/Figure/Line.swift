/// A curve through points, drawn in the order given.
///
/// A point with a coordinate that is not finite (NaN or infinite) is left out and breaks the line there.
public struct Line: Sendable, Equatable {
  /// The horizontal coordinates, in data units.
  public var x: Samples

  /// The vertical coordinates, in data units. Where the counts differ, the shorter one counts.
  public var y: Samples

  /// The line's width in points (1/72 inch), from 0 to ``greatestWidth``.
  public var width: Double

  /// The line's colour; `nil` takes the next one of the theme's cycle.
  public var color: Color?

  /// The greatest width in points, wide enough to fill a page.
  public static let greatestWidth = 10_000.0

  /// Makes a line from single-precision coordinates, 1.5 points wide by default.
  @_disfavoredOverload  // Literals without a type of their own are double-precision ones.
  public init(x: [Float], y: [Float], width: Double = 1.5, color: Color? = nil) {
    self.init(x: .single(x), y: .single(y), width: width, color: color)
  }

  /// Makes a line from double-precision coordinates, 1.5 points wide by default.
  public init(x: [Double], y: [Double], width: Double = 1.5, color: Color? = nil) {
    self.init(x: .double(x), y: .double(y), width: width, color: color)
  }

  /// Makes a line from coordinates in either precision, 1.5 points wide by default.
  public init(x: Samples, y: Samples, width: Double = 1.5, color: Color? = nil) {
    self.x = x
    self.y = y
    self.width = width
    self.color = color
  }

  /// How many points the line has, drawn or not.
  public var count: Int { min(x.count, y.count) }
}
