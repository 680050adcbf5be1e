/// Points with bars that show how far off they may be: Matplotlib's `errorbar`.
public struct ErrorBars: CompositeMark {
  /// How far a bar reaches to both sides of its point, in data units.
  public enum Reach: Sendable {
    /// Equally far to both sides of every point.
    case constant(Double)
    /// Equally far to both sides of each point.
    case symmetric([Double])
    /// Downwards and upwards, or to the left and right.
    case asymmetric(lower: [Double], upper: [Double])

    func ends(at index: Int) -> (lower: Double, upper: Double) {
      switch self {
      case .constant(let value): (value, value)
      case .symmetric(let values): (values[index], values[index])
      case .asymmetric(let lower, let upper): (lower[index], upper[index])
      }
    }

    var count: Int? {
      switch self {
      case .constant: nil
      case .symmetric(let values): values.count
      case .asymmetric(let lower, let upper): min(lower.count, upper.count)
      }
    }
  }

  /// The line through the points; its marker and colour are those of the bars' points.
  public var line: Line

  /// How far the bars reach along each axis; `nil` for no bars.
  public var xError, yError: Reach?

  /// The length of the strokes across the ends of bars in points; 0 for none.
  public var capSize: Double

  /// The width of the bars in points.
  public var barWidth = 1.5

  /// The colour of the bars; `nil` takes the line's.
  public var barColor: Paint?

  /// Makes error bars about a line.
  ///
  /// - Parameters:
  ///   - line: The points, joined by a line or not (`line: .none`).
  ///   - xError: How far the lying bars reach.
  ///   - yError: How far the upright bars reach.
  ///   - capSize: The length of the strokes across the ends of bars in points.
  public init(_ line: Line, x xError: Reach? = nil, y yError: Reach? = nil, capSize: Double = 0) {
    self.line = line
    self.xError = xError
    self.yError = yError
    self.capSize = capSize
  }

  public var name: String? { line.name }
  public var isNamedLast: Bool { true }

  public var cycle: CycleUse {
    // Bars alone that have a colour leave the cycle to others.
    barColor != nil && !line.line.isVisible && line.marker == nil ? .none : line.cycle
  }

  public func validate() throws(PlotError) {
    try PlotError.check(capSize, in: 0...Pen.greatestWidth, "the caps of error bars in points")
    try PlotError.check(barWidth, in: 0...Pen.greatestWidth, "the width of error bars in points")
    for (name, reach) in [("x", xError), ("y", yError)] {
      guard let count = reach?.count, count != line.count else { continue }
      throw .mark("error bars", reason: "there are \(count) \(name) errors for \(line.count) points")
    }
    try line.validate()
  }

  public var parts: [any Mark] {
    var parts: [any Mark] = []
    var joined = line
    joined.order = line.order + 0.1
    if line.line.isVisible || line.marker != nil { parts.append(joined) }
    for (direction, reach) in [(Direction.x, xError), (.y, yError)] {
      guard let reach else { continue }
      var segments = Segments(color: barColor ?? line.color, width: barWidth)
      segments.alpha = line.alpha
      segments.order = line.order
      var ends: (x: [Double], y: [Double], x2: [Double], y2: [Double]) = ([], [], [], [])
      for index in 0..<line.count {
        let (x, y, reach) = (line.x[index], line.y[index], reach.ends(at: index))
        if direction == .x {
          segments.add(x0: x - reach.lower, y0: y, x1: x + reach.upper, y1: y)
          ends.x.append(x - reach.lower)
          ends.x2.append(x + reach.upper)
          ends.y.append(y)
          ends.y2.append(y)
        } else {
          segments.add(x0: x, y0: y - reach.lower, x1: x, y1: y + reach.upper)
          ends.y.append(y - reach.lower)
          ends.y2.append(y + reach.upper)
          ends.x.append(x)
          ends.x2.append(x)
        }
      }
      parts.append(segments)
      guard capSize > 0 else { continue }
      for (x, y) in [(ends.x, ends.y), (ends.x2, ends.y2)] {
        var cap = Line(
          x: x, y: y, color: barColor ?? line.color, line: .none,
          marker: direction == .x ? .verticalLine : .horizontalLine, markerSize: 2 * capSize,
          alpha: line.alpha)
        cap.order = line.order
        parts.append(cap)
      }
    }
    return parts
  }

  public func drawKey(in key: inout KeyCanvas) {
    let pen = Pen(key.color(barColor ?? line.color, alpha: line.alpha), width: barWidth, cap: .butt)
    let reach = 0.5 / 0.7
    if yError != nil {
      key.draw(.polyline(x: [0.5, 0.5], y: [0.5 - reach, 0.5 + reach]), pen: pen, order: 2)
    }
    if xError != nil { key.draw(.polyline(x: [0.25, 0.75], y: [0.5, 0.5]), pen: pen, order: 2) }
    if capSize > 0 {
      let edge = Pen(pen.color, width: 1)
      func cap(_ marker: Marker, x: Double, y: Double) {
        key.place(marker, size: 2 * capSize, x: x, y: y, fill: nil, edge: edge)
      }
      for side in [-1.0, 1] {
        if xError != nil { cap(.verticalLine, x: 0.5 + 0.25 * side, y: 0.5) }
        if yError != nil { cap(.horizontalLine, x: 0.5, y: 0.5 + reach * side) }
      }
    }
    line.drawKey(in: &key)
  }
}
