import Plotter
import Tables

/// `DataFrame.plot.bar` and `barh`: bars for each row, one for each column.
struct BarPlot {
  /// The width of the bars of a row together.
  private static let width = 0.5

  private let options: PlotOptions
  private let data: PlotData
  private let isHorizontal: Bool
  private let builder: FigureBuilder

  init(_ table: Table, _ options: PlotOptions) throws(TablePlotError) {
    self.options = options
    data = try PlotData(table, options).withZeros
    isHorizontal = options.kind == .barh
    var builder = FigureBuilder(options)
    if isHorizontal { builder.yLabel = data.index.name } else { builder.xLabel = data.index.name }
    self.builder = builder
  }

  func figure() throws(TablePlotError) -> Figure {
    let bars = bars()
    let isSecondary = data.series.map { options.secondaryY.contains($0.name) }
    if options.hasSubplots {
      let grid = try builder.subplots(bars, isRight: isSecondary) { axes, index in
        axes.title = data.series[index].name
        place(&axes)
      }
      return builder.figure(grid)
    }
    let entries = zip(bars, isSecondary).map { bar, isSecondary in
      var bar = bar.bars
      if isSecondary { bar.name = bar.name.map { $0 + " (right)" } }
      return bar
    }
    var axes = builder.axes(bars, isRight: isSecondary, entries: entries)
    place(&axes)
    return builder.figure(axes)
  }

  /// The rows' names along their axis, which reaches half a row beyond the first and last.
  private func place(_ axes: inout Axes) {
    let count = data.index.count
    var axis = isHorizontal ? axes.y : axes.x
    (axis.lower, axis.upper) = (-0.5, Double(count) - 0.5)
    if isHorizontal || options.xTicks == nil {
      axis.ticks = .at((0..<count).map(Double.init), labels: (0..<count).map(data.index.label))
    }
    axis.tickLabelRotation = options.rotation ?? (isHorizontal ? 0 : 90)
    if isHorizontal {
      axes.y = axis
      axes.x.tickLabelRotation = 0
    } else {
      axes.x = axis
    }
  }

  private func bars() -> [BarsWithErrors] {
    let colors = SeriesColors(options, count: data.series.count)
    let count = data.index.count
    var (positive, negative) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    let isBeside = options.isStacked != true && !options.hasSubplots
    let width = isBeside ? Self.width / Double(data.series.count) : Self.width
    return data.series.enumerated().map { index, column in
      let shift = isBeside ? (Double(index) + 0.5) * width : Self.width / 2
      let places = (0..<count).map { Double($0) - Self.width / 2 + shift }
      var bases = [0.0]
      if options.isStacked == true, !options.hasSubplots {
        bases = column.values.indices.map { column.values[$0] >= 0 ? positive[$0] : negative[$0] }
        for (row, value) in column.values.enumerated() {
          if value >= 0 { positive[row] += value } else { negative[row] += value }
        }
      }
      let bars = Bars(
        at: places, column.values, width: width, bases: bases, name: column.name, color: colors.paint(index),
        isHorizontal: isHorizontal, alpha: options.alpha)
      return BarsWithErrors(bars: bars, errors: errors(bars, bases))
    }
  }

  private func errors(_ bars: Bars, _ bases: [Double]) -> ErrorBars? {
    guard data.hasErrors else { return nil }
    let ends = (0..<bars.count).map { bars.values[$0] + (bases.count == 1 ? bases[0] : bases[$0]) }
    let places = bars.positions
    let line = isHorizontal ? Line(x: ends, y: places, line: .none) : Line(x: places, y: ends, line: .none)
    var errors = ErrorBars(line, x: data.xError.map { .symmetric($0) }, y: data.yError.map { .symmetric($0) })
    errors.barColor = .foreground
    return errors
  }
}

/// Bars, and how far off they may be.
private struct BarsWithErrors: CompositeMark {
  var bars: Bars
  var errors: ErrorBars?

  var name: String? { bars.name }
  var parts: [any Mark] { errors.map { [bars, $0] } ?? [bars] }
}
