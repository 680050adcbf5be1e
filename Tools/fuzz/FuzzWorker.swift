import Foundation

/// Tries case after case of an area, in the process that may die of them.
struct FuzzWorker {
  var area: FuzzArea
  var seed: UInt64
  var keep: String?
  /// The file that tells, at any moment, which case is being tried.
  var progress: String

  /// Tries cases until the time is over, and prints a line for each finding.
  func run(from first: UInt64, seconds: Double) throws {
    let url = URL(fileURLWithPath: progress)
    var state = try FuzzProgress(at: url)
    state.number = first
    let file = try FileHandle(forWritingTo: url)
    let end = Date(timeIntervalSinceNow: seconds)
    while Date() < end {
      try state.write(to: file)
      var findings: [String]
      do {
        findings = try area.findings(seed: seed, number: state.number, keep: keep)
      } catch {
        findings = ["\(error)"]
      }
      for finding in findings {
        let line = "\(FuzzWatch.name(area, seed, state.number)): \(finding)\n"
        FileHandle.standardOutput.write(Data(line.utf8))
      }
      state.findings += UInt64(findings.count)
      state.number += 1
    }
    try state.write(to: file)
  }
}
