/// Cuts a polyline at the sides of a rectangle and drops what lies outside.
///
/// The cutting is that of Cohen and Sutherland with intersections as Liang and Barsky take them; the rectangle is
/// one unit larger than the picture on each side, so that the cut ends of a line stay out of sight.
struct VertexClipper<Next: VertexSink>: VertexSink {
  private let box: Box
  private(set) var next: Next
  private var last = (x: Double.nan, y: Double.nan)
  /// Whether a subpath has been started that nothing was drawn of yet.
  private var isPending = false

  /// Clips to the picture's rectangle, widened by one unit.
  init(width: Double, height: Double, next: Next) {
    box = Box(x0: -1, y0: -1, x1: width + 1, y1: height + 1)
    self.next = next
  }

  mutating func move(_ x: Double, _ y: Double) {
    emitLonePoint()
    last = (x, y)
    isPending = true
  }

  mutating func line(_ x: Double, _ y: Double) {
    var start = last
    var end = (x: x, y: y)
    last = end
    let (startSides, endSides) = (sides(of: start), sides(of: end))
    if startSides.union(endSides).isEmpty {
      emit(start, end, hasMovedStart: false)
      return
    }
    guard startSides.isDisjoint(with: endSides) else { return }
    let original = (start, end)
    if !startSides.isEmpty {
      guard cut(&start, startSides, along: original), start != end else { return }
    }
    if !endSides.isEmpty {
      guard cut(&end, endSides, along: original), start != end else { return }
    }
    emit(start, end, hasMovedStart: !startSides.isEmpty)
  }

  mutating func finish() {
    emitLonePoint()
    next.finish()
  }

  private mutating func emit(
    _ start: (x: Double, y: Double), _ end: (x: Double, y: Double), hasMovedStart: Bool
  ) {
    if hasMovedStart || isPending { next.move(start.x, start.y) }
    next.line(end.x, end.y)
    isPending = false
  }

  /// A subpath of one point is kept when it lies inside.
  private mutating func emitLonePoint() {
    if isPending, sides(of: last).isEmpty { next.move(last.x, last.y) }
    isPending = false
  }

  /// The sides of the rectangle that a point lies beyond.
  private func sides(of point: (x: Double, y: Double)) -> Sides {
    var sides: Sides = []
    if point.x > box.x1 { sides.insert(.right) }
    if point.y > box.y1 { sides.insert(.top) }
    if point.x < box.x0 { sides.insert(.left) }
    if point.y < box.y0 { sides.insert(.bottom) }
    return sides
  }

  /// Moves a point along its segment onto the rectangle; false when the segment misses it.
  private func cut(
    _ point: inout (x: Double, y: Double), _ beyond: Sides,
    along segment: ((x: Double, y: Double), (x: Double, y: Double))
  ) -> Bool {
    let ((x1, y1), (x2, y2)) = segment
    if !beyond.isDisjoint(with: [.left, .right]) {
      guard x1 != x2 else { return false }
      let bound = beyond.contains(.left) ? box.x0 : box.x1
      point = (bound, (bound - x1) * (y2 - y1) / (x2 - x1) + y1)
    }
    let vertical = sides(of: point).intersection([.top, .bottom])
    if !vertical.isEmpty {
      guard y1 != y2 else { return false }
      let bound = vertical.contains(.bottom) ? box.y0 : box.y1
      point = ((bound - y1) * (x2 - x1) / (y2 - y1) + x1, bound)
    }
    return true
  }
}

/// The sides of a rectangle that a point lies beyond.
private struct Sides: OptionSet {
  let rawValue: UInt8
  static let right = Sides(rawValue: 1)
  static let top = Sides(rawValue: 2)
  static let left = Sides(rawValue: 4)
  static let bottom = Sides(rawValue: 8)
}
