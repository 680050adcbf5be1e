/// A linear scale of moments, counted in days since 1970-01-01 00:00 UTC, with ticks at parts of the calendar.
///
/// ``Timestamp`` converts moments to such values and back. The ticks are those of a date axis of Matplotlib 3.9.2.
public struct DateScale: Scale, Hashable {
  /// Makes the scale.
  public init() {}

  public func coordinate(of value: Double) -> Double { value }

  public func value(at coordinate: Double) -> Double { coordinate }

  public var isIdentity: Bool { true }

  /// The interval with its ends moved into the years 1 to 9999.
  public func limited(_ interval: ViewInterval, minPositive: Double) -> ViewInterval {
    let (first, last) = (Timestamp.first.days, Timestamp.end.days - 1)
    return ViewInterval(
      lower: max(first, min(interval.lower, last)), upper: max(first, min(interval.upper, last)))
  }

  public func accepts(_ value: Double) -> Bool { Timestamp(days: value) != nil }

  public var domain: String { "days since 1970, from the year 1 (-719162) to 9999 (2932896)" }

  public var untouchedLimits: ViewInterval? { Self.firstDay }

  /// The day on which an axis without data begins and ends.
  static let firstDay = ViewInterval(lower: 0, upper: 1)

  public func majorLocator(tickSpace: Int) -> any Locator { AutoDateLocator() }

  public var majorFormatter: any TickFormatter { AutoDateFormatter() }
}

extension Scale where Self == DateScale {
  /// Moments, in days since 1970.
  public static var date: DateScale { DateScale() }
}
