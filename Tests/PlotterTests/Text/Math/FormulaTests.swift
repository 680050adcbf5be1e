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
    let glyphs = run.glyphs.filter { $0.identity.font != nil }
    let rules = run.glyphs.filter { $0.identity.font == nil }
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

/// What is a formula, and what is not.
@Suite struct MathTextTests {
  @Test(arguments: [
    ("$x$", true), ("a $x$ b $y$", true), ("5 $", false), ("$1 and $2", true), ("\\$1 and \\$2", false),
    ("\\$5: $x$", true), ("$x", false), ("", false), ("$$", true), ("\\\\$x$", false),
  ])
  func dollarSignsPair(text: String, isFormula: Bool) {
    #expect(MathText.isFormula(text) == isFormula)
  }

  /// A text that is no formula is drawn as it is, and the warning says where it goes wrong.
  @Test(
    .needsFont,
    arguments: [
      ("$x^{2$", 3, "'{' has no '}'"), ("$\\foo$", 1, "\\foo is not known"),
      ("$x^2^3$", 4, "second superscript"),
      ("$\\frac{1}$", 9, "'{' is missing after \\frac"), ("$$", 1, "a formula is empty"),
      ("from $1 #2$", 8, "'#' is out of place"), ("$\\left(x$", 1, "\\left has no \\right"),
      ("$a}$", 2, "'}' is out of place"), ("ab $x_$", 6, "a script is missing after '_'"),
      ("$\\sqrt[3{x}$", 11, "is missing after the degree"),
      ("$\\mathrm x$", 9, "'{' is missing after \\mathrm"),
    ])
  func invalidFormulasAreDrawnAsTheyAre(text: String, position: Int, reason: String) throws {
    for device in [Device.raster(dpi: 100), .points] {
      let typesetter = try Typesetter()
      let run = try typesetter.set(text, size: 10, device: device)
      #expect(run.string == text)
      guard case .invalidFormula(text, let found, let words)? = typesetter.warnings.first else {
        Issue.record("\(typesetter.warnings)")
        return
      }
      #expect(typesetter.warnings.count == 1)
      #expect(found == position && words.contains(reason), "\(found): \(words)")
      #expect(typesetter.warnings[0].description.contains("at character \(position + 1);"))
    }
  }

  @Test(.needsFont) func hostileFormulasEnd() throws {
    let typesetter = try Typesetter()
    let groups = String(repeating: "{", count: 100_000)
    for text in [
      "$" + groups + "$", "$" + groups + String(repeating: "}", count: 100_000) + "$",
      "$" + String(repeating: "x^{", count: 5000) + "$",
      "$" + String(repeating: "\\left(", count: 5000) + "$",
      "$" + String(repeating: "\\sqrt", count: 5000) + "$",
      "$" + String(repeating: "\\hat ", count: 5000) + "x$",
      "$" + String(repeating: "x", count: 10000) + "$", "$\\hspace{1e300}x$", "$\\hspace{nan}x$",
      "$\u{0}\u{7}\u{202e}$", "$\\\u{0}$", "$\\$", "$\\left\\frac$", "$\\text{\\$",
      "$" + String(repeating: "\\frac{1}{", count: 50) + "2" + String(repeating: "}", count: 50) + "$",
    ] {
      for device in [Device.raster(dpi: 100), .points] {
        let run = try typesetter.set(text, size: 10, device: device)
        #expect(run.width.isFinite && run.height.isFinite)
      }
    }
  }

  /// Each glyph knows its character, so that a text can be searched for.
  @Test(
    .needsDejaVuSans,
    arguments: [
      ("a b", "a b", "ab"), ("\\$5 Ä", "$5 Ä", "$5Ä"), ("$x^2$", "x2", "x2"),
      ("$\\frac{\\alpha}{2}$ and", "α2 and", "α2and"),
    ])
  func glyphsKnowTheirCharacters(text: String, string: String, shown: String) throws {
    let typesetter = try Typesetter()
    for device in [Device.raster(dpi: 100), .points] {
      let run = try typesetter.set(text, size: 10, device: device)
      #expect(run.string == string)
      let scalars = Array(run.string.unicodeScalars)
      let characters = run.glyphs.compactMap(\.character).map { scalars[$0] }
      #expect(String(String.UnicodeScalarView(characters)) == shown)
    }
  }
}
