/// A straight line across the whole frame: Matplotlib's `axhline`, `axvline` and `axline`.
public struct Rule: Mark {
  /// Where a line lies.
  public enum Place: Sendable, Hashable {
    /// Lying, at a height in data units, between two fractions of the frame's width.
    case y(Double, from: Double = 0, to: Double = 1)
    /// Upright, at a place in data units, between two fractions of the frame's height.
    case x(Double, from: Double = 0, to: Double = 1)
    /// Through a point with a slope, in data units.
    case slope(Double, x: Double, y: Double)
  }

  /// Where the line lies.
  public var place: Place

  /// What a legend calls the line; `nil` for a line that no legend names.
  public var name: String?

  /// The colour. The default is the first one of the cycle, which it does not advance.
  public var color: Paint

  /// The width in points.
  public var width: Double

  /// The pattern of dashes.
  public var line: LineStyle

  /// How opaque the line is, from 0 to 1; `nil` leaves the colour as it is.
  public var alpha: Double?

  /// What the line covers: Matplotlib's `zorder`.
  public var order = 2.0

  /// Makes a rule.
  public init(
    _ place: Place, name: String? = nil, color: Paint = .cycle(0), width: Double = 1.5,
    line: LineStyle = .solid,
    alpha: Double? = nil
  ) {
    self.place = place
    self.name = name
    self.color = color
    self.width = width
    self.line = line
    self.alpha = alpha
  }

  /// Makes a lying line at a height.
  public init(y: Double, name: String? = nil, color: Paint = .cycle(0), line: LineStyle = .solid) {
    self.init(.y(y), name: name, color: color, line: line)
  }

  /// Makes an upright line.
  public init(x: Double, name: String? = nil, color: Paint = .cycle(0), line: LineStyle = .solid) {
    self.init(.x(x), name: name, color: color, line: line)
  }

  public var cycle: CycleUse { .stroke(color) }

  public func validate() throws(PlotError) {
    try PlotError.check(alpha, in: 0...1, "a rule's alpha")
    try PlotError.check(width, in: 0...Pen.greatestWidth, "a rule's width in points")
  }

  public func extend(_ extent: inout Extent) {
    switch place {
    case .y(let y, _, _): extent.include(y: y)
    case .x(let x, _, _): extent.include(x: x)
    case .slope(_, let x, let y): extent.include(x: x, y: y)
    }
  }

  public func draw(in canvas: inout Canvas) {
    let pen = Pen(canvas.color(color, alpha: alpha), width: width, line: line)
    switch place {
    case .y(let y, let from, let to):
      canvas.stroke(x: .double([from, to]), y: .double([y, y]), pen, in: .acrossX, order: order)
    case .x(let x, let from, let to):
      canvas.stroke(x: .double([x, x]), y: .double([from, to]), pen, in: .acrossY, order: order)
    case .slope(let slope, let x, let y):
      guard let (xs, ys) = ends(slope: slope, x: x, y: y, canvas.xLimits.ascending, canvas.yLimits.ascending)
      else { return }
      canvas.stroke(x: .double(xs), y: .double(ys), pen, order: order)
    }
  }

  /// Where a sloping line meets the frame.
  private func ends(
    slope: Double, x: Double, y: Double, _ horizontal: ViewInterval, _ vertical: ViewInterval
  ) -> ([Double], [Double])? {
    guard slope.isFinite else { return ([x, x], [vertical.lower, vertical.upper]) }
    guard slope != 0 else { return ([horizontal.lower, horizontal.upper], [y, y]) }
    // Between the outer two of the four meetings with the sides lies the part inside.
    let meetings = [
      (horizontal.lower, y + (horizontal.lower - x) * slope),
      (horizontal.upper, y + (horizontal.upper - x) * slope),
      (x + (vertical.lower - y) / slope, vertical.lower), (x + (vertical.upper - y) / slope, vertical.upper),
    ].sorted { $0.0 < $1.0 }
    return ([meetings[1].0, meetings[2].0], [meetings[1].1, meetings[2].1])
  }

  public func obstruct(_ obstacles: inout Obstacles) {}

  public func drawKey(in key: inout KeyCanvas) {
    key.stroke(Pen(key.color(color, alpha: alpha), width: width, line: line))
  }
}

/// A band across the whole frame: Matplotlib's `axhspan` and `axvspan`.
public struct Span: Mark {
  /// Where a band lies.
  public enum Place: Sendable, Hashable {
    /// Lying, between two heights in data units.
    case y(Double, Double)
    /// Upright, between two places in data units.
    case x(Double, Double)
  }

  /// Where the band lies.
  public var place: Place

  /// What a legend calls the band; `nil` for a band that no legend names.
  public var name: String?

  /// The colour. The default is the first one of the cycle, which it does not advance.
  public var color: Paint

  /// How opaque the band is, from 0 to 1; `nil` leaves the colour as it is.
  public var alpha: Double?

  /// What the band covers: Matplotlib's `zorder`.
  public var order = 1.0

  /// Makes a band.
  public init(_ place: Place, name: String? = nil, color: Paint = .cycle(0), alpha: Double? = nil) {
    self.place = place
    self.name = name
    self.color = color
    self.alpha = alpha
  }

  public var cycle: CycleUse { .fill(color) }

  public func validate() throws(PlotError) { try PlotError.check(alpha, in: 0...1, "a band's alpha") }

  public func extend(_ extent: inout Extent) {
    switch place {
    case .y(let first, let second):
      extent.include(y: first)
      extent.include(y: second)
    case .x(let first, let second):
      extent.include(x: first)
      extent.include(x: second)
    }
  }

  public func draw(in canvas: inout Canvas) {
    let fill = canvas.color(color, alpha: alpha)
    switch place {
    case .y(let first, let second):
      canvas.draw(.rectangle(x0: 0, y0: first, x1: 1, y1: second), fill: fill, in: .acrossX, order: order)
    case .x(let first, let second):
      canvas.draw(.rectangle(x0: first, y0: 0, x1: second, y1: 1), fill: fill, in: .acrossY, order: order)
    }
  }

  public func drawKey(in key: inout KeyCanvas) { key.fill(key.color(color, alpha: alpha)) }
}
