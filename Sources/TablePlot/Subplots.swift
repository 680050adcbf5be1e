import Plotter

extension FigureBuilder {
  /// Axes with some of the marks against a second axis at the right, and all of them in one legend.
  ///
  /// - Parameters:
  ///   - marks: The marks.
  ///   - isRight: Which of them go to the right axis.
  ///   - entries: What the legend names.
  func axes(_ marks: [any Mark], isRight: [Bool], entries: [any Mark]) -> Axes {
    let left = zip(marks, isRight).filter { !$1 }.map(\.0)
    let right = zip(marks, isRight).filter(\.1).map(\.0)
    var axes = axes(marks: left)
    axes.legend = legend(entries: entries)
    guard !right.isEmpty else { return axes }
    // What pandas sets afterwards goes to the right axis: limits, ticks, grid and label.
    var second = axes.y
    second.isOnUpperSide = true
    axes.y = Axis(scale: second.scale)
    axes.x.grid = nil
    if left.isEmpty {
      axes.y.tickSides = []
      axes.y.labelSides = []
    }
    axes.twin = Axes.Twin(axis: second) { right }
    return axes
  }

  /// The rows and columns of subplots.
  private func layout(_ count: Int, isHorizontal: Bool) throws(TablePlotError) -> (rows: Int, columns: Int) {
    guard var (rows, columns) = options.layout else { return isHorizontal ? (1, count) : (count, 1) }
    if rows == -1, columns > 0 { rows = (count + columns - 1) / columns }
    if columns == -1, rows > 0 { columns = (count + rows - 1) / rows }
    guard rows > 0, columns > 0 else {
      throw .options("--layout: rows and columns are positive, and only one of them may be -1")
    }
    guard rows * columns >= count else {
      throw .options("--layout: \(rows) rows of \(columns) are too few for \(count) subplots; give more")
    }
    return (rows, columns)
  }

  private static let shortTicks = Ticks(locator: MaxNLocator.automatic(tickSpace: 9))

  /// A plot for each mark.
  ///
  /// - Parameters:
  ///   - marks: The marks.
  ///   - isRight: Whether the plot's vertical axis is at the right.
  ///   - isHorizontal: Whether the plots lie beside each other where the options have no layout.
  ///   - adjust: Changes the axes of a plot, given by its number.
  func subplots(
    _ marks: [any Mark], isRight: [Bool] = [], isHorizontal: Bool = false,
    adjust: (inout Axes, Int) -> Void = { _, _ in }
  ) throws(TablePlotError) -> Grid {
    let (rows, columns) = try layout(marks.count, isHorizontal: isHorizontal)
    guard rows <= Grid.greatestCount, columns <= Grid.greatestCount else {
      throw .options(
        "\(marks.count) subplots are too many; name the columns with --y, or give a --layout of at most "
          + "\(Grid.greatestCount) rows and columns")
    }
    var grid = Grid(
      rows: rows, columns: columns, sharedX: sharesX ? .all : .none,
      sharedY: options.sharesY ? .all : .none)
    for (index, mark) in marks.enumerated() {
      let (row, column) = (index / columns, index % columns)
      var axes = axes(marks: [mark])
      if index < isRight.count, isRight[index] { axes.y.isOnUpperSide = true }
      if options.legend != .none { axes.legend = legend() }
      if isDateX, sharesX { turnDates(&axes) }
      // Where pandas takes an axis' texts away, all that share it get short ticks at what would be Matplotlib's own long ones.
      if sharesX, marks.count > columns, axes.x.ticks.locator != nil || isDateX {
        axes.x.minorTicks = Self.shortTicks
      }
      if options.sharesY, columns > 1, axes.y.ticks.locator != nil { axes.y.minorTicks = Self.shortTicks }
      adjust(&axes, index)
      grid[row, column] = axes
    }
    return grid
  }
}
