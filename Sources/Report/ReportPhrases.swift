import Training
import Tutorial

/// What the report says, in one language. Each sentence follows the facts, not a template with blanks.
protocol ReportPhrases: Sendable {
  /// The page's title.
  var title: String { get }
  /// The headings of the sections.
  func heading(_ section: ReportSection) -> String

  /// What was done, and how it came out.
  func introduction(_ facts: ReportFacts) -> Prose
  /// What comes before the table of parameters.
  func settings(_ facts: ReportFacts) -> Prose
  /// The table of parameters, its header first.
  func settingsTable(_ facts: ReportFacts) -> [[Prose]]
  /// What comes before the figure of the sine.
  func target(_ facts: ReportFacts) -> Prose
  /// What comes before the figure of the cubic with the initial weights.
  func start(_ facts: ReportFacts) -> Prose
  /// What comes before the formulas.
  func method(_ facts: ReportFacts) -> Prose
  /// What comes before the log.
  func log(_ facts: ReportFacts) -> Prose
  /// What comes before the figure of the loss.
  func course(_ facts: ReportFacts) -> Prose
  /// What comes before the animation, which has so many frames.
  func motion(_ facts: ReportFacts, frames: Int) -> Prose
  /// What the animation shows, for whoever cannot see it: a phrase without a full stop.
  func motionDescription(_ facts: ReportFacts) -> String
  /// A short caption below the animation.
  var motionCaption: Prose { get }
  /// What comes before the table of weights.
  func weights(_ facts: ReportFacts) -> Prose
  /// The header of the table of weights: weight, initial value, final value.
  var weightsHeader: [Prose] { get }
  /// What the constant term is called in that table.
  var constantTerm: String { get }
  /// What comes before the figure of the prediction.
  func result(_ facts: ReportFacts) -> Prose
  /// What comes before the figure of the sine and the prediction together.
  var fit: Prose { get }
  /// What the best cubic is, and how much of the way there is done.
  func best(_ facts: ReportFacts) -> Prose
  /// What comes before the table of the directions that the error falls apart into.
  func directions(_ facts: ReportFacts) -> Prose
  /// The header of that table: direction, curvature, factor, epochs in which the error halves.
  var directionsHeader: [Prose] { get }
  /// The last cell of a row of that table.
  func halving(_ direction: Convergence.Direction) -> Prose
  /// Which learning rates converge, and what training on leads to.
  func outlook(_ facts: ReportFacts) -> Prose
  /// What comes before the stacked figure.
  func overview(_ facts: ReportFacts) -> Prose
  /// What comes before the command.
  var again: Prose { get }
  /// What made the report.
  func origin(software: String) -> Prose

  /// What a figure shows, for whoever cannot see it: a phrase without a full stop.
  ///
  /// - Parameter titles: The titles of the three panels, in the stacked figure's order.
  func description(of figure: TutorialFigure, _ facts: ReportFacts, titles: [String]) -> String
  /// A short caption below a figure.
  func caption(of figure: TutorialFigure, _ facts: ReportFacts) -> Prose
}

/// A section of the report; the raw value is its anchor in the page.
enum ReportSection: String, CaseIterable, Sendable {
  case settings
  case target
  case start
  case training
  case result
  case distance
  case overview
  case again
}
