import PlainText

/// Writes text into Markdown so that it stays text: for kramdown, for Liquid, which Jekyll runs before it, and for
/// CommonMark.
enum MarkdownEscaping {
  /// Text within a paragraph, a table's cell or the description of an image.
  ///
  /// What could be markup becomes a character reference. A backslash would not do: kramdown and CommonMark disagree on
  /// what it escapes, and Liquid does not know it.
  static func text(_ text: String) -> String { references(in: text.printable.withoutLineFeeds) }

  /// Text that a paragraph begins with, where a number sign or a hyphen would make something else of it.
  static func paragraph(_ text: String) -> String {
    let text = text.printable.withoutLineFeeds
    guard let first = text.unicodeScalars.first, first.isASCII, !first.properties.isAlphabetic else {
      return references(in: text)
    }
    return "&#\(first.value);" + references(in: String(text.unicodeScalars.dropFirst()))
  }

  /// Text set as code in a line.
  static func code(_ text: String) -> String {
    let text = text.onASingleLine
    guard text.isEmpty || text.utf8.contains(where: { "`{}|<>&\\".utf8.contains($0) }) else {
      return "`\(text)`"
    }
    return "<code>\(references(in: text))</code>"
  }

  /// Lines set as code: a fenced block, or an HTML one where Liquid could find something to run.
  static func block(_ text: String, language: String) -> String {
    let text = text.printable
    let lines = text.hasSuffix("\n") ? String(text.dropLast()) : text
    guard !text.utf8.contains(where: { "{}".utf8.contains($0) }) else {
      return "<pre><code class=\"language-\(language)\">\(references(in: lines))\n</code></pre>\n"
    }
    // Tildes, since kramdown's own parser knows no fence of backquotes, which GFM's parser does.
    let fence = String(repeating: "~", count: max(3, longestRun(of: "~", in: text) + 1))
    return "\(fence)\(language)\n\(lines)\n\(fence)\n"
  }

  /// The address of a file as a link's target: the prefix, one slash, and the name, percent-encoded.
  static func address(of name: String, prefix: String) -> String {
    guard !prefix.isEmpty else { return encoded(name) }
    var path = Substring(prefix)
    while path.last == "/" { path.removeLast() }
    return encoded(String(path)) + "/" + encoded(name)
  }

  private static func references(in text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&", "<", ">", "{", "}", "[", "]", "|", "*", "_", "`", "~", "\\", "$", "^", "@", "\"":
        result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func longestRun(of scalar: Unicode.Scalar, in text: String) -> Int {
    var (longest, current) = (0, 0)
    for next in text.unicodeScalars {
      current = next == scalar ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  /// The characters of a path, and of an `http` or `https` address, that stay as they are; the bytes of all others are
  /// percent-encoded, except for those that already are.
  private static func encoded(_ path: String) -> String {
    let scheme = ["https://", "http://"].first { path.lowercased().hasPrefix($0) } ?? ""
    let bytes = Array(path.utf8)
    var result = scheme
    var index = scheme.utf8.count
    var isHost = !scheme.isEmpty
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "/"):
        isHost = false
        result += "/"
      // Before the path it parts the port; in a relative path it would make a scheme of what comes before it.
      case UInt8(ascii: ":") where isHost:
        result += ":"
      case UInt8(ascii: "%")
      where index + 2 < bytes.count && bytes[(index + 1)...(index + 2)].allSatisfy(isHexadecimal):
        result += "%"
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
      index += 1
    }
    return result
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { Character(Unicode.Scalar(byte)).isHexDigit }
}
