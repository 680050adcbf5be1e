/// Loads a formula's glyphs at one resolution and knows the fonts' measures, by the rules of Matplotlib 3.9.2's
/// `DejaVuSansFonts`.
struct MathFonts {
  let fonts: FontCollection
  let dpi: Double
  let isHinted: Bool

  /// The thickness of rules at a font size.
  func ruleThickness(fontSize: Double) -> Double { ((0.75 / 12) * fontSize * dpi) / 72 }

  /// The height of the letter x in a font.
  func xHeight(_ font: MathFont, fontSize: Double) throws(MathFailure) -> Double {
    try glyph(MathSymbol("x"), font, fontSize: fontSize).height
  }

  /// The width that spaces are multiples of: that of the letter m.
  func em(fontSize: Double) throws(MathFailure) -> Double {
    try glyph(MathSymbol("m"), .italic, fontSize: fontSize).advance
  }

  /// A symbol's glyph.
  ///
  /// - Parameter extent: What the glyph is to cover, in multiples of the font size; `nil` for its own extent.
  func glyph(
    _ symbol: MathSymbol, _ font: MathFont, fontSize: Double, extent: MathExtent? = nil
  ) throws(MathFailure) -> MathGlyph {
    do throws(PlotError) {
      return try load(symbol, font, fontSize: fontSize, extent: extent)
    } catch {
      throw .plot(error)
    }
  }

  /// The distance that two neighbours are moved apart by, as far as they are of one font and size.
  ///
  /// Matplotlib 3.9.2 looks it up by character codes where glyph numbers belong, so that "5" and "7" come as near as "R"
  /// and "T"; it shows.
  func kerning(_ left: MathCharacter, _ right: MathCharacter) throws(MathFailure) -> Double {
    guard left.font == right.font, left.fontSize == right.fontSize, !left.symbol.isLarge else { return 0 }
    let size = FontFace.Size(points: left.fontSize, dpi: dpi, isHinted: isHinted)
    do throws(PlotError) {
      return try fonts.kerning(
        left.symbol.scalar.value, right.symbol.scalar.value, face: left.glyph.face, size: size)
    } catch {
      throw .plot(error)
    }
  }

  private func load(
    _ symbol: MathSymbol, _ font: MathFont, fontSize: Double, extent: MathExtent?
  ) throws(PlotError) -> MathGlyph {
    let style = style(of: symbol.scalar, in: font)
    let character = try fonts.character(variant(of: symbol.scalar, in: font), style: style)
    var size = FontFace.Size(points: fontSize, dpi: dpi, isHinted: isHinted)
    var offset = Point(x: 0, y: 0)
    var covered: MathExtent?
    let extent = extent ?? (symbol == .prime ? .prime : nil)
    if let extent {
      let own = try fonts.load(character, size: FontFace.Size(points: 72, dpi: 72 * 16, isHinted: false))
      let unit = 1 / (64.0 * 72 * 16)
      let (x0, x1) = (Double(own.xMin) * unit, Double(own.xMax) * unit)
      let (y0, y1) = (Double(own.yMin) * unit, Double(own.yMax) * unit)
      let target = pixels(extent, em: fontSize * dpi / 72, isPrime: symbol == .prime)
      if x1 > x0, y1 > y0, target.y1 > target.y0 {
        let (width, height) = ((target.x1 - target.x0) / (x1 - x0), (target.y1 - target.y0) / (y1 - y0))
        (size.xScale, size.yScale) = (width * 72 / (fontSize * dpi), height * 72 / (fontSize * dpi))
        (size.isHinted, size.isWhole) = (false, false)
        offset = Point(x: target.x0 - x0 * width, y: target.y0 - y0 * height)
        covered = target
      }
    } else if symbol.isLarge {
      (size.xScale, size.yScale) = (2.0.squareRoot(), 2.0.squareRoot())
    }
    let loaded = try fonts.load(character, size: size)
    var (height, depth) = (loaded.bearing, loaded.height - loaded.bearing)
    if let covered {
      (height, depth) =
        isHinted ? (covered.y1.rounded(.up), (-covered.y0).rounded(.up)) : (covered.y1, -covered.y0)
    }
    return MathGlyph(
      loaded: loaded, height: height, depth: depth,
      identity: GlyphIdentity(
        font: fonts.file(of: character.face), glyph: character.glyph, size: size.points * size.yScale,
        widening: size.xScale / size.yScale),
      face: character.face, offset: offset,
      advance: covered?.advance ?? loaded.linearAdvance,
      isSlanted: style.isSlanted || symbol == MathSymbol("∫", .integral)
        || symbol == MathSymbol("∮", .integral))
  }

  /// An extent in device units. STIX's sizes are whole numbers of pixels upwards, and of eighths across; Computer Modern's
  /// are not, but hinting puts its prime on whole and half pixels.
  private func pixels(_ extent: MathExtent, em: Double, isPrime: Bool) -> MathExtent {
    let (across, up) = isPrime ? (em, em) : ((em * 8).rounded() / 8, em.rounded())
    var (bottom, top) = (extent.y0 * up, extent.y1 * up)
    if isPrime, isHinted {
      let height = ((top - bottom) * 2).rounded() / 2
      bottom.round()
      top = bottom + height
    }
    return MathExtent(
      advance: extent.advance * across, x0: extent.x0 * across, y0: bottom, x1: extent.x1 * across, y1: top)
  }

  /// Only letters are italic, and of these not Greek capitals.
  private func style(of scalar: Unicode.Scalar, in font: MathFont) -> FontStyle {
    switch font {
    case .regular, .roman, .sans, .blackboard, .fraktur: .upright
    case .bold: .bold
    case .boldItalic: .boldSlanted
    case .monospaced: .monospaced
    case .italic, .calligraphic: isItalic(scalar) ? .slanted : .upright
    }
  }

  private func isItalic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      scalar.value < 0x10000 && scalar.properties.name?.hasPrefix("GREEK CAPITAL") != true
    default: false
    }
  }

  /// The character that Unicode has for a letter in a font of its own; the letter itself where there is none.
  private func variant(of scalar: Unicode.Scalar, in font: MathFont) -> Unicode.Scalar {
    guard font == .blackboard, ("A"..."Z").contains(scalar) else { return scalar }
    // Some of these letters were there before the block for all.
    let older: [Unicode.Scalar: Unicode.Scalar] = [
      "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
    ]
    return older[scalar] ?? Unicode.Scalar(0x1d538 + scalar.value - 0x41) ?? scalar
  }
}
