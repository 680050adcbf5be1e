/// Powers with raised exponents: the labels of a logarithmic axis.
///
/// The rules and constants are those of Matplotlib's mathtext for a superscript in DejaVu Sans: the exponent is set at
/// 0.7 of the size, 0.7 x-heights above the baseline and a little to the right.
extension Typesetter {
  private static let shrinking = 0.7
  private static let superscriptRise = 0.7
  private static let superscriptKern = 0.025
  private static let spaceAfterScript = 0.05
  private static let operatorSpace = 0.2

  /// A glyph of a formula and where its origin lies, y pointing up from the baseline.
  private struct Placed {
    var glyph: FontFace.LoadedGlyph
    var identity: GlyphIdentity
    var x, y: Double

    var top: Double { y + Double(glyph.yMax) / 64 }
    var bottom: Double { y + Double(glyph.yMin) / 64 }
    var left: Double { x + Double(glyph.xMin) / 64 }
    var right: Double { x + Double(glyph.xMax) / 64 }
  }

  /// Glyphs one after another, with the extents that the formula's box takes from them.
  private struct Formula {
    var glyphs: [Placed] = []
    var width = 0.0
    var height = 0.0
    var depth = 0.0
  }

  func setPower(_ label: TickLabel, size: Double, device: Device) throws(PlotError) -> GlyphRun {
    // A vector format's formula is set at 100 units and scaled, like its other texts.
    let base =
      device.isRaster
      ? FontFace.Size(points: size, dpi: device.dpi, isHinted: true)
      : FontFace.Size(points: 100, dpi: 72, isHinted: false)
    let formula = try formula(label, size: base)
    return device.isRaster
      ? raster(formula) : vector(formula, scale: device.units(points: size) / base.points)
  }

  private func formula(_ label: TickLabel, size: FontFace.Size) throws(PlotError) -> Formula {
    var formula = Formula()
    var script = size
    script.points *= Self.shrinking
    if let coefficient = label.coefficient {
      let space = Self.operatorSpace * (try advance(of: "m", size: size))
      try append(coefficient, size: size, to: &formula)
      formula.width += space
      try append("\u{d7}", size: size, to: &formula)
      formula.width += space
    }
    try append(label.base, size: size, to: &formula)
    guard let exponent = label.exponent else { return formula }
    let xHeight =
      try characters(of: "x").first.map { x throws(PlotError) in try load(x, size: size).bearing } ?? 0
    formula.width += Self.superscriptKern * xHeight * Self.shrinking
    try append(
      exponent, size: size, shownAt: script, scale: Self.shrinking, rise: Self.superscriptRise * xHeight,
      to: &formula)
    formula.width += Self.spaceAfterScript * xHeight
    return formula
  }

  private func advance(of text: String, size: FontFace.Size) throws(PlotError) -> Double {
    guard let character = try characters(of: text).first else { return 0 }
    return try load(character, size: size).linearAdvance
  }

  /// Appends glyphs that are measured and kerned at one size, times a scale, and drawn at another: an exponent's box is
  /// that of its full-sized glyphs made smaller, whatever hinting does to the small ones.
  private func append(
    _ text: String, size: FontFace.Size, shownAt shownSize: FontFace.Size? = nil, scale: Double = 1,
    rise: Double = 0, to formula: inout Formula
  ) throws(PlotError) {
    var previous: (code: Unicode.Scalar, face: Int)?
    for (code, character) in zip(text.unicodeScalars, try characters(of: text)) {
      let measured = try load(character, size: size)
      if let previous, previous.face == character.face {
        // Matplotlib 3.9.2 looks the distance up by character codes where glyph numbers belong, so that "5" and "7" come
        // as near as "R" and "T"; it shows.
        formula.width += try kerning(previous.code.value, code.value, face: character.face) * scale
      }
      previous = (code, character.face)
      let glyph = try load(character, size: shownSize ?? size)
      formula.glyphs.append(
        Placed(
          glyph: glyph,
          identity: GlyphIdentity(
            face: character.face, glyph: character.glyph, size: (shownSize ?? size).points),
          x: formula.width, y: rise))
      formula.width += measured.linearAdvance * scale
      formula.height = max(formula.height, measured.bearing * scale + rise)
      formula.depth = max(formula.depth, (measured.height - measured.bearing) * scale - rise)
    }
  }

  /// A formula as a block of pixels, every glyph at a whole one.
  private func raster(_ formula: Formula) -> GlyphRun {
    let glyphs = formula.glyphs
    let left = min(0, glyphs.map(\.left).min() ?? 0) - 1
    let right = max(0, glyphs.map(\.right).max() ?? 0) + 1
    // From here on y points down, from the top of the formula's box.
    let top = min(0, glyphs.map { formula.height - $0.top }.min() ?? 0) - 1
    let bottom = max(0, glyphs.map { formula.height - $0.bottom }.max() ?? 0) + 1
    let height = bottom - top - formula.depth
    let descent = bottom - top - formula.height
    var line = GlyphRun(
      width: right - left, height: height + descent, descent: descent, left: 0,
      rasterWidth: (right - left).rounded(.up), rasterHeight: (height + max(descent, 0)).rounded(.up))
    for placed in glyphs where !placed.glyph.outline.isEmpty {
      let pixelTop = (Double(placed.glyph.yMax) / 64).rounded(.up)
      let row = (formula.height - placed.y - top - placed.glyph.bearing).rounded(.towardZero)
      line.glyphs.append(
        GlyphRun.Glyph(
          outline: placed.glyph.outline, identity: placed.identity, scale: 1,
          x: (placed.x - left).rounded(.towardZero), y: row + pixelTop))
    }
    return line
  }

  private func vector(_ formula: Formula, scale: Double) -> GlyphRun {
    let (height, depth) = (formula.height.rounded(.up), formula.depth.rounded(.up))
    var line = GlyphRun(
      width: formula.width.rounded(.up) * scale, height: (height + depth) * scale, descent: depth * scale,
      left: 0, rasterWidth: 0, rasterHeight: 0)
    for placed in formula.glyphs where !placed.glyph.outline.isEmpty {
      // The baseline takes up what rounding the height up has added.
      line.glyphs.append(
        GlyphRun.Glyph(
          outline: placed.glyph.outline, identity: placed.identity, scale: scale,
          x: placed.x * scale, y: -(placed.y + height - formula.height) * scale))
    }
    return line
  }
}
