/// A number as it is written: `±mantissa × 10^exponent`.
struct DecimalNumber {
  var mantissa: UInt64 = 0
  var exponent = 0
  var isNegative = false
  /// Whether there is neither a point nor an exponent.
  var isWhole = true
  /// Whether the mantissa holds all digits.
  var isComplete = true

  /// Reads the longest number that the bytes begin with.
  ///
  /// - Returns: `nil` where they begin with none, else where it ends.
  @inline(__always)
  mutating func scan(
    _ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    var at = start
    if at < end, at.pointee == UInt8(ascii: "-") || at.pointee == UInt8(ascii: "+") {
      isNegative = at.pointee == UInt8(ascii: "-")
      at += 1
    }
    let first = at
    var mantissa: UInt64 = 0
    while at < end {
      let digit = at.pointee &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      mantissa = mantissa &* 10 &+ UInt64(digit)
      at += 1
    }
    var digits = at - first
    if at < end, at.pointee == UInt8(ascii: ".") {
      at += 1
      let fraction = at
      while at < end {
        let digit = at.pointee &- UInt8(ascii: "0")
        guard digit < 10 else { break }
        mantissa = mantissa &* 10 &+ UInt64(digit)
        at += 1
      }
      exponent = -(at - fraction)
      digits += at - fraction
      isWhole = false
    }
    guard digits > 0 else { return nil }
    self.mantissa = mantissa
    // Nineteen digits always fit, zeros in front do not count.
    isComplete = digits <= 19 || digits - Self.zeros(first, to: at) <= 19
    if at < end, at.pointee | 0x20 == UInt8(ascii: "e") {
      guard let next = scanExponent(at + 1, to: end) else { return nil }
      at = next
    }
    return at
  }

  /// How many zeros the digits begin with.
  private static func zeros(_ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Int {
    let digits = UnsafeBufferPointer(start: start, count: end - start)
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    return zeros.count { $0 == UInt8(ascii: "0") }
  }

  private mutating func scanExponent(
    _ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    var at = start
    var isNegative = false
    if at < end, at.pointee == UInt8(ascii: "-") || at.pointee == UInt8(ascii: "+") {
      isNegative = at.pointee == UInt8(ascii: "-")
      at += 1
    }
    let first = at
    var value = 0
    while at < end {
      let digit = at.pointee &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      // Far beyond every double, and far from overflow.
      if value < 1_000_000 { value = value * 10 + Int(digit) }
      at += 1
    }
    guard at > first else { return nil }
    exponent += isNegative ? -value : value
    isWhole = false
    return at
  }

  /// The double next to the number, half-way cases to even.
  ///
  /// - Parameters:
  ///   - start: Where the number begins, to be read again where the mantissa does not decide.
  ///   - end: Where it ends.
  @inline(__always)
  func value(_ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Double {
    let magnitude: Double
    if isComplete, mantissa <= 1 << 53, -22...22 ~= exponent {
      // Both are exact, so that the one operation rounds once.
      magnitude =
        exponent < 0
        ? Double(mantissa) / Self.exactPowers[-exponent] : Double(mantissa) * Self.exactPowers[exponent]
    } else if isComplete, let scaled = scaled() {
      magnitude = scaled
    } else {
      return Double(String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self))
        ?? .nan
    }
    return isNegative ? -magnitude : magnitude
  }

  private static let exactPowers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19,
    1e20, 1e21, 1e22,
  ]

  /// The magnitude by one multiplication of 64 by 128 bits; `nil` where that leaves open which way to round.
  ///
  /// The method is that of D. Lemire, "Number parsing at a gigabyte per second" (2021), with a plain error bound in
  /// place of its case distinctions.
  @inline(__always)
  private func scaled() -> Double? {
    guard mantissa > 0 else { return 0 }
    guard PowerOfTen.range.contains(exponent) else { return nil }
    let power = PowerOfTen.all[exponent - PowerOfTen.range.lowerBound]
    let shift = mantissa.leadingZeroBitCount
    let factor = mantissa << UInt64(shift)
    let upper = factor.multipliedFullWidth(by: UInt64(truncatingIfNeeded: power.fraction >> 64))
    let lower = factor.multipliedFullWidth(by: UInt64(truncatingIfNeeded: power.fraction)).high
    // The true product lies between this and this plus two.
    let product = (UInt128(upper.high) << 64 | UInt128(upper.low)) &+ UInt128(lower)

    // 53 bits of the result and one to round by.
    let dropped = 74 - product.leadingZeroBitCount
    let rest = product & (1 << UInt128(dropped) - 1)
    let kept = UInt64(truncatingIfNeeded: product >> UInt128(dropped))
    guard rest < 1 << UInt128(dropped) - 2, rest > 0 || kept & 1 == 0 else { return nil }
    let rounded = (kept + 1) >> 1
    let binaryExponent = dropped + 1 + 64 + power.exponent - shift
    // A mantissa rounded up to the next power of two carries into the exponent, as it should.
    return Double(bitPattern: UInt64(binaryExponent + 1075) << 52 + (rounded - 1 << 52))
  }
}

extension DecimalNumber {
  /// The number that the bytes spell in pandas' notation: blanks around it, `inf` and `infinity` in any case without.
  ///
  /// - Returns: `nil` where they spell none.
  static func parse(
    _ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> (value: Double, isWhole: Bool)? {
    var first = start
    while first < end, first.pointee.isSpace { first += 1 }
    var number = DecimalNumber()
    guard let next = number.scan(first, to: end) else {
      return infinity(start, to: end).map { ($0, false) }
    }
    var last = next
    while last < end, last.pointee.isSpace { last += 1 }
    guard last == end else { return nil }
    return (number.value(first, to: next), number.isWhole)
  }

  private static func infinity(_ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Double? {
    guard end - start <= 9 else { return nil }
    var bytes = UnsafeBufferPointer(start: start, count: end - start)[...]
    let sign = bytes.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { bytes.removeFirst() }
    let isInfinity = ["inf", "infinity"].contains { bytes.lazy.map { $0 | 0x20 }.elementsEqual($0.utf8) }
    guard isInfinity else { return nil }
    return sign == UInt8(ascii: "-") ? -.infinity : .infinity
  }
}

extension UInt8 {
  /// What C's `isspace` takes for white space.
  var isSpace: Bool { self == UInt8(ascii: " ") || 9...13 ~= self }
}
