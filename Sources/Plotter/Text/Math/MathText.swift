/// A text that may hold formulas: which parts of it are formulas, by Matplotlib's rules.
enum MathText {
  /// A part of a text and how many characters lie before it.
  struct Part {
    var scalars: [Unicode.Scalar]
    var start: Int
    var isFormula: Bool
  }

  /// Whether dollar signs pair up: there are some, and an even number of them without a backslash (`cbook.is_math_text`).
  static func isFormula(_ text: String) -> Bool {
    var count = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "$", previous != "\\" { count += 1 }
      previous = scalar
    }
    return count > 0 && count.isMultiple(of: 2)
  }

  /// The text with `$` for each `\$`.
  static func withoutEscapes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    return String(String.UnicodeScalarView(withoutEscapes(Array(text.unicodeScalars))))
  }

  static func withoutEscapes(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in scalars {
      if scalar == "$", result.last == "\\" { result.removeLast() }
      result.append(scalar)
    }
    return result
  }

  /// The text's parts: plain ones, which may be empty, with the formulas between them.
  static func parts(of text: String) throws(MathError) -> [Part] {
    let scalars = Array(text.unicodeScalars)
    var parts: [Part] = []
    var part = Part(scalars: [], start: 0, isFormula: false)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let isEscape = scalar == "\\" && index + 1 < scalars.count
      if isEscape, part.isFormula || scalars[index + 1] == "$" {
        part.scalars += scalars[index...index + 1]
        index += 2
        continue
      }
      index += 1
      guard scalar == "$" else {
        part.scalars.append(scalar)
        continue
      }
      parts.append(part)
      part = Part(scalars: [], start: index, isFormula: !part.isFormula)
    }
    guard !part.isFormula else { throw MathError(position: part.start, reason: "a formula has no end") }
    return parts + [part]
  }
}

/// Why a text is no formula.
struct MathError: Error, Sendable, Hashable {
  /// How many characters of the text lie before the fault.
  var position: Int
  var reason: String
}

/// Why a formula cannot be set.
enum MathFailure: Error {
  case formula(MathError)
  case plot(PlotError)
}
