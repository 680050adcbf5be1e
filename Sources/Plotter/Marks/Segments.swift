/// Straight lines that do not join: Matplotlib's `hlines`, `vlines` and `LineCollection`.
public struct Segments: Mark {
  /// The ends of each line, in data units.
  public private(set) var ends: [(x0: Double, y0: Double, x1: Double, y1: Double)] = []

  /// What a legend calls the lines; `nil` for lines that no legend names.
  public var name: String?

  /// The colour.
  public var color: Paint

  /// The width in points.
  public var width: Double

  /// The pattern of dashes.
  public var line: LineStyle

  /// How opaque the lines are, from 0 to 1; `nil` leaves the colour as it is.
  public var alpha: Double?

  /// What the lines cover: Matplotlib's `zorder`.
  public var order = 2.0

  /// Makes no lines yet; see ``add(x0:y0:x1:y1:)``.
  public init(
    name: String? = nil, color: Paint = .cycle(0), width: Double = 1.5, line: LineStyle = .solid,
    alpha: Double? = nil
  ) {
    self.name = name
    self.color = color
    self.width = width
    self.line = line
    self.alpha = alpha
  }

  /// Adds a line. One with an end that is not finite is not drawn.
  public mutating func add(x0: Double, y0: Double, x1: Double, y1: Double) {
    ends.append((x0, y0, x1, y1))
  }

  /// Upright lines: Matplotlib's `vlines`.
  public static func vertical(
    at x: some SampleData, from lower: Double, to upper: some SampleData, name: String? = nil,
    color: Paint = .cycle(0), width: Double = 1.5, line: LineStyle = .solid
  ) -> Segments {
    var segments = Segments(name: name, color: color, width: width, line: line)
    let (x, upper) = (x.samples, upper.samples)
    for index in 0..<min(x.count, upper.count) {
      segments.add(x0: x[index], y0: lower, x1: x[index], y1: upper[index])
    }
    return segments
  }

  /// Lying lines: Matplotlib's `hlines`.
  public static func horizontal(
    at y: some SampleData, from left: Double, to right: some SampleData, name: String? = nil,
    color: Paint = .cycle(0), width: Double = 1.5, line: LineStyle = .solid
  ) -> Segments {
    var segments = Segments(name: name, color: color, width: width, line: line)
    let (y, right) = (y.samples, right.samples)
    for index in 0..<min(y.count, right.count) {
      segments.add(x0: left, y0: y[index], x1: right[index], y1: y[index])
    }
    return segments
  }

  public var cost: Int { ends.count }
  public var cycle: CycleUse { .stroke(color) }

  public func validate() throws(PlotError) {
    try PlotError.check(alpha, in: 0...1, "the alpha of lines")
    try PlotError.check(width, in: 0...Pen.greatestWidth, "a line's width in points")
  }

  public func extend(_ extent: inout Extent) {
    extent.include(x: .double([]), y: .double([]))
    for end in ends {
      extent.include(x: end.x0, y: end.y0)
      extent.include(x: end.x1, y: end.y1)
    }
  }

  public func draw(in canvas: inout Canvas) {
    let pen = Pen(canvas.color(color, alpha: alpha), width: width, line: line, cap: .butt)
    for end in ends where end.x0.isFinite && end.y0.isFinite && end.x1.isFinite && end.y1.isFinite {
      canvas.draw(.polyline(x: [end.x0, end.x1], y: [end.y0, end.y1]), pen: pen, order: order)
    }
  }

  public func drawKey(in key: inout KeyCanvas) {
    key.stroke(Pen(key.color(color, alpha: alpha), width: width, line: line, cap: .butt))
  }
}
