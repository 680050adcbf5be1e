/// Ticks at every moment that a rule of the calendar or the clock names.
///
/// The results are those of Matplotlib 3.9.2's `YearLocator`, `MonthLocator`, `DayLocator`, `WeekdayLocator`,
/// `HourLocator`, `MinuteLocator`, `SecondLocator` and `MicrosecondLocator` in its module `dates`, in UTC: where a view
/// has no such moment its two ends are the ticks. A view of more than a hundred thousand of the rule's months, days,
/// hours, minutes or seconds has none.
public struct DateLocator: Locator, Equatable {
  /// The moments at which there are ticks.
  public enum Rule: Sendable, Hashable {
    /// The start of every year that is a multiple of a number.
    case years(every: Int)

    /// The start of months, from 1 for January to 12.
    case months([Int])

    /// The start of days, by their number in the month.
    case days([Int])

    /// The start of days of the week, from 1 for Monday to 7.
    case weekdays([Int])

    /// Full hours, from 0 to 23.
    case hours([Int])

    /// Full minutes, from 0 to 59.
    case minutes([Int])

    /// Full seconds, from 0 to 59.
    case seconds([Int])

    /// Multiples of a number of microseconds since the first midnight in view.
    case microseconds(every: Int)

    /// The unit that the rule counts in.
    var unit: CalendarUnit {
      switch self {
      case .years: .year
      case .months: .month
      case .days, .weekdays: .day
      case .hours: .hour
      case .minutes: .minute
      case .seconds: .second
      case .microseconds: .microsecond
      }
    }
  }

  /// The moments at which there are ticks.
  public let rule: Rule

  /// Makes a locator.
  ///
  /// - Parameter rule: The moments at which there are ticks.
  public init(_ rule: Rule) {
    self.rule = rule
  }

  public func tickValues(in view: ViewInterval) -> [Double] {
    let interval = view.ascending
    guard let lower = Timestamp(days: interval.lower), let upper = Timestamp(days: interval.upper) else {
      return []
    }
    if case .microseconds(let step) = rule { return microseconds(every: step, from: lower, to: upper) }
    guard let moments = moments(from: lower, to: upper) else { return [] }
    return moments.isEmpty ? [lower.days, upper.days] : moments.map(\.days)
  }

  public func nonsingular(_ limits: ViewInterval, minPositive: Double) -> ViewInterval {
    guard limits.isFinite else { return DateScale.firstDay }
    let interval = limits.ascending
    guard interval.upper - interval.lower < 1e-6 else { return interval }
    var count = 1.0
    switch rule {
    case .years(let step), .microseconds(let step): count = Double(step)
    default: break
    }
    let reach = 2 * rule.unit.days * count
    return ViewInterval(lower: interval.lower - reach, upper: interval.upper + reach)
  }

  /// The moments of the rule from one to another, ends included; nothing where they are too many.
  private func moments(from lower: Timestamp, to upper: Timestamp) -> [Timestamp]? {
    switch rule {
    case .years(let step): return years(every: min(max(step, 1), 10_000), from: lower, to: upper)
    case .months(let numbers):
      let first = lower.year * 12 + lower.month - 1
      let last = upper.year * 12 + upper.month - 1
      return collect(first...last, lower...upper) { index in
        guard numbers.contains(index % 12 + 1) else { return nil }
        return Timestamp(CivilDate(year: index / 12, month: index % 12 + 1, day: 1))
      }
    case .days(let numbers):
      return collect(lower.dayNumber...upper.dayNumber, lower...upper) { index in
        let date = CivilDate(daysSince1970: index)
        return numbers.contains(date.day) ? Timestamp(date) : nil
      }
    case .weekdays(let numbers):
      return collect(lower.dayNumber...upper.dayNumber, lower...upper) { index in
        let day = Timestamp(microseconds: Int64(index) * Timestamp.perDay)
        return numbers.contains(day.weekday) ? day : nil
      }
    case .hours(let numbers): return moments(every: 3600, modulo: 24, numbers, lower...upper)
    case .minutes(let numbers): return moments(every: 60, modulo: 60, numbers, lower...upper)
    case .seconds(let numbers): return moments(every: 1, modulo: 60, numbers, lower...upper)
    case .microseconds: return []
    }
  }

  /// Multiples of some seconds whose count has one of the numbers as remainder.
  private func moments(
    every seconds: Int64, modulo: Int, _ numbers: [Int], _ range: ClosedRange<Timestamp>
  ) -> [Timestamp]? {
    let unit = seconds * Timestamp.perSecond
    let first = Int(floorQuotient(range.lowerBound.microseconds, unit))
    let last = Int(floorQuotient(range.upperBound.microseconds, unit))
    return collect(first...last, range) { index in
      guard numbers.contains(floorRemainder(index, modulo)) else { return nil }
      return Timestamp(microseconds: Int64(index) * unit)
    }
  }

  private func collect(
    _ indices: ClosedRange<Int>, _ range: ClosedRange<Timestamp>, _ moment: (Int) -> Timestamp?
  ) -> [Timestamp]? {
    guard indices.count <= 100_000 else { return nil }
    let moments = indices.compactMap(moment).filter(range.contains)
    return Double(moments.count) <= greatestTickCount ? moments : nil
  }

  /// The starts of years, from the one at or before the first moment to the one at or after the last.
  private func years(every step: Int, from lower: Timestamp, to upper: Timestamp) -> [Timestamp] {
    let first = max(lower.year / step * step, 1)
    let last = min((upper.year + step - 1) / step * step, 9999)
    // Matplotlib compares with a moment that keeps the microseconds of the lower end.
    let start = Timestamp(CivilDate(year: first, month: 1, day: 1), microsecond: lower.microsecond)
    return stride(from: first, through: last, by: step)
      .map { Timestamp(CivilDate(year: $0, month: 1, day: 1)) }
      .filter { $0 >= start }
  }

  private func microseconds(every step: Int, from lower: Timestamp, to upper: Timestamp) -> [Double] {
    let midnight = lower.days.rounded(.down)
    let perDay = Double(Timestamp.perDay)
    let view = ViewInterval(lower: (lower.days - midnight) * perDay, upper: (upper.days - midnight) * perDay)
    return MultipleLocator(Double(step)).tickValues(in: view).map { $0 / perDay + midnight }
  }
}

/// What dates are counted in.
enum CalendarUnit: Sendable, Hashable {
  case year, month, day, hour, minute, second, microsecond

  /// The length in days, as Matplotlib counts it.
  var days: Double {
    switch self {
    case .year: 365
    case .month: 30
    case .day: 1
    case .hour: 1.0 / 24
    case .minute: 1.0 / 1440
    case .second: 1.0 / 86400
    case .microsecond: 1.0 / 8.64e10
    }
  }
}

/// A locator that counts in units of the calendar or the clock.
protocol CalendarLocator: Locator {
  /// The unit of the ticks in a view.
  func unit(in view: ViewInterval) -> CalendarUnit
}

extension DateLocator: CalendarLocator {
  func unit(in view: ViewInterval) -> CalendarUnit { rule.unit }
}
