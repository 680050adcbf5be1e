import Foundation

/// The lines of a fixture of tab-separated fields, those that begin with `#` left out.
///
/// - Parameter path: The file, from Fixtures.
func fixtureLines(_ path: String) throws -> [[String]] {
  let url = Bundle.module.resourceURL?.appendingPathComponent("Fixtures/" + path)
  guard let url else { throw CocoaError(.fileNoSuchFile) }
  return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
}

/// Numbers with commas between them.
func numbers(_ text: String) throws -> [Double] {
  try text.split(separator: ",").map { field in
    guard let value = Double(field) else { throw CocoaError(.formatting) }
    return value
  }
}

/// Whether two numbers are the same, or both none.
func isSame(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }

func isSame(_ a: [Double], _ b: [Double]) -> Bool { a.count == b.count && zip(a, b).allSatisfy(isSame) }
