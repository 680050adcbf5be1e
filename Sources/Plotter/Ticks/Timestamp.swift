/// A moment to the microsecond, in UTC and the proleptic Gregorian calendar.
///
/// Date axes count days since 1970 as `Double`; ``days`` is the value of a moment on them. The conversions are those
/// of Matplotlib 3.9.2's `dates.date2num` and `dates.num2date`.
///
///     let x = ["2024-02-28", "2024-02-29 12:30"].compactMap { Timestamp($0)?.days }
public struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number of microseconds since 1970-01-01 00:00, negative before.
  public let microseconds: Int64

  /// Makes a moment from microseconds since 1970-01-01 00:00.
  ///
  /// - Parameter microseconds: The number of microseconds, negative before 1970.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// Makes a moment from a date and a time. `nil` where the calendar or the clock does not have it, or the year is
  /// not from 1 to 9999.
  public init?(
    year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0,
    microsecond: Int = 0
  ) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.length(ofMonth: month, year: year), (0...23).contains(hour), (0...59).contains(minute),
      (0...59).contains(second), (0...999_999).contains(microsecond)
    else { return nil }
    self.init(
      CivilDate(year: year, month: month, day: day), seconds: (hour * 60 + minute) * 60 + second,
      microsecond: microsecond)
  }

  /// A moment on a day: so many seconds and microseconds after its midnight.
  init(_ date: CivilDate, seconds: Int = 0, microsecond: Int = 0) {
    microseconds =
      Int64(date.daysSince1970) * Self.perDay + Int64(seconds) * Self.perSecond + Int64(microsecond)
  }

  /// Makes a moment from days since 1970. `nil` where the year is not from 1 to 9999, or the value is not finite.
  ///
  /// A `Double` far from 1970 does not tell microseconds apart. More than 70 years away the moment is rounded to
  /// twenty microseconds.
  ///
  /// - Parameter days: Days since 1970-01-01 00:00.
  public init?(days: Double) {
    let rounded = (days * Double(Self.perDay)).rounded(.toNearestOrEven)
    // The bounds come first: what lies beyond them may not fit into a whole number.
    guard rounded >= Double(Self.first.microseconds), rounded < Double(Self.end.microseconds) else {
      return nil
    }
    var value = Int64(rounded)
    if abs(days) > 70 * 365 {
      let part = floorRemainder(value, Self.perSecond)
      value += Int64((Double(part) / 20).rounded(.toNearestOrEven)) * 20 - part
    }
    microseconds = value
  }

  /// Days since 1970-01-01 00:00, the value of the moment on a date axis.
  public var days: Double {
    let second = floorQuotient(microseconds, Self.perSecond)
    let nanoseconds = floorRemainder(microseconds, Self.perSecond) * 1000
    return (Double(second) + Double(nanoseconds) / 1e9) / 86400
  }

  /// The first moment of the year 1.
  static let first = Timestamp(CivilDate(year: 1, month: 1, day: 1))

  /// The first moment past the year 9999.
  static let end = Timestamp(CivilDate(year: 10_000, month: 1, day: 1))

  static let perSecond: Int64 = 1_000_000
  static let perDay: Int64 = 86_400_000_000

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }

  /// The number of days since 1970, rounded down.
  var dayNumber: Int { Int(floorQuotient(microseconds, Self.perDay)) }

  /// The number of microseconds since midnight.
  private var sinceMidnight: Int { Int(floorRemainder(microseconds, Self.perDay)) }

  var date: CivilDate { CivilDate(daysSince1970: dayNumber) }

  /// The year.
  public var year: Int { date.year }

  /// The month, from 1 to 12.
  public var month: Int { date.month }

  /// The day of the month, from 1.
  public var day: Int { date.day }

  /// The day of the week, from 1 on a Monday to 7 on a Sunday.
  public var weekday: Int { floorRemainder(dayNumber + 3, 7) + 1 }

  /// The day of the year, from 1.
  public var dayOfYear: Int {
    dayNumber - CivilDate(year: year, month: 1, day: 1).daysSince1970 + 1
  }

  /// The hour, from 0 to 23.
  public var hour: Int { sinceMidnight / 3_600_000_000 }

  /// The minute, from 0 to 59.
  public var minute: Int { sinceMidnight / 60_000_000 % 60 }

  /// The second, from 0 to 59.
  public var second: Int { sinceMidnight / 1_000_000 % 60 }

  /// The microsecond, from 0 to 999999.
  public var microsecond: Int { sinceMidnight % 1_000_000 }

  /// The moment in ISO 8601's form: `2024-02-29`, with a time unless it is midnight.
  public var description: String {
    let time = sinceMidnight == 0 ? "" : microsecond == 0 ? "T%H:%M:%S" : "T%H:%M:%S.%f"
    // The format leaves a year of less than four digits as short as it is.
    let zeros = String(repeating: "0", count: max(0, 4 - String(year).count))
    return zeros + formatted("%Y-%m-%d" + time)
  }
}
