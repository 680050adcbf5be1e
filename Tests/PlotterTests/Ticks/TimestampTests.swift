import Testing

@testable import Plotter

/// Moments, compared with Matplotlib's `dates` and Python's `datetime`; Fixtures/ticks/make_values.py made the
/// reference.
@Suite struct TimestampTests {
  static let format =
    "%Y %y %m %B %b %d %e %j %A %a %u %H %I %p %M %S %f %F %T %R %% %-d %-m %-H %-j %Q %"

  @Test func momentsAreMatplotlibs() throws {
    let rows = try fixtureLines("ticks/moments.tsv")
    #expect(rows.count == 136)
    for row in rows {
      let moment = try #require(Timestamp(row[0]), "\(row[0])")
      let days = try #require(Double(row[1]))
      #expect(moment.days == days, "\(row[0])")
      let back = try #require(Timestamp(days: days))
      #expect(back == Timestamp(row[2]), "\(back) instead of \(row[2])")
      #expect(back.formatted(Self.format) == row[3])
      #expect(Timestamp(back.description) == back)
    }
  }

  @Test(arguments: [
    ("2024-02", "2024-02-01"), ("2024-02-29 12:30", "2024-02-29T12:30:00"),
    ("2024-02-29T12:30:15.25", "2024-02-29T12:30:15.250000"),
    ("2024-02-29T12:30:15,1234567", "2024-02-29T12:30:15.123456"),
    ("2024-02-29T00:30Z", "2024-02-29T00:30:00"), ("2024-02-29T00:30+01:00", "2024-02-28T23:30:00"),
    ("2024-02-28t23:30-0100", "2024-02-29T00:30:00"), ("2024-02-28T22:00-02", "2024-02-29"),
  ])
  func readsWhatISOAllows(_ text: String, _ expected: String) {
    #expect(Timestamp(text)?.description == expected)
  }

  @Test(arguments: [
    "", "2024", "2024-", "2024-2-29", "2023-02-29", "2024-13-01", "2024-00-01", "2024-01-32", "2024-01-01T",
    "2024-01-01T12", "2024-01-01T24:00", "2024-01-01T12:60", "2024-01-01T12:30:60", "2024-01-01T12:30:15.",
    "2024-01-01T12:30+", "2024-01-01T12:30+24:00", "2024-01-01T12:30 UTC", "2024-01-01x", " 2024-01-01",
    "12:30",
    "0000-01-01", "0001-01-01T00:00+01:00", "9999-12-31T23:30-01:00", "1.5", "２０２４-01-01",
  ])
  func readsNothingElse(_ text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func partsOfAMoment() throws {
    let moment = try #require(
      Timestamp(year: 2024, month: 2, day: 29, hour: 23, minute: 58, second: 57, microsecond: 123_456))
    #expect((moment.year, moment.month, moment.day) == (2024, 2, 29))
    #expect((moment.hour, moment.minute, moment.second, moment.microsecond) == (23, 58, 57, 123_456))
    #expect((moment.weekday, moment.dayOfYear) == (4, 60))
    #expect(moment < Timestamp(microseconds: moment.microseconds + 1))
  }

  @Test func partsThatTheCalendarLacks() {
    #expect(Timestamp(year: 1900, month: 2, day: 29) == nil)
    #expect(Timestamp(year: 0) == nil && Timestamp(year: 10_000) == nil)
    #expect(Timestamp(year: 2024, month: 13) == nil && Timestamp(year: 2024, day: 0) == nil)
    #expect(Timestamp(year: 2024, hour: 24) == nil && Timestamp(year: 2024, microsecond: 1_000_000) == nil)
    #expect(Timestamp(year: .max, month: .min, day: .max) == nil)
  }

  /// Months of the years 1 to 9999 follow one another.
  @Test func everyMonthOfTheCalendar() {
    var first = Timestamp.first.dayNumber
    for index in 12..<120_000 {
      let (year, month) = (index / 12, index % 12 + 1)
      let length = CivilDate.length(ofMonth: month, year: year)
      for day in [1, length] {
        let date = CivilDate(year: year, month: month, day: day)
        guard date.daysSince1970 == first + day - 1, CivilDate(daysSince1970: first + day - 1) == date else {
          Issue.record("\(date) is day \(date.daysSince1970) instead of \(first + day - 1)")
          return
        }
      }
      first += length
    }
    #expect(first == Timestamp.end.dayNumber)
  }

  @Test(arguments: [
    .nan, .infinity, -.infinity, 1e300, -1e300, 2_932_897, -719_162.001, .greatestFiniteMagnitude,
  ])
  func daysOutsideTheCalendar(_ days: Double) {
    #expect(Timestamp(days: days) == nil)
  }

  /// A count of microseconds beyond the calendar still has parts.
  @Test(arguments: [Int64.min, .max]) func microsecondsWithoutEnd(_ microseconds: Int64) {
    let moment = Timestamp(microseconds: microseconds)
    #expect((1...12).contains(moment.month) && (1...7).contains(moment.weekday))
    #expect(!moment.formatted("%Y %y %e %f").isEmpty && moment.days.isFinite)
  }
}
