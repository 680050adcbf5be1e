/// Where a mark takes its colour from.
public enum Paint: Sendable, Hashable {
  /// The next colour of the cycle of the axes. Only this advances the cycle.
  case next

  /// One of the colours that the mark takes of the cycle, counted from 0: for the parts of a composite mark.
  case place(Int)

  /// The colour at a place of the cycle, counted from 0: Matplotlib's `C0`, `C1` and so on.
  case cycle(Int)

  /// The colour of spines and texts.
  case foreground

  /// The colour behind everything.
  case background

  /// A colour.
  case color(Color)

  /// A colour from the number that its web notation shows: `.hex(0x1f77b4)`.
  public static func hex(_ value: UInt32) -> Paint { .color(Color(hex: value)) }
}

/// How many colours of the axes' cycles a mark takes.
///
/// Axes have two cycles of the same colours, as in Matplotlib: one for lines, one for fills. A line after a bar starts with the
/// first colour again.
public enum CycleUse: Sendable, Hashable {
  /// None.
  case none

  /// Colours of the cycle of lines, histograms and error bars.
  case strokes(Int)

  /// Colours of the cycle of bars, points, areas and pies.
  case fills(Int)

  /// One colour of the lines' cycle where the paint asks for the next one, else none.
  public static func stroke(_ paint: Paint) -> CycleUse { paint == .next ? .strokes(1) : .none }

  /// One colour of the fills' cycle where the paint asks for the next one, else none.
  public static func fill(_ paint: Paint) -> CycleUse { paint == .next ? .fills(1) : .none }
}
