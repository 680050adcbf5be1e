import PlainText
import Plotter
import Training
import Tutorial

/// The report in order, the same for every markup and every language.
struct ReportContent: Sendable {
  /// A part of the report.
  enum Block: Sendable {
    case heading(String, section: ReportSection)
    case paragraph(Prose)
    /// The header row, then the others; each row begins with its own header.
    case table([[Prose]])
    /// Text set as it is, and the language that it is in.
    case code(String, language: String)
    case figure(Illustration)
  }

  /// A figure with what is said about it.
  struct Illustration: Sendable {
    /// What its files and its place in the page are called.
    var name: String
    /// Its files for a light and a dark page; `nil` for none.
    var lightFile, darkFile: String?
    /// Its drawing for a light page; `nil` for none.
    var svg: SVGElement?
    /// Its title on one line; what it shows, where it has none.
    var title: String
    /// What it shows, for whoever cannot see it.
    var description: String
    /// What stands below it.
    var caption: Prose
  }

  /// The page's title.
  let title: String
  /// A sentence or two on what the page is about.
  let summary: String
  /// The parts in order.
  let blocks: [Block]
  /// What made the report.
  let software: String
  let origin: Prose

  init(
    facts: ReportFacts, figures: [ReportFigure], animation: ReportAnimation?, phrases: any ReportPhrases,
    command: String, software: String
  ) {
    func figure(_ name: TutorialFigure) -> [Block] {
      guard let figure = figures.first(where: { $0.name == name }) else { return [] }
      let titles = [TutorialFigure.yTrue, .yPred, .yRandom].map { panel in
        figures.first { $0.name == panel }?.title.onASingleLine ?? panel.standardTitle ?? ""
      }
      let description = phrases.description(of: name, facts, titles: titles)
      let title = figure.title.onASingleLine
      return [
        .figure(
          Illustration(
            name: name.rawValue, lightFile: figure.lightFile, darkFile: figure.darkFile, svg: figure.svg,
            title: title.isEmpty ? phrases.caption(of: name, facts).plain : title,
            description: title.isEmpty ? description : "\(title): \(description)",
            caption: phrases.caption(of: name, facts)))
      ]
    }
    func motion(_ animation: ReportAnimation) -> [Block] {
      let caption = phrases.motionCaption
      return [
        .paragraph(phrases.motion(facts, frames: animation.frameCount)),
        .figure(
          Illustration(
            name: "training", lightFile: animation.lightFile, darkFile: animation.darkFile,
            svg: animation.svg,
            title: caption.plain, description: phrases.motionDescription(facts), caption: caption)),
      ]
    }
    func section(_ section: ReportSection, _ blocks: [Block]) -> [Block] {
      [.heading(phrases.heading(section), section: section)] + blocks
    }

    let introduction = phrases.introduction(facts)
    title = phrases.title
    summary = introduction.plain
    self.software = software
    origin = phrases.origin(software: software)
    blocks =
      [.paragraph(introduction)]
      + section(.settings, [.paragraph(phrases.settings(facts)), .table(phrases.settingsTable(facts))])
      + section(.target, [.paragraph(phrases.target(facts))] + figure(.yTrue))
      + section(.start, [.paragraph(phrases.start(facts))] + figure(.yRandom))
      + section(
        .training,
        [
          .paragraph(phrases.method(facts)), .code(Self.formulas, language: "text"),
          .paragraph(phrases.log(facts)), .code(facts.log, language: "text"),
        ] + (figures.contains { $0.name == .loss } ? [.paragraph(phrases.course(facts))] + figure(.loss) : [])
          + (animation.map(motion) ?? []))
      + section(
        .result,
        [
          .paragraph(phrases.weights(facts)), .table(Self.weightsTable(facts, phrases)),
          .paragraph(phrases.result(facts)),
        ] + figure(.yPred)
          + (figures.contains { $0.name == .fit } ? [.paragraph(phrases.fit)] + figure(.fit) : []))
      + section(
        .distance,
        [
          .paragraph(phrases.best(facts)), .paragraph(phrases.directions(facts)),
          .table(Self.directionsTable(facts, phrases)), .paragraph(phrases.outlook(facts)),
        ])
      + (figures.contains { $0.name == .stacked }
        ? section(.overview, [.paragraph(phrases.overview(facts))] + figure(.stacked)) : [])
      + section(.again, [.paragraph(phrases.again), .code(command, language: "shell")])
  }

  /// The loss, its gradients and the step, in the names that the tutorial uses.
  private static let formulas = """
    y_pred = a·x³ + b·x² + c·x + d
    loss   = Σ (y_pred − y)²

    grad_a = Σ 2·(y_pred − y)·x³
    grad_b = Σ 2·(y_pred − y)·x²
    grad_c = Σ 2·(y_pred − y)·x
    grad_d = Σ 2·(y_pred − y)

    a ← a − η·grad_a
    b ← b − η·grad_b
    c ← c − η·grad_c
    d ← d − η·grad_d

    """

  private static func directionsTable(_ facts: ReportFacts, _ phrases: any ReportPhrases) -> [[Prose]] {
    [phrases.directionsHeader]
      + facts.convergence.directions.map { direction in
        [
          "\(ProseNumber.cubic(direction.coefficients))", "\(ProseNumber.rounded(direction.curvature))",
          "\(factor(direction))", phrases.halving(direction),
        ]
      }
  }

  /// The factor with as many digits as it takes to tell it from ±1; beside 1 as what is taken away.
  private static func factor(_ direction: Convergence.Direction) -> String {
    direction.step < 0.01
      ? "1 − \(ProseNumber.rounded(direction.step))" : ProseNumber.rounded(direction.factor, -1).first
  }

  private static func weightsTable(_ facts: ReportFacts, _ phrases: any ReportPhrases) -> [[Prose]] {
    var rows: [[Prose]] = [phrases.weightsHeader]
    for (index, (name, term)) in zip("abcd", ["x³", "x²", "x", phrases.constantTerm]).enumerated() {
      rows.append([
        "\(code: String(name)) (\(term))", "\(code: shortestDecimal(facts.initialWeights[index]))",
        "\(code: shortestDecimal(facts.finalWeights[index]))",
      ])
    }
    return rows
  }
}
