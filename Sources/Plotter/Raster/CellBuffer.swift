/// The memory that shapes are turned into pixels in, kept from one shape to the next.
final class CellBuffer {
  /// What the edges within a pixel add up to: how far down they run, and twice the area to their left, in 1/256 pixel.
  typealias Cell = SIMD2<Int32>

  private(set) var cells: UnsafeMutablePointer<Cell>
  /// The first and the last cell of each row that an edge runs through.
  private(set) var firsts, lasts: UnsafeMutablePointer<Int32>
  /// The coverage of a row's pixels.
  private(set) var covers: UnsafeMutablePointer<UInt8>
  private var cellCount, rowCount, columnCount: Int

  /// The most cells that are worked on at once. Taller shapes are worked on in bands.
  static let greatestCellCount = 1 << 22

  init() {
    (cellCount, rowCount, columnCount) = (1, 1, 1)
    cells = .allocate(capacity: cellCount)
    firsts = .allocate(capacity: rowCount)
    lasts = .allocate(capacity: rowCount)
    covers = .allocate(capacity: columnCount)
    cells.initialize(repeating: Cell(), count: cellCount)
  }

  deinit {
    cells.deallocate()
    firsts.deallocate()
    lasts.deallocate()
    covers.deallocate()
  }

  /// Makes room for rows of cells. All cells are zero, as whoever uses them leaves them.
  func prepare(rows: Int, columns: Int) {
    if rows * columns > cellCount {
      cells.deallocate()
      cellCount = rows * columns
      cells = .allocate(capacity: cellCount)
      cells.initialize(repeating: Cell(), count: cellCount)
    }
    if rows > rowCount {
      firsts.deallocate()
      lasts.deallocate()
      rowCount = rows
      firsts = .allocate(capacity: rowCount)
      lasts = .allocate(capacity: rowCount)
    }
    if columns > columnCount {
      covers.deallocate()
      columnCount = columns
      covers = .allocate(capacity: columnCount)
    }
    firsts.update(repeating: .max, count: rows)
    lasts.update(repeating: -1, count: rows)
  }
}
