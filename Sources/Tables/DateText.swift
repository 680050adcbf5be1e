/// Dates and times in the notations of ISO 8601.
package enum DateText {
  /// The days since 1970-01-01 00:00 UTC that the bytes spell.
  ///
  /// Understood are `2012-05-07`, `2012/05/07`, `2012-05`, and a date with a time after a `T` or a blank: `10`, `10:30`,
  /// `10:30:15` or `10:30:15.25`, each with or without `Z`, `+09`, `+09:00` or `+0900`. Years are 0001 to 9999, a time
  /// without an offset counts as UTC.
  ///
  /// - Returns: `nil` where they spell no such date.
  static func days(_ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Double? {
    var scanner = DigitScanner(at: start, end: end)
    guard let year = scanner.digits(4), year > 0 else { return nil }
    guard let separator = scanner.one(of: "-/"), let month = scanner.digits(2), 1...12 ~= month else {
      return nil
    }
    var (day, seconds, nanoseconds) = (1, 0, 0)
    if scanner.skip(separator) {
      guard let digits = scanner.digits(2), 1...length(ofMonth: month, year: year) ~= digits else {
        return nil
      }
      day = digits
      if scanner.one(of: "T ") != nil {
        guard let time = scanner.time() else { return nil }
        (seconds, nanoseconds) = time
      }
    }
    guard scanner.isAtEnd else { return nil }
    seconds += days(year: year, month: month, day: day) * 86400
    // In this order as Matplotlib 3.9.2's `dates.date2num` does, to the same bits.
    return (Double(seconds) + Double(nanoseconds) / 1e9) / 86400
  }

  /// The days since 1970-01-01 00:00 UTC that a text spells; `nil` where it spells no date.
  package static func days(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { days($0, to: $0 + bytes.count) }
    }
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 on in the Gregorian calendar.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    // Years that begin in March have the leap day at their end.
    let years = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return years * 365 + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day - 719_469
  }

  /// A date and time as pandas' `Timestamp` spells it: `2012-05-07 10:30:00`, with six more digits where the seconds are
  /// not whole.
  ///
  /// - Parameters:
  ///   - days: Days since 1970-01-01.
  ///   - omitsMidnight: Whether a date alone stands for its beginning.
  package static func text(days: Double, omitsMidnight: Bool = false) -> String {
    // Microseconds are as fine as a double of days can tell for today.
    let total = (days * 86_400_000_000).rounded()
    guard abs(total) < 1e18 else { return "\(days)" }
    let microseconds = Int(total)
    let day = (Double(microseconds) / 86_400_000_000).rounded(.down)
    let (year, month, monthDay) = civil(Int(day))
    var text = padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(monthDay, to: 2)
    let time = microseconds - Int(day) * 86_400_000_000
    if time == 0, omitsMidnight { return text }
    let (second, fraction) = (time / 1_000_000, time % 1_000_000)
    text += " " + padded(second / 3600, to: 2) + ":" + padded(second / 60 % 60, to: 2)
    text += ":" + padded(second % 60, to: 2)
    return fraction == 0 ? text : text + "." + padded(fraction, to: 6)
  }

  /// Year, month and day of a number of days since 1970-01-01.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted >= 0 ? shifted / 146_097 : (shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let months = (5 * dayOfYear + 2) / 153
    let month = months < 10 ? months + 3 : months - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * months + 2) / 5 + 1)
  }

  private static func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// Reads a date's parts one after the other.
private struct DigitScanner {
  var at: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>

  var isAtEnd: Bool { at == end }

  /// Exactly `count` digits.
  mutating func digits(_ count: Int) -> Int? {
    guard end - at >= count else { return nil }
    var value = 0
    for offset in 0..<count {
      let digit = at[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    at += count
    return value
  }

  mutating func one(of characters: StaticString) -> UInt8? {
    guard at < end else { return nil }
    let byte = at.pointee
    for index in 0..<characters.utf8CodeUnitCount where characters.utf8Start[index] == byte {
      at += 1
      return byte
    }
    return nil
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard at < end, at.pointee == byte else { return false }
    at += 1
    return true
  }

  /// A time of day with its offset taken off.
  mutating func time() -> (seconds: Int, nanoseconds: Int)? {
    guard let hour = digits(2), hour < 24 else { return nil }
    var (minute, second, nanoseconds) = (0, 0, 0)
    if one(of: ":") != nil {
      guard let digits = digits(2), digits < 60 else { return nil }
      minute = digits
      if one(of: ":") != nil {
        guard let digits = self.digits(2), digits < 60 else { return nil }
        second = digits
        if one(of: ".,") != nil {
          guard let digits = fraction() else { return nil }
          nanoseconds = digits
        }
      }
    }
    guard let offset = offset() else { return nil }
    return (hour * 3600 + minute * 60 + second - offset, nanoseconds)
  }

  /// The digits behind a point, in units of 1e-9; further ones are dropped.
  private mutating func fraction() -> Int? {
    let first = at
    var (value, unit) = (0, 100_000_000)
    while at < end {
      let digit = at.pointee &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value += Int(digit) * unit
      unit /= 10
      at += 1
    }
    return at > first ? value : nil
  }

  /// Seconds east of Greenwich; 0 where nothing is said.
  private mutating func offset() -> Int? {
    guard let sign = one(of: "Zz+-") else { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return 0 }
    guard let hour = digits(2), hour < 24 else { return nil }
    var minute = 0
    if !isAtEnd {
      _ = one(of: ":")
      guard let digits = digits(2), digits < 60 else { return nil }
      minute = digits
    }
    let seconds = hour * 3600 + minute * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
