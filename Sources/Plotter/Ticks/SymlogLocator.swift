#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Ticks at zero and at powers of a base on both sides of it: Matplotlib 3.9.2's `ticker.SymmetricalLogLocator`.
///
/// Where the view is all linear its two ends and zero are the ticks. Powers are skipped at a constant stride where
/// there are more than fifteen.
public struct SymlogLocator: Locator, Equatable {
  /// The base of the powers, from 1.1 to 1e9.
  public let base: Double

  /// The value up to which the scale is linear, in data units, greater than zero.
  public let threshold: Double

  /// The multiples of each power that carry ticks.
  public let multiples: [Double]

  private static let tickLimit = 15.0

  /// Makes a locator.
  ///
  /// - Parameters:
  ///   - base: The base of the powers. One that is not from 1.1 to 1e9 counts as 10.
  ///   - threshold: The value up to which the scale is linear. One that is not finite and positive counts as 2.
  ///   - multiples: The multiples of each power that carry ticks.
  public init(base: Double = 10, threshold: Double = 2, multiples: [Double] = [1]) {
    self.base = usableBase(base)
    self.threshold = threshold > 0 && threshold.isFinite ? threshold : 2
    self.multiples = multiples
  }

  public func tickValues(in view: ViewInterval) -> [Double] {
    guard view.isFinite else { return [] }
    let (lower, upper) = (view.ascending.lower, view.ascending.upper)
    if lower >= -threshold, upper <= threshold {
      return distinct([lower, 0, upper])
    }
    let hasNegative = lower < -threshold
    let hasPositive = upper > threshold
    let hasLinear = (hasNegative && upper > -threshold) || (hasPositive && lower < threshold)
    // One is added to the greater end before its logarithm is taken, whatever the threshold.
    let negative =
      hasNegative ? exponents(from: abs(min(-threshold, upper)), to: abs(lower) + 1) : (0, 0)
    let positive = hasPositive ? exponents(from: max(threshold, lower), to: upper + 1) : (0, 0)
    let count = negative.1 - negative.0 + (positive.1 - positive.0) + (hasLinear ? 1 : 0)
    let step = max(floorDivide(count, by: Self.tickLimit - 1).quotient, 1)
    var powers = stride(from: negative.0, to: negative.1, by: step).map { -pow(base, $0) }
    powers += stride(from: positive.0, to: positive.1, by: step).map { pow(base, $0) }
    var ticks = multiples == [1] ? powers : powers.flatMap { power in multiples.map { $0 * power } }
    if hasLinear { ticks.append(0) }
    return distinct(ticks.filter(\.isFinite))
  }

  private func distinct(_ values: [Double]) -> [Double] {
    var result: [Double] = []
    for value in values.sorted() where value != result.last { result.append(value) }
    return result
  }

  /// The exponents at or below one value and at or above another.
  private func exponents(from low: Double, to high: Double) -> (Double, Double) {
    (logarithm(of: low, base: base).rounded(.down), logarithm(of: high, base: base).rounded(.up))
  }
}
