import Foundation
import Plotter
import Training
import Tutorial

@testable import Report

/// Runs, figures and reports for the tests of the report.
enum ReportSamples {
  /// The tutorial's own run.
  static let tutorial = Result { try TrainingRun(.tutorial) }

  /// A small SVG document as Cairo writes them: counted glyphs and clips, styles, references of every kind.
  static func svg(_ color: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40pt" height="30pt" \
      viewBox="0 0 40 30" version="1.1" role="img">
      <title>its own</title>
      <desc>what it says of itself, 1 &lt; 2</desc>
      <metadata>Software: none</metadata>
      <defs>
      <g><symbol overflow="visible" id="glyph0-0"><path style="stroke:none;" d="M1 2L3 4Z"/></symbol></g>
      <clipPath id="clip-0"><path d="M0 0L40 0L40 30Z"/></clipPath>
      </defs>
      <g clip-path="url(#clip-0)" style="fill:\(color);fill-opacity:1;"><use xlink:href="#glyph0-0" x="1" y="2"/></g>
      <path style="fill:none;stroke:\(color);mix-blend-mode:normal;mask:url('#clip-0');" d="M1 1L2 2"/>
      </svg>

      """.utf8)
  }

  /// All five figures, with files for the backgrounds given, and drawings.
  static func figures(
    light: Bool = true, dark: Bool = false, titles: [TutorialFigure: String] = [:]
  ) -> [ReportFigure] {
    TutorialFigure.allCases.map { name in
      ReportFigure(
        name: name, title: titles[name] ?? name.standardTitle ?? "",
        lightFile: light ? "\(name.rawValue).png" : nil,
        darkFile: dark ? (light ? "\(name.rawValue).dark.png" : "\(name.rawValue).png") : nil,
        svg: svg("rgb(0%,0%,0%)"))
    }
  }

  /// A report with what is left out at its usual value.
  static func report(
    _ run: TrainingRun, figures: [ReportFigure] = figures(), language: ReportLanguage = .en,
    linkPrefix: String = "", log: TrainingLog = TrainingLog(), command: String = "sinplot render"
  ) -> TutorialReport {
    TutorialReport(
      run: run, figures: figures, language: language, linkPrefix: linkPrefix, log: log, command: command,
      software: "sinplot 0.1.0")
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
