import Foundation
import TestSupport
import Testing

@testable import sinplot

@Suite struct RenderTests {
  @Test(.needsDejaVuSans) func writesTheFilesAndSaysSo() throws {
    let scratch = try Scratch()
    let result = try Program.run("render", in: scratch)
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    #expect(try scratch.names("output") == allFiles)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines[0] == "epoch : 1, loss : 7937.68505859375")
    #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("epoch : ") })
    #expect(
      lines.dropFirst(10) == [
        "wrote output/y_true.png", "wrote output/y_true.svg", "wrote output/y_pred.png",
        "wrote output/y_pred.svg",
        "wrote output/y_random.png", "wrote output/y_random.svg", "wrote output/sinplot.png",
        "wrote output/sinplot.svg", "wrote output/loss.png", "wrote output/loss.svg",
        "wrote output/fit.png", "wrote output/fit.svg",
        "wrote output/report.md",
        "wrote output/report.html",
      ])
  }

  @Test(.needsDejaVuSans) func quietSaysNothing() throws {
    let scratch = try Scratch()
    let result = try Program.run("render", "--quiet", "--format", "svg,svg", "--out", "./새 그림", in: scratch)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.error.isEmpty)
    #expect(
      try scratch.names("새 그림") == [
        "fit.svg", "loss.svg", "report.html", "report.md", "sinplot.svg", "y_pred.svg", "y_random.svg",
        "y_true.svg",
      ])
  }

  @Test(
    .needsFont,
    arguments: [
      (["loss,y_true"], ["loss.png", "loss.svg", "y_true.png", "y_true.svg"]),
      (["report"], ["report.html", "report.md"]),
      (["sinplot,sinplot,report", "--format", "svg"], ["report.html", "report.md", "sinplot.svg"]),
    ])
  func aPartIsTheSameAsInTheWhole(only: [String], files: [String]) throws {
    let scratch = try Scratch()
    let options = Array(only.dropFirst())
    #expect(try Program.run(["render", "--quiet", "--out", "all"] + options, in: scratch).status == 0)
    let result = try Program.run(["render", "--out", "some", "--only"] + only, in: scratch)
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count == 10 + files.count)
    #expect(try scratch.names("some") == files)
    let all = try scratch.contents("all")
    for (name, bytes) in try scratch.contents("some") { #expect(all[name] == bytes, "\(name)") }
  }

  @Test(.needsFont) func theTrainingMoves() throws {
    let scratch = try Scratch()
    let result = try Program.run(
      "render", "--animate", "--frames", "4", "--theme", "both", "--only", "report", "--epochs", "30",
      in: scratch)
    #expect(result.status == 0 && result.error.isEmpty)
    #expect(
      try scratch.names("output") == [
        "report.html", "report.md", "training.dark.png", "training.dark.svg", "training.png", "training.svg",
      ])
    let contents = try scratch.contents("output")
    let page = String(decoding: contents["report.html"] ?? Data(), as: UTF8.self)
    #expect(page.contains("<figure id=\"training\">") && page.contains("@keyframes"))
    #expect(page.contains("--epochs 30 --theme both --animate --frames 4"))
    let post = String(decoding: contents["report.md"] ?? Data(), as: UTF8.self)
    #expect(post.contains("](training.png){: .light }") && post.contains("](training.dark.png){: .dark }"))
    #expect(post.contains("Of these, 4 are shown"))
    // The other files are what they are without it.
    #expect(try Program.run("render", "--only", "fit", "--out", "with", "--animate", in: scratch).status == 0)
    #expect(try Program.run("render", "--only", "fit", "--out", "without", in: scratch).status == 0)
    let without = try scratch.contents("without")
    #expect(try scratch.contents("with").filter { without.keys.contains($0.key) } == without)
  }

  @Test(.needsFont) func aLineIsALineWhateverTheDirectory() throws {
    let scratch = try Scratch()
    let result = try Program.run("render", "--format", "png", "--out", "a\nb", in: scratch)
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("wrote $'a\\nb/report.html'\n"))
    #expect(result.output.split(separator: "\n").count == 10 + 6 + 2)
  }

  @Test(.needsFont) func divergenceLeavesNothing() throws {
    let scratch = try Scratch()
    let result = try Program.run("render", "--learning-rate", "1", in: scratch)
    #expect(result.status == 1)
    #expect(result.message?.contains("learning rate") == true)
    #expect(try scratch.names().isEmpty)
  }

  @Test func aDirectoryThatCannotBeIsFoundOutBeforeTraining() throws {
    let scratch = try Scratch()
    try Data().write(to: URL(fileURLWithPath: scratch.path("file")))
    let result = try Program.run("render", "--out", "file/x", "--epochs", "100000000", in: scratch)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.message?.hasPrefix("'file' is not a directory; ") == true)
  }

  @Test(.needsDejaVuSans, .needsPlainMemory) func aLimitOnFileSizesLeavesTheOldFiles() throws {
    let scratch = try Scratch()
    try #require(try Program.run("render", in: scratch).status == 0)
    let old = try scratch.contents("output")
    let result = try Program.shell(
      #"(ulimit -f 0; exec "$sinplot" render --quiet --seed 1 2>&1) | cat"#, in: scratch)
    #expect(
      result.output.hasPrefix("sinplot: cannot write 'output/y_true.png': File too large; raise the limit"))
    #expect(try scratch.contents("output") == old)
    let fresh = try Program.shell(
      #"(ulimit -f 0; exec "$sinplot" render --quiet --out a/b) 2>/dev/null | cat"#, in: scratch)
    #expect(fresh.output.isEmpty)
    #expect(try scratch.names() == ["output"])
  }

  @Test(.needsDejaVuSans) func closedAndFullOutputsLeaveWholeFiles() throws {
    let scratch = try Scratch()
    let piped = try Program.shell(
      #""$sinplot" render --out piped | head -1; echo ${PIPESTATUS[0]}"#, in: scratch)
    #expect(piped.output == "epoch : 1, loss : 7937.68505859375\n0\n")
    #expect(piped.error.isEmpty)
    let reader = try Program.shell(
      #""$sinplot" render --out nobody | true; echo ${PIPESTATUS[0]}"#, in: scratch)
    #expect(reader.output == "0\n")
    let full = try Program.shell(#"exec "$sinplot" render --out full > /dev/full"#, in: scratch)
    #expect(full.status == 1)
    #expect(
      full.message
        == "cannot write to the standard output: No space left on device; the figures are in place all the same"
    )
    let closed = try Program.shell(#"exec "$sinplot" render --out closed <&- >&- 2>&-"#, in: scratch)
    #expect(closed.status == 0)

    let whole = try scratch.contents("closed")
    #expect(whole.keys.sorted() == allFiles)
    for directory in ["piped", "nobody", "full"] { #expect(try scratch.contents(directory) == whole) }
  }

  /// Two seeds into one directory at once: what is there afterwards is all from one of them.
  @Test(.needsFont) func twoRunsAtOnceDoNotMix() throws {
    let scratch = try Scratch()
    try #require(
      try Program.run("render", "--quiet", "--epochs", "9", "--seed", "1", "--out", "one", in: scratch).status
        == 0)
    try #require(
      try Program.run("render", "--quiet", "--epochs", "9", "--seed", "2", "--out", "two", in: scratch).status
        == 0)
    let (one, two) = (try scratch.contents("one"), try scratch.contents("two"))
    #expect(one != two)
    for _ in 0..<10 {
      let runs = try ["1", "2"].map {
        try Program.launch(
          Program.path, ["render", "--quiet", "--epochs", "9", "--seed", $0, "--out", "new/both"], in: scratch
        )
      }
      for run in runs { #expect(try run.result().status == 0) }
      let both = try scratch.contents("new/both")
      #expect(both == one || both == two)
    }
  }

  /// Whenever the signal comes, there are either all the old files or all the new ones, and nothing else.
  @Test(.needsDejaVuSans, arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU])
  func signalsEndItBetweenOldAndNew(signal: Int32) throws {
    let scratch = try Scratch()
    let seeds = ["1", "2"]
    let expected = try seeds.map { seed in
      try #require(
        try Program.run("render", "--quiet", "--epochs", "9", "--seed", seed, "--out", seed, in: scratch)
          .status == 0)
      return try scratch.contents(seed)
    }
    let duration = try timeOfOneRun(in: scratch)
    var seen: Set<Int32> = []
    for turn in 0..<50 {
      // Every fifth time the directory isn't there yet.
      let target = turn % 5 == 0 ? "made/\(turn)" : "target"
      let run = try Program.launch(
        Program.path, ["render", "--quiet", "--epochs", "9", "--seed", seeds[turn % 2], "--out", target],
        in: scratch)
      usleep(UInt32.random(in: 0...duration))
      kill(run.process.processIdentifier, signal)
      let result = try run.result()
      seen.insert(result.status)
      // Before its first instruction a process has no handler yet, and is killed.
      #expect([0, 128 + signal, 1000 + signal].contains(result.status))
      #expect(result.error.isEmpty)
      if FileManager.default.fileExists(atPath: scratch.path(target)) {
        #expect(expected.contains(try scratch.contents(target)), "status \(result.status)")
      }
    }
    #expect(
      seen.contains(128 + signal) || ([SIGQUIT, SIGXCPU].contains(signal) && seen.contains(1000 + signal)))
  }

  /// A kill can come between two renames; then each file is whole, and the next run clears up.
  @Test(.needsFont) func aKillLeavesWholeFiles() throws {
    let scratch = try Scratch()
    let seeds = ["1", "2"]
    let expected = try seeds.map { seed in
      try #require(
        try Program.run("render", "--quiet", "--epochs", "9", "--seed", seed, "--out", seed, in: scratch)
          .status == 0)
      return try scratch.contents(seed)
    }
    let duration = try timeOfOneRun(in: scratch)
    for turn in 0..<50 {
      let run = try Program.launch(
        Program.path, ["render", "--quiet", "--epochs", "9", "--seed", seeds[turn % 2], "--out", "target"],
        in: scratch)
      usleep(UInt32.random(in: 0...duration))
      kill(run.process.processIdentifier, SIGKILL)
      _ = try run.result()
      guard FileManager.default.fileExists(atPath: scratch.path("target")) else { continue }
      for (name, data) in try scratch.contents("target") where !name.hasPrefix(".") {
        #expect(expected.contains { $0[name] == data })
      }
    }
    #expect(
      try Program.run("render", "--quiet", "--epochs", "9", "--seed", "2", "--out", "target", in: scratch)
        .status == 0)
    #expect(try scratch.contents("target") == expected[1])
  }

  /// Microseconds, to spread the signals over.
  private func timeOfOneRun(in scratch: Scratch) throws -> UInt32 {
    let start = ContinuousClock.now
    _ = try Program.run("render", "--quiet", "--epochs", "9", "--out", "time", in: scratch)
    let elapsed = ContinuousClock.now - start
    return UInt32(
      clamping: elapsed.components.attoseconds / 1_000_000_000_000 + elapsed.components.seconds * 1_000_000)
  }
}
