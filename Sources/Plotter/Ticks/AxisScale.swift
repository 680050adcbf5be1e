import Glibc

/// How data values are spread along an axis.
public enum AxisScale: Sendable, Equatable {
  /// Equal differences take equal lengths.
  case linear

  /// Equal ratios take equal lengths; powers of ten carry the major ticks.
  case log

  /// The value's coordinate on the scale: itself on a linear one, its decimal logarithm on a logarithmic one.
  ///
  /// Values that have no logarithm go far below everything that has one, to -1000, as Matplotlib 3.9.2's
  /// `scale.LogTransform` clips them.
  ///
  /// - Parameter value: A value in data units.
  public func coordinate(of value: Double) -> Double {
    switch self {
    case .linear: value
    case .log: value <= 0 ? -1000 : log10(value)
    }
  }

  /// The value whose coordinate on the scale is `coordinate`: the inverse of ``coordinate(of:)``.
  ///
  /// - Parameter coordinate: A coordinate on the scale.
  /// - Returns: A value in data units; infinite or zero where the scale leaves the range of `Double`.
  public func value(at coordinate: Double) -> Double {
    switch self {
    case .linear: coordinate
    case .log: pow(10, coordinate)
    }
  }

  /// The interval with its ends moved into the scale's domain.
  ///
  /// On a logarithmic scale an end that is zero or negative becomes `minPositive` (1e-300 where that is not
  /// finite), as in Matplotlib 3.9.2's `LogScale.limit_range_for_scale`.
  ///
  /// - Parameters:
  ///   - interval: The interval, in data units.
  ///   - minPositive: The smallest positive value of the data, infinite where there is none.
  public func limited(_ interval: ViewInterval, minPositive: Double) -> ViewInterval {
    switch self {
    case .linear: return interval
    case .log:
      let substitute = minPositive.isFinite ? minPositive : 1e-300
      return ViewInterval(
        lower: interval.lower <= 0 ? substitute : interval.lower,
        upper: interval.upper <= 0 ? substitute : interval.upper)
    }
  }

  /// The locator of the scale's major ticks.
  ///
  /// - Parameter tickSpace: How many tick labels fit along the axis.
  public func majorLocator(tickSpace: Int) -> any Locator {
    switch self {
    case .linear: MaxNLocator.automatic(tickSpace: tickSpace)
    case .log: LogLocator.automatic(tickSpace: tickSpace)
    }
  }

  /// The locator of the scale's minor ticks; a linear axis has none.
  ///
  /// - Parameter tickSpace: How many tick labels fit along the axis.
  public func minorLocator(tickSpace: Int) -> (any Locator)? {
    switch self {
    case .linear: nil
    case .log: LogLocator.automatic(tickSpace: tickSpace, subdivision: .betweenDecades)
    }
  }

  /// The formatter of the scale's tick labels.
  public var formatter: any TickFormatter {
    switch self {
    case .linear: ScalarFormatter()
    case .log: LogFormatter()
    }
  }
}
