/// Sets a line of text at one size for one device.
struct LineSetter {
  let fonts: FontCollection
  /// In points.
  let size: Double
  let device: Device

  /// Vector formats' texts are measured at this size, in device units, and scaled, as Matplotlib's `TextToPath` does it.
  static let vectorSize = 100.0

  /// Sets a line, as a formula where it has dollar signs that pair.
  func set(_ text: String) throws(MathFailure) -> GlyphRun {
    guard MathText.isFormula(text) else {
      do { return try setPlainly(MathText.withoutEscapes(text)) } catch { throw .plot(error) }
    }
    return try FormulaSetter(fonts: fonts, size: size, device: device).set(text)
  }

  /// Sets a line, dollar signs and all.
  func setPlainly(_ text: String) throws(PlotError) -> GlyphRun {
    let characters = try text.unicodeScalars.map { scalar throws(PlotError) in try fonts.character(scalar) }
    var line =
      device.isRaster
      ? try measured(characters, size: FontFace.Size(points: size, dpi: device.dpi, isHinted: true))
      : try unhinted(characters, size: device.units(points: size))
    line.string = text
    return line
  }

  /// Adds up advances and kerning in 1/64 device units and places each glyph's pixels.
  ///
  /// The rules are those of Matplotlib's `FT2Font.set_text` and `draw_glyphs_to_bitmap`: the extents are those
  /// of the outlines' control boxes, and a glyph's pixels start at its left edge less the text's, cut off to a
  /// whole pixel.
  private func measured(
    _ characters: [FontCollection.Character], size: FontFace.Size
  ) throws(PlotError) -> GlyphRun {
    var pen = 0
    var glyphs: [(loaded: FontFace.LoadedGlyph, face: Int, pen: Int)] = []
    var extent = (xMin: 32000, yMin: 32000, xMax: -32000, yMax: -32000)
    var previous: FontCollection.Character?
    for character in characters {
      let loaded = try fonts.load(character, size: size)
      if let previous, previous.face == character.face, previous.glyph != 0, character.glyph != 0 {
        let kerning = try fonts.kerning(previous.glyph, character.glyph, face: character.face, size: size)
        pen += Int(kerning * 64)
      }
      let shift = loaded.outline.isEmpty ? 0 : pen
      extent.xMin = min(extent.xMin, loaded.xMin + shift)
      extent.xMax = max(extent.xMax, loaded.xMax + shift)
      extent.yMin = min(extent.yMin, loaded.yMin)
      extent.yMax = max(extent.yMax, loaded.yMax)
      glyphs.append((loaded, character.face, pen))
      pen += loaded.advance
      previous = character
    }
    if extent.xMin > extent.xMax { extent = (0, 0, 0, 0) }

    let left = Double(extent.xMin) / 64
    let top = Double(extent.yMax) / 64
    var line = GlyphRun(
      string: "", width: Double(pen) / 64, height: Double(extent.yMax - extent.yMin) / 64,
      descent: Double(-extent.yMin) / 64, left: left,
      rasterWidth: Double((extent.xMax - extent.xMin) / 64 + 2),
      rasterHeight: Double((extent.yMax - extent.yMin) / 64 + 2))
    for (index, (loaded, face, pen)) in glyphs.enumerated() where !loaded.outline.isEmpty {
      let pixelLeft = (Double(loaded.xMin + pen) / 64).rounded(.down)
      let pixelTop = (Double(loaded.yMax) / 64).rounded(.up)
      line.glyphs.append(
        GlyphRun.Glyph(
          outline: loaded.outline, character: index,
          identity: GlyphIdentity(font: fonts.file(of: face), glyph: loaded.index, size: size.points),
          scale: 1,
          x: (pixelLeft - left).rounded(.towardZero) + Double(pen) / 64 - pixelLeft,
          y: (top - pixelTop + 1).rounded(.towardZero) + pixelTop))
    }
    return line
  }

  /// Sets a line without hinting, its glyphs placed by their unrounded advances (Matplotlib's `TextToPath`).
  private func unhinted(
    _ characters: [FontCollection.Character], size: Double
  ) throws(PlotError) -> GlyphRun {
    let reference = FontFace.Size(points: Self.vectorSize, dpi: 72, isHinted: false)
    let scale = size / reference.points
    var line = try measured(characters, size: reference)
    line.width *= scale
    line.height *= scale
    line.descent *= scale
    line.left *= scale
    var x = 0.0
    var previous: UInt32?
    line.glyphs = []
    for (index, character) in characters.enumerated() {
      // Matplotlib asks the first font for the distance, whichever the glyphs are from.
      if let previous {
        x += try fonts.kerning(previous, character.glyph, face: fonts.upright, size: reference)
      }
      let loaded = try fonts.load(character, size: reference)
      if !loaded.outline.isEmpty {
        line.glyphs.append(
          GlyphRun.Glyph(
            outline: loaded.outline, character: index,
            identity: GlyphIdentity(
              font: fonts.file(of: character.face), glyph: character.glyph, size: reference.points),
            scale: scale, x: x * scale, y: 0))
      }
      x += loaded.linearAdvance
      previous = character.glyph
    }
    return line
  }
}
