/// Ticks at years, months, days, hours, minutes, seconds or microseconds, whichever the view has enough of.
///
/// The choice is that of Matplotlib 3.9.2's `dates.AutoDateLocator` with its default settings: at least five ticks, and
/// at most eight to twelve depending on the unit.
public struct AutoDateLocator: Locator, Equatable {
  /// Makes the locator.
  public init() {}

  private static let fewestTicks = 5.0

  public func tickValues(in view: ViewInterval) -> [Double] {
    guard let choice = choice(in: view) else { return [] }
    return DateLocator(choice.rule).tickValues(in: view)
  }

  public func nonsingular(_ limits: ViewInterval, minPositive: Double) -> ViewInterval {
    guard limits.isFinite else { return DateScale.firstDay }
    let interval = limits.ascending
    guard interval.lower == interval.upper else { return interval }
    // A single moment is shown with two years on both sides.
    return ViewInterval(lower: interval.lower - 730, upper: interval.upper + 730)
  }

  /// The rule of the ticks in a view and the unit by which they are labelled; nothing where the view leaves the years
  /// 1 to 9999.
  private func choice(in view: ViewInterval) -> (rule: DateLocator.Rule, unit: CalendarUnit)? {
    let interval = view.ascending
    guard let lower = Timestamp(days: interval.lower), let upper = Timestamp(days: interval.upper) else {
      return nil
    }
    let span = Span(from: lower, to: upper)
    /// The first step that gives no more ticks than allowed, or the last one; nothing where the unit gives too few.
    func step(for count: Double, _ choices: [Int], most: Double) -> Int? {
      guard count >= Self.fewestTicks else { return nil }
      return choices.first { count <= Double($0) * (most - 1) } ?? choices.last
    }
    func numbers(from first: Int, below end: Int, every step: Int) -> [Int] {
      Array(stride(from: first, to: end, by: step))
    }
    let yearSteps = [
      1, 2, 4, 5, 10, 20, 40, 50, 100, 200, 400, 500, 1000, 2000, 4000, 5000, 10_000,
    ]
    var rule: DateLocator.Rule?
    if let step = step(for: span.years, yearSteps, most: 11) {
      rule = .years(every: step)
    } else if let step = step(for: span.months, [1, 2, 3, 4, 6], most: 12) {
      rule = .months(numbers(from: 1, below: 13, every: step))
    } else if let step = step(for: span.days, [1, 2, 4, 7, 14], most: 11) {
      switch step {
      case 14: rule = .days([1, 15])
      case 7: rule = .days([1, 8, 15, 22])
      default: rule = .days(numbers(from: 1, below: 32, every: step))
      }
    } else if let step = step(for: span.hours, [1, 2, 3, 4, 6, 12], most: 12) {
      rule = .hours(numbers(from: 0, below: 24, every: step))
    } else if let step = step(for: span.minutes, [1, 5, 10, 15, 30], most: 11) {
      rule = .minutes(numbers(from: 0, below: 60, every: step))
    } else if let step = step(for: span.seconds, [1, 5, 10, 15, 30], most: 11) {
      rule = .seconds(numbers(from: 0, below: 60, every: step))
    } else if let step = step(for: span.microseconds, Self.microsecondSteps, most: 8) {
      rule = .microseconds(every: step)
    }
    if let rule { return (rule, rule.unit) }
    // With less than five microseconds Matplotlib's locator keeps the unit that it is made with.
    return (.microseconds(every: 1), .year)
  }

  private static let microsecondSteps = [
    1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000,
    1_000_000,
  ]

  /// How many of each unit fit between two moments.
  private struct Span {
    var years, months, days, hours, minutes, seconds, microseconds: Double

    init(from lower: Timestamp, to upper: Timestamp) {
      let total = upper.microseconds - lower.microseconds
      var count = (upper.year - lower.year) * 12 + upper.month - lower.month
      if Self.moment(count, monthsAfter: lower) > upper { count -= 1 }
      let rest =
        (upper.microseconds - Self.moment(count, monthsAfter: lower).microseconds) / Timestamp.perSecond
      years = Double(count / 12)
      months = Double(count)
      days = Double(total / Timestamp.perDay)
      hours = days * 24 + Double(rest / 3600 % 24)
      minutes = hours * 60 + Double(rest / 60 % 60)
      let exact = Double(total) / 1e6
      seconds = exact.rounded(.down)
      microseconds = (exact * 1e6).rounded(.down)
    }

    /// The moment so many months later, on the last day of a month that is too short.
    private static func moment(_ months: Int, monthsAfter start: Timestamp) -> Timestamp {
      let date = start.date
      let index = date.year * 12 + date.month - 1 + months
      let (year, month) = (index / 12, index % 12 + 1)
      let day = min(date.day, CivilDate.length(ofMonth: month, year: year))
      let midnight = Timestamp(CivilDate(year: year, month: month, day: day))
      return Timestamp(
        microseconds: midnight.microseconds + floorRemainder(start.microseconds, Timestamp.perDay))
    }
  }
}

extension AutoDateLocator: CalendarLocator {
  func unit(in view: ViewInterval) -> CalendarUnit { choice(in: view)?.unit ?? .year }
}
