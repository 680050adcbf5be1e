#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Division of floating-point numbers that rounds the quotient down, with the remainder that belongs to it.
///
/// Python's `divmod` and NumPy's `floor_divide` agree on the steps, which matter because the quotient of `fmod`'s
/// remainder is not always the floor of the quotient.
///
/// - Parameters:
///   - dividend: The number to divide.
///   - divisor: What to divide it by; zero gives the quotient of IEEE division and no number as remainder.
/// - Returns: The greatest whole quotient whose product with the divisor does not exceed the dividend, and what
///   is left, with the divisor's sign.
func floorDivide(_ dividend: Double, by divisor: Double) -> (quotient: Double, remainder: Double) {
  guard divisor != 0 else { return (dividend / divisor, .nan) }
  var remainder = fmod(dividend, divisor)
  var quotient = (dividend - remainder) / divisor
  if remainder != 0 {
    if (divisor < 0) != (remainder < 0) {
      remainder += divisor
      quotient -= 1
    }
  } else {
    remainder = Double(signOf: divisor, magnitudeOf: 0)
  }
  guard quotient != 0 else { return (Double(signOf: dividend / divisor, magnitudeOf: 0), remainder) }
  var whole = quotient.rounded(.down)
  if quotient - whole > 0.5 { whole += 1 }
  return (whole, remainder)
}

/// The value rounded to a number of decimals by scaling, rounding half to even and scaling back, as `numpy.round`
/// does; not always the nearest decimal.
///
/// - Parameters:
///   - value: The number to round.
///   - decimals: The number of decimals, at least 0.
func scaledRound(_ value: Double, decimals: Int) -> Double {
  guard decimals > 0 else { return value.rounded(.toNearestOrEven) }
  // NumPy multiplies its way up from 1e9, which from 1e23 on is not always the nearest Double.
  var power = 1.0
  for _ in 0..<min(decimals, 400) { power *= 10 }
  return (value * power).rounded(.toNearestOrEven) / power
}

/// Ten to a whole power, as Python computes `10 ** exponent` for integers: exact and then rounded for positive
/// exponents, through `pow` for negative ones.
///
/// - Parameter exponent: The power; infinity results above 308 and zero far below.
func integerPowerOfTen(_ exponent: Int) -> Double {
  if exponent <= 22 { return pow(10, Double(exponent)) }
  return exponent > 308 ? .infinity : Double("1e\(exponent)") ?? .infinity
}

/// The exponent of the power of ten at or below a positive value, through `log10`.
///
/// - Parameter value: The value.
/// - Returns: The exponent, or nothing for values that are not positive or not finite.
func decimalExponent(_ value: Double) -> Int? {
  guard value > 0, value.isFinite else { return nil }
  return Int(log10(value).rounded(.down))
}

/// Whether a value equals its nearest whole number to nine digits, the default of Python's `math.isclose`.
///
/// - Parameter value: The value.
func isCloseToInteger(_ value: Double) -> Bool {
  guard value.isFinite else { return false }
  let whole = value.rounded(.toNearestOrEven)
  return value == whole || abs(value - whole) <= 1e-9 * max(abs(value), abs(whole))
}

/// The base of a scale or a locator; ten instead of one that leaves hardly a power or far too many.
///
/// - Parameter base: The base asked for.
func usableBase(_ base: Double) -> Double { (1.1...1e9).contains(base) ? base : 10 }

/// The logarithm to any base as the quotient of two natural ones, which is how Matplotlib computes it.
///
/// - Parameters:
///   - value: The value, positive.
///   - base: The base, greater than 1.
func logarithm(of value: Double, base: Double) -> Double { log(value) / log(base) }
