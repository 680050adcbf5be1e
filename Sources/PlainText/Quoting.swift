extension String {
  /// The text between quotes, on one line, as a shell would take it: `'plain'`, or `$'line\nbreak'`, which not all shells
  /// know, where it holds control characters or direction marks. A text longer than `limit` characters is shortened in
  /// its middle.
  package func quoted(limit: Int = 200) -> String {
    let text = shortened(to: limit)
    if let escaped = text.escaped { return "$'\(escaped)'" }
    // A quote cannot stand between quotes: they end, it follows escaped, and they begin again.
    return "'" + text.unicodeScalars.map { $0 == "'" ? #"'\''"# : String($0) }.joined() + "'"
  }

  /// The text as it is when it can stand on a line of its own, `$'…'` with escapes otherwise.
  package var onOneLine: String {
    escaped.map { "$'\($0)'" } ?? self
  }

  /// The text with its control characters and direction marks replaced by escapes, without any quotes.
  package var withoutControls: String {
    var result = ""
    for scalar in unicodeScalars { result += scalar.escape ?? String(scalar) }
    return result
  }

  /// The text, or its beginning and end when it is longer than `limit` scalars.
  package func shortened(to limit: Int) -> String {
    // Scalars, not characters: a megabyte of combining marks is a single character.
    let scalars = unicodeScalars
    guard scalars.count > limit else { return self }
    let head = limit * 2 / 3
    var result = String(String.UnicodeScalarView(scalars.prefix(head)))
    result += "…"
    result += String(String.UnicodeScalarView(scalars.suffix(limit - head)))
    return result
  }

  /// The text as it stands between `$'` and `'`; `nil` where nothing in it needs that.
  private var escaped: String? {
    guard unicodeScalars.contains(where: { $0.escape != nil }) else { return nil }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", "'": result += "\\" + String(scalar)
      default: result += scalar.escape ?? String(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// How a scalar that would break or disguise a line of text is written; `nil` for every other one.
  fileprivate var escape: String? {
    switch value {
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0..<0x20, 0x7F: "\\x" + hexadecimal(digits: 2)
    case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      "\\u" + hexadecimal(digits: 4)
    default: nil
    }
  }

  private func hexadecimal(digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
