import Foundation
import Tables
import Testing

/// What pandas read, as Fixtures/make_tables.py stored it.
struct Reference: Decodable {
  struct Options: Decodable {
    var sep, comment: String?
    var noHeader: Bool?
    var missing: [String]?

    private enum CodingKeys: String, CodingKey {
      case sep, comment
      case noHeader = "no_header"
      case missing = "na_values"
    }
  }

  struct Series: Decodable, Equatable {
    var name: String?
    let kind: String
    let values: [String?]
  }

  struct TableCase: Decodable, Sendable, CustomTestStringConvertible {
    let bytes: String
    let options: Options
    let columns: [Series]?
    let index: Series?
    let error: String?

    var testDescription: String { bytes.debugDescription }

    var data: [UInt8] { bytes.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

    var tableOptions: TableOptions {
      var result = TableOptions()
      if let sep = options.sep?.utf8.first { result.delimiter = sep }
      result.comment = options.comment?.utf8.first
      result.hasHeader = options.noHeader != true
      result.missing = options.missing ?? []
      return result
    }
  }

  struct Date: Decodable, Sendable {
    let text, days: String
  }

  let tables: [TableCase]
  let dates: [Date]

  static let all: Reference = {
    let url = Bundle.module.url(forResource: "Fixtures/tables", withExtension: "json")
    let data = url.flatMap { try? Data(contentsOf: $0) } ?? Data()
    return (try? JSONDecoder().decode(Reference.self, from: data)) ?? Reference(tables: [], dates: [])
  }()
}

extension Reference.Options: Sendable {}
extension Reference.Series: Sendable {
  init(_ column: Column) {
    func texts(_ numbers: [Double]) -> [String?] { numbers.map { $0.isNaN ? nil : "\($0 + 0)" } }
    name = column.name
    switch column.values {
    case .numbers(let numbers, let areWhole):
      (kind, values) = (areWhole ? "whole" : "numbers", texts(numbers))
    case .booleans(let numbers): (kind, values) = ("booleans", texts(numbers))
    case .dates(let days): (kind, values) = ("dates", texts(days))
    case .names(let names): (kind, values) = ("names", Array(names))
    }
  }

  /// With each number as Swift spells it; of the zeros there is but one.
  var spelled: Self {
    guard kind != "names" else { return self }
    return .init(name: name, kind: kind, values: values.map { $0.flatMap { Double($0) }.map { "\($0 + 0)" } })
  }
}

struct TableReaderTests {
  @Test func `the references are there`() {
    #expect(Reference.all.tables.count > 200)
    #expect(Reference.all.dates.count > 15)
  }

  @Test(arguments: Reference.all.tables)
  func `a table is read as pandas reads it`(reference: Reference.TableCase) throws {
    let reader = TableReader(options: reference.tableOptions)
    guard let columns = reference.columns else {
      #expect(throws: TableError.self) { try reader.read(reference.data) }
      return
    }
    let table = try reader.read(reference.data)
    #expect(table.columns.map { Reference.Series($0) } == columns.map(\.spelled))
    #expect(table.index.map { Reference.Series($0).values } == reference.index?.spelled.values)
    #expect(table.columns.allSatisfy { Reference.Series($0).values.count == table.rowCount })
  }

  /// However the bytes come in pieces.
  @Test(arguments: [1, 2, 3, 7])
  func `a table from a pipe is the same`(pieceSize: Int) throws {
    for reference in Reference.all.tables where !reference.data.isEmpty {
      let reader = TableReader(options: reference.tableOptions)
      let whole = Result { try reader.read(reference.data) }
      let piped = Result { try read(reference.data, pieceSize: pieceSize, reader) }
      switch (whole, piped) {
      case (.success(let whole), .success(let piped)):
        #expect(
          whole.columns.map { Reference.Series($0) } == piped.columns.map { Reference.Series($0) },
          "\(reference.testDescription)")
      case (.failure(let whole), .failure(let piped)):
        #expect("\(whole)" == "\(piped)", "\(reference.testDescription)")
      default: Issue.record("\(reference.testDescription): \(whole) as a whole, \(piped) in pieces")
      }
    }
  }

  private func read(_ bytes: [UInt8], pieceSize: Int, _ reader: TableReader) throws -> Table {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let (output, input) = (ends[0], ends[1])
    defer { close(output) }
    var written = 0
    var isOpen = true
    defer { if isOpen { close(input) } }
    // Before each read there is one piece more.
    return try reader.read(descriptor: output) { _ in
      guard isOpen else { return true }
      let piece = bytes[written..<min(written + pieceSize, bytes.count)]
      _ = piece.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      written += piece.count
      if written == bytes.count {
        close(input)
        isOpen = false
      }
      return true
    }
  }

  @Test(arguments: Reference.all.dates)
  func `a date is as many days as Matplotlib counts`(date: Reference.Date) throws {
    let table = try TableReader().read(Array("when\n\(date.text)\n\nNA\n".utf8))
    guard case .dates(let days) = table.columns.first?.values else {
      Issue.record("\(date.text) was not taken for a date")
      return
    }
    #expect(days.first == Double(date.days))
    #expect(days.count == 2 && days.last?.isNaN == true)
  }

  @Test(arguments: [
    "2012-1-1", "2012-13-01", "2012-02-30", "2011-02-29", "2012-01-01 25:00", "2012-01-01 10:61",
    "2012-01-01T",
    "10:30", "0000-01-01", "2012-01/01", "2012-01-01 10:30:15.", "2012-01-01x", "12-01-01",
    "2012-01-01 10:30+24:00",
  ])
  func `what is no date is a name`(text: String) throws {
    let table = try TableReader().read(Array("when\n2012-01-01\n\(text)\n".utf8))
    guard case .names(let names) = table.columns.first?.values else {
      Issue.record("\(text) was taken for something else")
      return
    }
    #expect(Array(names) == ["2012-01-01", text])
  }

  /// Long tables go another way than short ones: the same values must come of it, whatever stands between.
  @Test func `a long table holds what a short one would`() throws {
    var text = "whole,real,late\n"
    var real: [Double] = []
    var state: UInt64 = 1
    for row in 0..<60_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state)
      real.append(row % 1000 == 7 || !value.isFinite ? .nan : value)
      let shown = real[row].isNaN ? "" : "\(value)"
      text +=
        "\(row),\(shown),\(row == 50_000 ? "name" : row == 3 ? "7.50" : "\(row).0")\(row % 999 == 0 ? "\r\n" : "\n")"
      if row == 40_000 { text += "\n   \n" }
    }
    let table = try TableReader().read(Array(text.utf8))
    #expect(table.rowCount == 60_000)
    guard case .numbers(let whole, true) = table.columns[0].values,
      case .numbers(let read, false) = table.columns[1].values,
      case .names(let late) = table.columns[2].values
    else {
      Issue.record("the columns are of other kinds")
      return
    }
    #expect(whole == (0..<60_000).map(Double.init))
    #expect(zip(read, real).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN })
    #expect(late[3] == "7.50" || late[3] == "7.5")
    #expect(late[50_000] == "name" && late[59_999] == "59999.0" && late[4] == "4.0")
    #expect(throws: TableError.noNumber(column: "late", line: 50_004, text: "name")) {
      try table.columns[2].numbers()
    }
  }

  @Test func `numbers are rounded correctly`() throws {
    // Against the C library, which Swift's own conversion calls.
    var texts: [String] = []
    var state: UInt64 = 2
    for _ in 0..<50_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let digits = String(state >> (state & 31))
      let exponent = Int(state >> 40) % 130 - 65
      texts += [
        "\(digits)e\(exponent)", "0.\(digits)", "\(digits.prefix(6)).\(digits)",
        "\(Double(bitPattern: state))",
      ]
    }
    // Half-way between two doubles, and next to it.
    for base in 1...2000 {
      let middle = (UInt64(1) << 53) + UInt64(base) * 2 + 1
      texts += ["\(middle)", "\(middle).0", "\(middle)0e-1", "\(middle)00001e-5", "\(middle - 1)99999e-5"]
    }
    texts.removeAll { $0.contains("nan") }
    let table = try TableReader().read(Array(("x,y\n" + texts.map { $0 + ",1\n" }.joined()).utf8))
    let read = try table.columns[0].numbers()
    let wrong = zip(texts, read).filter { Double($0) != $1 }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test func `a file that cannot be read tells its error`() {
    #expect(throws: TableError.reading(EBADF)) { try TableReader().read(descriptor: -1) }
  }

  @Test func `reading can be called off`() {
    let zero = open("/dev/zero", O_RDONLY)
    defer { close(zero) }
    #expect(throws: TableError.cancelled) { try TableReader().read(descriptor: zero) { _ in false } }
  }
}

struct TableErrorTests {
  @Test(arguments: [
    ("a,b\n1,2\n\n3,4,5\n", TableError.ragged(.init(line: 4, column: 5), fields: 3, expected: 2)),
    ("a\nß,4,5\n", .ragged(.init(line: 2, column: 3), fields: 3, expected: 1)),
    ("a,b\n1,2\n\"x\",y,z\n", .ragged(.init(line: 3, column: 7), fields: 3, expected: 2)),
    ("a,b\n1,2,3,4\n", .ragged(.init(line: 2, column: 5), fields: 4, expected: 2)),
    ("a,b\n1,2,\n3,4,5\n", .ragged(.init(line: 3, column: 5), fields: 3, expected: 2)),
    ("a,b\n1,2\n3,\"4\n5,6\n", .openQuote(.init(line: 3, column: 3))),
    ("a,b\n\"x\ny\",2\n1,\u{0}\n", .zeroByte(.init(line: 4, column: 3))),
    ("a,b\n\"x\ny\u{0}\",2\n", .zeroByte(.init(line: 3, column: 2))),
    ("\u{0}", .zeroByte(.init(line: 1, column: 1))),
    ("", .empty), ("\n \n", .empty),
  ])
  func `an error tells the place`(text: String, error: TableError) {
    #expect(throws: error) { try TableReader().read(Array(text.utf8)) }
  }

  @Test func `bytes that are not UTF-8 tell the place`() {
    let bytes = Array("a,b\n1,2\n3,x".utf8) + [0xE4, 0x0A]
    #expect(throws: TableError.encoding(.init(line: 3, column: 3))) { try TableReader().read(bytes) }
  }

  @Test func `trailing delimiters make no column`() throws {
    let table = try TableReader().read(Array("a,b\n1,2,\n3,4,\n5\n".utf8))
    #expect(table.columns.map(\.name) == ["a", "b"] && table.index == nil)
    #expect(try table.columns[0].numbers() == [1, 3, 5])
  }

  @Test func `an unknown column names the nearest`() throws {
    let table = try TableReader().read(Array("epoch,train,val\n1,2,3\n".utf8))
    #expect(throws: TableError.unknownColumn("Epochs", nearest: "epoch", among: ["epoch", "train", "val"])) {
      try table.column(named: "Epochs")
    }
    #expect(throws: TableError.unknownColumn("q", nearest: nil, among: ["epoch", "train", "val"])) {
      try table.column(named: "q")
    }
  }

  @Test func `a name among numbers tells its line`() throws {
    let table = try TableReader().read(Array("a,b\n1,2\n\n3,four\n".utf8))
    #expect(throws: TableError.noNumber(column: "b", line: 4, text: "four")) {
      try table.column(named: "b").numbers()
    }
  }

  @Test func `a million columns are read, more are refused`() throws {
    let names = String(repeating: "c,", count: 999_999) + "c\n"
    let table = try TableReader().read(Array((names + "1\n2,3\n").utf8))
    #expect(table.columns.count == 1_000_000 && table.columns[999_999].name == "c.999999")
    #expect(throws: TableError.columns(.init(line: 1, column: 1_048_577))) {
      try TableReader().read([UInt8](repeating: UInt8(ascii: ","), count: 1 << 20))
    }
    #expect(throws: TableError.self) {
      try TableReader().read(Array((names + String(repeating: "1\n", count: 100)).utf8))
    }
  }

  /// In time that grows with the row alone.
  @Test(.timeLimit(.minutes(1))) func `a long row may come byte by byte`() throws {
    let names = (0..<20_000).map(String.init)
    let bytes = Array((names.joined(separator: ",") + "\n").utf8)
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let (output, input) = (ends[0], ends[1])
    defer { close(output) }
    var written = 0
    let table = try TableReader().read(descriptor: output) { _ in
      guard written <= bytes.count else { return true }
      if written < bytes.count { _ = write(input, [bytes[written]], 1) } else { close(input) }
      written += 1
      return true
    }
    #expect(table.columns.map(\.name) == names)
  }

  @Test func `a huge field is a field`() throws {
    let digits = String(repeating: "1", count: 3_000_000)
    let table = try TableReader().read(Array("a,b\n\(digits),\"\(digits)x\"\n0.\(digits),2\n".utf8))
    #expect(try table.columns[0].numbers() == [.infinity, 0.1111111111111111])
    guard case .names(let names) = table.columns[1].values else {
      Issue.record("the second column holds no names")
      return
    }
    #expect(names[0]?.utf8.count == 3_000_001)
  }
}
