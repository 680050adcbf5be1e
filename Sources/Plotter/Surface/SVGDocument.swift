/// An SVG document as Cairo writes it, made smaller, the same on every run, and able to say what it shows.
struct SVGDocument {
  private static let quote = UInt8(ascii: "\"")
  private static let lessThan = UInt8(ascii: "<")
  private static let greaterThan = UInt8(ascii: ">")

  /// Decimal places of coordinates: those of outlines, which may be looked at closely, and those of strokes, whose
  /// width is far more than a hundredth of a point. Cairo keeps multiples of 1/256 and prints six places of them.
  private static let (outlinePlaces, strokePlaces) = (3, 2)

  let source: [UInt8]

  /// The document with a role, a title and a description, and with shorter coordinates.
  func finished(_ metadata: Metadata) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    var position = 0
    var hasRoot = false
    while position < source.count {
      guard source[position] == Self.lessThan else {
        let next = source[position...].firstIndex(of: Self.lessThan) ?? source.count
        output += source[position..<next]
        position = next
        continue
      }
      let tag = tag(from: position)
      position = tag.upperBound
      let isRoot = !hasRoot && source[tag].starts(with: "<svg ".utf8)
      if isRoot {
        hasRoot = true
        output += source[tag].dropLast()
        output += " role=\"img\">".utf8
        output += description(metadata).utf8
      } else {
        rewrite(tag, into: &output)
      }
    }
    return output
  }

  /// A tag from its `<` to just behind its `>`, which may also stand in a quoted value.
  private func tag(from start: Int) -> Range<Int> {
    var isQuoted = false
    for index in start..<source.count {
      if source[index] == Self.quote { isQuoted.toggle() }
      if source[index] == Self.greaterThan, !isQuoted { return start..<index + 1 }
    }
    return start..<source.count
  }

  private func description(_ metadata: Metadata) -> String {
    var text = ""
    if let title = metadata.title { text += "\n<title>\(escapedForXML(title))</title>" }
    if let description = metadata.description { text += "\n<desc>\(escapedForXML(description))</desc>" }
    let origin = [metadata.software.map { "Software: \($0)" }, metadata.command.map { "Command: \($0)" }]
      .compactMap(\.self)
    if !origin.isEmpty { text += "\n<metadata>\(escapedForXML(origin.joined(separator: "\n")))</metadata>" }
    return text
  }

  /// Copies a tag, its coordinates rounded, without the identifier that counts the surfaces of the process.
  private func rewrite(_ tag: Range<Int>, into output: inout [UInt8]) {
    // Cairo writes styles, from version 1.18 on attributes.
    let isStroke = ["<path style=\"fill:none;", "<path fill=\"none\""].contains {
      source[tag].starts(with: $0.utf8)
    }
    let places = isStroke ? Self.strokePlaces : Self.outlinePlaces
    var position = tag.lowerBound
    while position < tag.upperBound {
      guard let start = source[position..<tag.upperBound].firstIndex(of: Self.quote),
        let end = source[(start + 1)..<tag.upperBound].firstIndex(of: Self.quote)
      else {
        output += source[position..<tag.upperBound]
        return
      }
      output += source[position..<start]
      let value = source[(start + 1)..<end]
      position = end + 1
      if value.starts(with: "surface".utf8), output.ends(with: " id=") {
        output.removeLast(4)
        continue
      }
      output.append(Self.quote)
      if output.dropLast().ends(with: " d="), let data = SVGPathData(value, places: places) {
        output += data.brief
      } else if output.dropLast().ends(with: " x=") || output.dropLast().ends(with: " y=") {
        if let number = SVGNumber(value, places: places) {
          number.append(to: &output, places: places)
        } else {
          output += value
        }
      } else {
        output += value
      }
      output.append(Self.quote)
    }
  }
}

/// Text as it may stand in an XML document: markup escaped, and characters that XML has no place for replaced.
package func escapedForXML(_ text: String) -> String {
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

extension BidirectionalCollection<UInt8> {
  fileprivate func ends(with text: String) -> Bool {
    reversed().starts(with: text.utf8.reversed())
  }
}
