#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Path {
  /// The outline of a path's stroke, by the rules of Agg's `vcgen_stroke` and `math_stroke`: one ring around an open
  /// subpath, two around a closed one, to be filled by the non-zero rule. Dashes are not made here: see ``dashed(_:)``.
  func stroked(_ style: StrokeStyle) -> Path {
    guard style.width > 0, style.width.isFinite else { return Path() }
    var stroker = Stroker(width: style.width, cap: style.cap, join: style.join)
    flattened().forEachChain { stroker.stroke($0) }
    return stroker.outline
  }
}

private struct Stroker {
  private typealias Vertex = VertexChain.Vertex

  private(set) var outline = Path()
  /// Half the width.
  private let radius: Double
  private let cap: LineCap
  private let join: LineJoin
  /// How far the point of a mitre may be from the corner. Matplotlib sets Agg's limit, which counts half widths, to the
  /// width in pixels.
  private let miterReach: Double
  /// The greatest angle between neighbouring points of an arc, which is then an eighth of a pixel from its chord.
  private let arcStep: Double
  private var isAtStart = true

  /// The shortest inner join, in half widths.
  private static let innerLimit = 1.01

  init(width: Double, cap: LineCap, join: LineJoin) {
    radius = width / 2
    self.cap = cap
    self.join = join
    miterReach = radius * width
    arcStep = acos(radius / (radius + 0.125)) * 2
  }

  mutating func stroke(_ chain: VertexChain) {
    let vertices = chain.vertices
    let count = vertices.count
    guard count > 1 else { return }
    isAtStart = true
    if chain.isClosed, count > 2 {
      for index in 0..<count {
        let last = index > 0 ? index - 1 : count - 1
        addJoin(
          vertices[last], vertices[index], vertices[index + 1 < count ? index + 1 : 0],
          vertices[last].length, vertices[index].length)
      }
      outline.close()
      isAtStart = true
      for index in (0..<count).reversed() {
        let last = index > 0 ? index - 1 : count - 1
        addJoin(
          vertices[index + 1 < count ? index + 1 : 0], vertices[index], vertices[last],
          vertices[index].length, vertices[last].length)
      }
    } else {
      addCap(vertices[0], vertices[1], vertices[0].length)
      for index in stride(from: 1, to: count - 1, by: 1) {
        addJoin(
          vertices[index - 1], vertices[index], vertices[index + 1],
          vertices[index - 1].length, vertices[index].length)
      }
      addCap(vertices[count - 1], vertices[count - 2], vertices[count - 2].length)
      for index in stride(from: count - 2, to: 0, by: -1) {
        addJoin(
          vertices[index + 1], vertices[index], vertices[index - 1],
          vertices[index].length, vertices[index - 1].length)
      }
    }
    outline.close()
  }

  private mutating func add(_ x: Double, _ y: Double) {
    if isAtStart {
      outline.move(to: Point(x: x, y: y))
      isAtStart = false
    } else {
      outline.line(to: Point(x: x, y: y))
    }
  }

  /// The end of a line at `v0` that comes from `v1`.
  private mutating func addCap(_ v0: Vertex, _ v1: Vertex, _ length: Double) {
    let dx = (v1.y - v0.y) / length * radius
    let dy = (v1.x - v0.x) / length * radius
    guard cap == .round else {
      let (beyondX, beyondY) = cap == .projecting ? (dy, dx) : (0, 0)
      add(v0.x - dx - beyondX, v0.y + dy - beyondY)
      add(v0.x + dx - beyondX, v0.y - dy - beyondY)
      return
    }
    let count = Self.steps(.pi, arcStep)
    let step = Double.pi / Double(count + 1)
    add(v0.x - dx, v0.y + dy)
    var angle = atan2(dy, -dx) + step
    for _ in 0..<count {
      add(v0.x + cos(angle) * radius, v0.y + sin(angle) * radius)
      angle += step
    }
    add(v0.x + dx, v0.y - dy)
  }

  /// One side of the corner at `v1`.
  private mutating func addJoin(
    _ v0: Vertex, _ v1: Vertex, _ v2: Vertex, _ length1: Double, _ length2: Double
  ) {
    let (dx1, dy1) = (radius * (v1.y - v0.y) / length1, radius * (v1.x - v0.x) / length1)
    let (dx2, dy2) = (radius * (v2.y - v1.y) / length2, radius * (v2.x - v1.x) / length2)
    let turn = Self.crossProduct(v0.x, v0.y, v1.x, v1.y, v2.x, v2.y)
    if turn > VertexChain.coincidence {
      let limit = max(min(length1, length2) / radius, Self.innerLimit)
      addMiter(v0, v1, v2, dx1, dy1, dx2, dy2, reach: radius * limit)
      return
    }
    if join != .miter {
      let (dx, dy) = ((dx1 + dx2) / 2, (dy1 + dy2) / 2)
      if radius - (dx * dx + dy * dy).squareRoot() < radius / 1024 {
        // Too slight a turn for more than one point.
        if let point = Self.intersection(v0, v1, v2, dx1, dy1, dx2, dy2) {
          add(point.x, point.y)
        } else {
          add(v1.x + dx1, v1.y - dy1)
        }
        return
      }
    }
    switch join {
    case .miter: addMiter(v0, v1, v2, dx1, dy1, dx2, dy2, reach: miterReach)
    case .round: addArc(v1, dx1, -dy1, dx2, -dy2)
    case .bevel:
      add(v1.x + dx1, v1.y - dy1)
      add(v1.x + dx2, v1.y - dy2)
    }
  }

  /// The intersection of the two offset lines, or both offset points where it is farther away than `reach`.
  private mutating func addMiter(
    _ v0: Vertex, _ v1: Vertex, _ v2: Vertex, _ dx1: Double, _ dy1: Double, _ dx2: Double, _ dy2: Double,
    reach: Double
  ) {
    if let point = Self.intersection(v0, v1, v2, dx1, dy1, dx2, dy2) {
      let (dx, dy) = (point.x - v1.x, point.y - v1.y)
      if (dx * dx + dy * dy).squareRoot() <= reach {
        add(point.x, point.y)
        return
      }
    } else {
      // The lines are parallel. Either the second goes on where the first ends, or it goes back.
      let (x, y) = (v1.x + dx1, v1.y - dy1)
      let isBefore = Self.crossProduct(v0.x, v0.y, v1.x, v1.y, x, y) < 0
      if isBefore == (Self.crossProduct(v1.x, v1.y, v2.x, v2.y, x, y) < 0) {
        add(x, y)
        return
      }
    }
    add(v1.x + dx1, v1.y - dy1)
    add(v1.x + dx2, v1.y - dy2)
  }

  private mutating func addArc(_ center: Vertex, _ dx1: Double, _ dy1: Double, _ dx2: Double, _ dy2: Double) {
    var angle = atan2(dy1, dx1)
    var end = atan2(dy2, dx2)
    if angle > end { end += 2 * .pi }
    let count = Self.steps(end - angle, arcStep)
    let step = (end - angle) / Double(count + 1)
    add(center.x + dx1, center.y + dy1)
    angle += step
    for _ in 0..<count {
      add(center.x + cos(angle) * radius, center.y + sin(angle) * radius)
      angle += step
    }
    add(center.x + dx2, center.y + dy2)
  }

  /// How many points an arc has between its ends.
  private static func steps(_ angle: Double, _ step: Double) -> Int {
    let count = angle / step
    return count.isFinite ? Int(min(count, 1e5)) : 0
  }

  private static func crossProduct(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x: Double, _ y: Double
  ) -> Double {
    (x - x2) * (y2 - y1) - (y - y2) * (x2 - x1)
  }

  /// Where the lines beside `v0` to `v1` and `v1` to `v2` meet; `nil` where they are parallel.
  private static func intersection(
    _ v0: Vertex, _ v1: Vertex, _ v2: Vertex, _ dx1: Double, _ dy1: Double, _ dx2: Double, _ dy2: Double
  ) -> Point? {
    let (ax, ay, bx, by) = (v0.x + dx1, v0.y - dy1, v1.x + dx1, v1.y - dy1)
    let (cx, cy, dx, dy) = (v1.x + dx2, v1.y - dy2, v2.x + dx2, v2.y - dy2)
    let numerator = (ay - cy) * (dx - cx) - (ax - cx) * (dy - cy)
    let denominator = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    guard abs(denominator) >= 1e-30 else { return nil }
    let share = numerator / denominator
    return Point(x: ax + share * (bx - ax), y: ay + share * (by - ay))
  }
}
