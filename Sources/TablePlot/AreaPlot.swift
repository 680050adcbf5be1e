import Plotter
import Tables

/// `DataFrame.plot.area`: an area below each column, on top of each other unless told otherwise.
struct AreaPlot {
  private let options: PlotOptions
  private let data: PlotData
  private let isStacked: Bool
  private let builder: FigureBuilder

  init(_ table: Table, _ options: PlotOptions) throws(TablePlotError) {
    guard !options.isLogY else {
      throw .options("--kind area: its vertical axis cannot be logarithmic; leave --logy and --loglog out")
    }
    self.options = options
    data = try PlotData(table, options).withZeros
    isStacked = options.isStacked ?? true
    builder = FigureBuilder(options, index: data.index)
  }

  func figure() throws(TablePlotError) -> Figure {
    let areas = try areas()
    let isSecondary = data.series.map { options.secondaryY.contains($0.name) }
    let isPositive = data.series.allSatisfy { $0.values.allSatisfy { $0 >= 0 } }
    let isNegative = data.series.allSatisfy { $0.values.allSatisfy { $0 <= 0 } }
    // Areas end at the axis unless the options have limits.
    func settle(_ axis: inout Axis) {
      guard options.yLimits == nil else { return }
      if isPositive { axis.lower = 0 } else if isNegative { axis.upper = 0 }
    }
    if options.hasSubplots {
      let grid = try builder.subplots(areas, isRight: isSecondary) { axes, _ in
        if !options.sharesY { settle(&axes.y) }
      }
      return builder.figure(grid)
    }
    let entries = zip(areas, isSecondary).map { area, isSecondary in
      var area = area
      if isSecondary { area.name = area.name.map { $0 + " (right)" } }
      return area
    }
    var axes = builder.axes(areas, isRight: isSecondary, entries: entries)
    settle(&axes.y)
    return builder.figure(axes)
  }

  private func areas() throws(TablePlotError) -> [LinedArea] {
    var colors = SeriesColors(options, count: data.series.count)
    // Subplots stack their one column alone.
    let stack = isStacked && !options.hasSubplots ? try Stack(data.series) : nil
    let x = data.index.coordinates
    let zeros = [Double](repeating: 0, count: data.index.count)
    let alpha = options.alpha ?? (isStacked ? nil : 0.5)
    return data.series.indices.map { index in
      let format = options.format(ofColumn: index)
      let top = stack?.tops[index] ?? data.series[index].values
      let color = colors.paint(index, format: format)
      let line = Line(
        x: x, y: top, color: color, width: options.lineWidth ?? 1.5, line: format?.line ?? .solid,
        marker: format?.marker, alpha: alpha)
      var area = Area(
        x: x, y: stack?.bottoms[index] ?? zeros, to: top, name: data.series[index].name, color: color,
        alpha: alpha)
      area.edge = color
      area.edgeWidth = options.lineWidth ?? 1
      return LinedArea(line: line, area: area)
    }
  }
}

/// An area with a line along its top.
private struct LinedArea: CompositeMark {
  var line: Line
  var area: Area

  var name: String? {
    get { area.name }
    set { area.name = newValue }
  }

  var parts: [any Mark] { [area, line] }
}
