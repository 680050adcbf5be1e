/// A point in device units, y pointing down.
struct Point: Sendable, Hashable {
  var x, y: Double
}

/// A sequence of drawing commands with their points.
struct Path: Sendable, Equatable {
  enum Element: UInt8, Sendable {
    /// Starts a subpath; one point.
    case move
    /// A straight line; one point.
    case line
    /// A quadratic Bézier curve; its control point and the end.
    case quadratic
    /// A cubic Bézier curve; two control points and the end.
    case curve
    /// Closes the subpath; no point.
    case close
  }

  private(set) var elements: [Element] = []
  private(set) var points: [Point] = []

  var isEmpty: Bool { elements.isEmpty }

  mutating func move(to point: Point) {
    elements.append(.move)
    points.append(point)
  }

  mutating func line(to point: Point) {
    elements.append(.line)
    points.append(point)
  }

  mutating func quadratic(to end: Point, _ control: Point) {
    elements.append(.quadratic)
    points.append(control)
    points.append(end)
  }

  mutating func curve(to end: Point, _ first: Point, _ second: Point) {
    elements.append(.curve)
    points.append(first)
    points.append(second)
    points.append(end)
  }

  mutating func close() {
    elements.append(.close)
  }

  /// The smallest box around all points, control points included; `nil` for an empty path.
  var bounds: Box? {
    guard let first = points.first else { return nil }
    var box = Box(x0: first.x, y0: first.y, x1: first.x, y1: first.y)
    for point in points.dropFirst() {
      box.x0 = min(box.x0, point.x)
      box.y0 = min(box.y0, point.y)
      box.x1 = max(box.x1, point.x)
      box.y1 = max(box.y1, point.y)
    }
    return box
  }
}
