import Foundation
import TestSupport
import Testing

/// What the program does when memory or the system fails it: an error in one line and the old files, or the right new
/// ones; never a hang or a bad file, and a crash only within a library.
///
/// These try a few dozen failures of each kind; Tests/Faults/sweep tries them all.
@Suite(.needsDejaVuSans, .needsPlainMemory)
struct FaultTests {
  private static let options = ["--epochs", "1", "--points", "50", "--format", "png,svg,pdf"]

  @Test(arguments: [
    "libcairo.", "libpixman-", "libfreetype.", "libpng16.", "libz.", "libexpat.", "libfontconfig.",
  ])
  func memoryFails(library: String) throws {
    let trial = try Trial(Self.options + ["--quiet"])
    var fault = Faults.Fault(kind: "memory", library: library, call: 0)
    let count = try trial.count(fault)
    try #require(count > 0)
    var failures = 0
    for (lasts, few) in [(false, 8), (true, 3)] {
      for call in Faults.calls(of: count, few: few) {
        (fault.call, fault.lasts) = (call, lasts)
        let result = try trial.run(fault)
        if result.status != 0 {
          failures += 1
          // Some versions of the libraries crash when they get no memory; what counts is that the old files stay.
          #expect(
            result.ownMessage != nil || result.isCrash, "\(fault): \(result.status) \(result.error)")
          #expect(try trial.outcome() == .old, "\(fault): \(result.error)")
        } else {
          // Where fontconfig has lost the font's record, it knows of no such font, and the warning says so.
          let isWarned = library == "libfontconfig." && result.error.contains("DejaVu Sans was not found")
          #expect(try trial.outcome() == .new || isWarned, "\(fault): \(result.error)")
        }
      }
    }
    #expect(failures > 0)
  }

  @Test(arguments: [
    ("write", ENOSPC), ("write", EIO), ("short-write", 0), ("create", ENOSPC), ("create", EACCES),
    ("open", EMFILE), ("close", EIO), ("fsync", EIO), ("fsync", ENOSPC), ("rename", EIO),
    ("exchange", EINVAL),
    ("exchange", EPERM), ("chmod", EIO), ("lock", ENOLCK), ("stat", EIO),
  ])
  func aSystemCallFails(kind: String, code: Int32) throws {
    let trial = try Trial(Self.options)
    var fault = Faults.Fault(kind: kind, call: 0, code: code)
    let count = try trial.count(fault)
    try #require(count > 0)
    for call in Faults.calls(of: count, few: 5) {
      fault.call = call
      let result = try trial.run(fault)
      let outcome = try trial.outcome()
      switch result.status {
      case 0: #expect(outcome == .new, "\(fault)")
      case 1:
        let isOfOutput = result.ownMessage?.contains("the figures are in place all the same") == true
        #expect(result.ownMessage != nil, "\(fault): \(result.error)")
        #expect(outcome == (isOfOutput ? .new : .old), "\(fault): \(result.error)")
      case let status: Issue.record("\(fault) ended with status \(status): \(result.error)")
      }
      // A call that only fails once is no reason to fail where there is another way.
      if ["short-write", "lock"].contains(kind) || (kind == "exchange" && code == EINVAL) {
        #expect(result.status == 0, "\(fault): \(result.error)")
      }
      if kind == "rename" || kind == "fsync" { #expect(result.status == 1, "\(fault)") }
    }
  }

  /// The files replaced so far cannot be put back either: each is whole, the message tells which are new, and the old
  /// ones are kept until the next run.
  @Test func nothingCanBeRenamedAnyMore() throws {
    let trial = try Trial(Self.options + ["--quiet"])
    var fault = Faults.Fault(kind: "rename", call: 0, lasts: true, code: EIO)
    let count = try trial.count(fault)
    for call in Faults.calls(of: count, few: 4) {
      fault.call = call
      let result = try trial.run(fault)
      #expect(result.status == 1)
      let message = try #require(result.ownMessage)
      if call == 1 {
        #expect(try trial.outcome() == .old)
        continue
      }
      let (contents, isNew) = (try trial.scratch.contents("out"), Set(trial.newNames(in: message)))
      #expect(isNew.count == call - 1)
      for name in trial.old.keys {
        #expect(contents[name] == (isNew.contains(name) ? trial.new : trial.old)[name], "\(name)")
      }
      let kept = contents.filter { $0.key.hasPrefix(".sinplot-") }.map(\.value)
      #expect(Set(kept) == Set(isNew.compactMap { trial.old[$0] }))
      #expect(try Program.run(trial.arguments, in: trial.scratch).status == 0)
      #expect(try trial.outcome() == .new)
    }
  }

  /// A directory that had to be made goes again.
  @Test(arguments: ["mkdir", "create", "write", "fsync", "rename"])
  func aNewDirectoryFails(kind: String) throws {
    let trial = try Trial(Self.options + ["--quiet"])
    let arguments = trial.arguments.map { $0 == "out" ? "made/for/this" : $0 }
    var fault = Faults.Fault(kind: kind, call: 0)
    let count = try Faults.count(arguments, fault, in: trial.scratch)
    try FileManager.default.removeItem(atPath: trial.scratch.path("made"))
    try #require(count > 0)
    for call in Faults.calls(of: count, few: 3) {
      fault.call = call
      let result = try Faults.run(arguments, fault, in: trial.scratch)
      #expect(result.status == 1)
      #expect(result.ownMessage?.contains("No space left on device") == true, "\(fault): \(result.error)")
      #expect(!FileManager.default.fileExists(atPath: trial.scratch.path("made")), "\(fault)")
    }
  }
}

/// Runs into a directory of old files, again and again.
private struct Trial {
  enum Outcome { case old, new, neither }

  let scratch: Scratch
  let arguments: [String]
  let old, new: [String: Data]

  init(_ options: [String]) throws {
    scratch = try Scratch()
    arguments = ["render", "--out", "out"] + options
    try #require(try Program.run(arguments, in: scratch).status == 0)
    new = try scratch.contents("out")
    try #require(try Program.run(arguments + ["--seed", "1"], in: scratch).status == 0)
    old = try scratch.contents("out")
    try #require(
      Set(old.keys) == Set(new.keys)
        && old.allSatisfy { new[$0.key] != $0.value || $0.key.hasPrefix("y_true") })
    try FileManager.default.moveItem(atPath: scratch.path("out"), toPath: scratch.path("old"))
  }

  /// How many calls of a kind there are, when there are old files.
  func count(_ fault: Faults.Fault) throws -> Int {
    try restore()
    return try Faults.count(arguments, fault, in: scratch)
  }

  private func restore() throws {
    try? FileManager.default.removeItem(atPath: scratch.path("out"))
    try FileManager.default.copyItem(atPath: scratch.path("old"), toPath: scratch.path("out"))
  }

  /// Runs the program under a fault, into the old files.
  func run(_ fault: Faults.Fault) throws -> Program.Result {
    try restore()
    return try Faults.run(arguments, fault, in: scratch)
  }

  /// What is in the directory now. Anything else in it, such as a temporary file, is neither.
  func outcome() throws -> Outcome {
    let contents = try scratch.contents("out")
    return contents == new ? .new : contents == old ? .old : .neither
  }

  /// The files that a message says are new.
  func newNames(in message: String) -> [String] {
    old.keys.filter { message.contains("'out/\($0)'") && !message.hasPrefix("cannot replace 'out/\($0)'") }
  }
}

extension Program.Result {
  /// What the program itself said, if that is one line and the last; a library may have said something before.
  fileprivate var ownMessage: String? {
    let lines = error.split(separator: "\n")
    // A failed assertion begins with the program's name too.
    let own = lines.filter { $0.hasPrefix("sinplot: ") && !$0.contains("Assertion") }
    guard status == 1, own.count == 1, own.last == lines.last else { return nil }
    return own.first.map { String($0.dropFirst("sinplot: ".count)) }
  }

  /// Whether the process ended in a crash.
  fileprivate var isCrash: Bool {
    [SIGSEGV, SIGBUS, SIGABRT].contains { status == 128 + $0 || status == 1000 + $0 }
  }
}
