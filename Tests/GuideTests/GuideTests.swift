import Foundation
import GuideFigures
import TestSupport
import Testing

@testable import Plotter

/// The documentation's pictures are drawn by the code beside them.
@Suite struct GuideTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let catalog = root.appendingPathComponent("Sources/Plotter/Plotter.docc")

  private func text() throws -> GuideText {
    GuideText(
      sources: try Guide.sources.map {
        try String(
          contentsOf: Self.root.appendingPathComponent("Tools/GuideFigures/\($0).swift"), encoding: .utf8)
      })
  }

  @Test func articlesHaveTheCodeOfTheirFigures() throws {
    let text = try text()
    var figures: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.catalog.path)
    where name.hasSuffix(".md") {
      let article = try String(contentsOf: Self.catalog.appendingPathComponent(name), encoding: .utf8)
      #expect(text.refreshed(article) == article, "\(name)")
      for match in article.matches(of: /<!-- figure ([a-z-]+) -->/) { figures.insert(String(match.1)) }
    }
    #expect(figures == Set(Guide.figures.map(\.name)))
  }

  @Test func theTableHasTheCodeOfItsRows() throws {
    let text = try text()
    let table = try String(
      contentsOf: Self.catalog.appendingPathComponent("FromMatplotlib.md"), encoding: .utf8)
    #expect(text.table(of: Guide.rows) == table)
    #expect(Guide.rows.count >= 50)
    for row in Guide.rows { #expect(text.code(of: row.name)?.isEmpty == false, "\(row.name)") }
  }

  @Test(.needsDejaVuSans) func picturesShowWhatIsDrawn() throws {
    let typesetter = try Typesetter()
    for (prefix, figures) in [("", Guide.figures), ("from-", Guide.rows)] {
      for figure in figures {
        let file = Self.catalog.appendingPathComponent("Resources/\(prefix)\(figure.name).png")
        let committed = try PixelImage(png: Array(try Data(contentsOf: file)))
        let drawn = try PixelImage(png: figure.figure.encoded(as: .png, using: typesetter))
        let distance = try #require(ImageDistance(committed, drawn), "\(figure.name) has another size")
        #expect(distance.rootMeanSquare <= 1.5, "\(figure.name)")
      }
    }
  }
}
