/// Values at the points of a grid of rows and columns, through which contours run.
///
/// A cell lies between four neighbouring points. Where the value of one of them is not finite, the triangle of the
/// others remains; where more are, nothing does.
struct ContourGrid: Sendable {
  /// The numbers of points across and up.
  let columns, rows: Int

  /// The columns' and rows' coordinates.
  let x, y: [Double]

  /// The values, row by row.
  let z: [Double]

  /// What there is of each cell, by its lower left point.
  private var cells: [Cell]

  /// How many cells each edge belongs to.
  private var cellCounts: [UInt8]

  /// A cell: whole, without one of its corners, or not there.
  private enum Cell: UInt8, Sendable {
    case none, whole, withoutSouthWest, withoutSouthEast, withoutNorthEast, withoutNorthWest
  }

  /// A side of a cell, from point to point counter-clockwise.
  struct Side {
    let from, to: Int

    /// The edge of the grid that the cell shares with its neighbour, or its diagonal: the number of the lower left
    /// point for edges across, with the number of points added once for edges upwards and twice for diagonals.
    let edge: Int
  }

  /// Makes a grid.
  ///
  /// - Parameters:
  ///   - x: The columns' coordinates.
  ///   - y: The rows' coordinates.
  ///   - z: The values, row by row; as many as there are points. A value counts as not finite where a coordinate of
  ///     its point is not.
  init(x: [Double], y: [Double], z: [Double]) {
    (columns, rows) = (x.count, y.count)
    (self.x, self.y, self.z) = (x, y, z)
    cells = Array(repeating: .none, count: z.count)
    cellCounts = Array(repeating: 0, count: 3 * z.count)
    guard z.count == columns * rows, columns > 1, rows > 1 else { return }
    let columns = columns
    let isKnown = z.indices.map { z[$0].isFinite && x[$0 % columns].isFinite && y[$0 / columns].isFinite }
    for row in 0..<(rows - 1) {
      for cell in (row * columns)..<(row * columns + columns - 1) {
        let known = (isKnown[cell], isKnown[cell + 1], isKnown[cell + columns + 1], isKnown[cell + columns])
        cells[cell] =
          switch known {
          case (true, true, true, true): .whole
          case (false, true, true, true): .withoutSouthWest
          case (true, false, true, true): .withoutSouthEast
          case (true, true, false, true): .withoutNorthEast
          case (true, true, true, false): .withoutNorthWest
          default: .none
          }
        for side in sides(of: cell) { cellCounts[side.edge] += 1 }
      }
    }
  }

  /// The sides of a cell, counter-clockwise from the lowest; none where there is no cell.
  func sides(of cell: Int) -> [Side] {
    let (southWest, southEast) = (cell, cell + 1)
    let (northEast, northWest) = (cell + columns + 1, cell + columns)
    let count = z.count
    let south = Side(from: southWest, to: southEast, edge: southWest)
    let east = Side(from: southEast, to: northEast, edge: count + southEast)
    let north = Side(from: northEast, to: northWest, edge: northWest)
    let west = Side(from: northWest, to: southWest, edge: count + southWest)
    let diagonal = 2 * count + cell
    switch cells[cell] {
    case .none: return []
    case .whole: return [south, east, north, west]
    case .withoutSouthWest: return [Side(from: northWest, to: southEast, edge: diagonal), east, north]
    case .withoutSouthEast: return [Side(from: southWest, to: northEast, edge: diagonal), north, west]
    case .withoutNorthEast: return [south, Side(from: southEast, to: northWest, edge: diagonal), west]
    case .withoutNorthWest: return [south, east, Side(from: northEast, to: southWest, edge: diagonal)]
    }
  }

  /// Whether no other cell lies behind a side.
  func isBoundary(_ side: Side) -> Bool { cellCounts[side.edge] == 1 }

  /// Whether a whole cell among whole ones has all its corners on one side of a level.
  func isPlain(_ cell: Int, at level: Double) -> Bool {
    let isAbove = z[cell] > level
    return cells[cell] == .whole && isAbove == (z[cell + 1] > level) && isAbove == (z[cell + columns] > level)
      && isAbove == (z[cell + columns + 1] > level)
  }

  /// Whether one of a whole cell's sides has no other cell behind it.
  func isAtBoundary(_ cell: Int) -> Bool {
    let count = z.count
    return [cell, cell + columns, count + cell, count + cell + 1].contains { cellCounts[$0] == 1 }
  }

  /// The points at the ends of an edge.
  func ends(of edge: Int) -> (Int, Int) {
    let count = z.count
    if edge < count { return (edge, edge + 1) }
    if edge < 2 * count { return (edge - count, edge - count + columns) }
    let cell = edge - 2 * count
    let isRising = cells[cell] == .withoutSouthEast || cells[cell] == .withoutNorthWest
    return isRising ? (cell, cell + columns + 1) : (cell + 1, cell + columns)
  }

  /// The mean of the values at a whole cell's corners, which decides on which side of a saddle contours pass.
  func middle(of cell: Int) -> Double {
    // Quarters first would change the last bit; they only keep the sum in range.
    let sum = z[cell] + z[cell + 1] + z[cell + columns] + z[cell + columns + 1]
    if sum.isFinite { return 0.25 * sum }
    return 0.25 * z[cell] + 0.25 * z[cell + 1] + 0.25 * z[cell + columns] + 0.25 * z[cell + columns + 1]
  }

  /// Where a point lies.
  func place(of point: Int) -> Point { Point(x: x[point % columns], y: y[point / columns]) }

  /// Where a level is met on the way between two points.
  func crossing(of level: Double, from start: Int, to end: Int) -> Point {
    var part = (z[end] - level) / (z[end] - z[start])
    // A difference beyond the range of Double is taken by halves.
    if !(z[end] - z[start]).isFinite { part = (z[end] / 2 - level / 2) / (z[end] / 2 - z[start] / 2) }
    let (a, b) = (place(of: start), place(of: end))
    return Point(x: a.x * part + b.x * (1 - part), y: a.y * part + b.y * (1 - part))
  }
}
