import ArgumentParser
import Plotter
import TablePlot

/// The options that say how the data of a plot look.
struct PlotLookOptions: ParsableArguments {
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Matplotlib's format strings, such as r--o, with commas between; a single one is for all columns.",
      valueName: "LIST"))
  var style: [String] = []

  @Option(
    help: ArgumentHelp(
      "How lines go from point to point: default, steps, steps-pre, steps-mid or steps-post.",
      valueName: "NAME"),
    completion: .list(DrawstyleNames.all.map(\.name)))
  var drawstyle: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Colours of the columns in turn, with commas between: C0, red, tab:blue, #1f77b4.", valueName: "LIST"))
  var color: [String] = []

  @Option(
    help: ArgumentHelp("The colour map that colours are taken from.", valueName: "NAME"),
    completion: .list(ColorMap.names))
  var colormap: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("The width of lines in points. (default: 1.5)", valueName: "N"))
  var linewidth: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("The shape at each point: o, s, ^, x, + or another of Matplotlib's.", valueName: "M"),
    completion: .list(Marker.symbols.map(String.init)))
  var marker: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("The size of markers in points. (default: 6)", valueName: "N"))
  var markersize: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("How opaque everything is, from 0 to 1.", valueName: "N"))
  var alpha: [String] = []

  @Flag(
    inversion: .prefixedNo, exclusivity: .exclusive,
    help: "Whether columns lie on top of each other; areas do unless told not to.")
  var stacked: Bool?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A histogram's bins: their number, their edges with commas between, or a rule such as auto. (default: 10)",
      valueName: "N|EDGES|RULE"),
    completion: .list(BinRule.allCases.map(\.rawValue)))
  var bins: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("From where to where a histogram's bins reach.", valueName: "A,B"))
  var range: [String] = []

  @Flag(help: "Scale a histogram to an area of 1.")
  var density = false

  @Flag(help: "Count in each bin of a histogram what is in those before it, too.")
  var cumulative = false

  @Flag(
    inversion: .prefixedNo, exclusivity: .exclusive,
    help: "Whether a bar beside the frame tells what the colours mean.")
  var colorbar: Bool?

  func apply(to options: inout PlotOptions) throws(CommandFailure) {
    if let value = try OptionValue("--style", style) { options.styles = try styles(value) }
    if let value = try OptionValue("--drawstyle", drawstyle) {
      guard let style = DrawstyleNames.all.first(where: { $0.name == value.text }) else {
        throw value.refusal(allowed: "default, steps, steps-pre, steps-mid or steps-post")
      }
      options.steps = style.steps
    }
    if let value = try OptionValue("--color", color) { options.colors = try colors(value) }
    if let value = try OptionValue("--colormap", colormap) {
      guard let map = ColorMap(named: value.text) else {
        throw value.refusal(
          allowed: ColorMap.names.joined(separator: ", ") + ", or one of these with _r behind it")
      }
      options.colorMap = map
    }
    let size = "a number of points from 0 to 10000"
    options.lineWidth = try OptionValue("--linewidth", linewidth)?.number(allowed: size) { 0...10_000 ~= $0 }
    options.markerSize = try OptionValue("--markersize", markersize)?.number(allowed: size) {
      0...10_000 ~= $0
    }
    options.alpha = try OptionValue("--alpha", alpha)?.number(allowed: "a number from 0 to 1") { 0...1 ~= $0 }
    if let value = try OptionValue("--marker", marker) {
      guard value.text.count == 1, let symbol = value.text.first, let marker = Marker(symbol) else {
        throw value.refusal(allowed: "one of " + Marker.symbols.map(String.init).joined(separator: " "))
      }
      options.marker = marker
    }
    options.isStacked = stacked
    if let value = try OptionValue("--bins", bins) { options.bins = try bins(value) }
    if let value = try OptionValue("--range", range) {
      let ends = try value.numbers(2, allowed: "two numbers with a comma between, the smaller one first") {
        _ in true
      }
      guard ends[0] < ends[1] else {
        throw value.refusal(allowed: "two numbers with a comma between, the smaller one first")
      }
      options.range = PlotOptions.Limits(lower: ends[0], upper: ends[1])
    }
    options.isDensity = density
    options.isCumulative = cumulative
    options.hasColorBar = colorbar
  }

  private func styles(_ value: OptionValue) throws(CommandFailure) -> [LineFormat] {
    var formats: [LineFormat] = []
    for part in value.text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = LineFormat(String(part)) else {
        throw value.refusal(
          allowed: "a colour, a marker and -, --, -. or : for each column, such as r--o, with commas between")
      }
      formats.append(format)
    }
    return formats
  }

  private func colors(_ value: OptionValue) throws(CommandFailure) -> [Paint] {
    var paints: [Paint] = []
    for part in value.text.split(separator: ",", omittingEmptySubsequences: false) {
      if part.first == "C", let place = Int(part.dropFirst()), place >= 0 {
        paints.append(.cycle(place))
      } else if let color = Color(String(part)) {
        paints.append(.color(color))
      } else {
        throw value.refusal(
          allowed: "colours such as C0, red, tab:blue or #1f77b4 with commas between")
      }
    }
    return paints
  }

  private func bins(_ value: OptionValue) throws(CommandFailure) -> Bins {
    if let count = Int(value.text), 1...Bins.greatestCount ~= count { return .count(count) }
    if let rule = BinRule(rawValue: value.text) { return .rule(rule) }
    let parts = value.text.split(separator: ",", omittingEmptySubsequences: false)
    let edges = parts.compactMap { Double($0) }.filter(\.isFinite)
    guard parts.count > 1, edges.count == parts.count, zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 })
    else {
      throw value.refusal(
        allowed: "a number from 1 to \(Bins.greatestCount), ascending edges with commas between, or one of "
          + BinRule.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return .edges(edges)
  }
}

/// Matplotlib's names for how lines go from point to point.
private enum DrawstyleNames {
  static let all: [(name: String, steps: Line.Steps)] = [
    ("default", .none), ("steps", .pre), ("steps-pre", .pre), ("steps-mid", .mid), ("steps-post", .post),
  ]
}
