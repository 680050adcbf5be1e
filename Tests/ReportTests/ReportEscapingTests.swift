import Foundation
import Testing
import Training
import Tutorial

@testable import Report

@Suite struct ReportEscapingTests {
  /// Titles that try to end the text they stand in.
  static let titles = [
    "](javascript:alert(1)) <script>alert(1)</script>",
    "{: onload=\"alert(1)\" .x}\n\n# heading\n\n{: onload=alert(1) }",
    "{{ site.time }} {% raw %} {% endraw %}{{ 7 | plus: 1 }} {%- comment -%}",
    "`code` ``more`` **b** _i_ ~~s~~ $$x^2$$ | a | b |",
    "\\](x) \\\\](y) ![z](w) [ref][1] [^1] *[HTML]: abbreviation",
    "\" onerror=\"alert(1)\" x=\" ' onmouseover='alert(1)' >",
    "</title></svg></figure><img src=x onerror=alert(1)> <!-- --> ]]> &lt;b&gt; &#60;i&#62;",
    "{::options parse_block_html=\"true\" /} {::nomarkdown}<b>{:/}",
    "\u{202E}gnp.exe\u{2066}\u{0}\u{1B}[31m\r\n\u{2028}\u{FFFE}end",
    "학습 곡선 <손실> 그래프 {{ 값 }}",
  ]

  static func run() throws -> TrainingRun {
    try TrainingRun(TrainingParameters(initial: .drawn(seed: 0, draw: 1), points: 20, epochs: 150))
  }

  static func report(title: String, language: ReportLanguage = .en) throws -> TutorialReport {
    let titles = Dictionary(uniqueKeysWithValues: TutorialFigure.allCases.map { ($0, title) })
    return ReportSamples.report(
      try run(), figures: ReportSamples.figures(light: true, dark: true, titles: titles), language: language,
      command: "sinplot render --title " + "y_true=\(title)".quoted(limit: .max))
  }

  @Test(arguments: titles)
  func htmlKeepsItsShape(title: String) throws {
    for language in ReportLanguage.allCases {
      let plain = try Self.report(title: "plain", language: language).html
      let hostile = try Self.report(title: title, language: language).html
      #expect(try hostile.htmlSkeleton() == plain.htmlSkeleton())
      #expect(!hostile.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(
        !hostile.unicodeScalars.contains { "\u{202E}\u{2066}\u{2028}\u{FFFE}".unicodeScalars.contains($0) })
    }
  }

  @Test(arguments: titles)
  func markdownKeepsItsShape(title: String) throws {
    let plain = try Self.report(title: "plain").markdown.components(separatedBy: "\n")
    let hostile = try Self.report(title: title).markdown.components(separatedBy: "\n")
    let images = hostile.filter { $0.hasPrefix("![") }
    #expect(images.count == 12)
    for image in images {
      // Between the brackets nothing is left that kramdown, Liquid or HTML would take for its own.
      let text = try #require(image.dropFirst(2).components(separatedBy: "](").first)
      #expect(!text.contains { "[]{}<>|`*_~\\$^\"\n".contains($0) }, "\(text)")
      #expect(try text.matches(of: "&(?!#[0-9]+;)") == [])
      let rest = image.dropFirst(2 + text.count)
      #expect(
        try String(rest).matches(of: #"^\]\([a-z_]+(?:\.dark)?\.png\)\{: \.(?:light|dark) \}$"#).count == 1,
        "\(rest)")
    }
    // Outside the images and the command nothing changes.
    func others(_ lines: [String]) -> [String] {
      lines.filter {
        !$0.hasPrefix("![") && !$0.contains("sinplot render") && !$0.contains("~~~")
          && !$0.hasSuffix("</pre>")
      }
    }
    #expect(others(hostile) == others(plain))
    // Liquid finds nothing to run anywhere.
    let all = hostile.joined(separator: "\n")
    #expect(!all.contains("{{") && !all.contains("{%"))
    // HTML stands nowhere but in a fenced block, which shows it as it is.
    for (index, line) in hostile.enumerated() where line.contains("<script") || line.contains("<img") {
      #expect(hostile[index - 1] == "~~~shell" && hostile[index + 1] == "~~~")
    }
  }

  @Test(arguments: titles)
  func theTitleReadsAsItWasGiven(title: String) throws {
    let report = try Self.report(title: title)
    let shown = title.onASingleLine
    let html = try #require(
      try report.html.matches(of: #"<title id="y_true-title">(.*)</title>"#).first)
    #expect(Self.decoded(html) == shown)
    let image = try #require(report.markdown.components(separatedBy: "\n").first { $0.hasPrefix("![") })
    let text = try #require(image.dropFirst(2).components(separatedBy: "](").first)
    #expect(Self.decoded(text).hasPrefix(shown + ": "))
  }

  @Test(arguments: ["a ~b~ c", "~~~ ~~~~~ ~~~", "plain", "a\n~~~\n\n# out", "{{ x }}\n</code></pre><script>"])
  func codeBlocksHoldWhatTheyAreGiven(text: String) throws {
    let block = MarkdownEscaping.block(text, language: "shell")
    if block.hasPrefix("<pre>") {
      #expect(!block.dropFirst(5).dropLast("</pre>\n".count).contains("</pre>"))
      #expect(!block.contains("{{") && !block.contains("<script"))
    } else {
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
      let fence = lines[0].prefix { $0 == "~" }
      #expect(lines.dropFirst().firstIndex(of: fence) == lines.count - 2)
      #expect(lines[1..<(lines.count - 2)].joined(separator: "\n") == text)
    }
  }

  @Test(arguments: [
    ("", "y_true.png"), ("/", "/y_true.png"), ("/images/Pytorch_2/", "/images/Pytorch_2/y_true.png"),
    ("/images/Pytorch_2", "/images/Pytorch_2/y_true.png"), ("images//", "images/y_true.png"),
    (".", "./y_true.png"),
    ("https://cdn.example:8080/a b", "https://cdn.example:8080/a%20b/y_true.png"),
    ("/그림", "/%EA%B7%B8%EB%A6%BC/y_true.png"), ("/a%20b/", "/a%20b/y_true.png"),
    ("/100%/", "/100%25/y_true.png"),
    ("javascript:alert(1)//", "javascript%3Aalert%281%29/y_true.png"),
    ("data:text/html,<b>", "data%3Atext/html%2C%3Cb%3E/y_true.png"),
    ("x) {: onload=alert(1) }", "x%29%20%7B%3A%20onload%3Dalert%281%29%20%7D/y_true.png"),
    ("{{ site.x }}/{% raw %}", "%7B%7B%20site.x%20%7D%7D/%7B%25%20raw%20%25%7D/y_true.png"),
    ("a\" \"t\"\n\\", "a%22%20%22t%22%0A%5C/y_true.png"), ("?q=1#f", "%3Fq%3D1%23f/y_true.png"),
  ])
  func linksStayLinks(prefix: String, expected: String) throws {
    #expect(MarkdownEscaping.address(of: "y_true.png", prefix: prefix) == expected)
    let report = ReportSamples.report(try Self.run(), linkPrefix: prefix)
    #expect(
      report.markdown.contains(
        ": the sine from −π to π at 20 points, between −0.9966 and 0.9966](\(expected))\n"))
  }

  /// Character references turned back into what they stand for.
  private static func decoded(_ text: String) -> String {
    var text = text
    for code in 0..<128 {
      guard let scalar = Unicode.Scalar(UInt32(code)), scalar != "&" else { continue }
      text = text.replacingOccurrences(of: "&#\(code);", with: String(scalar))
    }
    for (name, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#38;", "&"), ("&amp;", "&")]
    {
      text = text.replacingOccurrences(of: name, with: character)
    }
    return text
  }
}
