import TestSupport
import Testing

@testable import Plotter

@Suite struct FormulaTests {
  /// The extents of formulas, and where their glyphs and rules lie, in a vector format.
  @Test(.needsDejaVuSans, arguments: TextCases.all.formulas)
  func partsLieWhereMatplotlibPutsThem(formula: TextCases.Formula) throws {
    let typesetter = try Typesetter()
    let run = try typesetter.set(formula.text, size: 100, device: .points)
    #expect(typesetter.warnings.isEmpty)
    #expect(run.width == formula.width)
    #expect(run.height == formula.height)
    #expect(run.descent == formula.depth)
    let tolerance = formula.borrowed ? 0.2 : 0.1
    let glyphs = run.glyphs.filter { $0.identity.face >= 0 }
    let rules = run.glyphs.filter { $0.identity.face < 0 }
    let expected = formula.glyphs.filter { $0[2].string != " " }
    try #require(glyphs.count == expected.count)
    for (glyph, place) in zip(glyphs, expected) {
      let scalar = place[2].string
      // Pieces from other fonts are moved to where these have them.
      if ["0", "√", "(", ")", "[", "]", "{", "}", "⟨", "⟩", "\u{302}", "\u{303}"].contains(scalar) {
        if formula.borrowed || formula.text.contains("'") { continue }
      }
      #expect(abs(glyph.x - place[0].number) < tolerance, "\(scalar): \(glyph.x), not \(place[0].number)")
      #expect(
        abs(-glyph.y - place[1].number) < tolerance,
        "\(scalar): \(-glyph.y), not \(place[1].number)")
    }
    try #require(rules.count == formula.rules.count)
    for (rule, place) in zip(rules, formula.rules) {
      let bounds = try #require(rule.outline.bounds)
      for (number, expected) in zip([rule.x, -rule.y, bounds.width, bounds.height], place) {
        #expect(abs(number - expected) < tolerance, "\(rule.x), \(-rule.y), \(bounds), not \(place)")
      }
    }
  }
}
