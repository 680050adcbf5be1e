import Plotter
import Tables

extension PlotOptions {
  /// The figure that pandas 3.1.1's `DataFrame.plot` draws of a table, with Matplotlib 3.9.2.
  ///
  /// - Throws: `TablePlotError` where a column is missing or holds no numbers, or options do not go together.
  public func figure(of table: Table) throws(TablePlotError) -> Figure {
    guard table.rowCount > 0 else { throw .options("the table has no rows to draw, only a header") }
    try checkKind()
    try checkLimits()
    switch kind {
    case .line: return try LinePlot(table, self).figure()
    case .area: return try AreaPlot(table, self).figure()
    case .bar, .barh: return try BarPlot(table, self).figure()
    case .hist: return try HistogramPlot(table, self).figure()
    case .box: return try BoxesPlot(table, self).figure()
    case .scatter: return try ScatterPlot(table, self).figure()
    case .pie: return try PiePlot(table, self).figure()
    case .heatmap: return try HeatmapPlot(table, self).figure()
    }
  }
}

extension PlotOptions {
  /// Refuses options that are for other kinds.
  private func checkKind() throws(TablePlotError) {
    let lines: Set<Kind> = [.line, .area]
    let coloured: Set<Kind> = [.scatter, .heatmap]
    let rules: [(option: String, isGiven: Bool, kinds: Set<Kind>)] = [
      ("--color-by", colorBy != nil, [.scatter]), ("--size-by", sizeBy != nil, [.scatter]),
      ("--xerr", xError != nil, [.line, .bar, .barh, .scatter]),
      ("--yerr", yError != nil, [.line, .bar, .barh, .scatter]),
      ("--secondary-y", !secondaryY.isEmpty, [.line, .area, .bar, .barh, .hist]),
      ("--style", !styles.isEmpty, lines), ("--drawstyle", steps != .none, [.line]),
      ("--color", !colors.isEmpty, Set(Kind.allCases).subtracting([.pie, .heatmap])),
      ("--linewidth", lineWidth != nil, Set(Kind.allCases).subtracting([.box, .pie, .heatmap])),
      ("--marker", marker != nil, [.line, .scatter]), ("--markersize", markerSize != nil, [.line]),
      ("--alpha", alpha != nil, Set(Kind.allCases).subtracting([.box, .pie])),
      ("--stacked", isStacked == true, [.line, .area, .bar, .barh, .hist]),
      ("--bins", bins != nil, [.hist]), ("--range", range != nil, [.hist]), ("--density", isDensity, [.hist]),
      ("--cumulative", isCumulative, [.hist]), ("--colorbar", hasColorBar == true, coloured),
      ("--subplots", hasSubplots, Set(Kind.allCases).subtracting(coloured)),
    ]
    for rule in rules where rule.isGiven && !rule.kinds.contains(kind) {
      let kinds = Kind.allCases.filter(rule.kinds.contains).map(\.rawValue).joined(separator: ", ")
      throw .options("\(rule.option) is for --kind \(kinds), not for \(kind.rawValue); leave it out")
    }
  }
}

extension PlotOptions {
  /// Refuses limits that a logarithmic axis cannot have.
  private func checkLimits() throws(TablePlotError) {
    for (option, limits, isLog) in [("--xlim", xLimits, isLogX), ("--ylim", yLimits, isLogY)] where isLog {
      guard let limits, min(limits.lower, limits.upper) <= 0 else { continue }
      throw .options(
        "\(option): a logarithmic axis reaches from one positive number to another; give such ones")
    }
  }
}

/// What all kinds of plots have in common: axes, legend and figure around the marks.
struct FigureBuilder {
  let options: PlotOptions
  /// The name below the horizontal axis unless the options have another.
  var xLabel: String?
  /// The name beside the vertical axis unless the options have another.
  var yLabel: String?
  /// Whether the horizontal axis shows days.
  var isDateX = false
  /// Whether the vertical axis shows days.
  var isDateY = false
  /// Whether labels of days are turned.
  var turnsDates = true
  /// The ticks of the horizontal axis unless the options have others.
  var xTicks = Ticks.automatic
  /// Whether subplots share the horizontal axis.
  var sharesX: Bool

  init(_ options: PlotOptions) {
    self.options = options
    sharesX = options.sharesX
  }

  /// For a plot along the table's index.
  init(_ options: PlotOptions, index: PlotIndex) {
    self.init(options)
    xLabel = index.name
    isDateX = index.isDates
    if index.isCategorical { xTicks = .automatic.formatted(by: ClosureFormatter { index.label(at: $0) }) }
  }

  /// Axes with everything that the options say.
  func axes(marks: [any Mark]) -> Axes {
    var axes = Axes(marks: marks, x: axis(.x), y: axis(.y))
    axes.x.label = options.xLabel ?? xLabel ?? ""
    axes.y.label = options.yLabel ?? yLabel ?? ""
    return axes
  }

  private func axis(_ direction: Direction) -> Axis {
    var axis = Axis()
    let isX = direction == .x
    if isX ? options.isLogX : options.isLogY { axis.scale = .log }
    if isX ? isDateX : isDateY { axis.scale = .date }
    if isX { axis.ticks = xTicks }
    if let ticks = isX ? options.xTicks : options.yTicks { axis.ticks = .at(ticks) }
    if let limits = isX ? options.xLimits : options.yLimits {
      (axis.lower, axis.upper) = (limits.lower, limits.upper)
    }
    if options.hasGrid { axis.grid = Axis.GridLines() }
    if isX, let rotation = options.rotation { axis.tickLabelRotation = rotation }
    return axis
  }

  /// Turned labels below a date axis, and room for them: pandas' small version of `autofmt_xdate`.
  func turnDates(_ axes: inout Axes) {
    axes.x.tickLabelRotation = options.rotation ?? 30
    axes.x.tickLabelAlignment = .trailing
  }

  /// The legend that the options ask for.
  func legend(entries: [any Mark]? = nil) -> Legend? {
    switch options.legend {
    case .automatic: Legend(.best, entries: entries)
    case .at(let place): Legend(place, entries: entries)
    case .none: nil
    }
  }

  /// The figure of a grid.
  func figure(_ grid: Grid) -> Figure {
    var grid = grid
    if isDateX, turnsDates, !options.hasSubplots || sharesX { grid.bottom = 0.2 }
    var figure = Figure(
      grid, width: options.size.width, height: options.size.height, dpi: options.dpi, crop: options.crop,
      style: options.style)
    if options.hasSubplots { figure.title = options.title }
    return figure
  }

  /// The figure of one plot.
  func figure(_ axes: Axes) -> Figure {
    var axes = axes
    axes.title = options.title
    if isDateX, turnsDates { turnDates(&axes) }
    return figure(Grid([[axes]]))
  }
}
