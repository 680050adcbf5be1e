import Foundation
import PlainText
import Plotter
import TablePlot
import Tables

extension FuzzArea {
  /// A table of anything, read as a whole and in pieces, and drawn.
  func tableFindings(_ random: inout CaseRandom, _ check: DrawingCheck) throws -> [String] {
    let options = Self.tableOptions(&random)
    let bytes = Self.tableBytes(&random, options)
    var findings: [String] = []
    func expect(_ isRight: Bool, _ complaint: @autoclosure () -> String) {
      if !isRight {
        findings.append(
          "\(complaint()) from \(String(decoding: bytes.prefix(2000), as: UTF8.self).debugDescription)")
      }
    }
    let reader = TableReader(options: options)
    let whole = Result { () throws(TableError) in try reader.read(bytes) }
    let piped = try Self.readPiped(
      bytes, reader, pieceSize: random.once(in: 2) ? 1 + Int.random(in: 0..<64, using: &random) : 4096)
    switch (whole, piped) {
    case (.success(let whole), .success(let piped)):
      expect(Self.description(whole) == Self.description(piped), "in pieces another table")
      expect(Set(whole.columns.map(\.name)).count == whole.columns.count, "repeated names")
      for column in whole.columns {
        expect(Self.count(column) == whole.rowCount, "a column of another length")
      }
      let plot = Self.plotOptions(&random, whole)
      switch Result(catching: { () throws(TablePlotError) in try plot.figure(of: whole) }) {
      case .success(let figure): findings += try check.findings(figure, as: .svg)
      case .failure(let error):
        expect(HostileText.isLine("\(error)".withoutControls), "\("\(error)".debugDescription)")
      }
    case (.failure(let whole), .failure(let piped)):
      expect(whole == piped, "\(piped) in pieces, \(whole) as a whole")
      expect(HostileText.isLine("\(whole)"), "\("\(whole)".debugDescription)")
    default: expect(false, "\(whole) as a whole, \(piped) in pieces")
    }
    return findings
  }

  private static func tableOptions(_ random: inout CaseRandom) -> TableOptions {
    var options = TableOptions()
    options.delimiter = random.pick(Array(",,,,\t; |e.1".utf8))
    options.hasHeader = !random.once(in: 4)
    if random.once(in: 4) { options.comment = random.pick(Array("#%1\"".utf8)) }
    if random.once(in: 4) { options.missing = random.pick([["-"], ["-999", "?"], ["1e3"]]) }
    return options
  }

  private static func tableBytes(_ random: inout CaseRandom, _ options: TableOptions) -> [UInt8] {
    if random.once(in: 10) {
      return (0..<Int.random(in: 0...300, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
    }
    var bytes: [UInt8] = random.once(in: 10) ? [0xEF, 0xBB, 0xBF] : []
    let width = random.once(in: 50) ? 5000 : Int.random(in: 1...6, using: &random)
    let height = random.once(in: 50) ? 20_000 : Int.random(in: 0...30, using: &random)
    let kinds = (0..<min(width, 6)).map { _ in Int.random(in: 0..<7, using: &random) }
    guard width * height < 500_000 else { return bytes }
    for row in 0...height {
      for column in 0..<(random.once(in: 40) ? width + 1 : width) {
        if column > 0 { bytes.append(options.delimiter) }
        if row == 0, options.hasHeader {
          bytes += Array(random.pick(["a", "b", "x.1", "x", "", "이름", "\"q,\"\"\"", " s "]).utf8)
        } else {
          field(kinds[column % kinds.count], &bytes, &random)
        }
      }
      bytes += Array(
        random.once(in: 30) ? random.pick(["\r\n", "\r", "\n\n", "\n  \n", "#\n", ""]).utf8 : "\n".utf8)
    }
    if random.once(in: 10), !bytes.isEmpty {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = random.pick([0, 0xFF, 0xC3, 0x22, 0x0D, 0x2C])
    }
    return bytes
  }

  private static func field(_ kind: Int, _ bytes: inout [UInt8], _ random: inout CaseRandom) {
    let text: String
    switch random.once(in: 50) ? Int.random(in: 0..<7, using: &random) : kind {
    case 0: text = "\(Int.random(in: -100...1000, using: &random))"
    case 1: text = "\(Double.random(in: -1...1, using: &random))"
    case 2: text = "\(HostileNumbers.number(&random))"
    case 3:
      text = random.pick([
        "2012-02-29", "2013-01-31 10:30", "1999-12-31T23:59:59.5Z", "2012-02-30", "0001-01-01",
      ])
    case 4: text = random.pick(["", "NA", "nan", "1e999", "-inf", "True", "false", "1e-400", "--1"])
    case 5:
      let inner = HostileText.text(length: Int.random(in: 0...12, using: &random), &random)
      text = "\"" + inner.replacing("\"", with: "\"\"").replacing("\0", with: "") + "\""
    default: text = random.pick(["x", "y z", "무게", "'", "1 2", String(repeating: "7", count: 400)])
    }
    bytes += Array(text.utf8)
  }

  private static func readPiped(
    _ bytes: [UInt8], _ reader: TableReader, pieceSize: Int
  ) throws -> Result<Table, TableError> {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
    let (output, input) = (ends[0], ends[1])
    defer { close(output) }
    var written = 0
    var isOpen = true
    defer { if isOpen { close(input) } }
    return Result { () throws(TableError) in
      try reader.read(descriptor: output) { _ in
        guard isOpen else { return true }
        let piece = bytes[written..<min(written + pieceSize, bytes.count)]
        if !piece.isEmpty { _ = piece.withUnsafeBytes { write(input, $0.baseAddress, $0.count) } }
        written += piece.count
        if written == bytes.count {
          close(input)
          isOpen = false
        }
        return true
      }
    }
  }

  /// What a table holds, with each missing number spelled alike.
  private static func description(_ table: Table) -> [String] {
    table.columns.map { column in
      switch column.values {
      case .numbers(let values, let areWhole): "\(column.name) \(areWhole) \(values)"
      case .booleans(let values): "\(column.name) b \(values)"
      case .dates(let values): "\(column.name) d \(values)"
      case .names(let names): "\(column.name) n \(names.map { $0 ?? "\u{0}" })"
      }
    }
  }

  private static func count(_ column: Column) -> Int {
    switch column.values {
    case .numbers(let values, _), .booleans(let values), .dates(let values): values.count
    case .names(let names): names.count
    }
  }

  private static func plotOptions(_ random: inout CaseRandom, _ table: Table) -> PlotOptions {
    var options = PlotOptions()
    let names = table.columns.map(\.name) + ["none"]
    options.kind = random.pick(PlotOptions.Kind.allCases)
    if random.once(in: 2) || options.kind == .scatter { options.x = random.pick(names) }
    if random.once(in: 2) || options.kind == .scatter || options.kind == .pie {
      options.y = [random.pick(names)]
    }
    if options.y.isEmpty, table.columns.count > 8 { options.y = Array(names.prefix(4)) }
    if options.kind == .scatter, random.once(in: 2) { options.colorBy = random.pick(names) }
    if options.kind == .scatter, random.once(in: 3) { options.sizeBy = random.pick(names) }
    if random.once(in: 5) { options.yError = random.pick(names) }
    if random.once(in: 5) { options.secondaryY = [random.pick(names)] }
    if options.kind == .hist {
      options.bins = random.pick([.count(10), .count(1), .rule(.auto), .rule(.stone)])
    }
    options.hasSubplots = random.once(in: 4) && options.kind != .scatter && options.kind != .heatmap
    options.isLogX = random.once(in: 5)
    options.isLogY = random.once(in: 5)
    options.hasGrid = random.once(in: 3)
    if random.once(in: 4) { options.isStacked = true }
    if random.once(in: 6) { options.xLimits = .init(lower: HostileNumbers.number(&random), upper: 2) }
    return options
  }
}
