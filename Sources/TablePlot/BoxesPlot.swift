import Plotter
import Tables

/// `DataFrame.plot.box`: where the middle half of each column lies, and what lies far off.
struct BoxesPlot {
  private let options: PlotOptions
  private let data: PlotData
  private let builder: FigureBuilder

  init(_ table: Table, _ options: PlotOptions) throws(TablePlotError) {
    self.options = options
    data = try PlotData(table, options)
    var builder = FigureBuilder(options)
    builder.sharesX = false
    self.builder = builder
  }

  func figure() throws(TablePlotError) -> Figure {
    let colors = SeriesColors(options, count: 3)
    func boxes(_ columns: [PlotData.Series]) -> BoxPlot {
      var boxes = BoxPlot(columns.map { $0.values.filter { !$0.isNaN } }, color: colors.paint(0))
      boxes.medianColor = options.colors.isEmpty ? colors.paint(2) : colors.paint(0)
      return boxes
    }
    func name(_ axes: inout Axes, _ columns: [PlotData.Series]) {
      axes.x.ticks = .at((1...columns.count).map(Double.init), labels: columns.map(\.name))
    }
    if options.hasSubplots {
      let marks = data.series.map { boxes([$0]) }
      let grid = try builder.subplots(marks, isHorizontal: true) { axes, index in
        axes.legend = nil
        name(&axes, [data.series[index]])
      }
      return builder.figure(grid)
    }
    var axes = builder.axes(marks: [boxes(data.series)])
    name(&axes, data.series)
    return builder.figure(axes)
  }
}
