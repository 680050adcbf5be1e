/// A column while it is read: numbers, truth values or dates as long as all its values are, names from then on.
struct ColumnBuilder {
  private enum Kind { case undecided, numbers, booleans, dates, names }

  /// So many rows keep their text, from which the names are taken when a later row makes names of a column. Rows
  /// beyond, which no axis has room to name, are then spelled anew from their values.
  static let keptRows = 1 << 14

  private let name: String
  private var kind = Kind.undecided
  private var values: [Double] = []
  private var texts = Names()
  private var isWhole = true
  private var hasMissing = false
  private var firstText: (line: Int, text: String)?

  init(name: String) { self.name = name }

  /// Whether each value so far is a number, or missing, and their texts are no longer kept.
  var takesNumbersAlone: Bool {
    (kind == .numbers || kind == .undecided) && values.count >= Self.keptRows
  }

  /// Whether a text was given up because numbers suffice.
  private var keepsText: Bool { kind == .names || values.count < Self.keptRows }

  mutating func appendMissing() {
    if keepsText { texts.appendMissing() }
    guard kind != .names else { return }
    hasMissing = true
    values.append(.nan)
  }

  /// Takes numbers, with NaN where one is missing, for a column that `takesNumbersAlone`.
  mutating func append(numbers: some Sequence<Double>, areWhole: Bool) {
    if kind == .undecided { kind = .numbers }
    if !areWhole { isWhole = false }
    texts = Names()
    for number in numbers {
      if number.isNaN { hasMissing = true }
      values.append(number)
    }
  }

  /// Takes a field.
  ///
  /// - Parameters:
  ///   - field: The field without its quotes. It is valid UTF-8 where it is not ASCII.
  ///   - missing: The texts that stand for a missing value.
  ///   - line: The line of its row, for messages.
  mutating func append(_ field: UnsafeBufferPointer<UInt8>, missing: MissingTexts, line: Int) {
    guard let start = field.baseAddress, !field.isEmpty else {
      return missing.hasEmpty ? appendMissing() : append(name: field, line: line)
    }
    let end = start + field.count
    switch kind {
    case .undecided, .numbers:
      if let (value, whole) = DecimalNumber.parse(start, to: end) {
        guard !missing.contains(value) else { return appendMissing() }
        kind = .numbers
        if !whole { isWhole = false }
        append(value, text: field)
      } else if missing.contains(field) {
        appendMissing()
      } else if kind == .undecided, let value = Self.truth(field) {
        (kind, firstText) = (.booleans, (line, Self.shown(field)))
        append(value, text: field)
      } else if kind == .undecided, let value = DateText.days(start, to: end) {
        (kind, firstText) = (.dates, (line, Self.shown(field)))
        append(value, text: field)
      } else {
        append(name: field, line: line)
      }
    case .booleans, .dates:
      let value = kind == .dates ? DateText.days(start, to: end) : Self.truth(field)
      if let value {
        append(value, text: field)
      } else if missing.contains(field) {
        appendMissing()
      } else {
        append(name: field, line: line)
      }
    case .names:
      if missing.contains(field) { texts.appendMissing() } else { texts.append(field) }
    }
  }

  private mutating func append(_ value: Double, text: UnsafeBufferPointer<UInt8>) {
    if keepsText { texts.append(text) } else { texts = Names() }
    values.append(value)
  }

  /// Makes a column of names, if it is not one.
  private mutating func append(name: UnsafeBufferPointer<UInt8>, line: Int) {
    if kind != .names {
      if firstText == nil { firstText = (line, Self.shown(name)) }
      if texts.count < values.count { respell() }
      kind = .names
      values = []
    }
    texts.append(name)
  }

  /// Makes the texts anew from the values.
  private mutating func respell() {
    texts = Names()
    for value in values {
      switch kind {
      case _ where value.isNaN: texts.appendMissing()
      case .booleans: texts.append(value == 1 ? "True" : "False")
      case .dates: texts.append(DateText.text(days: value, omitsMidnight: true))
      case .undecided, .numbers, .names:
        let text = "\(value)"
        texts.append(isWhole && text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
      }
    }
  }

  func column() -> Column {
    let values: Column.Values =
      switch kind {
      case .undecided, .numbers:
        .numbers(self.values, areWhole: isWhole && !hasMissing && !self.values.isEmpty)
      case .booleans: .booleans(self.values)
      case .dates: .dates(self.values)
      case .names: .names(texts)
      }
    return Column(name: name, values: values, firstText: firstText)
  }

  private static func truth(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
    if ["True", "TRUE", "true"].contains(where: { field.elementsEqual($0.utf8) }) { return 1 }
    if ["False", "FALSE", "false"].contains(where: { field.elementsEqual($0.utf8) }) { return 0 }
    return nil
  }

  /// Enough of a field for a message.
  private static func shown(_ field: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: field.prefix(256), as: UTF8.self)
  }
}

/// The texts that stand for a missing value, and the numbers among them: pandas takes -999.0 for missing, too, where it
/// is told that -999 is.
struct MissingTexts {
  private let texts: [[UInt8]]
  private let numbers: [Double]
  private var lengths: UInt64 = 0

  let hasEmpty = true

  init(_ options: TableOptions) {
    texts = (TableOptions.usualMissing + options.missing).map { Array($0.utf8) }
    numbers = options.missing.compactMap { text in
      let bytes = Array(text.utf8)
      return bytes.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return nil }
        return DecimalNumber.parse(start, to: start + buffer.count)?.value
      }
    }
    for text in texts { lengths |= 1 << UInt64(min(text.count, 63)) }
  }

  var hasNumbers: Bool { !numbers.isEmpty }

  func contains(_ value: Double) -> Bool { hasNumbers && numbers.contains(value) }

  func contains(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard lengths & 1 << UInt64(min(field.count, 63)) != 0 else { return false }
    return texts.contains { field.elementsEqual($0) }
  }
}
