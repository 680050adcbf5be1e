import PlainText
import Plotter
import Training

/// Numbers as a reader wants them in a sentence.
enum ProseNumber {
  /// The number rounded to `digits` significant digits, with a real minus sign: `579.9`, `−1.94`, `1.5 × 10⁻⁸`.
  /// Digits before the point are all kept.
  static func rounded(_ value: Double, digits: Int = 4) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
    guard value != 0 else { return "0" }
    let scientific = DecimalFormat.exponential(value.magnitude, decimals: max(1, digits) - 1)
    let parts = scientific.split(separator: "e", maxSplits: 1)
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let sign = value < 0 ? "−" : ""
    guard exponent >= -4, exponent < 7 else {
      return sign + withoutZeros(String(parts[0])) + " × 10" + superscript(exponent)
    }
    return sign
      + withoutZeros(DecimalFormat.fixed(value.magnitude, decimals: max(0, digits - 1 - exponent)))
  }

  /// Two numbers rounded alike, with as many digits as it takes to tell them apart.
  static func rounded(_ first: Double, _ second: Double) -> (first: String, second: String) {
    var digits = 4
    while digits < 17, first != second, rounded(first, digits: digits) == rounded(second, digits: digits) {
      digits += 1
    }
    return (rounded(first, digits: digits), rounded(second, digits: digits))
  }

  /// A number to be typed in again, in the form that people type: `1e-6`, `0.5`, `2`.
  static func typed(_ value: Double) -> String {
    let text = shortestDecimal(value)
    guard let mark = text.firstIndex(of: "e") else {
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let exponent = Int(text[text.index(after: mark)...]) ?? 0
    return text[..<mark] + "e\(exponent)"
  }

  /// A cubic with its weights rounded: `0.04696·x³ − 0.06213·x² − 0.1304·x + 0.3605`.
  static func cubic(_ weights: [Double]) -> String { cubic(weights, omittingZeros: false) }

  private static func cubic(_ weights: [Double], omittingZeros: Bool) -> String {
    var text = ""
    for (weight, power) in zip(weights, ["·x³", "·x²", "·x", ""]) where !(omittingZeros && weight == 0) {
      let isNegative = weight < 0
      switch (text.isEmpty, isNegative) {
      case (true, false): break
      case (true, true): text += "−"
      case (false, false): text += " + "
      case (false, true): text += " − "
      }
      text += rounded(weight.magnitude) + power
    }
    return text
  }

  /// A cubic with its coefficients rounded, without those that are next to nothing beside the greatest.
  static func cubic(_ coefficients: Coefficients) -> String {
    let values = [coefficients.a, coefficients.b, coefficients.c, coefficients.d]
    let least = 1e-6 * (values.map(\.magnitude).max() ?? 0)
    let text = cubic(values.map { $0.magnitude < least ? 0 : $0 }, omittingZeros: true)
    return text.isEmpty ? "0" : text
  }

  private static func withoutZeros(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    var text = text
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  private static func superscript(_ exponent: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return (exponent < 0 ? "⁻" : "")
      + String(String(exponent.magnitude).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
