import Plotter
import Tables

/// `DataFrame.plot.line`: a line through each column.
struct LinePlot {
  private let options: PlotOptions
  private let data: PlotData
  private let builder: FigureBuilder

  init(_ table: Table, _ options: PlotOptions) throws(TablePlotError) {
    self.options = options
    data = try PlotData(table, options)
    builder = FigureBuilder(options, index: data.index)
    let usesLetters = options.styles.contains(where: \.hasColorLetter)
    guard options.colors.isEmpty || !usesLetters else {
      throw .options("--style with a colour and --color exclude each other; leave the colours to one of them")
    }
  }

  func figure() throws(TablePlotError) -> Figure {
    let lines = try lines()
    let isSecondary = data.series.map { options.secondaryY.contains($0.name) }
    // Legends show the lines alone, without their errors.
    let marks = lines.map { line -> any Mark in
      guard data.hasErrors else { return line }
      var bars = ErrorBars(line, x: data.xError.map { .symmetric($0) }, y: data.yError.map { .symmetric($0) })
      bars.barWidth = options.lineWidth ?? 1.5
      return bars
    }
    if options.hasSubplots { return builder.figure(try builder.subplots(marks, isRight: isSecondary)) }
    let entries = zip(lines, isSecondary).map { line, isSecondary in
      var line = line
      if isSecondary { line.name = line.name.map { $0 + " (right)" } }
      return line
    }
    return builder.figure(builder.axes(marks, isRight: isSecondary, entries: entries))
  }

  private func lines() throws(TablePlotError) -> [Line] {
    var colors = SeriesColors(options, count: data.series.count)
    let stack = options.isStacked == true ? try Stack(data.series) : nil
    let x = data.index.coordinates
    return data.series.indices.map { index in
      // Error bars know no format strings.
      let format = data.hasErrors ? nil : options.format(ofColumn: index)
      var line = Line(
        x: x, y: stack?.tops[index] ?? data.series[index].values, name: data.series[index].name,
        color: colors.paint(index, format: format), width: options.lineWidth ?? 1.5,
        line: format?.line ?? .solid,
        steps: options.steps, marker: options.marker ?? format?.marker, alpha: options.alpha)
      if let size = options.markerSize { line.markerSize = size }
      return line
    }
  }
}

extension PlotOptions {
  /// The format string of a column.
  func format(ofColumn index: Int) -> LineFormat? {
    styles.count == 1 ? styles[0] : index < styles.count ? styles[index] : nil
  }
}

/// Columns on top of each other, those that are negative downwards.
struct Stack {
  /// The values that each column reaches to.
  private(set) var tops: [[Double]] = []
  /// The values that each column starts from.
  private(set) var bottoms: [[Double]] = []

  init(_ series: [PlotData.Series]) throws(TablePlotError) {
    let count = series.first?.values.count ?? 0
    var positive = [Double](repeating: 0, count: count)
    var negative = positive
    for column in series {
      let values = column.values.map { $0.isNaN ? 0 : $0 }
      if values.allSatisfy({ $0 >= 0 }) {
        bottoms.append(positive)
        for (index, value) in values.enumerated() { positive[index] += value }
        tops.append(positive)
      } else if values.allSatisfy({ $0 <= 0 }) {
        bottoms.append(negative)
        for (index, value) in values.enumerated() { negative[index] += value }
        tops.append(negative)
      } else {
        throw .options(
          "column '\(column.name)' holds positive and negative values, which cannot be stacked; "
            + "leave --stacked out, or give --no-stacked")
      }
    }
  }
}
