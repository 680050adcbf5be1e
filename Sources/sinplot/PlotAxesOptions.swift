import ArgumentParser
import Plotter
import TablePlot
import Tables

/// The options that say what is around the data of a plot.
struct PlotAxesOptions: ParsableArguments {
  @Option(
    parsing: .unconditionalSingleValue, help: ArgumentHelp("The text above the plot.", valueName: "T"))
  var title: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("The label of the horizontal axis. (default: the column's name)", valueName: "T"))
  var xlabel: [String] = []

  @Option(
    parsing: .unconditionalSingleValue, help: ArgumentHelp("The label of the vertical axis.", valueName: "T"))
  var ylabel: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("From where to where the horizontal axis reaches: numbers or dates.", valueName: "A,B")
  )
  var xlim: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("From where to where the vertical axis reaches.", valueName: "A,B"))
  var ylim: [String] = []

  @Flag(help: "Make the horizontal axis logarithmic.")
  var logx = false

  @Flag(help: "Make the vertical axis logarithmic.")
  var logy = false

  @Flag(help: "Make both axes logarithmic.")
  var loglog = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Where the ticks of the horizontal axis are, with commas between.", valueName: "LIST"))
  var xticks: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Where the ticks of the vertical axis are, with commas between.", valueName: "LIST"))
  var yticks: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("By how many degrees tick labels are turned.", valueName: "DEGREES"))
  var rot: [String] = []

  @Flag(help: "Draw lines across the frame at the ticks.")
  var grid = false

  @Option(
    help: ArgumentHelp(
      "Where the legend is: best, 'upper right' and so on, or none. (default: best)", valueName: "PLACE"),
    completion: .list(LegendPlaceNames.all.map { $0.name.replacing(" ", with: "-") } + ["none"]))
  var legend: [String] = []

  func apply(to options: inout PlotOptions) throws(CommandFailure) {
    options.title = try OptionValue("--title", title)?.text ?? ""
    options.xLabel = try OptionValue("--xlabel", xlabel)?.text
    options.yLabel = try OptionValue("--ylabel", ylabel)?.text
    options.xLimits = try OptionValue("--xlim", xlim).map(limits)
    options.yLimits = try OptionValue("--ylim", ylim).map(limits)
    options.isLogX = logx || loglog
    options.isLogY = logy || loglog
    options.xTicks = try OptionValue("--xticks", xticks).map(places)
    options.yTicks = try OptionValue("--yticks", yticks).map(places)
    options.rotation = try OptionValue("--rot", rot)?.number(allowed: "a number of degrees from -360 to 360")
    {
      -360...360 ~= $0
    }
    options.hasGrid = grid
    if let value = try OptionValue("--legend", legend) {
      let name = value.text.replacing("-", with: " ")
      if name == "none" {
        options.legend = .none
      } else if let place = LegendPlaceNames.all.first(where: { $0.name == name }) {
        options.legend = .at(place.place)
      } else {
        throw value.refusal(allowed: LegendPlaceNames.all.map(\.name).joined(separator: ", ") + " or none")
      }
    }
  }

  private func limits(_ value: OptionValue) throws(CommandFailure) -> PlotOptions.Limits {
    let ends = try places(value)
    guard ends.count == 2, ends[0] != ends[1] else {
      throw value.refusal(allowed: "two different numbers or dates with a comma between")
    }
    return PlotOptions.Limits(lower: ends[0], upper: ends[1])
  }

  /// Numbers, or dates as days since 1970-01-01.
  private func places(_ value: OptionValue) throws(CommandFailure) -> [Double] {
    let parts = value.text.split(separator: ",", omittingEmptySubsequences: false)
    let places = parts.compactMap { Double($0) ?? DateText.days(String($0)) }.filter(\.isFinite)
    guard places.count == parts.count else {
      throw value.refusal(allowed: "numbers, or dates such as 2024-05-31, with commas between")
    }
    return places
  }
}

/// The names of places for a legend, which are Matplotlib's.
private enum LegendPlaceNames {
  static let all: [(name: String, place: Legend.Place)] = [
    ("best", .best), ("upper right", .upperRight), ("upper left", .upperLeft), ("lower left", .lowerLeft),
    ("lower right", .lowerRight), ("right", .right), ("center left", .centerLeft),
    ("center right", .centerRight),
    ("lower center", .lowerCenter), ("upper center", .upperCenter), ("center", .center),
  ]
}
