import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of an SVG document that was read.
struct SVGNode {
  var name: String
  var attributes: [String: String]
  var children: [SVGNode] = []

  /// Reads a document.
  static func parse(_ document: [UInt8]) throws -> SVGNode {
    let builder = Builder()
    let parser = XMLParser(data: Data(document))
    parser.delegate = builder
    guard parser.parse(), let root = builder.root else {
      throw SVGPicture.Failure(description: "no XML: line \(parser.lineNumber)")
    }
    return root
  }

  private final class Builder: NSObject, XMLParserDelegate {
    private var open: [SVGNode] = []
    private(set) var root: SVGNode?

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(SVGNode(name: name, attributes: attributes))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      guard let closed = open.popLast() else { return }
      if open.isEmpty { root = closed } else { open[open.count - 1].children.append(closed) }
    }
  }
}
