import Plotter
import Tables

/// `DataFrame.plot.pie`: the rows' shares in a column.
struct PiePlot {
  private let options: PlotOptions
  private let data: PlotData
  private let builder: FigureBuilder

  init(_ table: Table, _ options: PlotOptions) throws(TablePlotError) {
    guard options.y.count == 1 || options.hasSubplots else {
      let given = options.y.isEmpty ? "" : ", not \(options.y.count)"
      throw .options(
        "--kind pie takes one column of shares\(given); name it with --y, or give --subplots for a pie of each column"
      )
    }
    self.options = options
    data = try PlotData(table, options).withZeros
    for column in data.series {
      if let row = column.values.firstIndex(where: { $0 < 0 }) {
        throw .options(
          "--kind pie: column '\(column.name)' has the negative share \(column.values[row]) at '\(data.index.label(row))'"
        )
      }
    }
    builder = FigureBuilder(options)
  }

  func figure() throws(TablePlotError) -> Figure {
    let pies = data.series.map(pie)
    if options.hasSubplots {
      let grid = try builder.subplots(pies, isHorizontal: true) { axes, index in
        adjust(&axes, pies[index], entries: entries(ofPositive: data.series[index]))
      }
      return builder.figure(grid)
    }
    var axes = builder.axes(marks: pies)
    adjust(&axes, pies[0], entries: entries(of: data.series[0]))
    return builder.figure(axes)
  }

  private func pie(_ column: PlotData.Series) -> Pie {
    // Wedges of no size have no room for a name.
    let names = column.values.indices.map { column.values[$0] == 0 ? "" : data.index.label($0) }
    return Pie(column.values, names: names, colors: paints)
  }

  private var paints: [Paint] {
    let colors = SeriesColors(options, count: data.index.count)
    return (0..<data.index.count).map { colors.paint($0) }
  }

  private func adjust(_ axes: inout Axes, _ pie: Pie, entries: [any Mark]) {
    let plain = pie.axes()
    for direction in Direction.allCases {
      let (limits, ticks) =
        direction == .x ? (options.xLimits, options.xTicks) : (options.yLimits, options.yTicks)
      var axis = direction == .x ? axes.x : axes.y
      let own = direction == .x ? plain.x : plain.y
      if limits == nil { (axis.lower, axis.upper) = (own.lower, own.upper) }
      if ticks == nil { axis.ticks = own.ticks }
      axis.scale = .linear
      if direction == .x { axes.x = axis } else { axes.y = axis }
    }
    axes.aspect = plain.aspect
    axes.spines = plain.spines
    axes.legend = builder.legend(entries: entries)
  }

  private func entries(of column: PlotData.Series) -> [Swatch] {
    zip(paints, 0..<data.index.count).map { Swatch(name: data.index.label($1), color: $0) }
  }

  private func entries(ofPositive column: PlotData.Series) -> [Swatch] {
    zip(entries(of: column), column.values).filter { $1 != 0 }.map(\.0)
  }
}
