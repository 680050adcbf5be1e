import Foundation

/// Has workers try an area, and starts another where one has died or stands still.
struct FuzzWatch {
  var area: FuzzArea
  var seed: UInt64
  var keep: String?

  /// A case that takes longer than this hangs.
  private static let patience = 60.0

  /// How a case is tried again.
  static func name(_ area: FuzzArea, _ seed: UInt64, _ number: UInt64) -> String {
    "fuzz --only \(area.rawValue) --seed \(seed) --case \(number)"
  }

  /// Tries cases until the time is over.
  ///
  /// - Returns: How many findings there were; each has been printed.
  func run(seconds: Double) throws -> Int {
    let progress = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: progress) }
    try Data().write(to: progress)
    let end = Date(timeIntervalSinceNow: seconds)
    var state = FuzzProgress()
    while Date() < end {
      let worker = Process()
      worker.executableURL = Bundle.main.executableURL
      worker.arguments =
        [
          "--progress", progress.path, "--only", area.rawValue, "--seed", "\(seed)", "--from",
          "\(state.number)",
          "--seconds", "\(end.timeIntervalSinceNow)",
        ] + (keep.map { ["--keep", $0] } ?? [])
      try worker.run()
      let stoodStill = try wait(for: worker, progress)
      state = try FuzzProgress(at: progress)
      guard stoodStill || worker.terminationReason == .uncaughtSignal || worker.terminationStatus != 0 else {
        break
      }
      let kind = worker.terminationReason == .uncaughtSignal ? "signal" : "status"
      let fate =
        stoodStill
        ? "took more than \(Self.patience) seconds" : "ended with \(kind) \(worker.terminationStatus)"
      print("\(Self.name(area, seed, state.number)): \(fate)")
      state.number += 1
      state.findings += 1
      try state.write(to: FileHandle(forWritingTo: progress))
    }
    print("\(area.rawValue): \(state.number) cases")
    return Int(state.findings)
  }

  /// Waits for a worker to end.
  ///
  /// - Returns: Whether it had to be killed.
  private func wait(for worker: Process, _ progress: URL) throws -> Bool {
    var (last, since) = (try FuzzProgress(at: progress).number, Date())
    while worker.isRunning {
      Thread.sleep(forTimeInterval: 0.05)
      let number = try FuzzProgress(at: progress).number
      if number != last { (last, since) = (number, Date()) }
      if Date().timeIntervalSince(since) > Self.patience {
        kill(worker.processIdentifier, SIGKILL)
        worker.waitUntilExit()
        return true
      }
    }
    return false
  }
}
