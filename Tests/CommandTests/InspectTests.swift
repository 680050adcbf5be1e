import Foundation
import PlainText
import TestSupport
import Testing
import Tutorial

@Suite struct InspectTests {
  @Test(.needsFont, arguments: ["png", "svg", "pdf"]) func tellsHowAFileWasMade(format: String) throws {
    let scratch = try Scratch()
    let arguments = [
      "--seed", "7", "--draw", "2", "--points", "50", "--epochs", "20", "--learning-rate", "1e-05",
      "--format", format,
      "--title", "y_true=사인's \"curve\"", "--title", "loss=\u{301}첫",
    ]
    let rendered = try Program.run(["render", "--quiet", "--out", "a"] + arguments, in: scratch)
    #expect(rendered.status == 0)
    let result = try Program.run("inspect", "a/y_true.\(format)", in: scratch)
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "format: \(format.uppercased())")
    #expect(lines.contains("title: 사인's \"curve\""))
    #expect(
      lines.contains {
        $0.hasPrefix("description: ")
          && $0.contains("seed 7, draw 2, 20 epochs, learning rate 1e-05, 50 points")
      })
    #expect(lines.contains("software: sinplot \(Software.version)"))
    #expect(lines.contains("resolution: 100 dpi") == (format == "png"))
    #expect(try Program.run("inspect", "a/loss.\(format)", in: scratch).output.contains("title: \u{301}첫\n"))

    // The command that it tells makes the same file.
    let command = try #require(lines.first { $0.hasPrefix("command: ") }).dropFirst("command: sinplot ".count)
    let again = try Program.shell("\"$sinplot\" \(command) --quiet --out b", in: scratch)
    #expect(again.status == 0)
    #expect(try scratch.contents("a") == scratch.contents("b"))
  }

  @Test func refusesWhatItCannotRead() throws {
    let scratch = try Scratch()
    try Data("no image".utf8).write(to: URL(fileURLWithPath: scratch.path("text")))
    for (name, status) in [("nowhere.png", Int32(1)), ("text", 1), (".", 1)] {
      let result = try Program.run("inspect", name, in: scratch)
      #expect(result.status == status, "\(name)")
      #expect(result.output.isEmpty)
      #expect(result.message?.contains(name) == true, "\(result.error)")
    }
    #expect(try Program.run("inspect", in: scratch).status == 64)
  }
}
