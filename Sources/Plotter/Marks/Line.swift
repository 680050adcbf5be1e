/// A curve through points, drawn in the order given: Matplotlib's `plot` and `step`.
///
/// A point with a coordinate that is not finite (NaN or infinite) is left out and breaks the line there.
public struct Line: Mark {
  /// How a line goes from point to point.
  public enum Steps: Sendable, Hashable {
    /// Straight.
    case none
    /// Up or down first, then across: a value holds from the point before it.
    case pre
    /// Half way across, up or down, then across.
    case mid
    /// Across first, then up or down: a value holds until the next point.
    case post
  }

  /// The horizontal coordinates, in data units.
  public var x: Samples

  /// The vertical coordinates, in data units. Where the counts differ, the shorter one counts.
  public var y: Samples

  /// What a legend calls the line; `nil` for a line that no legend names.
  public var name: String?

  /// The line's colour.
  public var color: Paint

  /// The line's width in points (1/72 inch), from 0 to ``Pen/greatestWidth``.
  public var width: Double

  /// The pattern of dashes.
  public var line: LineStyle

  /// How the line goes from point to point.
  public var steps: Steps

  /// A shape at each point; `nil` for none.
  public var marker: Marker?

  /// The size of the markers in points.
  public var markerSize: Double

  /// The colour inside the markers; `nil` takes the line's.
  public var markerFill: Paint?

  /// The colour of the markers' edges; `nil` takes the line's.
  public var markerEdge: Paint?

  /// The width of the markers' edges in points.
  public var markerEdgeWidth = 1.0

  /// How opaque line and markers are, from 0 to 1; `nil` leaves the colours as they are.
  public var alpha: Double?

  /// What the line covers: Matplotlib's `zorder`.
  public var order = 2.0

  /// Makes a line. The defaults are Matplotlib's.
  ///
  /// - Parameters:
  ///   - x: The horizontal coordinates, in data units.
  ///   - y: The vertical coordinates, in data units.
  ///   - name: What a legend calls the line.
  ///   - color: The colour.
  ///   - width: The width in points.
  ///   - line: The pattern of dashes.
  ///   - steps: How the line goes from point to point.
  ///   - marker: A shape at each point; `nil` for none.
  ///   - markerSize: The size of the markers in points.
  ///   - markerFill: The colour inside the markers; `nil` takes the line's.
  ///   - markerEdge: The colour of the markers' edges; `nil` takes the line's.
  ///   - alpha: How opaque line and markers are, from 0 to 1.
  public init(
    x: some SampleData, y: some SampleData, name: String? = nil, color: Paint = .next, width: Double = 1.5,
    line: LineStyle = .solid, steps: Steps = .none, marker: Marker? = nil, markerSize: Double = 6,
    markerFill: Paint? = nil, markerEdge: Paint? = nil, alpha: Double? = nil
  ) {
    self.x = x.samples
    self.y = y.samples
    self.name = name
    self.color = color
    self.width = width
    self.line = line
    self.steps = steps
    self.marker = marker
    self.markerSize = markerSize
    self.markerFill = markerFill
    self.markerEdge = markerEdge
    self.alpha = alpha
  }

  /// Makes a line through values at 0, 1, 2 and so on.
  public init(
    y: some SampleData, name: String? = nil, color: Paint = .next, width: Double = 1.5,
    line: LineStyle = .solid,
    steps: Steps = .none, marker: Marker? = nil, markerSize: Double = 6, markerFill: Paint? = nil,
    markerEdge: Paint? = nil, alpha: Double? = nil
  ) {
    self.init(
      x: 0..<y.samples.count, y: y, name: name, color: color, width: width, line: line, steps: steps,
      marker: marker, markerSize: markerSize, markerFill: markerFill, markerEdge: markerEdge, alpha: alpha)
  }

  /// How many points the line has, drawn or not.
  public var count: Int { min(x.count, y.count) }

  public var cost: Int { count }
  public var cycle: CycleUse { .stroke(color) }

  public func validate() throws(PlotError) {
    try PlotError.check(width, in: 0...Pen.greatestWidth, "a line's width in points")
    try PlotError.check(markerSize, in: 0...Pen.greatestWidth, "a marker's size in points")
    try PlotError.check(markerEdgeWidth, in: 0...Pen.greatestWidth, "a marker's edge in points")
    try PlotError.check(alpha, in: 0...1, "a line's alpha")
    guard line.isValid else {
      throw .mark("a line's dashes", reason: "lengths must be finite, none negative and not all zero")
    }
  }

  public func extend(_ extent: inout Extent) { extent.include(x: x, y: y) }

  public func obstruct(_ obstacles: inout Obstacles) { obstacles.add(line: x, y) }

  public func draw(in canvas: inout Canvas) {
    let color = canvas.color(color, alpha: alpha)
    canvas.stroke(x: x, y: y, Pen(color, width: width, line: line), steps: steps, order: order)
    guard let marker else { return }
    canvas.place(
      marker, size: markerSize, x: x, y: y, fill: canvas.color(markerFill ?? self.color, alpha: alpha),
      edge: Pen(canvas.color(markerEdge ?? self.color, alpha: alpha), width: markerEdgeWidth), order: order)
  }

  public func drawKey(in key: inout KeyCanvas) {
    key.stroke(Pen(key.color(color, alpha: alpha), width: width, line: line))
    guard let marker else { return }
    key.place(
      marker, size: markerSize, fill: key.color(markerFill ?? color, alpha: alpha),
      edge: Pen(key.color(markerEdge ?? color, alpha: alpha), width: markerEdgeWidth))
  }
}
