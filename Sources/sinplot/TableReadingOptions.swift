import ArgumentParser
import Tables

/// The options that say how a table is written.
struct TableReadingOptions: ParsableArguments {
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "The character between two fields; \\t or tab for a tab. (default: a tab in .tsv files, else a comma)",
      valueName: "C"))
  var delimiter: [String] = []

  @Flag(
    inversion: .prefixedNo, exclusivity: .exclusive,
    help: "Whether the first line names the columns; without, they are 0, 1, 2 and so on.")
  var header = true

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("The character from which on a line is a comment.", valueName: "C"))
  var comment: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Texts that stand for a missing value besides NA, nan, null, N/A and the other usual ones, with commas between.",
      valueName: "TEXT,..."))
  var na: [String] = []

  func options(fileName: String?) throws(CommandFailure) -> TableOptions {
    var options = fileName.map(TableOptions.init(fileName:)) ?? TableOptions()
    options.hasHeader = header
    if let value = try OptionValue("--delimiter", delimiter) {
      options.delimiter = try character(value, tabs: ["\\t", "tab"])
    }
    if let value = try OptionValue("--comment", comment) {
      options.comment = try character(value, tabs: [])
      if options.comment == options.delimiter {
        throw value.refusal(allowed: "another character than the one between fields")
      }
    }
    if let value = try OptionValue("--na", na) {
      options.missing = value.text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return options
  }

  private func character(_ value: OptionValue, tabs: [String]) throws(CommandFailure) -> UInt8 {
    if tabs.contains(value.text) { return UInt8(ascii: "\t") }
    guard value.text.utf8.count == 1, let byte = value.text.utf8.first, byte == 9 || 0x20..<0x7F ~= byte,
      byte != UInt8(ascii: "\"")
    else { throw value.refusal(allowed: "one ASCII character that is no quote") }
    return byte
  }
}
