/// An outline in data coordinates or fractions of the frame.
public struct Shape: Sendable {
  var path = Path()

  /// Makes an empty outline.
  public init() {}

  /// Starts a part at a point.
  public mutating func move(x: Double, y: Double) { path.move(to: Point(x: x, y: y)) }

  /// Adds a straight line.
  public mutating func line(x: Double, y: Double) { path.line(to: Point(x: x, y: y)) }

  /// Adds a cubic Bézier curve with two control points.
  public mutating func curve(x1: Double, y1: Double, x2: Double, y2: Double, x: Double, y: Double) {
    path.curve(to: Point(x: x, y: y), Point(x: x1, y: y1), Point(x: x2, y: y2))
  }

  /// Closes the part.
  public mutating func close() { path.close() }

  /// A closed polygon. The shorter sequence says how many corners there are.
  public static func polygon(x: [Double], y: [Double]) -> Shape {
    var shape = Shape.polyline(x: x, y: y)
    if !shape.path.isEmpty { shape.close() }
    return shape
  }

  /// An open line through points. The shorter sequence says how many there are.
  public static func polyline(x: [Double], y: [Double]) -> Shape {
    var shape = Shape()
    for (index, (x, y)) in zip(x, y).enumerated() {
      if index == 0 { shape.move(x: x, y: y) } else { shape.line(x: x, y: y) }
    }
    return shape
  }

  /// A rectangle from one corner to the opposite one.
  public static func rectangle(x0: Double, y0: Double, x1: Double, y1: Double) -> Shape {
    polygon(x: [x0, x1, x1, x0], y: [y0, y0, y1, y1])
  }
}

/// How outlines are stroked.
public struct Pen: Sendable, Hashable {
  /// The colour.
  public var color: Color

  /// The width in points.
  public var width: Double

  /// The pattern of dashes.
  public var line: LineStyle

  /// How the ends of lines and dashes look.
  public var cap: LineCap

  /// How corners look.
  public var join: LineJoin

  /// Makes a pen. Without a cap of its own, a solid line ends half its width beyond its last point, and a dash at its end: the
  /// defaults of Matplotlib's lines.
  public init(
    _ color: Color, width: Double = 1.5, line: LineStyle = .solid, cap: LineCap? = nil,
    join: LineJoin = .round
  ) {
    self.color = color
    self.width = width
    self.line = line
    self.cap = cap ?? (line.dashes.isEmpty ? .projecting : .butt)
    self.join = join
  }

  /// The widest line that can be drawn, in points: enough to fill a page.
  public static let greatestWidth = 10_000.0

  /// Whether the pen leaves anything.
  var isVisible: Bool { line.isVisible && width > 0 && color.alpha > 0 }

  func style(on device: Device) -> StrokeStyle {
    let unit = device.units(points: width)
    // Matplotlib scales the pattern by the width in points, then to pixels.
    return StrokeStyle(
      width: unit, cap: cap, join: join,
      dashes: line.dashes.map { device.units(points: $0 * width) },
      dashOffset: device.units(points: line.offset * width))
  }
}
