/// One subplot: lines in a frame of four spines, with ticks, a title and axis labels.
public struct Axes: Sendable {
  /// One of the two directions of a subplot.
  public struct Axis: Sendable {
    /// The axis' label; empty for none.
    public var label: String

    /// The scale, linear by default.
    public var scale: any Scale

    /// The data values at the axis' two ends, lower or left one first; a first value above the second reverses
    /// the axis. `nil` (the default) takes the data's range with a margin of 5 % on each side.
    public var limits: ViewInterval?

    /// Makes an axis.
    public init(label: String = "", scale: any Scale = .linear, limits: ViewInterval? = nil) {
      self.label = label
      self.scale = scale
      self.limits = limits
    }
  }

  /// The text above the frame, centred; empty for none. A line feed starts a new line.
  public var title: String

  /// The lines, drawn in order.
  public var lines: [Line]

  /// The horizontal axis.
  public var xAxis: Axis

  /// The vertical axis.
  public var yAxis: Axis

  /// Makes axes.
  public init(title: String = "", lines: [Line] = [], xAxis: Axis = Axis(), yAxis: Axis = Axis()) {
    self.title = title
    self.lines = lines
    self.xAxis = xAxis
    self.yAxis = yAxis
  }
}
