#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The sine of an angle in radians, in single precision.
///
/// The method and constants are those of the SLEEF library's sine of at most one unit in the last place (N. Shibata
/// and F. Petrogalli, "SLEEF: A Portable Vectorized Library of C Standard Mathematical Functions", IEEE TPDS 31,
/// 2020), which vector builds of PyTorch take: the angle less the nearest multiple of π as a pair of values, and
/// a polynomial of its square. Angles are accurate up to about 125 in magnitude; beyond, and for values that are
/// not finite, the result is the correctly rounded one or NaN.
public func sine(_ angle: Float) -> Float {
  guard angle.magnitude < 125 else { return Float(sin(Double(angle))) }
  // The pair arithmetic would lose the sign of a negative zero.
  guard angle != 0 else { return angle }
  let quotient = (angle * 0.318_309_886_183_790_67).rounded(.toNearestOrEven)
  let reduced = angle.addingProduct(quotient, -3.141_479_492_187_5)
  var t = Pair(sum: reduced, quotient * -0.000_113_159_418_106_079_101_56)
  t = t.adding(quotient * -1.984_187_258_941_005_893_6e-9)

  let square = t.squared
  var u: Float = 2.608_315_980_978_659_354_150_3e-6
  u = Float(-0.000_198_106_907_191_686_332_225_8).addingProduct(u, square.high)
  u = Float(0.008_333_078_585_565_090_179_443_36).addingProduct(u, square.high)
  let inner = Pair(-0.166_666_597_127_914_428_710_938, plus: u * square.high)
  let result = (inner * square).added(to: 1).rounded(times: t)
  return Int(quotient) & 1 == 0 ? result : -result
}

/// A value as the unevaluated sum of two single-precision ones, the second far smaller than the first.
///
/// The operations and the order of their roundings are those of T. J. Dekker, "A floating-point technique for
/// extending the available precision" (1971), with fused multiplication and addition.
private struct Pair {
  var high, low: Float

  init(high: Float, low: Float) {
    self.high = high
    self.low = low
  }

  /// The exact sum of any two values.
  init(sum x: Float, _ y: Float) {
    high = x + y
    let part = high - x
    low = (x - (high - part)) + (y - part)
  }

  /// The exact sum of two values of which the first is the larger one.
  init(_ x: Float, plus y: Float) {
    high = x + y
    low = (x - high) + y
  }

  func adding(_ y: Float) -> Pair {
    let sum = high + y
    return Pair(high: sum, low: ((high - sum) + y) + low)
  }

  func added(to x: Float) -> Pair {
    let sum = x + high
    return Pair(high: sum, low: ((x - sum) + high) + low)
  }

  var squared: Pair {
    let product = high * high
    return Pair(high: product, low: (-product).addingProduct(high, high).addingProduct(high + high, low))
  }

  static func * (x: Pair, y: Pair) -> Pair {
    let product = x.high * y.high
    return Pair(
      high: product,
      low: (-product).addingProduct(x.high, y.high).addingProduct(x.low, y.high).addingProduct(x.high, y.low))
  }

  /// The product of two pairs as one value.
  func rounded(times y: Pair) -> Float {
    (y.high * low).addingProduct(y.low, high).addingProduct(y.high, high)
  }
}
