import Foundation
import Plotter
import Training
import Tutorial

@testable import Report

/// Runs, figures and reports for the tests of the report.
enum ReportSamples {
  /// The tutorial's own run.
  static let tutorial = Result { try TrainingRun(.tutorial) }

  /// A drawing of one glyph in a clip.
  static let drawing = SVGElement(
    "svg", [("width", "40pt"), ("height", "30pt"), ("viewBox", "0 0 40 30")],
    children: [
      SVGElement("defs", children: [SVGElement("path", [("id", "g1"), ("d", "m1 2h3z")])]),
      SVGElement("use", [("xlink:href", "#g1"), ("x", "1"), ("y", "2")]),
    ])

  /// All five figures, with files for the backgrounds given, and drawings.
  static func figures(
    light: Bool = true, dark: Bool = false, titles: [TutorialFigure: String] = [:]
  ) -> [ReportFigure] {
    TutorialFigure.allCases.map { name in
      var figure = ReportFigure(
        name: name, title: titles[name] ?? name.standardTitle ?? "",
        lightFile: light ? "\(name.rawValue).png" : nil,
        darkFile: dark ? (light ? "\(name.rawValue).dark.png" : "\(name.rawValue).png") : nil)
      figure.svg = drawing
      return figure
    }
  }

  /// A report with what is left out at its usual value.
  static func report(
    _ run: TrainingRun, figures: [ReportFigure] = figures(), language: ReportLanguage = .en,
    linkPrefix: String = "", log: TrainingLog = TrainingLog(), command: String = "sinplot render"
  ) -> TutorialReport {
    TutorialReport(
      run: run, figures: figures, language: language, linkPrefix: linkPrefix, log: log, command: command,
      software: Software.signature)
  }
}

/// What the tests look for in a report's text.
extension String {
  /// All that a pattern's first group, or the whole pattern where it has none, matches.
  func matches(of pattern: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
    let text = self as NSString
    return expression.matches(in: self, range: NSRange(location: 0, length: text.length)).map { match in
      let group = match.range(at: match.numberOfRanges > 1 ? 1 : 0)
      return group.location == NSNotFound ? "" : text.substring(with: group)
    }
  }

  /// The tags of an HTML page with their attributes' names: everything but text and values.
  func htmlSkeleton() throws -> [String] {
    try matches(of: "<[^>]*>").map { tag in
      tag.replacingOccurrences(of: "\"[^\"]*\"", with: "", options: .regularExpression)
    }
  }
}
