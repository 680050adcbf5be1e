/// An element of an SVG document.
package struct SVGElement: Sendable {
  /// The element's name.
  package var name: String

  /// The attributes, in order. Values are text: they are escaped when they are written.
  package var attributes: [(name: String, value: String)]

  /// The text inside; empty for none.
  package var text: String

  /// The elements inside.
  package var children: [SVGElement]

  /// Makes an element.
  package init(
    _ name: String, _ attributes: [(String, String)] = [], text: String = "", children: [SVGElement] = []
  ) {
    self.name = name
    self.attributes = attributes.map { (name: $0.0, value: $0.1) }
    self.text = text
    self.children = children
  }

  /// The value of an attribute. Setting it adds the attribute where there is none; `nil` removes it.
  package subscript(name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      if let index = attributes.firstIndex(where: { $0.name == name }) {
        if let newValue { attributes[index].value = newValue } else { attributes.remove(at: index) }
      } else if let newValue {
        attributes.append((name: name, value: newValue))
      }
    }
  }

  /// The element as markup, elements on lines of their own.
  package var markup: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the markup as UTF-8.
  func write(into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += attribute.name.utf8
      bytes += "=\"".utf8
      bytes += escapedForXML(attribute.value).utf8
      bytes.append(UInt8(ascii: "\""))
    }
    if text.isEmpty, children.isEmpty {
      bytes += "/>".utf8
      return
    }
    bytes.append(UInt8(ascii: ">"))
    bytes += escapedForXML(text).utf8
    for child in children {
      bytes.append(UInt8(ascii: "\n"))
      child.write(into: &bytes)
    }
    if !children.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    bytes += "</".utf8
    bytes += name.utf8
    bytes.append(UInt8(ascii: ">"))
  }
}

/// Text as it may stand in an XML document: markup escaped, and characters that XML has no place for replaced.
package func escapedForXML(_ text: String) -> String {
  // Most texts are numbers and names.
  let needsNothing = text.utf8.allSatisfy {
    $0 >= 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
      && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'")
  }
  if needsNothing { return text }
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
    case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{fffe}", "\u{ffff}": escaped += "\u{fffd}"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
