import Foundation
import Testing

/// The samples and what NumPy and Matplotlib compute from them; Fixtures/statistics/make_statistics.py writes both.
enum StatisticsReferences {
  /// The lines of one kind, without their first field.
  static func lines(_ kind: String) throws -> [[String]] {
    try fixtureLines("statistics/statistics.tsv").filter { $0[0] == kind }.map { Array($0.dropFirst()) }
  }

  /// The samples by name.
  static func samples() throws -> [String: [Double]] {
    var samples: [String: [Double]] = [:]
    for line in try lines("sample") { samples[line[0]] = try numbers(line[1]) }
    return samples
  }

  /// Whether two numbers agree to a part of their size, or are both none.
  static func agree(_ a: [Double], _ b: [Double], to part: Double) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { isSame($0, $1) || abs($0 - $1) <= part * abs($1) }
  }
}
