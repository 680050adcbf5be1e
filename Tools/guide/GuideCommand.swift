import ArgumentParser
import Foundation
import GuideFigures
import Plotter

/// Draws the documentation's figures and puts their code into the articles.
@main
struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide", abstract: "Draw the documentation's figures and put their code into the articles.")

  @Argument(help: "The package's directory.")
  var root = "."

  func run() throws {
    let catalog = URL(fileURLWithPath: root).appendingPathComponent("Sources/Plotter/Plotter.docc")
    let resources = catalog.appendingPathComponent("Resources")
    try FileManager.default.createDirectory(at: resources, withIntermediateDirectories: true)
    let typesetter = try Typesetter()
    for (prefix, figures) in [("", Guide.figures), ("from-", Guide.rows)] {
      for figure in figures {
        let file = resources.appendingPathComponent("\(prefix)\(figure.name).png")
        try figure.figure.write(to: file.path, using: typesetter)
      }
    }
    let sources = try Guide.sources.map {
      try String(
        contentsOf: URL(fileURLWithPath: root).appendingPathComponent("Tools/GuideFigures/\($0).swift"),
        encoding: .utf8)
    }
    let text = GuideText(sources: sources)
    for name in try FileManager.default.contentsOfDirectory(atPath: catalog.path).sorted()
    where name.hasSuffix(".md") {
      let file = catalog.appendingPathComponent(name)
      let article = try String(contentsOf: file, encoding: .utf8)
      try Data(text.refreshed(article).utf8).write(to: file)
    }
    try Data(text.table(of: Guide.rows).utf8).write(to: catalog.appendingPathComponent("FromMatplotlib.md"))
  }
}
