import Foundation
import TestSupport
import Testing

@testable import AtomicFiles

@Suite struct OutputSetTests {
  @Test func createsTheDirectoryAndItsParents() throws {
    let scratch = try Scratch()
    let set = try OutputSet(directory: scratch.path("a/b c/그림\n/"))
    let paths = try set.write(files("new"))
    #expect(paths == ["one.png", "two.svg", "three.png"].map { scratch.path("a/b c/그림\n/\($0)") })
    #expect(
      try scratch.texts("a/b c/그림\n") == ["one.png": "new 1", "two.svg": "new 2", "three.png": "new 3"])
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
      try scratch.texts("out") == [
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
    #expect(try mode(of: scratch.path("out/one.png")) == 0o440)
    #expect(try mode(of: scratch.path("out/two.svg")) == mode(of: scratch.path("reference")))
  }

  // MARK: - Refusals leave everything as it was

  @Test(arguments: ["", "a\0b"])
  func refusesWhatIsNoPath(directory: String) {
    #expect(throws: OutputError.invalidDirectory(directory)) { try OutputSet(directory: directory) }
  }

  @Test(arguments: ["", ".", "..", "a/b", "/", "a\0", ".sinplot-00000000-1-1.tmp", "one.png"])
  func refusesWhatIsNoFileName(name: String) throws {
    let scratch = try Scratch()
    #expect(throws: OutputError.invalidName(name)) {
      try OutputSet(directory: scratch.path("out")).write(files("new") + [OutputFile(name: name, bytes: [])])
    }
    #expect(try scratch.texts("").isEmpty)
  }

  @Test func refusesADirectoryInAFilesPlace() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["one.png": "old"])
    try scratch.fill("out/three.png", [:])
    #expect(throws: OutputError.isADirectory(path: scratch.path("out/three.png"))) {
      try OutputSet(directory: scratch.path("out")).write(files("new"))
    }
    #expect(try scratch.texts("out") == ["one.png": "old", "three.png": "(directory)"])
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
    #expect(try scratch.texts("") == ["file": "old"])
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
    #expect(try scratch.texts("").isEmpty)
  }

  @Test func removesTheDirectoriesItMadeWhenItFails() throws {
    let scratch = try Scratch()
    try scratch.fill("old", [:])
    #expect(throws: OutputError.self) {
      try OutputSet(directory: scratch.path("old/a/b/c")).write(
        files("new") + [OutputFile(name: String(repeating: "n", count: 256), bytes: [])])
    }
    #expect(try scratch.texts("") == ["old": "(directory)"])
    #expect(try scratch.texts("old").isEmpty)
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
    #expect(try scratch.texts("out") == ["one.png": "old"])
  }

  @Test func checkingChangesNothing() throws {
    let scratch = try Scratch()
    try OutputSet(directory: scratch.path("a/b/c")).check()
    try OutputSet(directory: scratch.path()).check()
    #expect(try scratch.texts("").isEmpty)
  }

  // MARK: - Failures between the renames

  /// Writes a set up to the point where the files change names, lets something happen, and goes on.
  private func write(_ files: [OutputFile], into directory: String, meanwhile: () throws -> Void) throws {
    let signals = DeferredSignals()
    var replacement = Replacement(directory: directory)
    do {
      try replacement.begin(
        files.map(\.name), creatingDirectory: true, waitingAtMost: 1, unless: signals)
      try replacement.stage(files, unless: signals)
      try meanwhile()
      try replacement.commit(unless: signals)
    } catch {
      replacement.undo()
      signals.deliver()
      throw error
    }
    replacement.finish()
    signals.deliver()
  }

  @Test(arguments: 0..<3)
  func putsBackWhatWasReplacedBeforeAFailure(failing: Int) throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["one.png": "old 1", "three.png": "old 3"])
    let new = files("new")
    let obstacle = scratch.path("out/\(new[failing].name)")
    #expect(throws: OutputError.changed(path: obstacle)) {
      try write(new, into: scratch.path("out")) {
        unlink(obstacle)
        #expect(mkdir(obstacle, 0o777) == 0)
      }
    }
    var expected = ["one.png": "old 1", "three.png": "old 3"]
    expected[new[failing].name] = "(directory)"
    #expect(try scratch.texts("out") == expected)
  }

  /// Nothing of theirs is replaced or removed, and the message tells what is true.
  @Test func leavesAloneWhatOthersPutThereMeanwhile() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["one.png": "old 1", "two.svg": "old 2"])
    for (name, before) in [("two.svg", "old 2"), ("three.png", nil)] {
      #expect(throws: OutputError.changed(path: scratch.path("out/\(name)"))) {
        try write(files("new"), into: scratch.path("out")) {
          unlink(scratch.path("out/\(name)"))
          try scratch.fill("out", [name: "theirs"])
        }
      }
      #expect(
        try scratch.texts("out").filter { $0.key == name || $0.key == "one.png" } == [
          "one.png": "old 1", name: "theirs",
        ])
      unlink(scratch.path("out/\(name)"))
      if let before { try scratch.fill("out", [name: before]) }
    }
    #expect(try scratch.texts("out") == ["one.png": "old 1", "two.svg": "old 2"])
  }

  @Test func aFileThatIsTakenAwayMeanwhileStaysAway() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["one.png": "old 1", "two.svg": "old 2"])
    #expect(throws: OutputError.changed(path: scratch.path("out/two.svg"))) {
      try write(files("new"), into: scratch.path("out")) { unlink(scratch.path("out/two.svg")) }
    }
    #expect(try scratch.texts("out") == ["one.png": "old 1"])
  }

  @Test func aDirectoryThatIsMovedMeanwhileStaysAsItWas() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["one.png": "old 1"])
    #expect(throws: OutputError.moved(directory: scratch.path("out"))) {
      try write(files("new"), into: scratch.path("out")) {
        rename(scratch.path("out"), scratch.path("moved"))
        try scratch.fill("out", ["two.svg": "theirs"])
      }
    }
    #expect(throws: OutputError.moved(directory: scratch.path("made/for/this"))) {
      try write(files("new"), into: scratch.path("made/for/this")) {
        rename(scratch.path("made/for/this"), scratch.path("made/for/that"))
        try scratch.fill("made/for/this", [:])
      }
    }
    #expect(try scratch.texts("moved") == ["one.png": "old 1"])
    #expect(try scratch.texts("out") == ["two.svg": "theirs"])
    #expect(try scratch.texts("made/for") == ["that": "(directory)", "this": "(directory)"])
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
    #expect(try scratch.texts("site/images") == ["figure.png": "new 1", "second.svg": "new 2"])
    #expect(
      try scratch.texts("out") == [
        "one.png": "new 1", "two.svg": "new 2", "three.png": "new 3", "three.png.link": "new 1",
      ])
    #expect(try target(of: scratch.path("out/one.png")) == "../site/images/figure.png")
  }

  @Test func writesIntoALinkedDirectory() throws {
    let scratch = try Scratch()
    try scratch.fill("real", ["one.png": "old"])
    symlink("real", scratch.path("out"))
    try OutputSet(directory: scratch.path("out")).write(files("new"))
    #expect(try scratch.texts("real").count == 3)
    #expect(try target(of: scratch.path("out")) == "real")
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
    #expect(try scratch.texts("out") == ["one.png": "old"])
  }

  @Test func refusesTwoLinksToOneFile() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["shared": "old"])
    symlink("shared", scratch.path("out/one.png"))
    symlink("../out/shared", scratch.path("out/two.svg"))
    #expect(
      throws: OutputError.sameFile(path: scratch.path("out/one.png"), other: scratch.path("out/two.svg"))
    ) { try OutputSet(directory: scratch.path("out")).write(files("new")) }
    #expect(try scratch.texts("out") == ["shared": "old", "one.png": "old", "two.svg": "old"])
  }

  /// As the kernel's fs.protected_symlinks has it, whether that is on or not.
  @Test(.enabled(if: geteuid() == 0, "only root can give links away"))
  func followsNoForeignLinkWhereAnyoneMayPutOne() throws {
    let scratch = try Scratch()
    try scratch.fill("shared", [:])
    try scratch.fill("", ["precious": "old"])
    let link = scratch.path("shared/one.png")
    symlink("../precious", link)
    try #require(chown(scratch.path("shared"), 12345, 12345) == 0 && lchown(link, 54321, 54321) == 0)
    let set = try OutputSet(directory: scratch.path("shared"))
    chmod(scratch.path("shared"), 0o1777)
    #expect(throws: OutputError.foreignLink(path: link)) { try set.check(["one.png"]) }
    #expect(throws: OutputError.foreignLink(path: link)) { try set.write(files("new")) }
    #expect(try scratch.texts("")["precious"] == "old")
    // One's own, the directory's owner's, and any where not just anyone could have put it.
    for (owner, mode) in [(0, 0o1777), (12345, 0o1777), (54321, 0o1775), (54321, 0o777)] as [(uid_t, mode_t)]
    {
      lchown(link, owner, owner)
      chmod(scratch.path("shared"), mode)
      try scratch.fill("", ["precious": "old"])
      try set.write(files("new"))
      #expect(try scratch.texts("")["precious"] == "new 1")
    }
  }

  /// What writing would refuse.
  @Test func checkingFindsWhatIsInAFilesPlace() throws {
    let scratch = try Scratch()
    try scratch.fill("out/a directory", [:])
    symlink("../nowhere/file", scratch.path("out/dangling"))
    mkfifo(scratch.path("out/pipe"), 0o600)
    symlink("new", scratch.path("out/twice"))
    let set = try OutputSet(directory: scratch.path("out"))
    for name in ["a directory", "dangling", "pipe", "a/b", ""] {
      #expect(throws: OutputError.self, "\(name)") { try set.check(["new", name]) }
    }
    #expect(throws: OutputError.sameFile(path: set.path(of: "new"), other: set.path(of: "twice"))) {
      try set.check(["new", "twice"])
    }
    try set.check(["new", "newer"])
    #expect(try scratch.names("out") == ["a directory", "dangling", "pipe", "twice"])
  }

  // MARK: - Other runs

  @Test func sweepsWhatKilledRunsLeft() throws {
    let scratch = try Scratch()
    let ours = TemporaryName.make(serial: 12)
    let kept = [
      // Another machine's, or one's before it was started again, as long as it is young.
      ".sinplot-00000000-1-1.tmp", ".sinplot-0123abcd-999999-1.tmp",
      // Anything else.
      ".sinplot-x-1.tmp", ".sinplot-1-1.tmp", "sinplot-00000000-1-1.tmp",
    ]
    try scratch.fill("out", Dictionary(uniqueKeysWithValues: ([ours] + kept).map { ($0, "half") }))
    try OutputSet(directory: scratch.path("out")).write(files("new"))
    #expect(try scratch.names("out") == (kept + ["one.png", "three.png", "two.svg"]).sorted())
  }

  /// As on a file system without locks, where another container writes: its process is not one that this one knows.
  @Test func leavesTheFilesOfTheLivingAlone() throws {
    let scratch = try Scratch()
    let directory = try OutputDirectory(path: scratch.path())
    let living = try TemporaryFile(in: directory, isReplacement: true, for: "living")
    let name = try #require(try scratch.names().first)
    // Without the directory's lock.
    try OutputDirectory(path: scratch.path()).sweep()
    #expect(try scratch.names() == [name])
    // With it.
    try OutputSet(directory: scratch.path()).write(files("new"))
    #expect(try scratch.names().contains(name))
    withExtendedLifetime(living) {}
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
    let contents = try scratch.texts("new/out")
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
    #expect(try scratch.texts("a/b") == ["one.png": "new 1", "two.svg": "new 2", "three.png": "new 3"])
  }

  @Test func waitsForAnotherRunOnlySoLong() throws {
    let scratch = try Scratch()
    let holder = try OutputDirectory(path: scratch.path())
    let signals = DeferredSignals()
    try holder.lock(waitingAtMost: 0, unless: signals)
    let other = try OutputDirectory(path: scratch.path())
    #expect(throws: OutputError.busy(directory: scratch.path())) {
      try other.lock(waitingAtMost: 0, unless: signals)
    }
    signals.deliver()
    withExtendedLifetime(holder) {}
  }

  /// Each run's files lead into the other's directory, so that both lock both.
  @Test(.timeLimit(.minutes(1))) func runsThatAreLinkedIntoEachOtherTakeTurns() async throws {
    let scratch = try Scratch()
    for (directory, other) in [("a", "b"), ("b", "a")] {
      try scratch.fill(directory, [:])
      symlink("../\(other)/of \(directory)", scratch.path("\(directory)/two.svg"))
    }
    let start = ContinuousClock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for directory in ["a", "b"] {
        let set = try OutputSet(directory: scratch.path(directory))
        group.addTask { for _ in 0..<100 { try set.write(files("new")) } }
      }
      try await group.waitForAll()
    }
    #expect(ContinuousClock.now - start < .seconds(25))
    #expect(
      try scratch.texts("a") == [
        "one.png": "new 1", "two.svg": "new 2", "three.png": "new 3", "of b": "new 2",
      ])
  }

  /// Whoever waits does so as long as those before get on, however long that is.
  @Test func waitsAsLongAsOthersGetOn() throws {
    let scratch = try Scratch()
    let holder = try OutputDirectory(path: scratch.path())
    let signals = DeferredSignals()
    try holder.lock(waitingAtMost: 0, unless: signals)
    let (path, descriptor) = (scratch.path(), holder.descriptor)
    let writer = Thread {
      for turn in 0..<12 {
        usleep(250_000)
        close(open("\(path)/\(turn)", O_CREAT | O_WRONLY, 0o666))
      }
      _ = flock(descriptor, LOCK_UN)
    }
    writer.start()
    let other = try OutputDirectory(path: path)
    try other.lock(waitingAtMost: 1, unless: signals)
    #expect(other.isLocked)
    #expect(try scratch.names().count == 12)
    signals.deliver()
    withExtendedLifetime(holder) {}
  }

  @Test func noMessageHasTwoLines() {
    let path = "a\nb\u{1B}"
    let errors: [OutputError] = [
      .invalidDirectory(path), .invalidName(path), .notADirectory(path: path),
      .danglingLink(path: path, target: path), .isADirectory(path: path), .notARegularFile(path: path),
      .sameFile(path: path, other: path), .foreignLink(path: path), .changed(path: path),
      .moved(directory: path), .busy(directory: path), .interrupted(signal: 2),
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

private func mode(of path: String) throws -> mode_t {
  var status = stat()
  try #require(stat(path, &status) == 0)
  return status.st_mode & 0o777
}

private func target(of link: String) throws -> String {
  try FileManager.default.destinationOfSymbolicLink(atPath: link)
}

private func files(_ text: String) -> [OutputFile] {
  ["one.png", "two.svg", "three.png"].enumerated().map { index, name in
    OutputFile(name: name, bytes: Array("\(text) \(index + 1)".utf8))
  }
}
