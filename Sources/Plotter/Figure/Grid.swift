/// Axes in rows and columns.
///
///     let grid = Grid([[a, b], [c, d]], sharedX: .columns)
///
/// Axes may also span several cells:
///
///     var grid = Grid(rows: 2, columns: 3)
///     grid[rows: 0..<2, columns: 0..<1] = tall
///     grid[0, 1] = small
public struct Grid: Sendable {
  /// Which axes have the same limits along a direction.
  public enum Sharing: Sendable, Hashable {
    /// Each has its own.
    case none
    /// All have the same.
    case all
    /// Those of a row have the same.
    case rows
    /// Those of a column have the same.
    case columns
  }

  /// Axes and the cells that they fill.
  struct Cell: Sendable {
    var rows: Range<Int>
    var columns: Range<Int>
    var axes: Axes
  }

  /// The greatest number of rows, and of columns.
  public static let greatestCount = 1000

  /// The number of rows and columns, each from 1 to ``greatestCount``.
  public let rows, columns: Int

  /// The heights of the rows, compared with each other; empty for equal ones.
  public var heights: [Double] = []

  /// The widths of the columns, compared with each other; empty for equal ones.
  public var widths: [Double] = []

  /// The gap between columns as a fraction of their mean width (`figure.subplot.wspace`).
  public var columnGap = 0.2

  /// The gap between rows as a fraction of their mean height (`figure.subplot.hspace`).
  public var rowGap = 0.2

  /// The edges of the grid as fractions of the figure (`figure.subplot.left` and so on).
  public var left = 0.125, right = 0.9, bottom = 0.11, top = 0.88

  /// Which axes share their horizontal limits. Tick labels are written below the lowest of them only.
  public var sharedX: Sharing

  /// Which axes share their vertical limits. Tick labels are written beside the leftmost of them only.
  public var sharedY: Sharing

  /// Colour bars for all of the axes together, beside the grid.
  public var colorBars: [ColorBar] = []

  private(set) var cells: [Cell] = []

  /// Makes an empty grid.
  public init(rows: Int, columns: Int = 1, sharedX: Sharing = .none, sharedY: Sharing = .none) {
    self.rows = rows
    self.columns = columns
    self.sharedX = sharedX
    self.sharedY = sharedY
  }

  /// Makes a grid from its rows, from top to bottom. A cell without axes stays empty, as do those missing at the end of a row.
  public init(_ axes: [[Axes?]], sharedX: Sharing = .none, sharedY: Sharing = .none) {
    self.init(
      rows: axes.count, columns: axes.map(\.count).max() ?? 0, sharedX: sharedX, sharedY: sharedY)
    for (row, line) in axes.enumerated() {
      for (column, axes) in line.enumerated() { self[row, column] = axes }
    }
  }

  /// The axes in one cell, counted from 0 at the top left; `nil` where it is empty or filled by axes that span more.
  public subscript(row: Int, column: Int) -> Axes? {
    get { self[rows: row..<row + 1, columns: column..<column + 1] }
    set { self[rows: row..<row + 1, columns: column..<column + 1] = newValue }
  }

  /// The axes that fill a block of cells.
  public subscript(rows rows: Range<Int>, columns columns: Range<Int>) -> Axes? {
    get { cells.first { $0.rows == rows && $0.columns == columns }?.axes }
    set {
      let index = cells.firstIndex { $0.rows == rows && $0.columns == columns }
      switch (index, newValue) {
      case (let index?, let axes?): cells[index].axes = axes
      case (let index?, nil): cells.remove(at: index)
      case (nil, let axes?): cells.append(Cell(rows: rows, columns: columns, axes: axes))
      case (nil, nil): break
      }
    }
  }

  /// The axes in the order in which they were placed.
  public var axes: [Axes] { cells.map(\.axes) }
}
