import ArgumentParser
import Tutorial

/// Which of the files `render` makes.
struct SelectionOptions: ParsableArguments {
  /// What `--only` takes: the figures' names, and the report.
  private enum Part: Equatable, CaseIterable, RawRepresentable {
    case figure(TutorialFigure)
    case report

    static let allCases = TutorialFigure.allCases.map(Part.figure) + [.report]

    init?(rawValue: String) {
      guard let part = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
      self = part
    }

    var rawValue: String {
      switch self {
      case .figure(let figure): figure.rawValue
      case .report: "report"
      }
    }
  }

  @Option(
    help: ArgumentHelp(
      """
      Make only these: y_true, y_pred, y_random, sinplot, loss, fit or report, with commas between; the report links every \
      figure, made or not. (default: all)
      """,
      valueName: "LIST"))
  var only: [String] = []

  /// The figures that are to be made, and whether the report is, checked.
  func selection() throws(CommandFailure) -> (figures: Set<TutorialFigure>, includesReport: Bool) {
    guard let parts = try OptionValue("--only", only)?.choices(of: Part.self) else {
      return (Set(TutorialFigure.allCases), true)
    }
    return (Set(TutorialFigure.allCases.filter { parts.contains(.figure($0)) }), parts.contains(.report))
  }
}
