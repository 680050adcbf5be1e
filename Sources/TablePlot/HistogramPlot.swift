import Plotter
import Tables

/// `DataFrame.plot.hist`: how often values occur, with the same bins for all columns.
struct HistogramPlot {
  private let options: PlotOptions
  private let data: PlotData
  private var builder: FigureBuilder

  init(_ table: Table, _ options: PlotOptions) throws(TablePlotError) {
    self.options = options
    data = try PlotData(table, options)
    builder = FigureBuilder(options)
    builder.yLabel = "Frequency"
  }

  func figure() throws(TablePlotError) -> Figure {
    let bars = try bars()
    if options.hasSubplots { return builder.figure(try builder.subplots(bars)) }
    let isSecondary = data.series.map { options.secondaryY.contains($0.name) }
    let entries = zip(bars, isSecondary).map { bars, isSecondary in
      var bars = bars
      if isSecondary { bars.name = bars.name.map { $0 + " (right)" } }
      return bars
    }
    return builder.figure(builder.axes(bars, isRight: isSecondary, entries: entries))
  }

  private func bars() throws(TablePlotError) -> [Bars] {
    let edges = try edges()
    let places = zip(edges.values, edges.values.dropFirst()).map { $0 + 0.5 * ($1 - $0) }
    let widths = zip(edges.values, edges.values.dropFirst()).map { $1 - $0 }
    let colors = SeriesColors(options, count: data.series.count)
    var bases = [Double](repeating: 0, count: edges.count)
    return data.series.enumerated().map { index, column in
      let counts = heights(column.values, edges)
      var bars = Bars(
        at: places, counts, bases: bases, name: column.name, color: colors.paint(index), alpha: options.alpha)
      bars.widths = widths
      if options.isStacked == true, !options.hasSubplots {
        for (index, count) in counts.enumerated() { bases[index] += count }
      }
      return bars
    }
  }

  private func edges() throws(TablePlotError) -> BinEdges {
    let values = data.series.flatMap(\.values).filter { !$0.isNaN }
    let range = options.range.map { $0.lower...$0.upper }
    do throws(StatisticsError) {
      return try (options.bins ?? .count(10)).edges(of: values, range: range)
    } catch {
      throw .options("--kind hist: \(error)")
    }
  }

  private func heights(_ values: [Double], _ edges: BinEdges) -> [Double] {
    var heights = edges.counts(of: values.filter { !$0.isNaN })
    let widths = zip(edges.values, edges.values.dropFirst()).map { $1 - $0 }
    if options.isDensity {
      let sum = heights.reduce(0, +)
      heights = zip(heights, widths).map { $0 / $1 / sum }
    }
    guard options.isCumulative else { return heights }
    var total = 0.0
    return zip(heights, widths).map { height, width in
      total += options.isDensity ? height * width : height
      return total
    }
  }
}
