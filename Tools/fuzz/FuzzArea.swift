import ArgumentParser

/// What is put to the test. The raw value is what `--only` takes.
enum FuzzArea: String, CaseIterable, ExpressibleByArgument {
  /// The options of the program.
  case commandLine = "command-line"
  /// Texts in figures and reports.
  case titles
  /// Locators and formatters.
  case ticks
  /// The numbers that figures show.
  case data
  /// The sizes of figures.
  case sizes
  /// Tables, and plots of them.
  case tables

  /// Makes up the case of a number and tries it.
  ///
  /// - Parameter keep: The directory for the files that come out; `nil` to drop them.
  /// - Returns: What was wrong, a line each; nothing where all was well.
  func findings(seed: UInt64, number: UInt64, keep: String?) throws -> [String] {
    var random = CaseRandom(seed: seed, area: self, number: number)
    let check = DrawingCheck(keep: keep, name: "\(rawValue)-\(number)")
    return switch self {
    case .commandLine: try CommandLineCase(&random, keep: check.keep, name: check.name).findings()
    case .titles: try titleFindings(&random, check)
    case .ticks: tickFindings(&random)
    case .data: try dataFindings(&random, check)
    case .sizes: try sizeFindings(&random, check)
    case .tables: try tableFindings(&random, check)
    }
  }
}
