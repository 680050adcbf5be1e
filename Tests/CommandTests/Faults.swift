import Foundation
import TestSupport
import Testing

/// Runs the program with one of its calls made to fail by Tests/Faults/faults.c.
enum Faults {
  /// What fails, and from which call on.
  struct Fault: CustomStringConvertible {
    /// `memory`, or a system call.
    var kind: String
    /// The start of the library's name whose memory fails.
    var library: String?
    /// The first call that fails, from 1; 0 for none.
    var call: Int
    /// Whether all that come after it fail too.
    var lasts = false
    var code = ENOSPC

    var description: String {
      "\(library ?? "") \(kind) \(call)\(lasts ? " and all after" : ""), errno \(code)"
    }

    var environment: [String] {
      [
        "FAULT_KIND=\(kind)", "FAULT_AT=\(call)", "FAULT_COUNT=\(lasts ? 0 : 1)", "FAULT_ERRNO=\(code)",
      ] + (library.map { ["FAULT_LIBRARY=\($0)"] } ?? [])
    }
  }

  struct Unbuildable: Error, CustomStringConvertible {
    let description: String
  }

  /// The wrapper, compiled with the C compiler that Swift needs for linking.
  static let wrapper = Result { () throws in
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Faults/faults.c").path
    let library = URL(fileURLWithPath: Program.path).deletingLastPathComponent()
      .appendingPathComponent("libfaults-\(getpid()).so").path
    var reasons = ""
    for compiler in ["clang", "cc", "gcc"] {
      let result = try Program.launch(
        "/usr/bin/env", [compiler, "-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"], in: nil
      ).result()
      if result.status == 0 {
        atexit { Faults.removeWrapper() }
        return library
      }
      reasons += "\(compiler): \(result.error)"
    }
    throw Unbuildable(description: "no C compiler makes the wrapper: \(reasons)")
  }

  private static func removeWrapper() {
    if case .success(let path) = wrapper { unlink(path) }
  }

  /// Runs the program under a fault.
  ///
  /// A run that hangs is killed after two minutes, which its status tells.
  static func run(
    _ arguments: [String], _ fault: Fault, report: String = "/dev/null", in scratch: Scratch
  ) throws -> Program.Result {
    // fontconfig would store what it finds, incomplete as it may be, for later runs.
    let environment =
      fault.environment + [
        "FAULT_REPORT=\(report)", "HOME=\(scratch.root)", "XDG_CACHE_HOME=\(scratch.root)/cache",
        "LD_PRELOAD=\(try wrapper.get())",
      ]
    return try Program.launch(
      "/usr/bin/env",
      ["-u", "SWIFT_BACKTRACE", "timeout", "--signal=KILL", "120", "env"] + environment + [Program.path]
        + arguments, in: scratch
    ).result()
  }

  /// How many calls a run makes that could fail.
  static func count(_ arguments: [String], _ fault: Fault, in scratch: Scratch) throws -> Int {
    let report = scratch.path("report")
    defer { unlink(report) }
    var fault = fault
    fault.call = 0
    let result = try run(arguments, fault, report: report, in: scratch)
    try #require(result.status == 0, "\(result.error)")
    let lines = try String(contentsOfFile: report, encoding: .utf8).split(separator: "\n")
    return try #require(lines.last { $0.hasPrefix("calls ") }.flatMap { Int($0.dropFirst(6)) })
  }

  /// The calls to try of `count`: a few, spread evenly, or every Nth where the environment says `SINPLOT_FAULTS=N`.
  static func calls(of count: Int, few: Int) -> [Int] {
    if let text = ProcessInfo.processInfo.environment["SINPLOT_FAULTS"], let step = Int(text), step > 0 {
      return Array(stride(from: 1, through: count, by: step))
    }
    return Set((0..<few).map { 1 + $0 * max(count - 1, 0) / max(few - 1, 1) }).sorted()
  }
}
