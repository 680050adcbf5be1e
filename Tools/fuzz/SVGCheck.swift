import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads an SVG document with an XML parser and notes what no figure needs.
final class SVGCheck: NSObject, XMLParserDelegate {
  private(set) var findings: [String] = []

  /// The elements that figures are made of.
  private static let elements: Set<String> = [
    "svg", "title", "desc", "metadata", "defs", "g", "symbol", "path", "use", "clipPath", "rect",
    "image",
  ]

  init(_ document: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(document))
    parser.delegate = self
    if !parser.parse() {
      findings.append(
        "not well formed in line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "unknown")")
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if !Self.elements.contains(name) { findings.append("element \(name.debugDescription)") }
    for (attribute, value) in attributes {
      let isReference = attribute.hasSuffix("href")
      if attribute.lowercased().hasPrefix("on")
        || (isReference && !value.hasPrefix("#") && !value.hasPrefix("data:image/png;base64,"))
        || value.replacingOccurrences(of: "url(#", with: "").contains("url(")
      {
        findings.append(
          "attribute \(attribute.debugDescription) of \(name): \(value.debugDescription.prefix(100))")
      }
    }
  }
}
