/// Powers of five to 128 bits, with which a decimal number is turned into a double without arithmetic on long integers.
///
/// `10^q` lies between `fraction × 2^exponent` and `(fraction + 1) × 2^exponent`, with the highest bit of `fraction` set.
struct PowerOfTen: Sendable {
  let fraction: UInt128
  let exponent: Int

  /// The decimal exponents there is an entry for: as far as a power of five fits into 128 bits.
  static let range = -55...55

  static let all: [PowerOfTen] = range.map { PowerOfTen($0) }

  private init(_ q: Int) {
    let power = (0..<abs(q)).reduce(UInt128(1)) { power, _ in power * 5 }
    guard q < 0 else {
      let shift = power.leadingZeroBitCount
      fraction = power << UInt128(shift)
      exponent = q - shift
      return
    }
    // Long division of a power of two, bit by bit, until the quotient has 128 bits.
    var (quotient, rest, bits) = (UInt128(0), UInt128(1), 0)
    while quotient.leadingZeroBitCount > 0 {
      let carries = rest.leadingZeroBitCount == 0
      rest <<= 1
      quotient <<= 1
      bits += 1
      if carries || rest >= power {
        rest &-= power
        quotient |= 1
      }
    }
    fraction = quotient
    exponent = q - bits
  }
}
