import Plotter
import Tables

/// `plt.imshow(df.values)` with `plt.colorbar`: a pixel for each value.
struct HeatmapPlot {
  private let options: PlotOptions
  private let data: PlotData

  init(_ table: Table, _ options: PlotOptions) throws(TablePlotError) {
    guard !options.isLogX, !options.isLogY else {
      throw .options("--kind heatmap: its axes count rows and columns; leave --logx, --logy and --loglog out")
    }
    self.options = options
    data = try PlotData(table, options)
  }

  func figure() throws(TablePlotError) -> Figure {
    let rows = (0..<data.index.count).map { row in data.series.map { $0.values[row] } }
    let image = Raster(rows, map: options.colorMap ?? .viridis, alpha: options.alpha)
    let builder = FigureBuilder(options)
    var axes = builder.axes(marks: [image])
    if options.hasColorBar != false { axes.colorBars = [image.colorBar()].compactMap(\.self) }
    return builder.figure(axes)
  }
}
