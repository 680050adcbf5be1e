/// How a table is written, in the words of pandas' `read_csv`.
public struct TableOptions: Sendable, Hashable {
  /// The byte between two fields. It is no line feed, carriage return or quote.
  public var delimiter: UInt8 = UInt8(ascii: ",")
  /// Whether the first row names the columns; without, their names are 0, 1, 2, ….
  public var hasHeader = true
  /// The byte from which on a line is skipped.
  public var comment: UInt8?
  /// Texts that stand for a missing value, besides pandas' own.
  public var missing: [String] = []

  public init() {}

  /// The options for a file of this name: tabs lie between the fields where it ends with `.tsv` or `.tab`.
  public init(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".tsv") || name.hasSuffix(".tab") { delimiter = UInt8(ascii: "\t") }
  }

  /// What pandas 3.1.1's `read_csv` takes for a missing value unless told otherwise.
  static let usualMissing = [
    "", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A",
    "NA",
    "NULL", "NaN", "None", "n/a", "nan", "null",
  ]
}
