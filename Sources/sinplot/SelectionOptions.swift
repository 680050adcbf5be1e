import ArgumentParser
import Report

/// Which of the files `render` makes.
struct SelectionOptions: ParsableArguments {
  /// The names that `--only` takes: the figures' and the report's.
  private enum Part: String, CaseIterable {
    case yTrue = "y_true"
    case yPred = "y_pred"
    case yRandom = "y_random"
    case sinplot, loss, report
  }

  @Option(
    help: ArgumentHelp(
      "Make only these: y_true, y_pred, y_random, sinplot, loss or report, with commas between. (default: all)",
      valueName: "LIST"))
  var only: [String] = []

  /// The figures that are to be made, and whether the report is, checked.
  func selection() throws(CommandFailure) -> (figures: [TutorialFigure], includesReport: Bool) {
    guard let parts = try OptionValue("--only", only)?.choices(of: Part.self) else {
      return (TutorialFigure.allCases, true)
    }
    return (parts.compactMap { TutorialFigure(rawValue: $0.rawValue) }, parts.contains(.report))
  }
}
