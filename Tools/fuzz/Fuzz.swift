import ArgumentParser
import Foundation

/// Tries sinplot with what no one would give it on purpose.
@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz",
    abstract: "Try sinplot with hostile options, texts, numbers and sizes.",
    discussion: """
      Build everything first (swift build), so that the program lies beside this one. Each area is tried for its \
      share of the time in a process of its own, so that a crash or a hang is a finding like any other. The same \
      seed makes up the same cases. Exit status: 0 without findings, 1 with some.
      """)

  @Option(help: "How long to go on.")
  var seconds = 60.0

  @Option(help: "Which cases to make up. (default: others each time)")
  var seed: UInt64?

  @Option(
    help: "Try only this: command-line, titles, ticks, data, sizes or tables; may be given more than once.")
  var only: [FuzzArea] = []

  @Option(name: .customLong("case"), help: "Try the one case of this number again.")
  var number: UInt64?

  @Option(help: "Keep the files that come out in this directory, which exists.", completion: .directory)
  var keep: String?

  @Option(help: .hidden)
  var progress: String?

  @Option(help: .hidden)
  var from: UInt64 = 0

  func run() throws {
    let seed = seed ?? UInt64.random(in: 0..<1_000_000)
    let areas = only.isEmpty ? FuzzArea.allCases : only
    if let progress, let area = areas.first {
      try FuzzWorker(area: area, seed: seed, keep: keep, progress: progress).run(from: from, seconds: seconds)
    } else if let number {
      var count = 0
      for area in areas {
        for finding in try area.findings(seed: seed, number: number, keep: keep) {
          print("\(area.rawValue): \(finding)")
          count += 1
        }
      }
      if count > 0 { throw ExitCode(1) }
    } else {
      print("seed \(seed)")
      var count = 0
      for area in areas {
        let watch = FuzzWatch(area: area, seed: seed, keep: keep)
        count += try watch.run(seconds: seconds / Double(areas.count))
      }
      print(count == 0 ? "no findings" : "\(count) findings")
      if count > 0 { throw ExitCode(1) }
    }
  }
}
