extension Scene {
  /// One glyph outline and where its origin goes.
  struct Glyph: Sendable, Equatable {
    /// The shape, relative to its origin, in units of `scale`, y pointing up.
    var outline: Path
    /// Which of the text's Unicode scalars the glyph shows; `nil` for a rule of a formula.
    var character: Int?
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
    /// The characters of the glyphs and of the blanks between them, in this order. A formula is read from left to right,
    /// without what is written to set it.
    var string: String

    /// The glyphs, one for each character that is no blank, and a formula's rules.
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
  /// The font; `nil` for a rule, which is `size` high.
  var font: FontFile?
  /// The glyph's number in the font.
  var glyph: UInt32
  /// The font size that the outline was taken at.
  var size: Double
  /// By what the outline is wider than at that size: delimiters are stretched.
  var widening = 1.0
}

/// A face of a font file.
struct FontFile: Sendable, Hashable {
  /// The path as the file system has it, which need not be UTF-8, with a zero at its end.
  var path: [CChar]
  /// Which of the file's faces.
  var index: Int
  /// Whether glyphs are slanted by 11 degrees, for want of an oblique face.
  var isSheared = false
}
