extension String {
  /// The text on a single line that cannot disturb its neighbours: runs of white space and control characters become
  /// a space, marks that change the direction of writing go.
  package var onASingleLine: String {
    var result = String.UnicodeScalarView()
    var needsSpace = false
    for scalar in unicodeScalars where !scalar.isDirectionMark {
      if scalar.properties.isWhitespace || scalar.isUnprintable {
        needsSpace = true
      } else {
        if needsSpace, !result.isEmpty { result.append(" ") }
        needsSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text with line feeds as its only control characters, and without marks that change the direction of writing;
  /// each of the others becomes U+FFFD.
  package var printable: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isBad = scalar != "\n" && (scalar.isUnprintable || scalar.isDirectionMark)
      result.append(isBad ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// The text with a space for each line feed.
  package var withoutLineFeeds: String { String(map { $0 == "\n" ? " " : $0 }) }
}

extension Unicode.Scalar {
  fileprivate var isDirectionMark: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether the scalar is a control character, a line separator, a byte order mark or no character at all.
  fileprivate var isUnprintable: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
