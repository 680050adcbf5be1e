import Foundation
import Plotter
import TestSupport
import Testing
import Training
import Tutorial

@testable import Report

@Suite struct HTMLReportTests {
  /// The page of the tutorial's run with its real drawings.
  static func page() throws -> String {
    let run = try ReportSamples.tutorial.get()
    let drawn = TutorialFigures(run, FigureParameters())
    let typesetter = try Typesetter()
    var figures = ReportSamples.figures()
    for index in figures.indices {
      figures[index].svg = try drawn.figure(figures[index].name).prepared(for: .svg, using: typesetter).svg()
    }
    return ReportSamples.report(run, figures: figures).html
  }

  @Test(.needsFont) func identifiersAreUniqueAndReferencesFindThem() throws {
    let html = try Self.page()
    let identifiers = try html.matches(of: #"\sid="([^"]*)""#)
    #expect(identifiers.count > 40)
    #expect(Set(identifiers).count == identifiers.count)
    var references = try html.matches(of: ##"href="#([^"]*)""##)
    #expect(references.count > 100)
    references += try html.matches(of: #"url\(#([^)]*)\)"#)
    references += try html.matches(of: #"aria-(?:labelledby|describedby)="([^"]*)""#)
    #expect(Set(references).subtracting(identifiers) == [])
  }

  @Test(.needsFont) func nothingIsLoadedOrRun() throws {
    let html = try Self.page()
    #expect(try html.matches(of: #"<(script|img|iframe|object|embed|a|image)\b"#) == [])
    #expect(try html.matches(of: #"\son[a-z]+="#) == [])
    #expect(try html.matches(of: #"(?:src|href)="([^#"][^"]*)""#) == ["data:,"])
    #expect(!html.contains("@import"))
    let addresses = try html.matches(of: #"https?://[^"' ]*"#)
    #expect(Set(addresses) == ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"])
    #expect(html.contains("Content-Security-Policy\" content=\"default-src 'none';"))
  }

  /// A drawing has no colour that a dark page leaves as it is.
  @Test(.needsFont) func aDarkPageHasDarkDrawings() throws {
    let html = try Self.page()
    let dark = try #require(html.components(separatedBy: "@media (prefers-color-scheme: dark) {").last)
    var rules: [String: String] = [:]
    for rule in try dark.matches(of: ##"^ *(svg \[[a-z]+="#[0-9a-f]{6}"\] \{ [a-z]+: #[0-9a-f]{6}; \})$"##) {
      let parts = try rule.matches(of: "[a-z]+(?=[=:])|#[0-9a-f]{6}")
      #expect(parts.count == 4 && parts[0] == parts[2])
      rules["\(parts[0])=\"\(parts[1])\""] = parts[3]
    }
    let colors = Set(try html.matches(of: #"\s((?:fill|stroke)="[^"]*")"#)).subtracting([
      #"fill="none""#, #"stroke="none""#,
    ])
    #expect(
      colors
        == Set([
          ##"fill="#ffffff""##, ##"fill="#000000""##, ##"stroke="#000000""##, ##"stroke="#1f77b4""##,
          ##"stroke="#ff7f0e""##, ##"stroke="#cccccc""##,
        ]))
    #expect(colors.isSubset(of: rules.keys))
    let background = try #require(rules[##"fill="#ffffff""##])
    #expect(background == Style.dark.background.notation)
    for (light, dark) in zip(Style.light.cycle, Style.dark.cycle) {
      #expect(rules["stroke=\"\(light.notation)\""] == dark.notation)
    }
  }

  @Test(.needsFont) func itIsReadableWithoutSeeingIt() throws {
    let html = try Self.page()
    #expect(html.contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"))
    #expect(try html.matches(of: "<h1>").count == 1)
    // Every drawing is an image with a name and a description of its own.
    let roots = try html.matches(of: "<svg [^>]*>")
    #expect(roots.count == 6)
    for root in roots {
      #expect(root.contains("role=\"img\"") && root.contains("viewBox="))
      let label = try #require(try root.matches(of: #"aria-labelledby="([^"]*)""#).first)
      #expect(try html.matches(of: "<title id=\"\(label)\">[^<]+</title>").count == 1)
      let description = try #require(try root.matches(of: #"aria-describedby="([^"]*)""#).first)
      #expect(try html.matches(of: "<desc id=\"\(description)\">[^<]+</desc>").count == 1)
    }
    for cell in try html.matches(of: "<th[^>]*>") where cell != "<thead>" { #expect(cell.contains("scope=")) }
    #expect(try html.matches(of: "<figcaption>[^<]+</figcaption>").count == 6)
    // Elements are closed in the order in which they were opened.
    var open: [String] = []
    for tag in try html.matches(of: "</?[a-zA-Z][a-zA-Z0-9]*[^>]*>") {
      let name = try #require(try tag.matches(of: "^</?([a-zA-Z0-9]+)").first)
      if tag.hasPrefix("</") {
        #expect(open.popLast() == name)
      } else if !tag.hasSuffix("/>"), !["meta", "link"].contains(name) {
        open.append(name)
      }
    }
    #expect(open == [])
  }

  @Test func textHasContrast() throws {
    // The style sheet's own colours, text and muted text on page and code, light and dark.
    let values = try HTMLStyle.sheet.matches(of: #"--[a-z]+: #([0-9a-f]{6});"#)
      .compactMap { UInt32($0, radix: 16) }.map { Color(hex: $0) }
    #expect(values.count == 10)
    for theme in [values[..<5], values[5...]] {
      let colors = Array(theme)
      for text in colors[1...2] { #expect(text.contrast(with: colors[0]) >= 4.5) }
      #expect(colors[1].contrast(with: colors[4]) >= 4.5)
    }
  }

  @Test func whatDrawingsHaveInCommonIsDefinedOnce() {
    func drawing(_ names: String...) -> SVGElement {
      SVGElement(
        "svg", [("width", "40pt")],
        children: [
          SVGElement("defs", children: names.map { SVGElement("path", [("id", $0), ("d", "m1 2h3")]) }),
          SVGElement("use", [("xlink:href", "#a")]),
        ])
    }
    var page = InlineSVG()
    let first = page.markup(of: drawing("a"), prefix: "p-", title: "a < b", description: "\"c\" & 'd'")
    #expect(
      first == """
        <svg width="40pt" role="img" aria-labelledby="p-title" aria-describedby="p-desc">
        <title id="p-title">a &lt; b</title>
        <desc id="p-desc">&quot;c&quot; &amp; &#39;d&#39;</desc>
        <defs>
        <path id="a" d="m1 2h3"/>
        </defs>
        <use xlink:href="#a"/>
        </svg>
        """)
    let second = page.markup(of: drawing("a", "b"), prefix: "q-", title: "", description: "")
    #expect(second.contains("id=\"b\"") && !second.contains("id=\"a\""))
    #expect(!page.markup(of: drawing("a", "b"), prefix: "r-", title: "", description: "").contains("<defs"))
  }
}
