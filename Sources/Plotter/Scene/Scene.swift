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

  enum Item: Sendable, Equatable {
    case stroke(Path, style: LineStyle, width: Double, color: Color, clip: Box?)
    case fill(Box, color: Color)
    case text(Text, color: Color, opacity: Double)
  }

  /// The size of the picture in device units.
  var width, height: Double

  /// What lies behind everything.
  var background: Color

  /// What is drawn, in order.
  var items: [Item] = []
}
