/// A line of text whose glyphs have their places, in device units.
struct SetLine: Sendable, Equatable {
  struct Glyph: Sendable, Equatable {
    /// The shape, in units of `scale`, y pointing up.
    var outline: Path
    var identity: GlyphIdentity
    var scale: Double
    /// Raster: the origin's place in the block of pixels that holds the line, y pointing down from its top row.
    /// Vector: the place seen from the line's origin, y pointing down.
    var x, y: Double
  }

  /// The sum of the advances.
  var width: Double
  /// From the lowest point of any outline to the highest.
  var height: Double
  /// How far the outlines reach below the baseline; negative where they stay above it.
  var descent: Double
  /// Where the outlines start, seen from the origin.
  var left: Double
  /// The rows of the block of pixels that holds the line.
  var rasterHeight: Double
  var glyphs: [Glyph] = []

  /// The glyphs at their places when the line's origin is put at `origin` (y pointing down).
  ///
  /// On a raster the block of pixels starts at a whole pixel: the origin is rounded as Matplotlib's
  /// `RendererAgg.draw_text` does it, halves to even.
  func glyphs(at origin: Point, isVertical: Bool, device: Device) -> [Scene.Glyph] {
    guard device.isRaster else {
      return glyphs.map { glyph in
        Scene.Glyph(
          outline: glyph.outline, identity: glyph.identity,
          origin: isVertical
            ? Point(x: origin.x + glyph.y, y: origin.y - glyph.x)
            : Point(x: origin.x + glyph.x, y: origin.y + glyph.y),
          scale: glyph.scale, isVertical: isVertical)
      }
    }
    let x = (origin.x + left + (isVertical ? descent : 0)).rounded(.toNearestOrEven)
    let y = (origin.y + (isVertical ? 0 : descent)).rounded(.toNearestOrEven) + 1
    return glyphs.map { glyph in
      Scene.Glyph(
        outline: glyph.outline, identity: glyph.identity,
        origin: isVertical
          ? Point(x: x + glyph.y - rasterHeight, y: y - glyph.x)
          : Point(x: x + glyph.x, y: y - rasterHeight + glyph.y),
        scale: glyph.scale, isVertical: isVertical)
    }
  }
}
