extension Timestamp {
  /// The moment as text, by a format in which letters after a percent sign stand for parts of it, as in C's `strftime`.
  ///
  /// Names are English and the clock is UTC, whatever the locale and the time zone. Known are `%Y` `%y` (year, of the
  /// century), `%m` `%B` `%b` (month, its name, short), `%d` `%e` `%j` (day of the month, padded with a space, of the
  /// year), `%A` `%a` `%u` (weekday's name, short, from 1), `%H` `%I` `%p` (hour, of twelve, AM or PM), `%M`, `%S`,
  /// `%f` (microseconds), `%F`, `%T`, `%R` (`%Y-%m-%d`, `%H:%M:%S`, `%H:%M`), `%Z` and `%%`. A hyphen after the percent
  /// sign leaves out leading zeros, as in `%-d`. Anything else stays as it is.
  ///
  /// - Parameter format: The format, such as `%d %b %Y`.
  public func formatted(_ format: String) -> String {
    var text = ""
    var rest = Substring(format)
    while let sign = rest.firstIndex(of: "%") {
      text += rest[..<sign]
      rest = rest[sign...].dropFirst()
      let isPadded = rest.first != "-"
      let letters = isPadded ? rest : rest.dropFirst()
      guard let letter = letters.first, let part = part(letter, isPadded: isPadded) else {
        text += "%"
        continue
      }
      text += part
      rest = letters.dropFirst()
    }
    return text + rest
  }

  /// What a letter stands for.
  private func part(_ letter: Character, isPadded: Bool) -> String? {
    func number(_ value: Int, _ width: Int, _ pad: Character = "0") -> String {
      let digits = String(value)
      return isPadded ? String(repeating: pad, count: max(0, width - digits.count)) + digits : digits
    }
    switch letter {
    // C's library does not pad years.
    case "Y": return String(year)
    case "y": return number(floorRemainder(year, 100), 2)
    case "m": return number(month, 2)
    case "B": return Self.months[month - 1]
    case "b", "h": return String(Self.months[month - 1].prefix(3))
    case "d": return number(day, 2)
    case "e": return number(day, 2, " ")
    case "j": return number(dayOfYear, 3)
    case "A": return Self.weekdays[weekday - 1]
    case "a": return String(Self.weekdays[weekday - 1].prefix(3))
    case "u": return String(weekday)
    case "H": return number(hour, 2)
    case "I": return number((hour + 11) % 12 + 1, 2)
    case "p": return hour < 12 ? "AM" : "PM"
    case "M": return number(minute, 2)
    case "S": return number(second, 2)
    case "f": return number(microsecond, 6)
    case "F": return formatted("%Y-%m-%d")
    case "T": return formatted("%H:%M:%S")
    case "R": return formatted("%H:%M")
    case "Z": return "UTC"
    case "%": return "%"
    default: return nil
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
