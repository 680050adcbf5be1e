import Foundation
import PlainText
import Plotter
import Report
import Training
import Tutorial

extension FuzzArea {
  /// Texts everywhere in a figure, and in the report.
  func titleFindings(_ random: inout CaseRandom, _ check: DrawingCheck) throws -> [String] {
    let title = HostileText.text(&random)
    let description = HostileText.text(&random)
    let axes = Axes(
      title: title, marks: [Line(x: [0.0, 1.0], y: [0.0, 1.0])],
      x: Axis(label: random.once(in: 3) ? HostileText.text(&random) : ""),
      y: Axis(label: random.once(in: 3) ? HostileText.text(&random) : ""))
    let figure = Figure(
      axes, layout: random.pick(Figure.Layout.allCases),
      crop: random.pick([.none, .tight]),
      metadata: Metadata(title: title, description: description, software: "fuzz", command: description))
    return try check.findings(figure, as: random.pick(ImageFormat.allCases), drawnTwice: random.once(in: 8))
      + reportFindings(title: title, language: random.pick(ReportLanguage.allCases))
  }

  /// What a title changes in the report that it must not.
  private func reportFindings(title: String, language: ReportLanguage) throws -> [String] {
    let run = try TrainingRun(TrainingParameters(initial: .drawn(seed: 0, draw: 1), points: 5, epochs: 3))
    func report(_ title: String) -> TutorialReport {
      let figures = TutorialFigure.allCases.map {
        ReportFigure(name: $0, title: title, lightFile: "a.png", darkFile: "b.png")
      }
      return TutorialReport(
        run: run, figures: figures, language: language,
        command: "sinplot render --title " + "y_true=\(title)".quoted(limit: .max), software: "sinplot")
    }
    let (plain, hostile) = (report("plain"), report(title))
    var findings: [String] = []
    if Self.skeleton(plain.html) != Self.skeleton(hostile.html) {
      findings.append("the page has other tags with the title \(title.debugDescription.prefix(300))")
    }
    if Self.frame(plain.markdown) != Self.frame(hostile.markdown) {
      findings.append("the post has other lines with the title \(title.debugDescription.prefix(300))")
    }
    return findings
  }

  /// The tags of a page, without the attributes' values.
  private static func skeleton(_ html: String) -> [[UInt8]] {
    html.utf8.split(separator: UInt8(ascii: "<")).map { part in
      let tag = part.prefix { $0 != UInt8(ascii: ">") }
      return tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 0 }.flatMap(\.element)
    }
  }

  /// The lines of a post that a title has no part in; of an image, what follows its text.
  private static func frame(_ markdown: String) -> [[UInt8]] {
    let lines = markdown.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(
      Array.init)
    return lines.compactMap { line in
      if line.starts(with: "![".utf8) { return Array(line.drop { $0 != UInt8(ascii: "]") }) }
      // The command that holds the title stands in one block or another.
      let text = String(decoding: line, as: UTF8.self)
      return ["sinplot render", "```", "<pre>", "</pre>"].contains { text.contains($0) } ? nil : line
    }
  }
}
