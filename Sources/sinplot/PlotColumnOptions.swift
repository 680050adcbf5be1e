import ArgumentParser
import TablePlot
import Tables

/// The options that say which columns are drawn, and as what.
struct PlotColumnOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What is drawn: line, area, bar, barh, hist, box, scatter, pie or heatmap. (default: line)",
      valueName: "KIND"),
    completion: .list(PlotOptions.Kind.allCases.map(\.rawValue)))
  var kind: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("The column along the horizontal axis, or of the bars' names.", valueName: "COLUMN"))
  var x: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "The columns that are drawn, with commas between. (default: all of numbers)", valueName: "COLUMN,..."))
  var y: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("The column that colours points.", valueName: "COLUMN"))
  var colorBy: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("The column of the points' areas, in square points.", valueName: "COLUMN"))
  var sizeBy: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("The column of the errors along the horizontal axis.", valueName: "COLUMN"))
  var xerr: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("The column of the errors along the vertical axis.", valueName: "COLUMN"))
  var yerr: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("The columns drawn against a second axis at the right.", valueName: "COLUMN,..."))
  var secondaryY: [String] = []

  func apply(to options: inout PlotOptions) throws(CommandFailure) {
    if let value = try OptionValue("--kind", kind) {
      options.kind = try value.choice(of: PlotOptions.Kind.self)
    }
    options.x = try OptionValue("--x", x)?.text
    options.colorBy = try OptionValue("--color-by", colorBy)?.text
    options.sizeBy = try OptionValue("--size-by", sizeBy)?.text
    options.xError = try OptionValue("--xerr", xerr)?.text
    options.yError = try OptionValue("--yerr", yerr)?.text
    _ = try OptionValue("--y", y)
    _ = try OptionValue("--secondary-y", secondaryY)
  }

  /// The columns that a list names. A column whose own name has commas is meant by the whole text.
  func names(in list: [String], _ table: Table) -> [String] {
    guard let text = list.first else { return [] }
    if table.columns.contains(where: { $0.name == text }) { return [text] }
    return text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
