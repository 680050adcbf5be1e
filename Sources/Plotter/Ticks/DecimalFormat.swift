/// Decimal notation of `Double` values, correctly rounded and the same in every locale.
///
/// The three notations are those of C's `%.Nf`, `%.Ne` and `%.Ng`, and of Python's, to the last character: the
/// exact binary value is rounded half to even. A number that is none is `nan` whatever its sign.
package enum DecimalFormat {
  /// Fixed notation, C's `%.Nf`.
  ///
  /// - Parameters:
  ///   - value: The number to write.
  ///   - decimals: The number of digits after the point, at least 0; without any there is no point.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    write(value) { expansion in
      expansion.fixed(decimals: max(0, decimals))
    }
  }

  /// Scientific notation, C's `%.Ne`: one digit before the point and an exponent of at least two digits.
  ///
  /// - Parameters:
  ///   - value: The number to write.
  ///   - decimals: The number of digits after the point, at least 0; without any there is no point.
  package static func exponential(_ value: Double, decimals: Int) -> String {
    write(value) { expansion in
      expansion.exponential(decimals: max(0, decimals)).text
    }
  }

  /// The shorter of fixed and scientific notation without trailing zeros, C's `%.Ng`.
  ///
  /// - Parameters:
  ///   - value: The number to write.
  ///   - significantDigits: The number of significant digits, at least 1.
  package static func general(_ value: Double, significantDigits: Int = 6) -> String {
    let precision = max(1, significantDigits)
    return write(value) { expansion in
      let scientific = expansion.exponential(decimals: precision - 1)
      guard scientific.exponent >= -4, scientific.exponent < precision else {
        let parts = scientific.text.split(separator: "e", maxSplits: 1)
        return withoutTrailingZeros(parts[0]) + "e" + parts[1]
      }
      return withoutTrailingZeros(Substring(expansion.fixed(decimals: precision - 1 - scientific.exponent)))
    }
  }

  private static func write(_ value: Double, _ digits: (DecimalExpansion) -> String) -> String {
    if value.isNaN { return "nan" }
    let sign = value.sign == .minus ? "-" : ""
    return sign + (value.isInfinite ? "inf" : digits(DecimalExpansion(magnitude: value.magnitude)))
  }
}

/// Strips zeros at the end of a fraction, and the point where nothing of the fraction is left.
///
/// - Parameter text: Digits, with a point or without.
func withoutTrailingZeros(_ text: Substring) -> String {
  guard text.contains(".") else { return String(text) }
  var text = text
  while text.last == "0" { text.removeLast() }
  if text.last == "." { text.removeLast() }
  return String(text)
}

/// All decimal digits of a finite binary fraction: the value is 0.d₁d₂d₃… × 10^`point`.
private struct DecimalExpansion {
  /// The digits as numbers from 0 to 9, the first of them not zero; none for zero.
  var digits: [UInt8]

  /// How many of the digits stand before the decimal point; negative where zeros follow the point first.
  var point: Int

  /// Expands a finite number that is zero or positive.
  init(magnitude: Double) {
    guard magnitude != 0 else {
      digits = []
      point = 0
      return
    }
    // The value is significand × 2^shift; with a negative shift that is significand × 5^-shift × 10^shift.
    let biased = Int(magnitude.exponentBitPattern)
    var significand = magnitude.significandBitPattern
    if biased != 0 { significand |= 1 << 52 }
    var shift = max(biased, 1) - 1075
    let zeros = min(significand.trailingZeroBitCount, max(0, -shift))
    significand >>= zeros
    shift += zeros
    var limbs = [UInt32(significand % 1_000_000_000)]
    limbs.append(UInt32(significand / 1_000_000_000))
    Self.multiply(&limbs, by: shift < 0 ? 5 : 2, power: abs(shift), chunk: shift < 0 ? 13 : 31)
    digits = []
    digits.reserveCapacity(limbs.count * 9)
    for limb in limbs.reversed() {
      var divisor: UInt32 = 100_000_000
      var rest = limb
      while divisor > 0 {
        let digit = UInt8(rest / divisor)
        if digit != 0 || !digits.isEmpty { digits.append(digit) }
        rest %= divisor
        divisor /= 10
      }
    }
    point = digits.count + min(shift, 0)
  }

  /// Multiplies a number in base 10⁹, least significant limb first, by `factor` to the `power`, in steps of
  /// `factor` to the `chunk`, which fits into 32 bits.
  private static func multiply(_ limbs: inout [UInt32], by factor: UInt64, power: Int, chunk: Int) {
    var left = power
    while left > 0 {
      var multiplier: UInt64 = 1
      for _ in 0..<min(left, chunk) { multiplier *= factor }
      left -= chunk
      var carry: UInt64 = 0
      for index in limbs.indices {
        let product = UInt64(limbs[index]) * multiplier + carry
        limbs[index] = UInt32(product % 1_000_000_000)
        carry = product / 1_000_000_000
      }
      while carry > 0 {
        limbs.append(UInt32(carry % 1_000_000_000))
        carry /= 1_000_000_000
      }
    }
  }

  /// The expansion rounded half to even to its first `count` digits, padded with zeros to that many.
  ///
  /// A carry out of the first digit adds one digit and moves the point.
  func rounded(toDigits count: Int) -> DecimalExpansion {
    var result = self
    guard count >= 0 else {
      result.digits = []
      return result
    }
    guard count < digits.count else {
      result.digits += [UInt8](repeating: 0, count: count - digits.count)
      return result
    }
    result.digits = Array(digits[..<count])
    let isTie = digits[count] == 5 && digits[(count + 1)...].allSatisfy { $0 == 0 }
    let roundsUp = isTie ? (result.digits.last ?? 0) % 2 == 1 : digits[count] >= 5
    guard roundsUp else { return result }
    var index = count - 1
    while index >= 0, result.digits[index] == 9 {
      result.digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      result.digits[index] += 1
    } else {
      result.digits.insert(1, at: 0)
      result.point += 1
    }
    return result
  }

  /// The digits in fixed notation.
  func fixed(decimals: Int) -> String {
    let kept = digits.isEmpty ? self : rounded(toDigits: point + decimals)
    var text: [UInt8] = []
    // What remains of a value far below the last decimal has a point that lies beyond it.
    let fraction = max(kept.digits.count - max(kept.point, 0), 0)
    if kept.point > 0, !kept.digits.isEmpty {
      text += kept.digits[..<kept.point].map { $0 + 48 }
    } else {
      text.append(48)
    }
    guard decimals > 0 else { return String(decoding: text, as: UTF8.self) }
    text.append(46)
    let digitsAfterPoint = kept.digits.suffix(fraction)
    text += [UInt8](repeating: 48, count: max(0, decimals - digitsAfterPoint.count))
    text += digitsAfterPoint.map { $0 + 48 }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digits in scientific notation, and the exponent by itself.
  func exponential(decimals: Int) -> (text: String, exponent: Int) {
    let kept = rounded(toDigits: decimals + 1)
    let exponent = digits.isEmpty ? 0 : kept.point - 1
    var text: [UInt8] = [kept.digits[0] + 48]
    if decimals > 0 {
      text.append(46)
      text += kept.digits[1...decimals].map { $0 + 48 }
    }
    let size = String(abs(exponent))
    let suffix = (exponent < 0 ? "e-" : "e+") + (size.utf8.count < 2 ? "0" : "") + size
    return (String(decoding: text, as: UTF8.self) + suffix, exponent)
  }
}
