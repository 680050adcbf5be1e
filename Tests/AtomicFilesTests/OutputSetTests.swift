import Foundation
import Testing

@testable import AtomicFiles

@Suite struct OutputSetTests {
  @Test func createsTheDirectoryAndItsParents() throws {
    let scratch = try Scratch()
    let set = try OutputSet(directory: scratch.path("a/b c/그림\n/"))
    let paths = try set.write(files("new"))
    #expect(paths == ["one.png", "two.svg", "three.png"].map { scratch.path("a/b c/그림\n/\($0)") })
    #expect(
      try scratch.contents("a/b c/그림\n") == ["one.png": "new 1", "two.svg": "new 2", "three.png": "new 3"])
  }

  @Test func writesIntoTheCurrentDirectoryAndTheRoot() throws {
    #expect(try OutputSet(directory: "x").path(of: "f") == "x/f")
    #expect(try OutputSet(directory: "x//").path(of: "f") == "x/f")
    #expect(try OutputSet(directory: "//").path(of: "f") == "/f")
    #expect(try OutputSet(directory: ".").path(of: "f") == "./f")
  }

  @Test func replacesAndLeavesOtherFilesAlone() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["one.png": "old", "mine.txt": "kept", ".hidden": "kept"])
    try OutputSet(directory: scratch.path("out")).write(files("new"))
    #expect(
      try scratch.contents("out") == [
        "one.png": "new 1", "two.svg": "new 2", "three.png": "new 3", "mine.txt": "kept", ".hidden": "kept",
      ])
  }

  @Test func writesEmptyAndLargeFiles() throws {
    let scratch = try Scratch()
    let large = [UInt8](repeating: 7, count: 5_000_001)
    try OutputSet(directory: scratch.path("out")).write([
      OutputFile(name: "empty", bytes: []), OutputFile(name: "large", bytes: large),
    ])
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path("out/large"))) == Data(large))
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path("out/empty"))).isEmpty)
  }

  @Test func newFilesHaveTheUsualPermissionsAndOldOnesKeepTheirs() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["one.png": "old"])
    chmod(scratch.path("out/one.png"), 0o440)
    try OutputSet(directory: scratch.path("out")).write(files("new"))
    let reference = scratch.path("reference")
    close(open(reference, O_CREAT | O_WRONLY, 0o666))
    #expect(try scratch.mode("out/one.png") == 0o440)
    #expect(try scratch.mode("out/two.svg") == scratch.mode("reference"))
  }

  // MARK: - Refusals leave everything as it was

  @Test(arguments: ["", "a\0b"])
  func refusesWhatIsNoPath(directory: String) {
    #expect(throws: OutputError.invalidDirectory(directory)) { try OutputSet(directory: directory) }
  }

  @Test(arguments: ["", ".", "..", "a/b", "/", "a\0", ".sinplot-1-1.tmp", "one.png"])
  func refusesWhatIsNoFileName(name: String) throws {
    let scratch = try Scratch()
    #expect(throws: OutputError.invalidName(name)) {
      try OutputSet(directory: scratch.path("out")).write(files("new") + [OutputFile(name: name, bytes: [])])
    }
    #expect(try scratch.contents("").isEmpty)
  }

  @Test func refusesADirectoryInAFilesPlace() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["one.png": "old"])
    try scratch.fill("out/three.png", [:])
    #expect(throws: OutputError.isADirectory(path: scratch.path("out/three.png"))) {
      try OutputSet(directory: scratch.path("out")).write(files("new"))
    }
    #expect(try scratch.contents("out") == ["one.png": "old", "three.png": "(directory)"])
  }

  @Test func refusesAPipeInAFilesPlace() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["one.png": "old"])
    #expect(mkfifo(scratch.path("out/three.png"), 0o600) == 0)
    #expect(throws: OutputError.notARegularFile(path: scratch.path("out/three.png"))) {
      try OutputSet(directory: scratch.path("out")).write(files("new"))
    }
    #expect(try scratch.names("out") == ["one.png", "three.png"])
  }

  @Test(arguments: ["file", "file/sub", "file/sub/sub"])
  func refusesAFileInTheDirectorysPlace(directory: String) throws {
    let scratch = try Scratch()
    try scratch.fill("", ["file": "old"])
    let set = try OutputSet(directory: scratch.path(directory))
    #expect(throws: OutputError.notADirectory(path: scratch.path("file"))) { try set.check() }
    #expect(throws: OutputError.notADirectory(path: scratch.path("file"))) { try set.write(files("new")) }
    #expect(try scratch.contents("") == ["file": "old"])
  }

  @Test(arguments: ["link", "link/sub"])
  func refusesALinkToNowhereInTheDirectorysPlace(directory: String) throws {
    let scratch = try Scratch()
    symlink("nowhere", scratch.path("link"))
    let set = try OutputSet(directory: scratch.path(directory))
    let expected = OutputError.danglingLink(path: scratch.path("link"), target: "nowhere")
    #expect(throws: expected) { try set.check() }
    #expect(throws: expected) { try set.write(files("new")) }
    #expect(try scratch.names("") == ["link"])
  }

  @Test func refusesNamesThatAreTooLong() throws {
    let scratch = try Scratch()
    for directory in [String(repeating: "a", count: 4096), "new/" + String(repeating: "한", count: 100)] {
      let set = try OutputSet(directory: scratch.path(directory))
      let path = scratch.path(directory)
      #expect { try set.write(files("new")) } throws: { error in
        guard case OutputError.refused(_, path, ENAMETOOLONG) = error else { return false }
        return "\(error)".utf8.count < 1000 && !"\(error)".contains("\n")
      }
    }
    #expect(throws: OutputError.self) {
      try OutputSet(directory: scratch.path("out")).write(
        files("new") + [OutputFile(name: String(repeating: "n", count: 256), bytes: [])])
    }
    #expect(try scratch.contents("").isEmpty)
  }

  @Test func removesTheDirectoriesItMadeWhenItFails() throws {
    let scratch = try Scratch()
    try scratch.fill("old", [:])
    #expect(throws: OutputError.self) {
      try OutputSet(directory: scratch.path("old/a/b/c")).write(
        files("new") + [OutputFile(name: String(repeating: "n", count: 256), bytes: [])])
    }
    #expect(try scratch.contents("") == ["old": "(directory)"])
    #expect(try scratch.contents("old").isEmpty)
  }

  /// Root may write anywhere, so that what a lack of permission does shows only to others.
  @Test(.enabled(if: geteuid() != 0))
  func refusesWhereWritingIsNotPermitted() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["one.png": "old"])
    chmod(scratch.path("out"), 0o555)
    defer { chmod(scratch.path("out"), 0o755) }
    for directory in ["out", "out/new"] {
      let set = try OutputSet(directory: scratch.path(directory))
      #expect(throws: OutputError.self) { try set.check() }
      #expect(throws: OutputError.self) { try set.write(files("new")) }
    }
    #expect(try scratch.contents("out") == ["one.png": "old"])
  }

  @Test func checkingChangesNothing() throws {
    let scratch = try Scratch()
    try OutputSet(directory: scratch.path("a/b/c")).check()
    try OutputSet(directory: scratch.path("")).check()
    #expect(try scratch.contents("").isEmpty)
  }

  // MARK: - Failures between the renames

  @Test(arguments: 0..<3)
  func putsBackWhatWasReplacedBeforeAFailure(failing: Int) throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["one.png": "old 1", "three.png": "old 3"])
    let set = try OutputSet(directory: scratch.path("out"))
    let new = files("new")
    let signals = DeferredSignals()
    var replacement = Replacement()
    try replacement.directories.append(OutputDirectory(path: set.directory))
    for file in new {
      try replacement.stage(file, at: set.path(of: file.name), waitingAtMost: 1, unless: signals)
    }
    // A rename cannot put a file in a directory's place, and this one wasn't there when the files were staged.
    let obstacle = set.path(of: new[failing].name)
    unlink(obstacle)
    #expect(mkdir(obstacle, 0o777) == 0)
    #expect {
      try replacement.commit(unless: signals)
    } throws: { error in
      guard case OutputError.refused(.replace, obstacle, _) = error else { return false }
      return true
    }
    replacement.undo()
    signals.deliver()

    var expected = ["one.png": "old 1", "three.png": "old 3"]
    expected[new[failing].name] = "(directory)"
    #expect(try scratch.contents("out") == expected)
  }

  @Test func removesWhatTookTheOldFilesPlace() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["one.png": "old 1", "two.svg": "old 2"])
    let set = try OutputSet(directory: scratch.path("out"))
    let signals = DeferredSignals()
    var replacement = Replacement()
    try replacement.directories.append(OutputDirectory(path: set.directory))
    for file in files("new") {
      try replacement.stage(file, at: set.path(of: file.name), waitingAtMost: 1, unless: signals)
    }
    unlink(scratch.path("out/one.png"))
    try scratch.fill("out/three.png", [:])
    #expect(throws: OutputError.self) { try replacement.commit(unless: signals) }
    replacement.undo()
    signals.deliver()
    #expect(try scratch.contents("out") == ["two.svg": "old 2", "three.png": "(directory)"])
  }

  // MARK: - Symbolic links

  @Test func replacesWhatALinkLeadsTo() throws {
    let scratch = try Scratch()
    try scratch.fill("site/images", ["figure.png": "old"])
    try scratch.fill("out", [:])
    symlink("../site/images/figure.png", scratch.path("out/one.png"))
    symlink(scratch.path("site/images/second.svg"), scratch.path("out/two.svg"))
    symlink("one.png", scratch.path("out/three.png.link"))
    try OutputSet(directory: scratch.path("out")).write(files("new"))
    #expect(try scratch.contents("site/images") == ["figure.png": "new 1", "second.svg": "new 2"])
    #expect(
      try scratch.contents("out") == [
        "one.png": "new 1", "two.svg": "new 2", "three.png": "new 3", "three.png.link": "new 1",
      ])
    #expect(OutputSet.target(of: scratch.path("out/one.png")) == "../site/images/figure.png")
  }

  @Test func writesIntoALinkedDirectory() throws {
    let scratch = try Scratch()
    try scratch.fill("real", ["one.png": "old"])
    symlink("real", scratch.path("out"))
    try OutputSet(directory: scratch.path("out")).write(files("new"))
    #expect(try scratch.contents("real").count == 3)
    #expect(OutputSet.target(of: scratch.path("out")) == "real")
  }

  @Test func refusesLinksThatLeadNowhere() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["one.png": "old"])
    symlink("../nowhere/figure.png", scratch.path("out/three.png"))
    #expect(throws: OutputError.self) { try OutputSet(directory: scratch.path("out")).write(files("new")) }
    unlink(scratch.path("out/three.png"))
    symlink("three.png", scratch.path("out/three.png"))
    #expect(
      throws: OutputError.refused(.inspect, path: scratch.path("out/three.png"), code: ELOOP)
    ) { try OutputSet(directory: scratch.path("out")).write(files("new")) }
    unlink(scratch.path("out/three.png"))
    symlink("/dev/null", scratch.path("out/three.png"))
    #expect(throws: OutputError.notARegularFile(path: scratch.path("out/three.png"))) {
      try OutputSet(directory: scratch.path("out")).write(files("new"))
    }
    unlink(scratch.path("out/three.png"))
    #expect(try scratch.contents("out") == ["one.png": "old"])
  }

  @Test func refusesTwoLinksToOneFile() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["shared": "old"])
    symlink("shared", scratch.path("out/one.png"))
    symlink("../out/shared", scratch.path("out/two.svg"))
    #expect(
      throws: OutputError.sameFile(path: scratch.path("out/one.png"), other: scratch.path("out/two.svg"))
    ) { try OutputSet(directory: scratch.path("out")).write(files("new")) }
    #expect(try scratch.contents("out") == ["shared": "old", "one.png": "old", "two.svg": "old"])
  }

  // MARK: - Other runs

  @Test func sweepsWhatKilledRunsLeft() throws {
    let scratch = try Scratch()
    try scratch.fill(
      "out",
      [
        ".sinplot-999999-1.tmp": "half", ".sinplot-1-12.tmp": "half", ".sinplot-x-1.tmp": "not ours",
        ".sinplot-1.tmp": "not ours", "sinplot-1-1.tmp": "not ours",
      ])
    try OutputSet(directory: scratch.path("out")).write(files("new"))
    #expect(
      try scratch.names("out") == [
        ".sinplot-1.tmp", ".sinplot-x-1.tmp", "one.png", "sinplot-1-1.tmp", "three.png", "two.svg",
      ])
  }

  @Test func runsIntoOneDirectoryTakeTurns() async throws {
    let scratch = try Scratch()
    let set = try OutputSet(directory: scratch.path("new/out"))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for run in 0..<4 {
        group.addTask {
          for turn in 0..<25 {
            try set.write(
              (0..<5).map { OutputFile(name: "file \($0)", bytes: Array("run \(run).\(turn)".utf8)) })
          }
        }
      }
      try await group.waitForAll()
    }
    let contents = try scratch.contents("new/out")
    #expect(contents.count == 5)
    #expect(Set(contents.values).count == 1)
  }

  @Test func runsThatFailAndRunsThatSucceedShareADirectory() async throws {
    let scratch = try Scratch()
    let set = try OutputSet(directory: scratch.path("a/b"))
    let tooLong = OutputFile(name: String(repeating: "n", count: 256), bytes: [])
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for _ in 0..<50 { #expect(throws: OutputError.self) { try set.write([tooLong]) } } }
      group.addTask { for _ in 0..<50 { #expect(throws: Never.self) { try set.write(files("new")) } } }
    }
    #expect(try scratch.contents("a/b") == ["one.png": "new 1", "two.svg": "new 2", "three.png": "new 3"])
  }

  @Test func waitsForAnotherRunOnlySoLong() throws {
    let scratch = try Scratch()
    let holder = try OutputDirectory(path: scratch.path(""))
    let signals = DeferredSignals()
    try holder.lock(waitingAtMost: 0, unless: signals)
    let other = try OutputDirectory(path: scratch.path(""))
    #expect(throws: OutputError.busy(directory: scratch.path(""))) {
      try other.lock(waitingAtMost: 0, unless: signals)
    }
    signals.deliver()
    withExtendedLifetime(holder) {}
  }

  @Test func noMessageHasTwoLines() {
    let path = "a\nb\u{1B}"
    let errors: [OutputError] = [
      .invalidDirectory(path), .invalidName(path), .notADirectory(path: path),
      .danglingLink(path: path, target: path), .isADirectory(path: path), .notARegularFile(path: path),
      .sameFile(path: path, other: path), .busy(directory: path), .interrupted(signal: 2),
      .refused(.write, path: path, code: ENOSPC), .partlyReplaced(path: path, code: EIO, replaced: [path]),
    ]
    for error in errors {
      #expect(!"\(error)".unicodeScalars.contains { $0.value < 32 })
      #expect(!"\(error)".hasSuffix("."))
    }
    #expect(
      "\(OutputError.refused(.write, path: "out/y.png", code: ENOSPC))"
        == "cannot write 'out/y.png': No space left on device; free some space or choose another output directory; "
        + "no file was changed")
  }
}

private func files(_ text: String) -> [OutputFile] {
  ["one.png", "two.svg", "three.png"].enumerated().map { index, name in
    OutputFile(name: name, bytes: Array("\(text) \(index + 1)".utf8))
  }
}

/// A directory of a test's own, removed with the last reference to it.
private final class Scratch {
  private let root: String

  init() throws {
    root = NSTemporaryDirectory() + "sinplot-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ relative: String) -> String { relative.isEmpty ? root : "\(root)/\(relative)" }

  func fill(_ directory: String, _ contents: [String: String]) throws {
    try FileManager.default.createDirectory(atPath: path(directory), withIntermediateDirectories: true)
    for (name, text) in contents {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path(directory))/\(name)"))
    }
  }

  func names(_ directory: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(directory)).sorted()
  }

  func contents(_ directory: String) throws -> [String: String] {
    var contents: [String: String] = [:]
    for name in try names(directory) {
      let file = "\(path(directory))/\(name)"
      var status = stat()
      contents[name] =
        stat(file, &status) == 0 && status.isDirectory
        ? "(directory)" : String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    }
    return contents
  }

  func mode(_ relative: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path(relative), &status) == 0)
    return status.st_mode & 0o777
  }
}
