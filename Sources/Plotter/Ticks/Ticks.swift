/// Where an axis has ticks, and what is written beside them.
///
/// Both parts may be left to the axis' scale. `.automatic.formatted(by: PercentFormatter(of: 1))` takes the scale's
/// places and labels of one's own; `.every(0.25)` takes places of one's own and the scale's labels.
public struct Ticks: Sendable {
  /// Chooses the places; `nil` leaves them to the scale.
  public var locator: (any Locator)?

  /// Writes the labels; `nil` leaves them to the scale.
  public var formatter: (any TickFormatter)?

  /// Makes ticks.
  ///
  /// - Parameters:
  ///   - locator: Chooses the places; `nil` leaves them to the scale.
  ///   - formatter: Writes the labels; `nil` leaves them to the scale.
  public init(locator: (any Locator)? = nil, formatter: (any TickFormatter)? = nil) {
    self.locator = locator
    self.formatter = formatter
  }

  /// The scale's own ticks. A linear axis has no short ones.
  public static let automatic = Ticks()

  /// No ticks.
  public static let none = Ticks(locator: NullLocator())

  /// Ticks at given values.
  ///
  /// - Parameters:
  ///   - values: The values, in data units; those that are not finite are left out.
  ///   - labels: The labels, one for each value; `nil` leaves them to the scale.
  public static func at(_ values: [Double], labels: [String]? = nil) -> Ticks {
    guard let labels else { return Ticks(locator: FixedLocator(values)) }
    let labelled = values.enumerated().filter(\.element.isFinite)
    return Ticks(
      locator: FixedLocator(labelled.map(\.element)),
      formatter: FixedFormatter(labelled.map { $0.offset < labels.count ? labels[$0.offset] : "" }))
  }

  /// Ticks at equal distances.
  ///
  /// - Parameters:
  ///   - step: The distance, in data units, greater than zero.
  ///   - offset: A value at which there is a tick.
  public static func every(_ step: Double, from offset: Double = 0) -> Ticks {
    Ticks(locator: MultipleLocator(step, offset: offset))
  }

  /// Ticks at multiples of a constant, with labels such as `π/2`.
  ///
  /// - Parameters:
  ///   - unit: The constant, such as `.pi`, greater than zero.
  ///   - symbol: The constant's symbol, such as `π`.
  ///   - step: The distance between ticks, in constants: 0.5 for a tick at every half.
  public static func multiples(of unit: Double, symbol: String, every step: Double = 1) -> Ticks {
    Ticks(locator: MultipleLocator(unit * step), formatter: MultiplesFormatter(of: unit, symbol: symbol))
  }

  /// The ticks of a date axis in a format of one's own.
  ///
  /// - Parameter format: The format, such as `%d %b %Y`; see ``Timestamp/formatted(_:)``.
  public static func dates(format: String) -> Ticks { Ticks(formatter: DateTextFormatter(format)) }

  /// Ticks at the moments that a rule of the calendar or the clock names.
  ///
  /// - Parameters:
  ///   - rule: The moments, such as `.months([1, 4, 7, 10])`.
  ///   - format: The format of the labels; `nil` leaves them to the scale.
  public static func dates(_ rule: DateLocator.Rule, format: String? = nil) -> Ticks {
    Ticks(locator: DateLocator(rule), formatter: format.map { DateTextFormatter($0) })
  }

  /// The ticks of a date axis with labels that say only what changes, and beside the axis what does not.
  public static let concise = Ticks(formatter: ConciseDateFormatter())

  /// Short ticks that divide the intervals between long ones evenly.
  ///
  /// - Parameter divisions: The number of parts of an interval; `nil` takes four or five.
  public static func subdivided(into divisions: Int? = nil) -> Ticks {
    Ticks(locator: AutoMinorLocator(divisions: divisions))
  }

  /// Ticks chosen and labelled by a locator and a formatter.
  ///
  /// - Parameters:
  ///   - locator: Chooses the places.
  ///   - formatter: Writes the labels.
  public static func custom(_ locator: any Locator, _ formatter: any TickFormatter) -> Ticks {
    Ticks(locator: locator, formatter: formatter)
  }

  /// The same places with other labels.
  ///
  /// - Parameter formatter: Writes the labels.
  public func formatted(by formatter: any TickFormatter) -> Ticks {
    Ticks(locator: locator, formatter: formatter)
  }
}
