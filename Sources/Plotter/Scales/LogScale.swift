#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A scale on which equal ratios take equal lengths: Matplotlib 3.9.2's `scale.LogScale`.
///
/// Powers of the base carry the major ticks, their whole multiples the minor ones. The base decides about the ticks
/// alone; it does not move the values.
public struct LogScale: Scale, Hashable {
  /// The base of the logarithm, from 1.1 to 1e9.
  public let base: Double

  /// Makes a scale.
  ///
  /// - Parameter base: The base of the logarithm. One that is not from 1.1 to 1e9 counts as 10.
  public init(base: Double = 10) {
    self.base = usableBase(base)
  }

  /// The logarithm of the value.
  ///
  /// Values that have no logarithm go far below everything that has one, to -1000, as Matplotlib 3.9.2's
  /// `scale.LogTransform` clips them.
  ///
  /// - Parameter value: A value in data units.
  public func coordinate(of value: Double) -> Double {
    if value <= 0 { return -1000 }
    if base == 10 { return log10(value) }
    return base == 2 ? log2(value) : logarithm(of: value, base: base)
  }

  public func value(at coordinate: Double) -> Double { pow(base, coordinate) }

  /// The interval with ends that are zero or negative moved to `minPositive`, or to 1e-300 where that is not finite,
  /// as in Matplotlib 3.9.2's `LogScale.limit_range_for_scale`.
  ///
  /// - Parameters:
  ///   - interval: The interval, in data units.
  ///   - minPositive: The smallest positive value of the data, infinite where there is none.
  public func limited(_ interval: ViewInterval, minPositive: Double) -> ViewInterval {
    let substitute = minPositive.isFinite ? minPositive : 1e-300
    return ViewInterval(
      lower: interval.lower <= 0 ? substitute : interval.lower,
      upper: interval.upper <= 0 ? substitute : interval.upper)
  }

  public func accepts(_ value: Double) -> Bool { value > 0 && value.isFinite }

  public var domain: String { "positive and finite" }

  public func majorLocator(tickSpace: Int) -> any Locator {
    LogLocator.automatic(base: base, tickSpace: tickSpace)
  }

  public func minorLocator(tickSpace: Int) -> (any Locator)? {
    LogLocator.automatic(base: base, tickSpace: tickSpace, subdivision: .betweenDecades)
  }

  public var majorFormatter: any TickFormatter { LogFormatter(base: base) }

  public var minorFormatter: any TickFormatter { majorFormatter }
}

extension Scale where Self == LogScale {
  /// Equal ratios take equal lengths; powers of ten carry the major ticks.
  public static var log: LogScale { LogScale() }

  /// Equal ratios take equal lengths; powers of the base carry the major ticks.
  ///
  /// - Parameter base: The base, from 1.1 to 1e9.
  public static func log(base: Double) -> LogScale { LogScale(base: base) }
}
