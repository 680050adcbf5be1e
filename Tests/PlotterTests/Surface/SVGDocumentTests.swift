import Foundation
import TestSupport
import Testing

@testable import Plotter

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// SVG documents as an XML parser sees them.
@Suite struct SVGDocumentTests {
  /// What a parser met.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []
    var texts: [String: String] = [:]
    private var open: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.append((name, attributes))
      open.append(name)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let name = open.last { texts[name, default: ""] += text }
    }
  }

  private func read(_ bytes: [UInt8]) throws -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    let isWellFormed = parser.parse()
    try #require(isWellFormed, "\(String(describing: parser.parserError)) in line \(parser.lineNumber)")
    return reader
  }

  private func figure(_ metadata: Metadata = Metadata(), title: String = "a < b & \"c\"") -> Figure {
    Figure(
      rows: 2,
      axes: [
        1: Axes(
          title: title,
          lines: [Line(x: (0..<300).map { Double($0) }, y: (0..<300).map { Double($0 * $0 % 97) / 7 })]),
        2: Axes(
          lines: [Line(x: [1, 2, 3], y: [1e-9, 4e-9, 2e-9])], yAxis: Axes.Axis(label: "loss", scale: .log)),
      ], crop: .tight, metadata: metadata)
  }

  @Test(
    .needsFont,
    arguments: [
      "plain", "</title><script>alert(1)</script>", "a & b &amp; <c> \"d\" 'e'", "]]> <!-- --> <?x ?>",
      "두 줄\n사인",
      "\" onload=\"alert(1)",
    ])
  func textFromTheUserStaysText(text: String) throws {
    let metadata = Metadata(title: text, description: text, software: "S", command: text)
    let reader = try read(try figure(metadata).encoded(as: .svg, using: Typesetter()))
    #expect(reader.texts["title"] == text)
    #expect(reader.texts["desc"] == text)
    #expect(reader.texts["metadata"] == "Software: S\nCommand: \(text)")
    #expect(!reader.elements.contains { $0.name == "script" || $0.attributes["onload"] != nil })
    for name in ["svg", "title", "desc", "metadata"] {
      #expect(reader.elements.count { $0.name == name } == 1, "\(name)")
    }
    #expect(reader.elements.first?.attributes["role"] == "img")
  }

  @Test(.needsFont) func controlCharactersAreReplaced() throws {
    let metadata = Metadata(title: "a\u{0}b\u{1b}c\u{fffe}d\u{85}e\tf")
    let reader = try read(try figure(metadata).encoded(as: .svg, using: Typesetter()))
    #expect(reader.texts["title"] == "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e\tf")
  }

  @Test(.needsFont) func nothingIsAddedWithoutMetadata() throws {
    let reader = try read(try figure().encoded(as: .svg, using: Typesetter()))
    #expect(!reader.elements.contains { ["title", "desc", "metadata"].contains($0.name) })
  }

  @Test(.needsFont) func identifiersAreUniqueAndReferencesLead() throws {
    let typesetter = try Typesetter()
    // The process has made other surfaces before: their number must not show.
    _ = try figure().encoded(as: .svg, using: typesetter)
    let first = try figure().encoded(as: .svg, using: typesetter)
    #expect(try figure().encoded(as: .svg, using: typesetter) == first)
    let reader = try read(first)
    let identifiers = reader.elements.compactMap { $0.attributes["id"] }
    #expect(Set(identifiers).count == identifiers.count)
    #expect(!identifiers.contains { $0.hasPrefix("surface") })
    var references: [String] = []
    for (_, attributes) in reader.elements {
      if let link = attributes["xlink:href"] ?? attributes["href"] {
        references.append(String(link.dropFirst()))
      }
      for value in attributes.values {
        references += value.matches(of: /url\(#([^)]*)\)/).map { String($0.1) }
      }
    }
    #expect(!references.isEmpty)
    #expect(Set(references).isSubset(of: identifiers))
  }

  @Test(.needsFont) func coordinatesHaveThreeDecimalsAtMost() throws {
    let reader = try read(try figure().encoded(as: .svg, using: Typesetter()))
    var count = 0
    for (name, attributes) in reader.elements {
      for key in ["d", "x", "y"] {
        guard let value = attributes[key] else { continue }
        count += 1
        #expect(value.firstMatch(of: /\.[0-9]{4}/) == nil, "\(name) \(key)=\"\(value.prefix(200))\"")
      }
    }
    #expect(count > 20)
  }

  /// Numbers as Cairo writes them, and what becomes of them.
  @Test(arguments: [
    ("1.5", "1.5"), ("-0.0004", "0"), ("2.0005", "2.001"), ("-7.99951", "-8"), ("12", "12"),
    ("0.100000", ".1"),
    ("99.999609", "100"), ("-3.25", "-3.25"), ("1.5pt", "1.5pt"), ("-0.25", "-.25"), ("0.0005", ".001"),
    ("1000", "1000"),
  ])
  func placesAreRounded(number: String, expected: String) {
    let source =
      "<svg width=\"9\"><use id=\"surface7\" x=\"\(number)\" y=\"0\" title=\"1 > 0.123456\"/></svg>"
    let finished = SVGDocument(source: Array(source.utf8)).finished(Metadata())
    #expect(
      String(decoding: finished, as: UTF8.self)
        == "<svg width=\"9\" role=\"img\"><use x=\"\(expected)\" y=\"0\" title=\"1 > 0.123456\"/></svg>")
  }

  /// Path data as Cairo writes them, and the same path in fewer characters.
  @Test(arguments: [
    ("M 1 2 L 3 2 L 3 4.5 L 2.25 3.125 Z M 0 0 ", "m1 2h2v2.5l-.75-1.375z"),
    ("M 0 0 L 1 1 L 1.5 1.5 L 1.5 2 L 1.5 2.0004", "m0 0 1 1 .5.5v.5h0"),
    ("M 0 0 C 1 0 1 1 0.5 1 C 0 1 0 0.5 0 0 Z", "m0 0c1 0 1 1 .5 1-.5 0-.5-.5-.5-1z"),
    ("M 5 5 L 6 7 Z M 5 6 L 6 8 Z", "m5 5 1 2zm0 1 1 2z"),
    ("M 0 0 ", ""), ("", ""),
  ])
  func pathsAreBrief(data: String, expected: String) {
    let finished = SVGDocument(source: Array("<path d=\"\(data)\"/>".utf8)).finished(Metadata())
    #expect(String(decoding: finished, as: UTF8.self) == "<path d=\"\(expected)\"/>")
  }

  @Test(arguments: [
    "", "text", "<a d=\"Q 1.23456 2\"/>", "<a x=\"1.23456", "<a x=\"", "<",
    "<a x=\"\" y=\"-\"/>", "<a x=\".\" y=\"1e-9\"/>",
  ])
  func whatIsNotUnderstoodIsCopied(source: String) {
    #expect(SVGDocument(source: Array(source.utf8)).finished(Metadata()) == Array(source.utf8))
  }
}
