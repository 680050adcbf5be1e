/// Polylines cut into parts whose strokes with blunt ends make up the stroke of the whole.
///
/// A cut goes through the middle of a segment, where two blunt ends meet without a gap and without an overlap.
struct StrokeParts {
  /// The parts, each of two points or more.
  private(set) var parts: [[Point]] = []

  private var part: [Point] = []
  private let projection: Double
  private var isAtStart = true

  /// Cuts the polylines of a path.
  ///
  /// - Parameters:
  ///   - path: Moves and lines.
  ///   - projection: By how much the ends of each polyline are to be made longer.
  ///   - segments: The greatest number of segments in a part, at least 2.
  init(_ path: Path, projection: Double, segments: Int) {
    self.projection = projection
    for (element, point) in zip(path.elements, path.points) {
      guard element == .line, let last = part.last else {
        finish(isAtEnd: true)
        part = [point]
        isAtStart = true
        continue
      }
      // A segment without length has no direction.
      guard last != point else { continue }
      if part.count >= segments {
        let middle = Point(x: (last.x + point.x) / 2, y: (last.y + point.y) / 2)
        part.append(middle)
        finish(isAtEnd: false)
        part = [middle]
        isAtStart = false
      }
      part.append(point)
    }
    finish(isAtEnd: true)
  }

  private mutating func finish(isAtEnd: Bool) {
    guard part.count > 1 else { return }
    if isAtStart { part[0] = lengthened(part[0], from: part[1]) }
    if isAtEnd {
      let end = part.count - 1
      part[end] = lengthened(part[end], from: part[end - 1])
    }
    parts.append(part)
  }

  private func lengthened(_ end: Point, from other: Point) -> Point {
    let (x, y) = (end.x - other.x, end.y - other.y)
    let length = (x * x + y * y).squareRoot()
    guard length > 0 else { return end }
    return Point(x: end.x + x / length * projection, y: end.y + y / length * projection)
  }
}
