/// A rectangle with sides along the axes, in whatever units its user works in, y pointing up.
struct Box: Sendable, Equatable {
  var x0, y0, x1, y1: Double

  var width: Double { x1 - x0 }
  var height: Double { y1 - y0 }

  /// A place in the box by fractions of its width and height, rounded in the order of an affine transform.
  func x(at fraction: Double) -> Double { fraction * width + x0 }
  func y(at fraction: Double) -> Double { fraction * height + y0 }

  /// The smallest box around this one and another.
  func union(_ other: Box) -> Box {
    Box(x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
  }

  func translated(x: Double, y: Double) -> Box {
    Box(x0: x0 + x, y0: y0 + y, x1: x1 + x, y1: y1 + y)
  }

  /// Whether the two boxes share a point; touching counts.
  func intersects(_ other: Box) -> Bool {
    max(x0, other.x0) <= min(x1, other.x1) && max(y0, other.y0) <= min(y1, other.y1)
  }

  /// The smallest box around all of the boxes, `nil` when there are none.
  static func union(_ boxes: some Sequence<Box>) -> Box? {
    boxes.reduce(nil as Box?) { union, box in union?.union(box) ?? box }
  }
}
