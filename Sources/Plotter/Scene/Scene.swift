/// A finished picture: strokes and glyphs at their places, in device units with y pointing down.
///
/// Everything about data, ticks and layout is settled by the time a scene exists; a surface only draws it.
struct Scene: Sendable, Equatable {
  /// How the corners and ends of a stroke are drawn.
  enum LineStyle: Sendable, Hashable {
    /// Round joins and square ends that project by half the width: data lines.
    case data
    /// Mitred joins and square ends that project by half the width: spines.
    case spine
    /// Ends cut off where the line ends: ticks.
    case tick
  }

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
    /// Whether the glyph is turned by 90 degrees counter-clockwise.
    var isVertical: Bool
  }

  enum Item: Sendable, Equatable {
    case stroke(Path, style: LineStyle, width: Double, color: Color, clip: Box?)
    case fill(Box, color: Color)
    case glyphs([Glyph], color: Color, opacity: Double)
  }

  /// The size of the picture in device units.
  var width, height: Double

  /// What lies behind everything.
  var background: Color

  /// What is drawn, in order.
  var items: [Item] = []
}

/// Which glyph an outline is: equal identities have equal outlines.
struct GlyphIdentity: Sendable, Hashable {
  var face: Int
  var glyph: UInt32
  /// The font size that the outline was taken at.
  var size: Double
}
