#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A line of text whose glyphs have their places, in device units.
struct GlyphRun: Sendable, Equatable {
  struct Glyph: Sendable, Equatable {
    /// The shape, in units of `scale`, y pointing up.
    var outline: Path
    /// Which of the line's Unicode scalars the glyph shows; `nil` for a rule of a formula.
    var character: Int?
    var identity: GlyphIdentity
    var scale: Double
    /// Raster: the origin's place in the block of pixels that holds the line, y pointing down from its top row.
    /// Vector: the place seen from the line's origin, y pointing down.
    var x, y: Double
  }

  /// The characters that are set, blanks included.
  var string: String
  /// The sum of the advances.
  var width: Double
  /// From the lowest point of any outline to the highest.
  var height: Double
  /// How far the outlines reach below the baseline; negative where they stay above it.
  var descent: Double
  /// Where the outlines start, seen from the origin.
  var left: Double
  /// The columns and rows of the block of pixels that holds the line; 0 for vector formats.
  var rasterWidth, rasterHeight: Double
  var glyphs: [Glyph] = []

  /// The line as a scene shows it when its origin is put at `origin` (y pointing down).
  ///
  /// On a raster the lower left corner of the block of pixels goes to a whole pixel, found as Matplotlib's
  /// `RendererAgg.draw_text` does it, halves to even. At an angle the block is drawn upright and its pixels are turned.
  ///
  /// - Parameter angle: The turn in degrees, counter-clockwise.
  func text(at origin: Point, angle: Double, device: Device) -> Scene.Text {
    let turn = Turn(degrees: angle)
    guard device.isRaster else { return text(placed(from: origin, turn: turn, angle: angle)) }
    let radians = angle * (.pi / 180)
    let corner = Point(
      x: (origin.x + left + descent * sin(radians)).rounded(.toNearestOrEven),
      y: (origin.y + descent * cos(radians)).rounded(.toNearestOrEven) + 1)
    guard angle == 0 else {
      let block = Scene.TurnedBlock(
        width: Int(rasterWidth), height: Int(rasterHeight), corner: corner, angle: angle)
      return text(placed(from: Point(x: 0, y: 0), turn: Turn(degrees: 0), angle: 0), block: block)
    }
    return text(placed(from: corner, rising: rasterHeight, turn: turn, angle: 0))
  }

  private func text(_ glyphs: [Scene.Glyph], block: Scene.TurnedBlock? = nil) -> Scene.Text {
    Scene.Text(string: string, glyphs: glyphs, block: block)
  }

  private func placed(from origin: Point, rising: Double = 0, turn: Turn, angle: Double) -> [Scene.Glyph] {
    glyphs.map { glyph in
      let place = turn.applied(x: glyph.x, y: glyph.y - rising)
      return Scene.Glyph(
        outline: glyph.outline, character: glyph.character, identity: glyph.identity,
        origin: Point(x: origin.x + place.x, y: origin.y + place.y), scale: glyph.scale, angle: angle)
    }
  }
}

/// A turn about the origin, counter-clockwise as seen with y pointing down. Quarter turns are exact.
struct Turn: Sendable, Hashable {
  let cosine, sine: Double

  init(degrees: Double) {
    let quarters = degrees / 90
    if quarters == quarters.rounded(), abs(quarters) < 1e15 {
      let index = Int(quarters) & 3
      cosine = [1, 0, -1, 0][index]
      sine = [0, 1, 0, -1][index]
    } else {
      cosine = cos(degrees * (.pi / 180))
      sine = sin(degrees * (.pi / 180))
    }
  }

  func applied(x: Double, y: Double) -> Point {
    Point(x: x * cosine + y * sine, y: y * cosine - x * sine)
  }
}
