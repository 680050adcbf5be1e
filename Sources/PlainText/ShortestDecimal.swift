/// The shortest decimal that reads back to the same bits, in the notation that Python prints a float in:
/// `7937.68505859375`, `901.0`, `1e-06`, `1e+16`.
///
/// A finite number's text is also valid JSON. A `Float` is to be widened first: its text then reads back to the
/// same value in single and in double precision alike.
package func shortestDecimal(_ value: Double) -> String {
  guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
  guard value != 0 else { return value.sign == .minus ? "-0.0" : "0.0" }

  // The standard library finds the digits; only where the point goes is Python's rule.
  let description = value.magnitude.description
  let parts = description.split(separator: "e", maxSplits: 1)
  let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
  let mantissa = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  let whole = mantissa[0]
  let fraction = mantissa.count == 2 ? mantissa[1] : ""
  let allDigits = whole + fraction
  let leadingZeros = allDigits.prefix { $0 == "0" }.count
  let digits = String(allDigits.dropFirst(leadingZeros).reversed().drop { $0 == "0" }.reversed())
  // The value is 0.DIGITS × 10^point.
  let point = whole.count - leadingZeros + exponent

  let sign = value < 0 ? "-" : ""
  switch point {
  case -3...0:
    return sign + "0." + String(repeating: "0", count: -point) + digits
  case 1...16 where digits.count <= point:
    return sign + digits + String(repeating: "0", count: point - digits.count) + ".0"
  case 1...16:
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  default:
    let power = point - 1
    let rest = digits.dropFirst()
    let exponentDigits = String(power.magnitude)
    return sign + digits.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "e" + (power < 0 ? "-" : "+")
      + (exponentDigits.count < 2 ? "0" : "") + exponentDigits
  }
}
