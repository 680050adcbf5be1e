/// A contour line.
struct ContourLine: Sendable, Equatable {
  /// The points in order. A closed line does not repeat its first.
  var points: [Point]

  /// Whether the line ends where it starts.
  var isClosed: Bool
}

extension ContourGrid {
  /// The lines along which the values meet a level, higher values on their left: those of contourpy's `serial`
  /// algorithm, starting where they start there, since dashes do too.
  func lines(at level: Double) -> [ContourLine] {
    var links = ContourLinks(grid: self, lower: level, upper: level)
    var starts: [Int] = []
    var turns: [Int] = []
    forEachCell { cell in
      if isPlain(cell, at: level) { return }
      let sides = sides(of: cell)
      links.join(sides, of: cell, at: .lower)
      // An open line starts where it comes in over a boundary.
      for side in [0, 3, 1, 2].compactMap({ $0 < sides.count ? sides[$0] : nil }) {
        if links.comesIn(over: side, at: .lower), isBoundary(side) { starts.append(side.edge) }
      }
      // A closed one starts at the first upper right corner that it goes round.
      let northEast = cell + columns + 1
      if let into = sides.first(where: { $0.to == northEast }),
        let out = sides.first(where: { $0.from == northEast }),
        !isBoundary(into), !isBoundary(out)
      {
        if links.next(of: into.edge) == out.edge { turns.append(into.edge) }
        if links.next(of: out.edge) == into.edge { turns.append(out.edge) }
      }
    }
    return (starts + turns).compactMap { links.takeLine(from: $0) }
  }

  /// The outlines of the region where the values are above one level and not above another, the region on their left,
  /// so that holes run clockwise.
  func rings(above lower: Double, to upper: Double) -> [[Point]] {
    var links = ContourLinks(grid: self, lower: lower, upper: upper)
    forEachCell { cell in
      if isPlain(cell, at: lower), isPlain(cell, at: upper), !isAtBoundary(cell) { return }
      let sides = sides(of: cell)
      links.join(sides, of: cell, at: .lower)
      links.join(sides, of: cell, at: .upper)
      for side in sides where isBoundary(side) { links.follow(side) }
    }
    return links.takeRings()
  }

  private func forEachCell(_ body: (Int) -> Void) {
    guard columns > 1, rows > 1, z.count == columns * rows else { return }
    for row in 0..<(rows - 1) {
      for column in 0..<(columns - 1) { body(row * columns + column) }
    }
  }
}

/// How contours go on from edge to edge of a grid.
///
/// Its nodes are where the lower level meets an edge, where the upper level does, and the points of the grid.
struct ContourLinks {
  /// One of the two levels.
  enum Level { case lower, upper }

  private let grid: ContourGrid
  private let lower, upper: Double

  /// The node after each node; negative for none. Nodes of the lower level have the edges' numbers, those of the upper
  /// one and then the points follow.
  private var links: [Int32]

  /// The second way on from points at which two boundaries touch.
  private var secondLinks: [Int: Int32] = [:]

  init(grid: ContourGrid, lower: Double, upper: Double) {
    self.grid = grid
    self.lower = lower
    self.upper = upper
    links = Array(repeating: -1, count: 7 * grid.z.count)
  }

  private func node(_ edge: Int, _ level: Level) -> Int { level == .lower ? edge : 3 * grid.z.count + edge }

  private func node(point: Int) -> Int { 6 * grid.z.count + point }

  /// The node after a node; negative for none.
  func next(of node: Int) -> Int { Int(links[node]) }

  /// Whether a level's line runs into the cell over a side: what lies between the levels is on its left.
  func comesIn(over side: ContourGrid.Side, at level: Level) -> Bool {
    let value = level == .lower ? lower : upper
    let (startsAbove, endsAbove) = (grid.z[side.from] > value, grid.z[side.to] > value)
    return startsAbove != endsAbove && startsAbove == (level == .lower)
  }

  /// Links the places at which a level comes into a cell with those at which it goes out.
  mutating func join(_ sides: [ContourGrid.Side], of cell: Int, at level: Level) {
    let value = level == .lower ? lower : upper
    let entries = sides.indices.filter { comesIn(over: sides[$0], at: level) }
    for entry in entries {
      let exit: Int?
      if entries.count == 2 {
        // A saddle: the line keeps to the corners that are unlike the middle.
        let isLikeLeft = (grid.middle(of: cell) > value) == (grid.z[sides[entry].from] > value)
        exit = (entry + (isLikeLeft ? 1 : 3)) % 4
      } else {
        exit = sides.indices.first {
          $0 != entry && (grid.z[sides[$0].from] > value) != (grid.z[sides[$0].to] > value)
        }
      }
      if let exit { links[node(sides[entry].edge, level)] = Int32(node(sides[exit].edge, level)) }
    }
  }

  /// Links what lies between the levels along a side that is a boundary.
  mutating func follow(_ side: ContourGrid.Side) {
    let zones = [side.from, side.to].map { grid.z[$0] > upper ? 2 : grid.z[$0] > lower ? 1 : 0 }
    guard zones[0] == 1 || zones[1] == 1 || zones[0] != zones[1] else { return }
    let ends = zip(zones, [side.from, side.to]).map { zone, point in
      switch zone {
      case 0: node(side.edge, .lower)
      case 1: node(point: point)
      default: node(side.edge, .upper)
      }
    }
    if links[ends[0]] >= 0 { secondLinks[ends[0]] = Int32(ends[1]) } else { links[ends[0]] = Int32(ends[1]) }
  }

  /// Follows a line from a node to its end, and takes it out.
  mutating func takeLine(from start: Int) -> ContourLine? {
    guard links[start] >= 0 else { return nil }
    var points = [place(of: start)]
    var node = start
    while case let next = Int(links[node]), next >= 0 {
      links[node] = -1
      if next == start { return ContourLine(points: points, isClosed: true) }
      points.append(place(of: next))
      node = next
    }
    return ContourLine(points: points, isClosed: false)
  }

  /// Follows all rings.
  mutating func takeRings() -> [[Point]] {
    var rings: [[Point]] = []
    for start in links.indices {
      while let line = takeRing(from: start) { rings.append(line) }
    }
    return rings
  }

  private mutating func takeRing(from start: Int) -> [Point]? {
    guard links[start] >= 0 else { return nil }
    var points: [Point] = []
    var node = start
    while case let next = Int(links[node]), next >= 0 {
      links[node] = secondLinks.removeValue(forKey: node) ?? -1
      points.append(place(of: node))
      node = next
      if node == start { break }
    }
    return points
  }

  private func place(of node: Int) -> Point {
    let edges = 3 * grid.z.count
    if node >= 2 * edges { return grid.place(of: node - 2 * edges) }
    let level = node < edges ? lower : upper
    let (a, b) = grid.ends(of: node % edges)
    // From the point on the line's left to the one on its right, which decides on the last bit.
    let isLeft = (grid.z[a] > level) == (node < edges)
    return grid.crossing(of: level, from: isLeft ? a : b, to: isLeft ? b : a)
  }
}
