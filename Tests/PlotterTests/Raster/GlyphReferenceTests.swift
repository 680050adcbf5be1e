import Foundation
import Testing

@testable import Plotter

/// Glyphs' pixels against those of Matplotlib's FreeType, which Fixtures/make_glyphs.py draws.
@Suite struct GlyphReferenceTests {
  private struct Case: Decodable {
    var outline: String
    var scale: Double
    var rows: [String]
  }

  @Test func pixelsAreFreeTypes() throws {
    let url = try #require(Bundle.module.resourceURL?.appendingPathComponent("Fixtures/raster/glyphs.json"))
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: url))
    #expect(!cases.isEmpty)
    for (index, member) in cases.enumerated() {
      let glyph = Scene.Glyph(
        outline: rasterPath(member.outline), identity: GlyphIdentity(font: nil, glyph: 0, size: 1),
        origin: Point(x: 20, y: 60), scale: member.scale, angle: 0)
      #expect(GlyphOutline.canHold(glyph))
      var bitmap = GlyphBitmap(PixelBox(x0: 0, y0: 0, x1: 80, y1: 80))
      bitmap.draw(try #require(GlyphOutline(glyph)), cells: CellBuffer())
      let rows = (0..<80).map { Array(bitmap.covers[$0 * 80..<$0 * 80 + 80]) }
      let used = rows.indices.filter { rows[$0].contains { $0 > 0 } }
      let columns = (0..<80).filter { column in rows.contains { $0[column] > 0 } }
      let (top, bottom) = (try #require(used.first), try #require(used.last))
      let (left, right) = (try #require(columns.first), try #require(columns.last))
      let drawn = rows[top...bottom].map { row in
        row[left...right].map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      }
      #expect(drawn == member.rows, "glyph \(index)")
    }
  }
}
