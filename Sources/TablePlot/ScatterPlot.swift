import Plotter
import Tables

/// `DataFrame.plot.scatter`: a point for each row.
struct ScatterPlot {
  private let options: PlotOptions
  private let points: Points
  private let errors: ErrorBars?
  private let names: [Swatch]
  private let colorBar: ColorBar?
  private var builder: FigureBuilder

  init(_ table: Table, _ options: PlotOptions) throws(TablePlotError) {
    guard let xName = options.x, let yName = options.y.first, options.y.count == 1 else {
      throw .options("--kind scatter takes one column with --x and one with --y; give both")
    }
    guard options.colorBy == nil || options.colors.isEmpty else {
      throw .options("--color-by and --color exclude each other; leave one of them out")
    }
    self.options = options
    let x = try Self.coordinates(table, xName)
    let y = try Self.coordinates(table, yName)
    builder = FigureBuilder(options)
    builder.xLabel = xName
    builder.yLabel = yName
    builder.isDateX = x.isDates
    builder.isDateY = y.isDates
    builder.turnsDates = false

    var points = Points(
      x: x.values, y: y.values, size: 20, color: options.colors.first ?? .cycle(0),
      marker: options.marker ?? .circle,
      alpha: options.alpha)
    if let size = options.sizeBy { points.sizes = try table.numbers(size) }
    points.edgeWidth = options.lineWidth
    var names: [Swatch] = []
    var colorBar: ColorBar?
    if let colorBy = options.colorBy {
      let column = try table.column(colorBy)
      switch column.values {
      case .names(let texts):
        (points.colors, names) = Self.colors(texts, options.colorMap ?? .viridis)
      case .numbers(let values, _), .booleans(let values), .dates(let values):
        points.values = .double(values)
        points.map = options.colorMap ?? (column.isWhole ? .greys : .viridis)
        if options.hasColorBar != false {
          colorBar = points.colorBar()
          colorBar?.label = colorBy
        }
      }
    }
    self.points = points
    self.names = names
    self.colorBar = colorBar
    errors = try Self.errors(table, options, x: x.values, y: y.values)
  }

  private static func coordinates(
    _ table: Table, _ name: String
  ) throws(TablePlotError) -> (values: [Double], isDates: Bool) {
    if case .dates(let days) = try table.column(name).values { return (days, true) }
    return (try table.numbers(name), false)
  }

  /// A colour for each different text, in the texts' order, unless all of them are colours.
  private static func colors(_ texts: Names, _ map: ColorMap) -> (colors: [Color], names: [Swatch]) {
    let different = Set(texts.compactMap(\.self)).sorted {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
    let own = different.compactMap { Color($0) }
    let areColors = own.count == different.count
    let colors = areColors ? own : map.colors(different.count)
    let byText = Dictionary(uniqueKeysWithValues: zip(different, colors))
    return (
      texts.map { $0.flatMap { byText[$0] } ?? .clear },
      areColors ? [] : zip(different, colors).map { Swatch(name: $0, color: .color($1)) }
    )
  }

  private static func errors(
    _ table: Table, _ options: PlotOptions, x: [Double], y: [Double]
  ) throws(TablePlotError) -> ErrorBars? {
    guard options.xError != nil || options.yError != nil else { return nil }
    let line = Line(x: x, y: y, color: options.colors.first ?? .cycle(0), line: .none)
    var bars = ErrorBars(line)
    if let name = options.xError { bars.xError = .symmetric(try table.numbers(name)) }
    if let name = options.yError { bars.yError = .symmetric(try table.numbers(name)) }
    return bars
  }

  func figure() throws(TablePlotError) -> Figure {
    var axes = builder.axes(marks: errors.map { [points, $0] } ?? [points])
    if !names.isEmpty { axes.legend = builder.legend(entries: names) }
    if let colorBar { axes.colorBars = [colorBar] }
    return builder.figure(axes)
  }
}

extension Column {
  /// Whether it holds whole numbers.
  fileprivate var isWhole: Bool {
    if case .numbers(_, true) = values { true } else { false }
  }
}

/// What stands for a colour in a legend.
struct Swatch: Mark {
  var name: String?
  var color: Paint

  func draw(in canvas: inout Canvas) {}
  func drawKey(in key: inout KeyCanvas) { key.fill(key.color(color)) }
}
