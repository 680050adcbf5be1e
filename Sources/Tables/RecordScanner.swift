/// Divides bytes into rows and fields, as the C parser of pandas 3.1.1 does.
struct RecordScanner {
  /// One field: a range of the bytes, or of `unquoted` where its quotes or what follows them had to be taken out.
  struct Field {
    var start: Int
    var end: Int
    var isUnquoted = false
  }

  private let delimiter: UInt8
  private let comment: UInt8?
  /// Whether a byte may end an unquoted field.
  private let isSpecial: [Bool]

  /// The line, counted from 1, in which the next row begins.
  var line = 1
  /// The fields of the row read last.
  private(set) var fields: [Field] = []
  /// The line in which that row begins, and where in the bytes that line does.
  private(set) var rowLine = 1
  private(set) var rowStart = 0
  private(set) var unquoted: [UInt8] = []

  init(_ options: TableOptions) {
    delimiter = options.delimiter
    comment = options.comment
    var isSpecial = [Bool](repeating: false, count: 256)
    for byte in [options.delimiter, options.comment ?? 0, 0, .lineFeed, .carriageReturn] {
      isSpecial[Int(byte)] = true
    }
    self.isSpecial = isSpecial
  }

  /// Reads the next row.
  ///
  /// - Parameters:
  ///   - bytes: What there is of the file so far.
  ///   - position: Where the next row, or blank lines or comments before it, begins; moved behind what was read.
  ///   - isLast: Whether nothing comes after the bytes.
  /// - Returns: Whether there was a row, whole with its line's end.
  mutating func next(
    _ bytes: UnsafeBufferPointer<UInt8>, from position: inout Int, isLast: Bool
  ) throws(TableError) -> Bool {
    guard skipBlankLines(bytes, from: &position, isLast: isLast) else { return false }
    fields.removeAll(keepingCapacity: true)
    unquoted.removeAll(keepingCapacity: true)
    (rowLine, rowStart) = (line, position)
    var at = position
    var lines = 0
    while true {
      let field: Field?
      if at < bytes.count, bytes[at] == .quote {
        field = try quotedField(bytes, from: &at, lines: &lines, isLast: isLast)
      } else {
        let start = at
        skipToSpecial(bytes, from: &at)
        field = Field(start: start, end: at)
      }
      guard let field else { return false }
      fields.append(field)
      guard at < bytes.count else {
        guard isLast else { return false }
        break
      }
      let byte = bytes[at]
      if byte == delimiter {
        at += 1
        continue
      }
      guard byte != 0 else { throw .zeroByte(place(of: at, in: bytes)) }
      if byte == comment { skipToLineEnd(bytes, from: &at) }
      guard skipLineEnd(bytes, from: &at, isLast: isLast) else { return false }
      lines += 1
      break
    }
    position = at
    line += lines
    return true
  }

  /// Moves over lines that hold nothing, only blanks, or only a comment.
  ///
  /// - Returns: Whether a row begins at the position.
  private mutating func skipBlankLines(
    _ bytes: UnsafeBufferPointer<UInt8>, from position: inout Int, isLast: Bool
  ) -> Bool {
    while position < bytes.count {
      var at = position
      if bytes[at] == comment {
        skipToLineEnd(bytes, from: &at)
      } else {
        while at < bytes.count, bytes[at] == .space || bytes[at] == .tab, bytes[at] != delimiter { at += 1 }
        guard at == bytes.count || bytes[at] == .lineFeed || bytes[at] == .carriageReturn else { return true }
      }
      guard skipLineEnd(bytes, from: &at, isLast: isLast) else { return false }
      position = at
      line += 1
    }
    return false
  }

  private func skipToSpecial(_ bytes: UnsafeBufferPointer<UInt8>, from at: inout Int) {
    isSpecial.withUnsafeBufferPointer { isSpecial in
      while at < bytes.count, !isSpecial[Int(bytes[at])] { at += 1 }
    }
  }

  private func skipToLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from at: inout Int) {
    while at < bytes.count, bytes[at] != .lineFeed, bytes[at] != .carriageReturn { at += 1 }
  }

  /// Moves over a line feed, a carriage return, or both.
  ///
  /// - Returns: Whether the end of the line is known: not where the bytes end with a carriage return and more are to come.
  private func skipLineEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from at: inout Int, isLast: Bool
  ) -> Bool {
    guard at < bytes.count else { return isLast }
    if bytes[at] == .carriageReturn {
      at += 1
      guard at < bytes.count else { return isLast }
      if bytes[at] != .lineFeed { return true }
    }
    at += 1
    return true
  }

  /// Reads a field that begins with a quote, up to the delimiter or whatever else ends it.
  private mutating func quotedField(
    _ bytes: UnsafeBufferPointer<UInt8>, from at: inout Int, lines: inout Int, isLast: Bool
  ) throws(TableError) -> Field? {
    let quote = at
    at += 1
    var pieceStart = at
    let unquotedStart = unquoted.count
    while true {
      while at < bytes.count, bytes[at] != .quote, bytes[at] != 0 {
        if bytes[at] == .lineFeed
          || bytes[at] == .carriageReturn && !(at + 1 < bytes.count && bytes[at + 1] == .lineFeed)
        {
          lines += 1
        }
        at += 1
      }
      guard at < bytes.count else {
        guard isLast else { return nil }
        throw .openQuote(place(of: quote, in: bytes))
      }
      guard bytes[at] != 0 else { throw .zeroByte(place(of: at, in: bytes)) }
      guard at + 1 < bytes.count || isLast else { return nil }
      guard at + 1 < bytes.count, bytes[at + 1] == .quote else { break }
      // Two quotes within stand for one.
      unquoted.append(contentsOf: bytes[pieceStart...at])
      at += 2
      pieceStart = at
    }
    let pieceEnd = at
    at += 1
    let isEnd =
      at == bytes.count || bytes[at] == delimiter || bytes[at] == .lineFeed || bytes[at] == .carriageReturn
    if isEnd, unquoted.count == unquotedStart { return Field(start: pieceStart, end: pieceEnd) }
    unquoted.append(contentsOf: bytes[pieceStart..<pieceEnd])
    if !isEnd {
      // What follows the closing quote belongs to the field; its first byte, too, where it would begin a comment.
      let rest = at
      if bytes[at] != 0 { at += 1 }
      skipToSpecial(bytes, from: &at)
      unquoted.append(contentsOf: bytes[rest..<at])
    }
    return Field(start: unquotedStart, end: unquoted.count, isUnquoted: true)
  }

  /// The place of a byte of the row that is being read.
  func place(of position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> TableError.Place {
    var place = TableError.Place(line: rowLine, column: 1)
    var at = rowStart
    while at < position {
      if bytes[at] == .lineFeed
        || bytes[at] == .carriageReturn && at + 1 < position && bytes[at + 1] != .lineFeed
      {
        place.line += 1
        place.column = 1
      } else if bytes[at] & 0xC0 != 0x80 {
        // Bytes that continue a character do not count.
        place.column += 1
      }
      at += 1
    }
    return place
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
}
