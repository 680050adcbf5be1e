extension Timestamp {
  /// Reads a moment in ISO 8601's extended form: `2024-02-29`, `2024-02-29T12:30`, `2024-02-29 12:30:15.25`, with a
  /// distance from UTC or without, such as `Z` or `+01:00`. A month alone, `2024-02`, is its first day. What is finer
  /// than a microsecond is cut off.
  ///
  /// - Parameter text: The text. `nil` results where it has another form or names no moment of the years 1 to 9999.
  public init?(_ text: String) {
    var reader = Reader(text)
    guard let year = reader.number(digits: 4), reader.skip("-"), let month = reader.number(digits: 2) else {
      return nil
    }
    var day = 1
    if !reader.isAtEnd {
      guard reader.skip("-"), let number = reader.number(digits: 2) else { return nil }
      day = number
    }
    var time = (hour: 0, minute: 0, second: 0, microsecond: 0)
    var distance = 0
    if !reader.isAtEnd {
      guard reader.skip("T") || reader.skip("t") || reader.skip(" "), let read = reader.time(),
        let offset = reader.distance(), reader.isAtEnd
      else { return nil }
      time = read
      distance = offset
    }
    guard
      let local = Timestamp(
        year: year, month: month, day: day, hour: time.hour, minute: time.minute, second: time.second,
        microsecond: time.microsecond)
    else { return nil }
    self.init(microseconds: local.microseconds - Int64(distance) * 60 * Self.perSecond)
    guard self >= Self.first, self < Self.end else { return nil }
  }

  /// Takes a text apart from its start.
  private struct Reader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
      rest = Substring(text).utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest.removeFirst()
      return true
    }

    /// A number of exactly so many digits.
    mutating func number(digits: Int) -> Int? {
      var number = 0
      for _ in 0..<digits {
        guard let digit = nextDigit() else { return nil }
        number = 10 * number + digit
      }
      return number
    }

    private mutating func nextDigit() -> Int? {
      guard let first = rest.first, (48...57).contains(first) else { return nil }
      rest.removeFirst()
      return Int(first) - 48
    }

    /// Hours and minutes, then perhaps seconds and a fraction of them.
    mutating func time() -> (hour: Int, minute: Int, second: Int, microsecond: Int)? {
      guard let hour = number(digits: 2), skip(":"), let minute = number(digits: 2) else { return nil }
      guard skip(":") else { return (hour, minute, 0, 0) }
      guard let second = number(digits: 2) else { return nil }
      guard skip(".") || skip(",") else { return (hour, minute, second, 0) }
      guard var fraction = nextDigit() else { return nil }
      var places = 1
      while let digit = nextDigit() {
        if places < 6 { fraction = 10 * fraction + digit }
        places += 1
      }
      while places < 6 {
        fraction *= 10
        places += 1
      }
      return (hour, minute, second, fraction)
    }

    /// By how many minutes the time is ahead of UTC; nothing where there is something else than a distance.
    mutating func distance() -> Int? {
      if isAtEnd || skip("Z") || skip("z") { return 0 }
      let isAhead = skip("+")
      guard isAhead || skip("-"), let hours = number(digits: 2), hours < 24 else { return nil }
      var minutes = 0
      if !isAtEnd {
        _ = skip(":")
        guard let number = number(digits: 2), number < 60 else { return nil }
        minutes = number
      }
      return (isAhead ? 1 : -1) * (60 * hours + minutes)
    }
  }
}
