/// One of the axes of a plot: its scale, limits, ticks and label.
public struct Axis: Sendable {
  /// Lines across the frame at the ticks.
  public struct GridLines: Sendable, Hashable {
    /// The colour; `nil` takes the style's.
    public var color: Color?

    /// The width in points; `nil` takes the style's.
    public var width: Double?

    /// The pattern of dashes.
    public var line: LineStyle

    /// How opaque the lines are, from 0 to 1.
    public var alpha: Double

    /// Makes grid lines. The defaults are Matplotlib's.
    public init(color: Color? = nil, width: Double? = nil, line: LineStyle = .solid, alpha: Double = 1) {
      self.color = color
      self.width = width
      self.line = line
      self.alpha = alpha
    }
  }

  /// On which side of the frame's edge ticks lie.
  public enum TickDirection: Sendable, Hashable {
    case outward, inward, both
  }

  /// How tick labels are attached to their ticks.
  public enum LabelAlignment: Sendable, Hashable {
    /// The middle of a label is at the tick.
    case center
    /// A label ends at the tick: Matplotlib's `ha="right"`.
    case trailing
    /// A label starts at the tick: Matplotlib's `ha="left"`.
    case leading
  }

  /// The axis' label; empty for none.
  public var label: String

  /// How data values are spread along the axis.
  public var scale: any Scale

  /// The data value at the left or bottom end; `nil` takes it from the data. A value greater than ``upper`` reverses the axis.
  public var lower: Double?

  /// The data value at the right or top end; `nil` takes it from the data.
  public var upper: Double?

  /// Whether automatic limits run from the greater value to the smaller one.
  public var isReversed = false

  /// The part of the data's range that is added on each side; `nil` takes the style's, 5 %.
  public var margin: Double?

  /// Where the long ticks are, and what is written beside them.
  public var ticks: Ticks

  /// Where the short ticks are. `.automatic` is what the scale has: none on a linear axis.
  public var minorTicks: Ticks

  /// Lines across the frame at the long ticks; `nil` for none.
  public var grid: GridLines?

  /// Lines across the frame at the short ticks; `nil` for none.
  public var minorGrid: GridLines?

  /// The side where the axis' label, and its spine's ticks by default, are: bottom or left unless it is upper.
  public var isOnUpperSide = false

  /// The sides with ticks; `nil` takes the axis' own side.
  public var tickSides: Set<Side>?

  /// The sides with tick labels; `nil` takes the axis' own side.
  public var labelSides: Set<Side>?

  /// On which side of the frame's edge ticks lie.
  public var tickDirection = TickDirection.outward

  /// By how many degrees tick labels are turned, counter-clockwise.
  public var tickLabelRotation = 0.0

  /// How tick labels are attached to their ticks; `nil` centres them on a horizontal axis, and ends or starts them at the ticks
  /// of a vertical one.
  public var tickLabelAlignment: LabelAlignment?

  /// Whether tick labels are aligned before they are turned: Matplotlib's `rotation_mode="anchor"`.
  public var anchorsTickLabelRotation = false

  /// The size of tick labels in points; `nil` takes the style's.
  public var tickLabelSize: Double?

  /// The colour of ticks and labels; `nil` takes the style's foreground.
  public var color: Color?

  /// Makes an axis.
  ///
  /// - Parameters:
  ///   - label: What is written beside the axis; empty for nothing.
  ///   - scale: How data values are spread.
  ///   - lower: The data value at the left or bottom end; `nil` takes it from the data.
  ///   - upper: The data value at the right or top end; `nil` takes it from the data.
  ///   - ticks: The long ticks.
  ///   - minorTicks: The short ticks.
  ///   - grid: Lines across the frame at the long ticks.
  public init(
    label: String = "", scale: any Scale = .linear, lower: Double? = nil, upper: Double? = nil,
    ticks: Ticks = .automatic, minorTicks: Ticks = .automatic, grid: GridLines? = nil
  ) {
    self.label = label
    self.scale = scale
    self.lower = lower
    self.upper = upper
    self.ticks = ticks
    self.minorTicks = minorTicks
    self.grid = grid
  }
}
