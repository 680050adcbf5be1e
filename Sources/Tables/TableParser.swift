/// Makes a table of bytes that come piece by piece.
struct TableParser {
  private let options: TableOptions
  private let missing: MissingTexts
  private var scanner: RecordScanner
  private var builders: [ColumnBuilder] = []
  private var header: [String]?
  private var rowCount = 0
  private var isAtStart = true
  /// What the rows have besides the columns of the header.
  private var surplus = Surplus.unknown
  /// How many fields were filled up with missing values.
  private var filledFields = 0
  private var block: NumberBlock?

  /// Whether neither the delimiter nor what begins a comment can be part of a number.
  private let hasPlainNumbers: Bool

  private enum Surplus { case unknown, none, index, emptyField }

  /// So many fields may be filled up, besides as many as there are bytes.
  private static let freelyFilledFields = 50_000_000

  init(_ options: TableOptions) {
    self.options = options
    missing = MissingTexts(options)
    scanner = RecordScanner(options)
    hasPlainNumbers = !"0123456789+-.eE".utf8.contains { $0 == options.delimiter || $0 == options.comment }
  }

  /// Takes the whole rows that the bytes begin with.
  ///
  /// - Returns: How many bytes they are. The rest is to be given again, with more behind it.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(TableError) -> Int {
    var position = 0
    if isAtStart {
      guard isLast || bytes.count >= 3 else { return 0 }
      isAtStart = false
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        throw .encoding(.init(line: 1, column: 1))
      }
    }
    while true {
      takeNumbers(bytes, from: &position)
      guard try scanner.next(bytes, from: &position, isLast: isLast) else { return position }
      try takeRow(bytes)
    }
  }

  private mutating func takeRow(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableError) {
    guard header != nil else {
      guard scanner.fields.count <= TableReader.mostColumns else {
        throw .columns(place(ofField: TableReader.mostColumns, bytes))
      }
      if options.hasHeader {
        var names: [String] = []
        for index in scanner.fields.indices {
          try withField(index, bytes) { names.append(String(decoding: $1, as: UTF8.self)) }
        }
        header = names
        builders = columnNames(names).map { ColumnBuilder(name: $0) }
        return
      }
      header = scanner.fields.indices.map { String($0) }
      builders = scanner.fields.indices.map { ColumnBuilder(name: String($0)) }
      surplus = .none
      return try takeFields(bytes)
    }
    if surplus == .unknown { try findSurplus(bytes) }
    try takeFields(bytes)
  }

  /// What the first row has more than the header.
  private mutating func findSurplus(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableError) {
    guard scanner.fields.count == builders.count + 1, let last = scanner.fields.last else {
      surplus = .none
      return
    }
    if last.start == last.end {
      surplus = .emptyField
    } else {
      surplus = .index
      builders.insert(ColumnBuilder(name: ""), at: 0)
    }
  }

  private mutating func takeFields(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableError) {
    var count = scanner.fields.count
    if surplus == .emptyField, count == builders.count + 1, let last = scanner.fields.last,
      last.start == last.end
    {
      count -= 1
    }
    guard count <= builders.count else {
      throw .ragged(place(ofField: builders.count, bytes), fields: count, expected: builders.count)
    }
    for index in 0..<count {
      try withField(index, bytes) { parser, field in
        parser.builders[index].append(field, missing: parser.missing, line: parser.scanner.rowLine)
      }
    }
    if count < builders.count {
      filledFields += builders.count - count
      guard filledFields <= Self.freelyFilledFields else {
        throw .sparse(place(ofField: 0, bytes), fields: count, expected: builders.count)
      }
      for index in count..<builders.count { builders[index].appendMissing() }
    }
    rowCount += 1
  }

  private func place(ofField index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> TableError.Place {
    let field = scanner.fields[index]
    // Where its quotes were taken out, the row has to do.
    return scanner.place(of: field.isUnquoted ? scanner.rowStart : field.start, in: bytes)
  }

  /// Calls `body` with the bytes of a field, once they are known to be UTF-8.
  private mutating func withField(
    _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ body: (inout Self, UnsafeBufferPointer<UInt8>) -> Void
  ) throws(TableError) {
    let field = scanner.fields[index]
    let isValid: Bool
    if field.isUnquoted {
      let copy = scanner.unquoted[field.start..<field.end]
      isValid = copy.withUnsafeBufferPointer { text in
        guard Self.isUTF8(text) else { return false }
        body(&self, text)
        return true
      }
    } else {
      let text = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
      isValid = Self.isUTF8(text)
      if isValid { body(&self, text) }
    }
    guard isValid else { throw .encoding(place(ofField: index, bytes)) }
  }

  private static func isUTF8(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in text { all |= byte }
    return all < 0x80 || String(validating: text, as: UTF8.self) != nil
  }

  /// The line that the next row begins in.
  var line: Int { scanner.line }

  /// The table, when all bytes have been taken.
  func table() throws(TableError) -> Table {
    guard header != nil else { throw .empty }
    var columns = builders.map { $0.column() }
    let index = surplus == .index ? columns.removeFirst() : nil
    return Table(columns: columns, index: index, rowCount: rowCount)
  }
}

extension TableParser {
  /// Takes the rows that the bytes begin with as long as they hold nothing but numbers, which is what long tables do.
  private mutating func takeNumbers(_ bytes: UnsafeBufferPointer<UInt8>, from position: inout Int) {
    guard hasPlainNumbers, surplus != .emptyField, surplus != .unknown, let start = bytes.baseAddress,
      !builders.isEmpty,
      builders.allSatisfy(\.takesNumbersAlone),
      let lineFeed = bytes.lastIndex(of: .lineFeed), lineFeed >= position
    else { return }
    var block = self.block ?? NumberBlock(columns: builders.count, delimiter: options.delimiter)
    self.block = nil
    let missing = missing
    var at = start + position
    let end = start + lineFeed + 1
    while true {
      at = block.take(at, to: end)
      guard block.rows > 0 else { break }
      for column in builders.indices {
        let (numbers, areWhole) = block.column(column)
        if missing.hasNumbers {
          builders[column].append(
            numbers: numbers.map { missing.contains($0) ? .nan : $0 }, areWhole: areWhole)
        } else {
          builders[column].append(numbers: numbers, areWhole: areWhole)
        }
      }
      rowCount += block.rows
      scanner.line += block.rows
    }
    position = at - start
    self.block = block
  }
}
