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
      Grid([
        [
          Axes(
            title: title,
            marks: [Line(x: (0..<300).map { Double($0) }, y: (0..<300).map { Double($0 * $0 % 97) / 7 })])
        ],
        [Axes(marks: [Line(x: [1, 2, 3], y: [1e-9, 4e-9, 2e-9])], y: Axis(label: "loss", scale: .log))],
      ]), crop: .tight, metadata: metadata)
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

  @Test(arguments: [
    (1.5, "1.5"), (-0.0004, "0"), (2.0005, "2.001"), (-7.99951, "-8"), (12, "12"), (0.1, ".1"),
    (99.999609, "100"), (-3.25, "-3.25"), (-0.25, "-.25"), (0.0005, ".001"), (1000, "1000"), (.nan, "0"),
  ])
  func placesAreRounded(number: Double, expected: String) {
    #expect(SVGNumber.text(number, places: 3) == expected)
  }

  private func data(_ draw: (inout Path) -> Void) -> String {
    var path = Path()
    draw(&path)
    return SVGPathData(path, places: 3).text
  }

  @Test func pathsAreBrief() {
    func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
    #expect(
      data {
        $0.move(to: point(1, 2))
        for (x, y) in [(3, 2), (3, 4.5), (2.25, 3.125)] { $0.line(to: point(x, y)) }
        $0.close()
      } == "m1 2h2v2.5l-.75-1.375z")
    #expect(
      data {
        $0.move(to: point(0, 0))
        for (x, y) in [(1, 1), (1.5, 1.5), (1.5, 2), (1.5, 2.0004)] { $0.line(to: point(x, y)) }
      } == "m0 0 1 1 .5.5v.5h0")
    #expect(
      data {
        $0.move(to: point(0, 0))
        $0.curve(to: point(0.5, 1), point(1, 0), point(1, 1))
        $0.quadratic(to: point(0, 0), point(0, 1))
        $0.close()
      } == "m0 0c1 0 1 1 .5 1q-.5 0-.5-1z")
    #expect(
      data {
        for start in [5.0, 6] {
          $0.move(to: point(5, start))
          $0.line(to: point(6, start + 2))
          $0.close()
        }
      } == "m5 5 1 2zm0 1 1 2z")
    #expect(data { _ in } == "")
  }
}
