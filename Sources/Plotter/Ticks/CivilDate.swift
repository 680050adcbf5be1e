/// A day of the proleptic Gregorian calendar, which counts leap years by today's rule at all times.
struct CivilDate: Equatable {
  var year: Int
  /// From 1 to 12.
  var month: Int
  /// From 1.
  var day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that is so many days after 1970-01-01.
  init(daysSince1970 days: Int) {
    // Days are counted from a first of March, so that a leap day is the last day of its year.
    let shifted = days + Self.daysBefore1970
    let era = floorQuotient(shifted, Self.daysPerEra)
    let dayOfEra = shifted - era * Self.daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The number of days since 1970-01-01, negative before.
  var daysSince1970: Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let era = floorQuotient(yearFromMarch, 400)
    let yearOfEra = yearFromMarch - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysPerEra + dayOfEra - Self.daysBefore1970
  }

  /// The number of days of a month.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// From 0000-03-01 to 1970-01-01.
  private static let daysBefore1970 = 719_468

  /// In four hundred years.
  private static let daysPerEra = 146_097
}

/// What is left of a division of whole numbers whose quotient is rounded down; never negative.
///
/// - Parameters:
///   - dividend: The number to divide.
///   - divisor: What to divide it by, greater than zero.
func floorRemainder<Number: BinaryInteger>(_ dividend: Number, _ divisor: Number) -> Number {
  let remainder = dividend % divisor
  return remainder < 0 ? remainder + divisor : remainder
}

/// The quotient of whole numbers rounded down.
///
/// - Parameters:
///   - dividend: The number to divide.
///   - divisor: What to divide it by, greater than zero.
func floorQuotient<Number: BinaryInteger>(_ dividend: Number, _ divisor: Number) -> Number {
  let quotient = dividend / divisor
  return dividend % divisor < 0 ? quotient - 1 : quotient
}
