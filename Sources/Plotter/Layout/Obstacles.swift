/// What a legend had better not cover, in device units with y pointing up.
public struct Obstacles {
  let plane: Plane
  private var lines: [[Point]] = []
  /// The points of outlines, those that control curves and those that are reached again at the end included.
  private var corners: [Point] = []
  private var outlines: [[Point]] = []
  private var points: [Point] = []
  private var boxes: [Box] = []

  init(plane: Plane) { self.plane = plane }

  private func place(_ x: Double, _ y: Double) -> Point {
    Point(x: plane.horizontal.position(of: x), y: plane.vertical.position(of: y))
  }

  /// Adds a line through points, in data units.
  public mutating func add(line x: Samples, _ y: Samples) {
    lines.append((0..<min(x.count, y.count)).map { place(x[$0], y[$0]) })
  }

  /// Adds a closed outline, in data units.
  ///
  /// - Parameters:
  ///   - shape: The outline.
  ///   - end: The point that Matplotlib's path of it ends with.
  mutating func add(_ shape: Shape, endingAt end: Point) {
    let path = shape.path.mapped { place($0.x, $0.y) }
    corners += path.points + [place(end.x, end.y)]
    var line = path.flattened().points
    if let first = line.first { line.append(first) }
    outlines.append(line)
  }

  /// Adds points that are no line, in data units.
  public mutating func add(points x: Samples, _ y: Samples) {
    points += (0..<min(x.count, y.count)).map { place(x[$0], y[$0]) }
  }

  /// Adds a rectangle from one corner to the opposite one, in data units.
  public mutating func add(x0: Double, y0: Double, x1: Double, y1: Double) {
    let (a, b) = (place(x0, y0), place(x1, y1))
    boxes.append(Box(x0: min(a.x, b.x), y0: min(a.y, b.y), x1: max(a.x, b.x), y1: max(a.y, b.y)))
  }

  /// Adds a box in device units.
  mutating func add(_ box: Box) { boxes.append(box) }

  /// How much a box covers, counted as Matplotlib's `Legend._find_best_position` does: each point inside, each rectangle that
  /// it overlaps, each line that it meets.
  func badness(of box: Box) -> Int {
    var badness = 0
    for line in lines {
      badness += line.count { box.hasInside($0) }
      if box.meets(line) { badness += 1 }
    }
    for line in outlines where box.meets(line) { badness += 1 }
    badness += corners.count { box.hasInside($0) }
    badness += points.count { box.hasInside($0) }
    badness += boxes.count { $0.x1 > box.x0 && $0.x0 < box.x1 && $0.y1 > box.y0 && $0.y0 < box.y1 }
    return badness
  }
}

extension Box {
  /// Whether a point lies inside, not on the edge.
  fileprivate func hasInside(_ point: Point) -> Bool {
    x0 < point.x && point.x < x1 && y0 < point.y && point.y < y1
  }

  /// Whether a line has a point in common with the box. Points without a place break the line.
  fileprivate func meets(_ line: [Point]) -> Bool {
    guard var last = line.first else { return false }
    for point in line.dropFirst() {
      if isCrossed(from: last, to: point) { return true }
      last = point
    }
    return false
  }

  /// Whether a segment has a point in common with the box: what is left of the segment between the box's sides.
  private func isCrossed(from a: Point, to b: Point) -> Bool {
    guard a.x.isFinite, a.y.isFinite, b.x.isFinite, b.y.isFinite else { return false }
    var (start, end) = (0.0, 1.0)
    for (delta, low, high) in [(b.x - a.x, x0 - a.x, x1 - a.x), (b.y - a.y, y0 - a.y, y1 - a.y)] {
      if delta == 0 {
        if low > 0 || high < 0 { return false }
        continue
      }
      let (first, second) = delta > 0 ? (low / delta, high / delta) : (high / delta, low / delta)
      start = max(start, first)
      end = min(end, second)
      if start > end { return false }
    }
    return true
  }
}
