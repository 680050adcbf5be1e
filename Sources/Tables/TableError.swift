/// Why a table cannot be read, or does not hold what is asked for.
public enum TableError: Error, Sendable, Equatable {
  /// There is not even a header.
  case empty
  /// A row has more fields than there are columns. The place is that of the first one too many.
  case ragged(Place, fields: Int, expected: Int)
  /// A quote is never closed.
  case openQuote(Place)
  /// Text that is not UTF-8.
  case encoding(Place)
  /// A byte 0, which no text has.
  case zeroByte(Place)
  /// A row longer than `TableReader.longestRow` bytes.
  case longRow(Place)
  /// More than `TableReader.mostColumns` columns.
  case columns(Place)
  /// So many short rows in a table of so many columns that hardly anything but missing values would be read.
  case sparse(Place, fields: Int, expected: Int)
  /// The file could not be read further, for the reason with this `errno`.
  case reading(Int32)
  /// Reading was called off.
  case cancelled
  /// No column has the name. The nearest is the one that was probably meant.
  case unknownColumn(String, nearest: String?, among: [String])
  /// A column is not all numbers.
  case noNumber(column: String, line: Int, text: String)
  /// A column holds dates where numbers are needed.
  case dates(column: String)

  /// A place in a file.
  public struct Place: Sendable, Hashable {
    /// The line, counted from 1.
    public var line: Int
    /// The character in the line, counted from 1.
    public var column: Int

    public init(line: Int, column: Int) { (self.line, self.column) = (line, column) }
  }

  /// The place in the file that is to blame, if it is one.
  public var place: Place? {
    switch self {
    case .ragged(let place, _, _), .openQuote(let place), .encoding(let place), .zeroByte(let place),
      .longRow(let place), .columns(let place), .sparse(let place, _, _):
      place
    case .noNumber(_, let line, _): Place(line: line, column: 1)
    case .empty, .reading, .cancelled, .unknownColumn, .dates: nil
    }
  }
}

extension TableError: CustomStringConvertible {
  /// What is wrong and what to do, without the place.
  public var description: String {
    switch self {
    case .empty:
      "there is no table: nothing but blank lines and comments; the first row names the columns"
    case .ragged(_, let fields, let expected):
      "\(fields) fields, but the table has \(Self.counted(expected, "column")); "
        + "put quotes around a field that holds the delimiter, or give the right --delimiter"
    case .openQuote:
      "a quote begins here and never ends; close it, and double the quotes within"
    case .encoding:
      "this is not UTF-8; convert the file, for example with iconv -f LATIN1 -t UTF-8"
    case .zeroByte:
      "a byte of zero, so this is no UTF-8 text; convert the file, for example with iconv -f UTF-16 -t UTF-8"
    case .longRow:
      "the row that begins here is longer than \(TableReader.longestRow) bytes; perhaps a quote is left open"
    case .columns:
      "more than \(TableReader.mostColumns) columns; perhaps the --delimiter is another"
    case .sparse(_, let fields, let expected):
      "\(Self.counted(fields, "field")), as in many rows before, but the table has \(expected) columns; "
        + "perhaps the first row is none of the table's"
    case .reading(let code):
      "reading failed with error \(code)"
    case .cancelled:
      "reading was called off"
    case .unknownColumn(let name, let nearest, let all):
      "there is no column \(Self.quoted(name)); "
        + (nearest.map { "did you mean \(Self.quoted($0))?" } ?? "there are \(Self.list(all))")
    case .noNumber(let column, let line, let text):
      "column \(Self.quoted(column)) is not all numbers: line \(line) holds \(Self.quoted(text)); "
        + "give another column, or name the text with --na if it stands for a missing value"
    case .dates(let column):
      "column \(Self.quoted(column)) holds dates, and numbers are needed; give another column"
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  private static func quoted(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(60).map { scalar in
      scalar.properties.generalCategory == .control ? "\u{FFFD}" : String(scalar)
    }
    return "'" + shown.joined() + (text.unicodeScalars.count > 60 ? "…'" : "'")
  }

  private static func list(_ names: [String]) -> String {
    guard let first = names.first else { return "none" }
    let shown = names.dropFirst().prefix(19).reduce(quoted(first)) { $0 + ", " + quoted($1) }
    return names.count > 20 ? shown + ", …" : shown
  }
}
