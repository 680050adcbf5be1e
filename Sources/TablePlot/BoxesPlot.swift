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
    func boxes(_ columns: [PlotData.Series]) -> Boxes {
      Boxes(
        columns: columns.map { $0.values.filter { !$0.isNaN } }, color: colors.paint(0),
        medianColor: colors.areGiven && !options.colors.isEmpty ? colors.paint(0) : colors.paint(2))
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

/// Boxes at 1, 2, 3 and so on: Matplotlib's `boxplot`, in pandas' colours.
private struct Boxes: CompositeMark {
  var columns: [[Double]]
  var color: Paint
  var medianColor: Paint

  func extend(_ extent: inout Extent) {
    for part in parts { part.extend(&extent) }
    for place in columns.indices.map({ Double($0 + 1) }) {
      for edge in [place - 0.5, place + 0.5] {
        extent.include(x: edge)
        extent.stick(x: edge)
      }
    }
  }

  var parts: [any Mark] {
    let width = min(max(0.15 * Double(columns.count - 1), 0.15), 0.5)
    return columns.enumerated().flatMap { index, values -> [any Mark] in
      guard !values.isEmpty else { return [] }
      let box = BoxStatistics(of: values)
      let (place, left, right) = (
        Double(index + 1), Double(index + 1) - width / 2, Double(index + 1) + width / 2
      )
      let (capLeft, capRight) = (place - width / 4, place + width / 4)
      func line(_ x: [Double], _ y: [Double], _ paint: Paint) -> Line {
        Line(x: x, y: y, color: paint, width: 1)
      }
      var median = line([left, right], [box.median, box.median], medianColor)
      median.order = 2.1
      let fliers = Line(
        x: [Double](repeating: place, count: box.fliers.count), y: box.fliers, color: .foreground,
        line: .none,
        marker: .circle, markerFill: .color(.clear))
      return [
        line([place, place], [box.lowerQuartile, box.lowerWhisker], color),
        line([place, place], [box.upperQuartile, box.upperWhisker], color),
        line([capLeft, capRight], [box.lowerWhisker, box.lowerWhisker], color),
        line([capLeft, capRight], [box.upperWhisker, box.upperWhisker], color),
        line(
          [left, right, right, left, left],
          [box.lowerQuartile, box.lowerQuartile, box.upperQuartile, box.upperQuartile, box.lowerQuartile],
          color),
        median, fliers,
      ]
    }
  }
}
