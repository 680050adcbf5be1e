import Foundation
import TestSupport
import Testing

@testable import Plotter

/// Files that the library writes.
@Suite(.needsFont) struct WritingTests {
  private let figure = Figure(Axes { Line(x: [0, 1, 2], y: [0, 1, 4]) })

  @Test(arguments: ["a.png", "a.svg", "a.pdf", "A.SVG", "그림.png"])
  func writesWhatEncodedGives(name: String) throws {
    let scratch = try Scratch()
    let typesetter = try Typesetter()
    try figure.write(to: scratch.path(name), using: typesetter)
    let format = try #require(ImageFormat(path: name))
    #expect(try scratch.contents("") == [name: Data(try figure.encoded(as: format, using: typesetter))])
  }

  @Test func keepsLinksAndPermissions() throws {
    let scratch = try Scratch()
    try scratch.fill("real", ["old.png": "old"])
    chmod(scratch.path("real/old.png"), 0o600)
    symlink("real/old.png", scratch.path("link.png"))
    try figure.write(to: scratch.path("link.png"))
    #expect(try scratch.texts("real")["old.png"]?.contains("PNG") == true)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("link.png")) == "real/old.png")
    let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path("real/old.png"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  /// The longest name that a file can have, and what a writer that was killed has left.
  @Test func takesAnyNameThatAFileCanHave() throws {
    let scratch = try Scratch()
    let name = String(repeating: "n", count: 251) + ".svg"
    try scratch.fill("", ["a.svg.\(getpid()).part": "left"])
    try figure.write(to: scratch.path(name))
    try figure.write(to: scratch.path("a.svg"))
    #expect(try scratch.names() == ["a.svg", "a.svg.\(getpid()).part", name])
  }

  @Test func oneFileFromManyTasks() async throws {
    let scratch = try Scratch()
    let typesetter = try Typesetter()
    let bytes = try figure.encoded(as: .svg, using: typesetter)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask { try figure.write(to: scratch.path("a.svg"), using: Typesetter()) }
      }
      try await group.waitForAll()
    }
    #expect(try scratch.contents("") == ["a.svg": Data(bytes)])
  }

  @Test func refusesWhatCannotBe() throws {
    let scratch = try Scratch()
    try scratch.fill("a directory.png", [:])
    try scratch.fill("", ["file": "old"])
    let typesetter = try Typesetter()
    func error(_ path: String) -> PlotError? {
      do throws(PlotError) {
        try figure.write(to: path, using: typesetter)
        return nil
      } catch {
        return error
      }
    }
    #expect(error("a.gif") == .unknownFormat(path: "a.gif"))
    #expect("\(PlotError.unknownFormat(path: "a\n.gif"))".hasPrefix(#"$'a\n.gif' names no known format"#))
    let paths = [
      scratch.path("a\0.png"), scratch.path("a directory.png"), scratch.path("missing/a.png"),
      scratch.path("file/a.png"), scratch.path(String(repeating: "n", count: 252) + ".png"),
      scratch.path("mis\nsing/\u{1B}a.png"),
    ]
    for path in paths {
      let error = try #require(error(path))
      guard case .unwritable(path, let reason) = error else {
        Issue.record("\(path): \(error)")
        continue
      }
      #expect(!reason.isEmpty)
      #expect(!"\(error)".unicodeScalars.contains { $0.value < 32 })
    }
    let missing = scratch.path("missing/a.png")
    #expect(
      error(missing).map { "\($0)" }
        == "'\(missing)' could not be written: No such file or directory; choose another output directory")
    #expect(try scratch.texts("") == ["a directory.png": "(directory)", "file": "old"])
  }
}
