/// A table as pandas 3.1.1's `read_csv` reads it: named columns of one length.
public struct Table: Sendable {
  /// The columns, from left to right. Their names differ.
  public let columns: [Column]
  /// The names of the rows: the first column where the rows have one field more than the header has names, as
  /// `read_csv` makes it the index.
  public let index: Column?
  /// How many rows there are.
  public let rowCount: Int

  /// The column of a name.
  ///
  /// - Throws: `TableError.unknownColumn` where there is none.
  public func column(named name: String) throws(TableError) -> Column {
    if let column = columns.first(where: { $0.name == name }) { return column }
    let names = columns.map(\.name)
    throw .unknownColumn(name, nearest: nearest(to: name, among: names), among: names)
  }
}

/// One column of a table.
public struct Column: Sendable {
  /// What a column holds, which all its values decide.
  public enum Values: Sendable {
    /// Numbers; NaN where one is missing. They are whole where none is missing and each is written without a point
    /// and an exponent: pandas' int64 as opposed to float64.
    case numbers([Double], areWhole: Bool)
    /// `True` and `False`, as 1 and 0; NaN where one is missing.
    case booleans([Double])
    /// Days since 1970-01-01 00:00 UTC; NaN where one is missing.
    case dates([Double])
    /// Anything else.
    case names(Names)
  }

  /// The name in the header: `Unnamed: 2` where that is empty, and with `.1`, `.2`, … where it is repeated; the number of
  /// the column where there is no header.
  public let name: String
  /// The values.
  public let values: Values

  /// The first text that is no number, with its line.
  let firstText: (line: Int, text: String)?

  /// The numbers; truth values count as 1 and 0.
  ///
  /// - Throws: `TableError.noNumber` or `.dates` where the column holds something else.
  public func numbers() throws(TableError) -> [Double] {
    switch values {
    case .numbers(let numbers, _), .booleans(let numbers): return numbers
    case .dates: throw .dates(column: name)
    case .names:
      throw .noNumber(column: name, line: firstText?.line ?? 1, text: firstText?.text ?? "")
    }
  }
}

/// The name that was probably meant: the one with the fewest letters to change, if that is less than half of them.
func nearest(to name: String, among names: [String]) -> String? {
  // A longer name, or one of more, is not worth the time.
  guard name.utf8.count <= 100 else { return nil }
  let wanted = Array(name.lowercased())
  var best: (name: String, distance: Int)?
  for candidate in names.prefix(10_000) where candidate.utf8.count <= 200 {
    let distance = editDistance(wanted, Array(candidate.lowercased()))
    if distance < best?.distance ?? max(2, (wanted.count + 1) / 2) { best = (candidate, distance) }
  }
  return best?.name
}

/// The least number of letters to insert, delete or replace.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var row = Array(0...b.count)
  for (i, left) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, right) in b.enumerated() {
      let change = diagonal + (left == right ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, diagonal + 1, row[j] + 1)
    }
  }
  return row[b.count]
}
