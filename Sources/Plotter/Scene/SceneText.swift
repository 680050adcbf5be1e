extension Scene {
  /// One glyph outline and where its origin goes.
  struct Glyph: Sendable, Equatable {
    /// The shape, relative to its origin, in units of `scale`, y pointing up.
    var outline: Path
    /// A name that is equal for equal outlines, so that formats which can store a shape once do.
    var identity: GlyphIdentity
    /// The origin's place.
    var origin: Point
    /// Device units per unit of the outline.
    var scale: Double
    /// By how many degrees the glyph is turned about its origin, counter-clockwise.
    var angle: Double
  }

  /// A line of text.
  struct Text: Sendable, Equatable {
    var glyphs: [Glyph]

    /// How the glyphs' pixels are turned; `nil` where the glyphs are at their places already.
    ///
    /// Only rasters have one. The glyphs are then upright, and their places are within the block.
    var block: TurnedBlock?
  }

  /// A block of pixels, in which a line of text is drawn upright, and how the finished pixels are turned: what
  /// Matplotlib's `RendererAgg::draw_text_image` is given for text at an angle.
  struct TurnedBlock: Sendable, Equatable {
    /// The number of columns and rows.
    var width, height: Int
    /// Where the lower left corner of the block goes.
    var corner: Point
    /// The turn about that corner in degrees, counter-clockwise.
    var angle: Double
  }
}

/// Which glyph an outline is: equal identities have equal outlines.
struct GlyphIdentity: Sendable, Hashable {
  /// The number of the typesetter's face; -1 for a rule, which is `size` high.
  var face: Int
  var glyph: UInt32
  /// The font size that the outline was taken at.
  var size: Double
  /// By what the outline is wider than at that size: delimiters are stretched.
  var widening = 1.0
}
