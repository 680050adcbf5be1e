/// Labels of dates, all in the same format: Matplotlib 3.9.2's `dates.DateFormatter`.
public struct DateTextFormatter: TickFormatter, Equatable {
  /// The format; see ``Timestamp/formatted(_:)``.
  public let format: String

  /// Makes a formatter.
  ///
  /// - Parameter format: The format, such as `%d %b %Y`; see ``Timestamp/formatted(_:)``.
  public init(_ format: String) {
    self.format = format
  }

  public func format(_ ticks: [Double], in view: ViewInterval) -> FormattedTicks {
    FormattedTicks(labels: ticks.map { Timestamp(days: $0)?.formatted(format) ?? "" })
  }
}

/// Labels of dates in a format that depends on the unit of the ticks: Matplotlib 3.9.2's `dates.AutoDateFormatter`.
public struct AutoDateFormatter: TickFormatter {
  /// Gives the unit; nothing where the ticks do not follow the calendar.
  private let locator: (any CalendarLocator)?

  /// Makes the formatter for ticks of an ``AutoDateLocator``.
  public init() {
    locator = AutoDateLocator()
  }

  private init(locator: (any CalendarLocator)?) {
    self.locator = locator
  }

  public func adapted(to locator: any Locator) -> any TickFormatter {
    AutoDateFormatter(locator: locator as? any CalendarLocator)
  }

  public func format(_ ticks: [Double], in view: ViewInterval) -> FormattedTicks {
    DateTextFormatter(format(for: locator?.unit(in: view) ?? .day)).format(ticks, in: view)
  }

  private func format(for unit: CalendarUnit) -> String {
    switch unit {
    case .year: "%Y"
    case .month: "%Y-%m"
    case .day: "%Y-%m-%d"
    case .hour: "%m-%d %H"
    case .minute: "%d %H:%M"
    case .second: "%H:%M:%S"
    case .microsecond: "%M:%S.%f"
    }
  }
}
