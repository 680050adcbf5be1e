#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Ticks at powers of a base, or at multiples of them.
///
/// The method is that of Matplotlib 3.9.2's `ticker.LogLocator`: where the view spans more powers than there may
/// be ticks, whole powers are skipped at a constant stride and nothing is put between them; where a locator of
/// multiples would have at most one tick in the view, the ticks of a linear axis take their place.
public struct LogLocator: Locator, Equatable {
  /// Which multiples of each power carry ticks.
  public enum Multiples: Sendable, Equatable {
    /// The powers alone: the major ticks.
    case powers

    /// Whole multiples between the powers, where the view spans at most ten powers or so: the minor ticks.
    case betweenDecades

    /// The powers and the whole multiples between them.
    case all

    /// These multiples of each power.
    case factors([Double])
  }

  /// The base of the powers, from 1.1 to 1e9.
  public let base: Double

  /// Which multiples of each power carry ticks.
  public let multiples: Multiples

  /// The number of ticks beyond which powers are skipped, at least 1.
  public let tickLimit: Int

  /// Makes a locator.
  ///
  /// - Parameters:
  ///   - base: The base of the powers. One that is not from 1.1 to 1e9 counts as 10.
  ///   - multiples: Which multiples of each power carry ticks.
  ///   - tickLimit: The number of ticks beyond which powers are skipped; anything below 1 counts as 1.
  public init(base: Double = 10, multiples: Multiples = .powers, tickLimit: Int = 9) {
    self.base = usableBase(base)
    self.multiples = multiples
    self.tickLimit = max(tickLimit, 1)
  }

  /// The locator of a default logarithmic axis: at most nine ticks, fewer where fewer labels fit.
  ///
  /// - Parameters:
  ///   - base: The base of the powers.
  ///   - tickSpace: How many tick labels fit along the axis.
  ///   - subdivision: Which multiples of each power carry ticks.
  public static func automatic(
    base: Double = 10, tickSpace: Int, subdivision: Multiples = .powers
  ) -> LogLocator {
    LogLocator(base: base, multiples: subdivision, tickLimit: min(max(tickSpace, 2), 9))
  }

  public func tickValues(in view: ViewInterval) -> [Double] {
    let interval = view.ascending
    guard interval.isFinite, interval.lower > 0 else { return [] }
    let logLower = exponent(of: interval.lower)
    let logUpper = exponent(of: interval.upper)
    let decades = Int(logUpper.rounded(.down)) - Int(logLower.rounded(.up))

    let factors: [Double]
    let isCrowded = decades > 10 || base < 3
    switch multiples {
    case .powers: factors = [1]
    case .factors(let given): factors = given
    case .betweenDecades where isCrowded: return []
    case .betweenDecades: factors = wholeMultiples(from: 2)
    case .all where isCrowded: factors = [1]
    case .all: factors = wholeMultiples(from: 1)
    }

    var stride = Int((Double(decades) / Double(tickLimit)).rounded(.down)) + 1
    if stride >= decades { stride = max(1, decades - 1) }
    let exponents = Swift.stride(
      from: Int(logLower.rounded(.down)) - stride, to: Int(logUpper.rounded(.up)) + 2 * stride, by: stride)
    let powers = exponents.map { pow(base, Double($0)) }

    let isSubdivided = factors.count > 1 || (factors.count == 1 && factors[0] != 1)
    var ticks = powers
    if isSubdivided { ticks = stride == 1 ? powers.flatMap { power in factors.map { $0 * power } } : [] }
    if factors.count > 1, stride == 1, ticks.count(where: interval.contains) <= 1 {
      return MaxNLocator.automatic(tickSpace: 9).tickValues(in: interval)
    }
    return ticks.filter(\.isFinite)
  }

  public func nonsingular(_ limits: ViewInterval, minPositive: Double) -> ViewInterval {
    var interval = limits.ascending
    guard interval.isFinite, interval.upper > 0 else { return ViewInterval(lower: 1, upper: 10) }
    if interval.lower <= 0 { interval.lower = minPositive.isFinite ? minPositive : 1e-300 }
    if interval.lower == interval.upper {
      interval = ViewInterval(lower: power(below: interval.lower), upper: power(above: interval.upper))
    }
    return interval
  }

  public func viewLimits(_ limits: ViewInterval, minPositive: Double) -> ViewInterval {
    nonsingular(limits, minPositive: minPositive)
  }

  private func exponent(of value: Double) -> Double { logarithm(of: value, base: base) }

  /// The whole numbers below the base; no more than a view could show.
  private func wholeMultiples(from first: Int) -> [Double] {
    Array(stride(from: Double(first), to: min(base, Self.greatestMultiple), by: 1))
  }

  /// The multiples at which a great base is cut off.
  private static let greatestMultiple = 1000.0

  /// The greatest power of the base that is smaller than a positive value.
  private func power(below value: Double) -> Double {
    let power = pow(base, exponent(of: value).rounded(.down))
    return power == value ? power / base : power
  }

  /// The smallest power of the base that is greater than a positive value.
  private func power(above value: Double) -> Double {
    let power = pow(base, exponent(of: value).rounded(.up))
    return power == value ? power * base : power
  }
}
