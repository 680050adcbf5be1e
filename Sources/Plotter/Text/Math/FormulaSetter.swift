/// Sets a line that holds formulas, for one device, by the rules of Matplotlib 3.9.2's mathtext.
struct FormulaSetter {
  let fonts: MathFonts
  /// The font size, and device units per unit of the formula's boxes: vector formats' formulas are set at 100 units and
  /// scaled, like their other texts.
  let fontSize, scale: Double

  init(fonts: FontCollection, size: Double, device: Device) {
    let isRaster = device.isRaster
    self.fonts = MathFonts(fonts: fonts, dpi: isRaster ? device.dpi : 72, isHinted: isRaster)
    fontSize = isRaster ? size : LineSetter.vectorSize
    scale = isRaster ? 1 : device.units(points: size) / LineSetter.vectorSize
  }

  func set(_ text: String) throws(MathFailure) -> GlyphRun {
    var parser = MathParser(boxes: MathBoxes(fonts: fonts), fontSize: fontSize)
    let formula = try parser.parse(text)
    return fonts.isHinted ? try raster(formula) : try vector(formula)
  }

  private typealias Placed = (glyph: MathGlyph, x: Double, y: Double)

  /// The glyphs as they look at the sizes that they have come to.
  private func placed(_ shipping: MathShipping) throws(MathFailure) -> [Placed] {
    try shipping.glyphs.map { item throws(MathFailure) in
      let character = item.character
      let glyph = try fonts.glyph(
        character.symbol, character.font, fontSize: character.fontSize, extent: character.extent)
      return (glyph, item.x, item.y)
    }
  }

  private func string(of shipping: MathShipping) -> String {
    String(String.UnicodeScalarView(shipping.glyphs.map(\.character.symbol.scalar)))
  }

  /// A formula as a block of pixels, every glyph and every rule at whole ones.
  private func raster(_ formula: MathList) throws(MathFailure) -> GlyphRun {
    let natural = MathShipping(formula)
    let glyphs = try placed(natural)
    let left = min(0, glyphs.map { $0.x + $0.glyph.xMin }.min() ?? 0, natural.rules.map(\.x0).min() ?? 0) - 1
    let top = min(0, glyphs.map { $0.y - $0.glyph.yMax }.min() ?? 0, natural.rules.map(\.y0).min() ?? 0) - 1
    let right = max(0, glyphs.map { $0.x + $0.glyph.xMax }.max() ?? 0, natural.rules.map(\.x1).max() ?? 0) + 1
    let bottom =
      max(0, glyphs.map { $0.y - $0.glyph.yMin }.max() ?? 0, natural.rules.map(\.y1).max() ?? 0) + 1
    let height = bottom - top - formula.depth
    let descent = bottom - top - formula.height
    var line = GlyphRun(
      string: string(of: natural), width: right - left, height: height + descent, descent: descent, left: 0,
      rasterWidth: (right - left).rounded(.up), rasterHeight: (height + max(descent, 0)).rounded(.up))
    let shifted = MathShipping(formula, at: Point(x: -left, y: -top))
    for (index, (item, found)) in zip(shifted.glyphs, glyphs).enumerated()
    where !found.glyph.loaded.outline.isEmpty {
      let glyph = found.glyph
      // The block's top row of a glyph is that of its box.
      let isMoved = glyph.offset != Point(x: 0, y: 0)
      let top = isMoved ? glyph.height - glyph.offset.y : (Double(glyph.loaded.yMax) / 64).rounded(.up)
      line.glyphs.append(
        GlyphRun.Glyph(
          outline: glyph.loaded.outline, character: index, identity: glyph.identity, scale: 1,
          x: item.x.rounded(.towardZero) + glyph.offset.x,
          y: (item.y - glyph.height).rounded(.towardZero) + top))
    }
    for rule in shifted.rules {
      // A rule covers one more row and column than its size says.
      let extra = max((rule.y1 - rule.y0).rounded(.towardZero) - 1, 0)
      let upper = extra == 0 ? (rule.y1 + rule.y0) / 2 - 0.5 : rule.y0
      let y = upper.rounded(.towardZero)
      let x = rule.x0.rounded(.towardZero)
      let end = min(rule.x1.rounded(.up) + 1, line.rasterWidth)
      line.glyphs.append(self.rule(width: end - x, height: extra + 1, x: x, bottom: y + extra + 1))
    }
    return line
  }

  private func vector(_ formula: MathList) throws(MathFailure) -> GlyphRun {
    let shipping = MathShipping(formula)
    let (height, depth) = (formula.height.rounded(.up), formula.depth.rounded(.up))
    var line = GlyphRun(
      string: string(of: shipping), width: formula.width.rounded(.up) * scale,
      height: (height + depth) * scale, descent: depth * scale,
      left: 0, rasterWidth: 0, rasterHeight: 0)
    // The baseline takes up what rounding the height up has added.
    for (index, (glyph, x, y)) in try placed(shipping).enumerated() where !glyph.loaded.outline.isEmpty {
      line.glyphs.append(
        GlyphRun.Glyph(
          outline: glyph.loaded.outline, character: index, identity: glyph.identity, scale: scale,
          x: (x + glyph.offset.x) * scale, y: (y - glyph.offset.y - height) * scale))
    }
    for box in shipping.rules {
      line.glyphs.append(rule(width: box.width, height: box.height, x: box.x0, bottom: box.y1 - height))
    }
    return line
  }

  private func rule(width: Double, height: Double, x: Double, bottom: Double) -> GlyphRun.Glyph {
    var outline = Path()
    outline.move(to: Point(x: 0, y: 0))
    for (x, y) in [(width, 0), (width, height), (0, height)] { outline.line(to: Point(x: x, y: y)) }
    outline.close()
    return GlyphRun.Glyph(
      outline: outline,
      identity: GlyphIdentity(glyph: 0, size: height, widening: height > 0 ? width / height : 0),
      scale: scale, x: x * scale, y: bottom * scale)
  }
}
