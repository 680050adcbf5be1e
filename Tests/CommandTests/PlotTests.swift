import Foundation
import PlainText
import Plotter
import TestSupport
import Testing
import Tutorial

/// A plot that pandas drew, as Fixtures/plots/make_plots.py stored it.
struct PlotCase: Decodable, Sendable, CustomTestStringConvertible {
  let name, csv, args: String
  let kept: Bool

  var testDescription: String { name }

  static let folder = Bundle.module.bundleURL.appendingPathComponent("Fixtures/plots")

  /// The cases with a picture.
  static let all: [PlotCase] = {
    let data = (try? Data(contentsOf: folder.appendingPathComponent("cases.json"))) ?? Data()
    return ((try? JSONDecoder().decode([PlotCase].self, from: data)) ?? []).filter(\.kept)
  }()
}

@Suite struct PlotTests {
  @Test func `the references are there`() { #expect(PlotCase.all.count > 50) }

  @Test(.needsFont, arguments: PlotCase.all)
  func `a plot is the picture that pandas draws`(plot: PlotCase) throws {
    let scratch = try Scratch()
    let table = PlotCase.folder.appendingPathComponent(plot.csv).path
    let result = try Program.shell(
      "\"$sinplot\" plot '\(table)' \(plot.args) --quiet --out p.png", in: scratch)
    #expect(result.status == 0 && result.output.isEmpty && result.error.isEmpty, "\(result.error)")
    guard result.status == 0 else { return }
    let reference = PlotCase.folder.appendingPathComponent("\(plot.name).png")
    let expected = try PixelImage(png: Array(try Data(contentsOf: reference)))
    let drawn = try PixelImage(png: Array(try Data(contentsOf: URL(fileURLWithPath: scratch.path("p.png")))))
    let distance = try #require(ImageDistance(expected, drawn), "the sizes differ")
    #expect(distance.rootMeanSquare <= 0.5)
    #expect(distance.shareOfDifferent <= 0.001)
  }

  @Test(.needsFont) func `the examples of the help run`() throws {
    let help = try Program.run("plot", "--help").output
    // An example is indented, and what continues it by more.
    let lines = help.prefix(upTo: help.range(of: "USAGE:")?.lowerBound ?? help.endIndex).split(
      separator: "\n")
    var examples: [String] = []
    for line in lines where line.hasPrefix("  ") {
      let text = String(line.drop { $0 == " " })
      if line.hasPrefix("    "), let last = examples.popLast() {
        examples.append(last + "\n" + text)
      } else {
        examples.append(text)
      }
    }
    #expect(examples.count == 3)
    let scratch = try Scratch()
    try scratch.fill(".", ["cars.csv": "weight,power,year\n900,60,1970\n1500,150,1975\n1200,95,1982\n"])
    try scratch.fill(".", ["sales.csv": "month,north,south\nJan,3,4\nFeb,5,2\n"])
    for example in examples {
      let script = example.replacing("sinplot ", with: "\"$sinplot\" ")
      let result = try Program.shell(script, in: scratch)
      #expect(result.status == 0 && result.error.isEmpty, "\(example): \(result.error)")
    }
    for name in ["loss.png", "cars.png", "cars.pdf", "sales.png"] {
      #expect(FileManager.default.fileExists(atPath: scratch.path(name)), "\(name)")
    }
  }

  @Test(.needsFont) func `a file tells the command that made it`() throws {
    let scratch = try Scratch()
    try scratch.fill(".", ["my table.csv": "x,it's\n1,2\n3,4\n"])
    for format in ["png", "svg", "pdf"] {
      let arguments = [
        "plot", "my table.csv", "--x", "x", "--title", "it's", "--out", "a.\(format)", "--quiet",
      ]
      #expect(try Program.run(arguments, in: scratch).status == 0)
      let lines = try Program.run("inspect", "a.\(format)", in: scratch).output.split(separator: "\n")
      #expect(lines.contains("title: it's") && lines.contains("software: \(Software.signature)"))
      let command = try #require(lines.first { $0.hasPrefix("command: sinplot ") }).dropFirst(9)
        .replacing("sinplot plot", with: "\"$sinplot\" plot")
      let first = try data("a.\(format)", in: scratch)
      #expect(
        try Program.shell(String(command), in: scratch).status
          == 0)
      #expect(try data("a.\(format)", in: scratch) == first)
    }
  }

  @Test(.needsFont) func `several files and the standard output are written`() throws {
    let scratch = try Scratch()
    try scratch.fill(".", ["t.csv": "x,y\n1,2\n3,4\n"])
    let result = try Program.run(
      "plot", "t.csv", "--out", "a.png", "--out", "b.svg", "--out", "c.PDF", in: scratch)
    #expect(result.status == 0 && result.output == "wrote a.png\nwrote b.svg\nwrote c.PDF\n")
    #expect(try Program.run("plot", "t.csv", in: scratch).output == "wrote t.png\n")
    #expect(try Program.run("plot", "t.csv", "--format", "svg", in: scratch).output == "wrote t.svg\n")
    #expect(try data("a.png", in: scratch) != data("t.png", in: scratch), "each tells its own command")
    let piped = try Program.shell("\"$sinplot\" plot --format svg --out - < t.csv", in: scratch)
    #expect(piped.status == 0 && piped.output.hasPrefix("<?xml"))
    #expect(try Program.shell("\"$sinplot\" plot < t.csv", in: scratch).status == 64)
  }

  /// A table, options, the status, and pieces of the message. Nothing is written then.
  @Test(arguments: [
    ("epoch,train\n1,2\n", ["--y", "trian"], Int32(1), ["'trian'", "'train'"]),
    ("a,b\n1,2\n\n3,four\n", ["--y", "b"], 1, ["'b'", "line 4", "'four'", "--na"]),
    ("a,b\n1,2\n3,4,5\n", [], 1, ["'t.csv', line 3, column 5", "3 fields", "2 columns"]),
    ("a\n\"1\n2\n", [], 1, ["line 2, column 1", "quote"]),
    ("", [], 1, ["no table"]),
    ("a,b\n", [], 64, ["no rows"]),
    ("a\nx\n", [], 64, ["no column of numbers", "'a'"]),
    ("a,b\n1,2\n", ["--kind", "pie"], 64, ["--y"]),
    ("a,b\n1,-2\n", ["--kind", "pie", "--y", "b"], 64, ["negative", "-2"]),
    ("a,b\n1,2\n", ["--kind", "scatter"], 64, ["--x", "--y"]),
    ("a,b\n1,2\n", ["--kind", "area", "--logy"], 64, ["--logy"]),
    ("a,b\n1,2\n-1,3\n", ["--stacked"], 64, ["'a'", "--no-stacked"]),
    ("a,b\n1,2\n", ["--bins", "4"], 64, ["--bins", "hist", "line"]),
    ("a,b\n1,2\n", ["--kind", "pies"], 64, ["--kind", "'pies'"]),
    ("a,b\n1,2\n", ["--legend", "above"], 64, ["--legend", "upper right"]),
    ("a,b\n1,2\n", ["--xlim", "1,1"], 64, ["--xlim"]),
    ("a,b\n1,2\n", ["--ylim", "0,1", "--logy"], 64, ["--ylim", "positive"]),
    ("a,b\n1,2\n", ["--subplots", "--layout", "1,1"], 64, ["--layout", "2 subplots"]),
    ("a,b\n1,2\n", ["--style", "r--q"], 64, ["--style"]),
    ("a,b\n1,2\n", ["--style", "r--", "--color", "red"], 64, ["--style", "--color"]),
    ("a,b\n1,2\n", ["--out", "p.gif"], 64, ["'p.gif'", ".png"]),
    ("a,b\n1,2\n", ["--out", "nowhere/p.png", "--dpi", "0"], 64, ["--dpi"]),
  ])
  func `what cannot be drawn is told`(table: String, options: [String], status: Int32, pieces: [String])
    throws
  {
    let scratch = try Scratch()
    try scratch.fill(".", ["t.csv": table])
    let result = try Program.run(["plot", "t.csv"] + options, in: scratch)
    #expect(result.status == status, "\(result.error)")
    #expect(result.output.isEmpty)
    let message = try #require(result.message, "\(result.error)")
    for piece in pieces { #expect(message.contains(piece), "\(message)") }
    #expect(try scratch.names() == ["t.csv"])
  }

  private func data(_ name: String, in scratch: Scratch) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: scratch.path(name)))
  }

  @Test func `completions know the kinds, the places and the colour maps`() throws {
    for shell in ["bash", "zsh", "fish"] {
      let script = try Program.run("--generate-completion-script", shell).output
      for word in ["heatmap", "upper-right", "viridis", "steps-post"] {
        #expect(script.contains(word), "\(shell)")
      }
    }
  }
}
