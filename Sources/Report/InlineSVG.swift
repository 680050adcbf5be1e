import Plotter

/// An SVG document made part of an HTML page: named, described, and with identifiers that no other drawing in the page
/// has. Its colours stand in attributes, in the notation of style sheets, so that the page's own can find them.
///
/// Cairo counts glyphs and clips from zero in every document. In one page, a reference to `glyph0-0` would find the
/// first drawing's glyph from every other one.
struct InlineSVG {
  /// The `<svg>` element.
  let markup: String

  /// Takes the root element of a document, or `nil` where there is none.
  ///
  /// The document's own title, description and metadata are left out for those given.
  ///
  /// - Parameters:
  ///   - document: The document as UTF-8.
  ///   - prefix: What comes before every identifier; letters, digits, hyphens and underscores, a letter first.
  init?(_ document: [UInt8], prefix: String, title: String, description: String) {
    var output = ""
    var scanner = MarkupScanner(document)
    var depth = 0
    var omitted: String?
    while let part = scanner.next() {
      switch part {
      case .text(let text):
        if depth > 0, omitted == nil { output += text }
      case .tag(let tag):
        if let name = omitted {
          if tag.isClosing, tag.name == name { omitted = nil }
        } else if depth == 0 {
          guard tag.name == "svg", !tag.isClosing, !tag.isEmpty else { continue }
          depth = 1
          output += Self.root(tag, prefix: prefix, title: title, description: description)
        } else if ["title", "desc", "metadata"].contains(tag.name) {
          if !tag.isClosing, !tag.isEmpty { omitted = tag.name }
        } else {
          output += tag.markup(prefix: prefix)
          if tag.name == "svg", !tag.isEmpty { depth += tag.isClosing ? -1 : 1 }
          if depth == 0 {
            markup = output
            return
          }
        }
      }
    }
    return nil
  }

  private static func root(
    _ tag: MarkupScanner.Tag, prefix: String, title: String, description: String
  ) -> String {
    var tag = tag
    tag.attributes.removeAll { ["role", "id"].contains($0.name) || $0.name.hasPrefix("aria-") }
    var markup = tag.markup(prefix: prefix)
    markup.removeLast()
    return markup
      + " role=\"img\" aria-labelledby=\"\(prefix)title\" aria-describedby=\"\(prefix)desc\">\n"
      + "<title id=\"\(prefix)title\">\(HTMLEscaping.text(title))</title>\n"
      + "<desc id=\"\(prefix)desc\">\(HTMLEscaping.text(description))</desc>"
  }
}

extension MarkupScanner.Tag {
  /// The tag as it stood, with `prefix` before every identifier and every reference to one.
  fileprivate func markup(prefix: String) -> String {
    if isClosing { return "</\(name)>" }
    var markup = "<" + name
    for attribute in attributes.flatMap(Self.presentation) {
      markup += " \(attribute.name)=\"\(Self.value(of: attribute, prefix: prefix))\""
    }
    return markup + (isEmpty ? "/>" : ">")
  }

  /// The properties that Cairo sets in `style` attributes and that are attributes as well.
  private static let properties: Set<Substring> = [
    "clip-rule", "fill", "fill-opacity", "fill-rule", "opacity", "stroke", "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width",
  ]

  /// A style as attributes, which keep the drawing's colours where a reader turns styles off. One with any other
  /// property stays as it is.
  private static func presentation(of attribute: MarkupScanner.Attribute) -> [MarkupScanner.Attribute] {
    guard attribute.name == "style" else { return [attribute] }
    var attributes: [MarkupScanner.Attribute] = []
    for declaration in attribute.value.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, properties.contains(parts[0]) else { return [attribute] }
      attributes.append(MarkupScanner.Attribute(name: String(parts[0]), value: String(parts[1])))
    }
    return attributes
  }

  private static func value(of attribute: MarkupScanner.Attribute, prefix: String) -> String {
    let value = attribute.value
    switch attribute.name {
    case "id": return prefix + value
    case "href", "xlink:href": return value.hasPrefix("#") ? "#" + prefix + value.dropFirst() : value
    case "aria-labelledby", "aria-describedby":
      return value.split(separator: " ").map { prefix + $0 }.joined(separator: " ")
    case "fill", "stroke":
      if let color = Color(percentages: value) { return color.notation }
    default: break
    }
    guard value.utf8.contains(UInt8(ascii: "#")) else { return value }
    // A reference to paint, a clip or a mask may be quoted within the value.
    var result = value
    for start in ["url(#", "url('#", "url(&quot;#", "url(&apos;#", "url(&#39;#"] {
      result = result.inserting(prefix, afterEach: start)
    }
    return result
  }
}

extension Color {
  /// A colour as Cairo writes it: `rgb(12.156863%,46.666667%,70.588235%)`, from version 1.18 on with spaces.
  fileprivate init?(percentages text: String) {
    guard text.hasPrefix("rgb("), text.hasSuffix("%)") else { return nil }
    let channels = text.dropFirst(4).dropLast().split(separator: ",").compactMap { channel -> UInt8? in
      guard channel.hasSuffix("%"), let percentage = Double(channel.dropLast().drop { $0 == " " }) else {
        return nil
      }
      return UInt8(exactly: (percentage * 2.55).rounded())
    }
    guard channels.count == 3 else { return nil }
    self.init(red: channels[0], green: channels[1], blue: channels[2])
  }
}

extension String {
  /// The text with another one inserted after each occurrence of a third.
  fileprivate func inserting(_ insertion: String, afterEach mark: String) -> String {
    let mark = Array(mark.utf8)
    var rest = Array(utf8)[...]
    var result: [UInt8] = []
    while let first = rest.first {
      if rest.starts(with: mark) {
        result += mark
        result += insertion.utf8
        rest = rest.dropFirst(mark.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
