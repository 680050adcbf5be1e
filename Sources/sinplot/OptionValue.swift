import PlainText

/// What was given for an option on the command line, which may occur once.
struct OptionValue {
  /// The option, as it is typed: `--seed`.
  let option: String
  /// The value as it was typed.
  let text: String

  /// - Parameters:
  ///   - option: The option, as it is typed.
  ///   - values: Every value that was given for it.
  /// - Returns: `nil` when there was none.
  /// - Throws: `CommandFailure.usage` when there was more than one: to take the last would silently drop the others.
  init?(_ option: String, _ values: [String]) throws(CommandFailure) {
    guard let text = values.first else { return nil }
    guard values.count == 1 else {
      let given = values.prefix(2).map { $0.quoted(limit: 60) }.joined(separator: " and ")
      throw .usage("\(option): given more than once (\(given)); give it once")
    }
    self.option = option
    self.text = text
  }

  private init(option: String, text: String) {
    self.option = option
    self.text = text
  }

  /// The failure that names the option, the value, and what is allowed.
  func refusal(allowed: String) -> CommandFailure {
    .usage("\(option): \(text.quoted(limit: 60)) is not allowed; give \(allowed)")
  }

  /// A whole number within bounds.
  func integer(in range: ClosedRange<Int>) throws(CommandFailure) -> Int {
    guard let value = Int(text), range.contains(value) else {
      throw refusal(allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  /// A number that satisfies `condition`, which is `allowed` in words; never infinite or not a number.
  func number(allowed: String, where condition: (Double) -> Bool) throws(CommandFailure) -> Double {
    guard let value = Double(text), value.isFinite, condition(value) else { throw refusal(allowed: allowed) }
    return value
  }

  /// As many numbers as `count`, separated by commas, each satisfying `condition`.
  func numbers(
    _ count: Int, allowed: String, where condition: (Double) -> Bool
  ) throws(CommandFailure) -> [Double] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let values = parts.compactMap { Double($0) }.filter { $0.isFinite && condition($0) }
    guard parts.count == count, values.count == count else { throw refusal(allowed: allowed) }
    return values
  }

  /// One of an enumeration's names.
  func choice<Choice: CaseIterable & RawRepresentable>(
    of type: Choice.Type
  ) throws(CommandFailure) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: text) else { throw refusal(allowed: Self.names(of: type)) }
    return choice
  }

  /// Some of an enumeration's names, separated by commas, in the enumeration's order; naming one twice is naming it.
  func choices<Choice: CaseIterable & RawRepresentable & Equatable>(
    of type: Choice.Type
  ) throws(CommandFailure) -> [Choice] where Choice.RawValue == String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let chosen = parts.compactMap { Choice(rawValue: String($0)) }
    guard chosen.count == parts.count else {
      throw refusal(allowed: "\(Self.names(of: type)), or several with commas between")
    }
    return Choice.allCases.filter { chosen.contains($0) }
  }

  private static func names<Choice: CaseIterable & RawRepresentable>(
    of type: Choice.Type
  ) -> String where Choice.RawValue == String {
    let names = type.allCases.map(\.rawValue)
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
