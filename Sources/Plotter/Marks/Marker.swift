/// A shape that marks points.
public struct Marker: Sendable, Equatable {
  /// The outline about its point, y pointing up, one unit high and wide.
  var path: Path

  /// Whether it has an inside. The others are strokes alone.
  var isFilled: Bool

  /// How corners of the edge look.
  var join: LineJoin

  /// The size in device units from which the sides are put on whole pixels; `nil` for never.
  var snapThreshold: Double?

  /// A dot: Matplotlib's `o`.
  public static let circle = Marker(
    path: .circle(radius: 0.5), isFilled: true, join: .round, snapThreshold: .infinity)

  /// A square: Matplotlib's `s`.
  public static let square = Marker(
    path: .polygon([(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)]), isFilled: true, join: .miter,
    snapThreshold: 2)

  /// The marker at points in device units.
  func markers(
    at points: [Point], size: Double, fill: Color?, edge: Pen?, on device: Device
  ) -> Scene.Markers {
    let scale = device.units(points: size)
    let edge = edge.flatMap { $0.line.isVisible && $0.width > 0 && $0.color.alpha > 0 ? $0 : nil }
    var style = edge?.style(on: device)
    style?.cap = .butt
    style?.join = join
    return Scene.Markers(
      shape: path.mapped { Point(x: $0.x * scale, y: -$0.y * scale) }, points: points, scales: [1],
      fills: isFilled ? fill.map { [$0] } ?? [] : [], edges: edge.map { [$0.color] } ?? [], style: style,
      isStamped: true, snaps: snapThreshold.map { scale >= $0 } ?? false)
  }
}

extension Path {
  /// A closed polygon.
  static func polygon(_ points: [(Double, Double)]) -> Path {
    var path = Path()
    for (index, (x, y)) in points.enumerated() {
      if index == 0 { path.move(to: Point(x: x, y: y)) } else { path.line(to: Point(x: x, y: y)) }
    }
    path.close()
    return path
  }

  /// A circle of eight curves about the origin, counter-clockwise from its lowest point: Matplotlib's `Path.unit_circle`.
  static func circle(radius: Double) -> Path {
    let (magic, half) = (0.2652031, 0.5.squareRoot())
    let short = magic * half
    let corners: [(Double, Double)] = [
      (0, -1), (magic, -1), (half - short, -half - short), (half, -half), (half + short, -half + short),
      (1, -magic), (1, 0), (1, magic), (half + short, half - short), (half, half),
      (half - short, half + short), (magic, 1), (0, 1), (-magic, 1), (-half + short, half + short),
      (-half, half), (-half - short, half - short), (-1, magic), (-1, 0), (-1, -magic),
      (-half - short, -half + short), (-half, -half), (-half + short, -half - short), (-magic, -1), (0, -1),
    ]
    let points = corners.map { Point(x: $0.0 * radius, y: $0.1 * radius) }
    var path = Path()
    path.move(to: points[0])
    for index in stride(from: 1, to: points.count - 2, by: 3) {
      path.curve(to: points[index + 2], points[index], points[index + 1])
    }
    path.close()
    return path
  }
}
