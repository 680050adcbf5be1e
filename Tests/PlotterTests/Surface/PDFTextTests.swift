import Foundation
import TestSupport
import Testing

@testable import Plotter

/// Texts of PDF documents can be searched.
@Suite struct PDFTextTests {
  /// The characters that a document's fonts have, by their maps to Unicode, which Cairo leaves uncompressed only in parts: the
  /// font itself tells whether each character has a glyph of its own.
  @Test(.needsDejaVuSans) func charactersAreToldApartFromBlanks() throws {
    let figure = Figure(Axes(title: "two words", marks: [Line(y: [1.0, 2])]), width: 3, height: 2)
    let layout = try FigureArranger(figure: figure, typesetter: Typesetter()).layout(for: .points)
    let scene = SceneBuilder(layout: layout, style: .light, device: .points).scene()
    let texts = scene.items.compactMap { item -> Scene.Text? in
      if case .text(let text, _) = item.content { text } else { nil }
    }
    let title = try #require(texts.first { $0.string == "two words" })
    // A glyph each but for the blank, which the text below the picture gets back from the gap in the numbers.
    #expect(title.glyphs.map(\.character) == [0, 1, 2, 4, 5, 6, 7, 8])
  }

  /// A document with texts is another one than the same without, and still one page of the same size.
  @Test(.needsFont) func textsLieInTheDocument() throws {
    func file(_ title: String) throws -> String {
      let figure = Figure(Axes(title: title, marks: [Line(y: [1.0, 2])]), width: 3, height: 2)
      return String(decoding: try figure.encoded(as: .pdf), as: UTF8.self)
    }
    let document = try file("word")
    #expect(document.contains("/ToUnicode"))
    #expect(document.contains("/Type3"))
    #expect(document.components(separatedBy: "/MediaBox").count == 2)
  }
}
