import Foundation
import TestSupport
import Testing

/// The executable that was built together with the tests, run as a process of its own.
enum Program {
  struct Result {
    let status: Int32
    let output: String
    let error: String

    /// What was said on the standard error, if that is exactly one line of the program's own.
    var message: String? {
      guard error.hasPrefix("sinplot: "), error.hasSuffix("\n") else { return nil }
      let line = error.dropFirst("sinplot: ".count).dropLast()
      return line.unicodeScalars.contains { $0.value < 32 } ? nil : String(line)
    }
  }

  static let path: String = {
    // Test bundle and executable are built side by side.
    let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let candidates = [bundle, CommandLine.arguments[0]].map {
      URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("sinplot").path
    }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "sinplot"
  }()

  static func run(_ arguments: String..., in directory: Scratch? = nil) throws -> Result {
    try run(arguments, in: directory)
  }

  static func run(_ arguments: [String], in directory: Scratch? = nil) throws -> Result {
    try launch(path, arguments, in: directory).result()
  }

  /// Runs a shell script in which `$sinplot` is the program.
  static func shell(_ script: String, in directory: Scratch? = nil) throws -> Result {
    try launch("/bin/bash", ["-c", "sinplot=$0; " + script, path], in: directory).result()
  }

  static func launch(_ path: String, _ arguments: [String], in directory: Scratch?) throws -> Running {
    let running = Running()
    running.process.executableURL = URL(fileURLWithPath: path)
    running.process.arguments = arguments
    if let directory { running.process.currentDirectoryURL = URL(fileURLWithPath: directory.root) }
    try running.start()
    return running
  }

  final class Running {
    let process = Process()
    private let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    private let error = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    deinit {
      try? FileManager.default.removeItem(at: output)
      try? FileManager.default.removeItem(at: error)
    }

    func start() throws {
      // Files, because a full pipe would stop the program.
      for (file, set) in [
        (output, { self.process.standardOutput = $0 }), (error, { self.process.standardError = $0 }),
      ] as [(URL, (FileHandle) -> Void)] {
        _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        set(try FileHandle(forWritingTo: file))
      }
      process.standardInput = FileHandle.nullDevice
      try process.run()
    }

    func result() throws -> Result {
      process.waitUntilExit()
      // A process that a signal has killed shall not pass for one that exits with that number.
      let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 1000 : 0)
      return Result(
        status: status, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        error: String(decoding: try Data(contentsOf: error), as: UTF8.self))
    }
  }
}
