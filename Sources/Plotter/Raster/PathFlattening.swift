extension Path {
  var hasCurves: Bool { elements.contains { $0 == .quadratic || $0 == .curve } }

  /// The path with straight lines for its curves, by the rules of Agg's `curve3_div` and `curve4_div`: a curve is halved
  /// until its control points lie within half a pixel of its chord.
  func flattened() -> Path {
    guard hasCurves else { return self }
    var subdivision = CurveSubdivision()
    var next = points.startIndex
    var current = Point(x: 0, y: 0)
    var start = current
    for element in elements {
      switch element {
      case .move:
        current = points[next]
        start = current
        subdivision.path.move(to: current)
        next += 1
      case .line:
        current = points[next]
        subdivision.path.line(to: current)
        next += 1
      case .quadratic:
        subdivision.quadratic(current, points[next], points[next + 1])
        current = points[next + 1]
        next += 2
      case .curve:
        subdivision.cubic(current, points[next], points[next + 1], points[next + 2])
        current = points[next + 2]
        next += 3
      case .close:
        subdivision.path.close()
        current = start
      }
    }
    return subdivision.path
  }
}

/// Draws curves as straight lines.
private struct CurveSubdivision {
  var path = Path()

  /// The square of the largest distance from a chord, in pixels.
  private static let squaredTolerance = 0.25
  /// Twice the area of a triangle that counts as a line.
  private static let collinearity = 1e-30
  /// The deepest halving.
  private static let deepest = 32
  /// Curves that reach further than this, in pixels, are drawn as their chords: no halving would make them flat.
  private static let reach = 1e8

  private static func isDrawable(_ points: Point...) -> Bool {
    points.allSatisfy { abs($0.x) <= reach && abs($0.y) <= reach }
  }

  mutating func quadratic(_ p1: Point, _ p2: Point, _ p3: Point) {
    if Self.isDrawable(p1, p2, p3) { halve(p1, p2, p3, depth: 0) }
    path.line(to: p3)
  }

  mutating func cubic(_ p1: Point, _ p2: Point, _ p3: Point, _ p4: Point) {
    if Self.isDrawable(p1, p2, p3, p4) { halve(p1, p2, p3, p4, depth: 0) }
    path.line(to: p4)
  }

  private mutating func halve(_ p1: Point, _ p2: Point, _ p3: Point, depth: Int) {
    guard depth <= Self.deepest else { return }
    let (p12, p23) = (middle(p1, p2), middle(p2, p3))
    let center = middle(p12, p23)
    let (dx, dy) = (p3.x - p1.x, p3.y - p1.y)
    let area = abs((p2.x - p3.x) * dy - (p2.y - p3.y) * dx)
    if area > Self.collinearity {
      if area * area <= Self.squaredTolerance * (dx * dx + dy * dy) {
        path.line(to: center)
        return
      }
    } else {
      let squaredChord = dx * dx + dy * dy
      let share = squaredChord == 0 ? nil : ((p2.x - p1.x) * dx + (p2.y - p1.y) * dy) / squaredChord
      // The control point lies between the ends: the curve is its chord.
      if let share, share > 0, share < 1 { return }
      if squaredDistanceBeyond(p2, p1, p3, share: share) < Self.squaredTolerance {
        path.line(to: p2)
        return
      }
    }
    halve(p1, p12, center, depth: depth + 1)
    halve(center, p23, p3, depth: depth + 1)
  }

  private mutating func halve(_ p1: Point, _ p2: Point, _ p3: Point, _ p4: Point, depth: Int) {
    guard depth <= Self.deepest else { return }
    let (p12, p23, p34) = (middle(p1, p2), middle(p2, p3), middle(p3, p4))
    let (p123, p234) = (middle(p12, p23), middle(p23, p34))
    let center = middle(p123, p234)
    let (dx, dy) = (p4.x - p1.x, p4.y - p1.y)
    let area2 = abs((p2.x - p4.x) * dy - (p2.y - p4.y) * dx)
    let area3 = abs((p3.x - p4.x) * dy - (p3.y - p4.y) * dx)
    let squaredChord = dx * dx + dy * dy
    if area2 > Self.collinearity || area3 > Self.collinearity {
      // A control point on the chord does not count.
      let sum = (area2 > Self.collinearity ? area2 : 0) + (area3 > Self.collinearity ? area3 : 0)
      if sum * sum <= Self.squaredTolerance * squaredChord {
        path.line(to: p23)
        return
      }
    } else {
      let scale = 1 / squaredChord
      let share2 = squaredChord == 0 ? nil : scale * ((p2.x - p1.x) * dx + (p2.y - p1.y) * dy)
      let share3 = squaredChord == 0 ? nil : scale * ((p3.x - p1.x) * dx + (p3.y - p1.y) * dy)
      if let share2, let share3, share2 > 0, share2 < 1, share3 > 0, share3 < 1 { return }
      let distance2 = squaredDistanceBeyond(p2, p1, p4, share: share2)
      // Without a chord each control point is measured from its own end.
      let distance3 =
        share3 == nil ? squaredDistance(p4, p3) : squaredDistanceBeyond(p3, p1, p4, share: share3)
      let (distance, point) = distance2 > distance3 ? (distance2, p2) : (distance3, p3)
      if distance < Self.squaredTolerance {
        path.line(to: point)
        return
      }
    }
    halve(p1, p12, p123, center, depth: depth + 1)
    halve(center, p234, p34, p4, depth: depth + 1)
  }

  private func middle(_ a: Point, _ b: Point) -> Point { Point(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2) }

  private func squaredDistance(_ a: Point, _ b: Point) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    return dx * dx + dy * dy
  }

  /// How far a point in line with a chord is from it, squared. `share` says where along the chord it lies; `nil` where
  /// the chord has no length.
  private func squaredDistanceBeyond(_ point: Point, _ start: Point, _ end: Point, share: Double?) -> Double {
    guard let share else { return squaredDistance(start, point) }
    if share <= 0 { return squaredDistance(point, start) }
    if share >= 1 { return squaredDistance(point, end) }
    return squaredDistance(
      point, Point(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y)))
  }
}
