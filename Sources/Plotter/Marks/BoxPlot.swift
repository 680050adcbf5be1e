/// Boxes with whiskers: Matplotlib's `boxplot`.
///
/// Each set of values has a box from its lower to its upper quartile with a line at its median, whiskers to the
/// outermost values near it, and markers at those beyond.
public struct BoxPlot: Mark {
  /// What each box shows of its values.
  public let statistics: [BoxStatistics]

  /// Where the boxes are along their axis, in data units.
  public var positions: [Double]

  /// How wide the boxes are, in data units; one for all where there is one, empty for Matplotlib's width.
  public var widths: [Double]

  /// The colour of the boxes' edges.
  public var color: Paint

  /// The colour inside the boxes; `nil` for none.
  public var fill: Paint?

  /// The colours of whiskers, of their caps, and of medians.
  public var whiskerColor, capColor, medianColor: Paint

  /// Whether boxes have notches about their medians: intervals of about 95 % confidence.
  public var isNotched: Bool

  /// Whether there is a marker at each mean.
  public var showsMeans: Bool

  /// Whether there are markers at values beyond the whiskers.
  public var showsFliers: Bool

  /// Whether the boxes lie.
  public var isHorizontal: Bool

  /// What the boxes cover: Matplotlib's `zorder`.
  public var order = 2.0

  /// Makes boxes. The defaults are Matplotlib's.
  ///
  /// - Parameters:
  ///   - sets: The values of each box. A set of which some value is no number shows nothing.
  ///   - positions: Where the boxes are along their axis; `nil` for 1, 2, 3 and so on.
  ///   - width: How wide they are; `nil` for 0.15 times the positions' range, from 0.15 to 0.5.
  ///   - whiskers: How far whiskers reach.
  ///   - color: The colour of the boxes' edges.
  ///   - fill: The colour inside the boxes; `nil` for none.
  ///   - isNotched: Whether boxes have notches about their medians.
  ///   - showsMeans: Whether there is a marker at each mean.
  ///   - showsFliers: Whether there are markers at values beyond the whiskers.
  ///   - isHorizontal: Whether the boxes lie.
  public init(
    _ sets: [[Double]], at positions: [Double]? = nil, width: Double? = nil,
    whiskers: BoxStatistics.Whiskers = .reach(1.5), color: Paint = .foreground, fill: Paint? = nil,
    isNotched: Bool = false, showsMeans: Bool = false, showsFliers: Bool = true, isHorizontal: Bool = false
  ) {
    statistics = sets.map { BoxStatistics(of: $0, whiskers: whiskers) }
    self.positions = positions ?? sets.indices.map { Double($0 + 1) }
    widths = width.map { [$0] } ?? []
    (self.color, self.fill) = (color, fill)
    (whiskerColor, capColor, medianColor) = (color, color, .cycle(1))
    (self.isNotched, self.showsMeans, self.showsFliers) = (isNotched, showsMeans, showsFliers)
    self.isHorizontal = isHorizontal
  }

  public var cost: Int { statistics.reduce(0) { $0 + 20 + $1.fliers.count } }

  public func validate() throws(PlotError) {
    guard positions.count == statistics.count else {
      throw .mark(
        "a box plot", reason: "there are \(positions.count) positions for \(statistics.count) boxes")
    }
    guard widths.count < 2 || widths.count == statistics.count else {
      throw .mark(
        "a box plot",
        reason: "there are \(widths.count) widths for \(statistics.count) boxes; give one, or one each")
    }
    if let number = (positions + widths).first(where: { !$0.isFinite }) {
      throw .mark("a box plot's position or width, \(number),", reason: "it must be finite")
    }
  }

  /// Ticks at the boxes, as Matplotlib puts them.
  ///
  /// - Parameter names: The labels; empty for the positions.
  public func ticks(_ names: [String] = []) -> Ticks {
    let areWhole = positions.allSatisfy { $0 == $0.rounded() && abs($0) < 1e15 }
    let labels = positions.map { areWhole ? "\(Int($0))" : "\($0)" }
    return .at(positions, labels: names.isEmpty ? labels : names)
  }

  private func width(of box: Int) -> Double {
    if let first = widths.first { return widths.count == 1 ? first : widths[box] }
    let range = (positions.max() ?? 0) - (positions.min() ?? 0)
    return min(max(0.15 * range, 0.15), 0.5)
  }

  /// A line of one box.
  private struct Stroke {
    var along, across: [Double]
    var color: Paint
    var cap: LineCap?
    var order = 0.0
  }

  private func strokes(of box: Int) -> [Stroke] {
    let (position, width, values) = (positions[box], width(of: box), statistics[box])
    let (left, right) = (position - width * 0.5, position + width * 0.5)
    let (capLeft, capRight) = (position - 0.5 * width * 0.5, position + 0.5 * width * 0.5)
    var medianEnds = [left, right]
    if isNotched { medianEnds = [position - width * 0.25, position + width * 0.25] }
    func level(_ value: Double) -> [Double] { [value, value] }
    let outline = outline(of: box)
    return (fill == nil ? [Stroke(along: outline.along, across: outline.across, color: color)] : []) + [
      Stroke(
        along: level(position), across: [values.lowerQuartile, values.lowerWhisker], color: whiskerColor),
      Stroke(
        along: level(position), across: [values.upperQuartile, values.upperWhisker], color: whiskerColor),
      Stroke(along: [capLeft, capRight], across: level(values.lowerWhisker), color: capColor),
      Stroke(along: [capLeft, capRight], across: level(values.upperWhisker), color: capColor),
      Stroke(along: medianEnds, across: level(values.median), color: medianColor, cap: .butt, order: 0.1),
    ]
  }

  /// The points around a box.
  private func outline(of box: Int) -> (along: [Double], across: [Double]) {
    let (position, width, values) = (positions[box], width(of: box), statistics[box])
    let (left, right) = (position - width * 0.5, position + width * 0.5)
    let (low, high) = (values.lowerQuartile, values.upperQuartile)
    guard isNotched else { return ([left, right, right, left, left], [low, low, high, high, low]) }
    let (inLeft, inRight) = (position - width * 0.25, position + width * 0.25)
    return (
      [left, right, right, inRight, right, right, left, left, inLeft, left, left],
      [
        low, low, values.lowerNotch, values.median, values.upperNotch, high, high, values.upperNotch,
        values.median, values.lowerNotch, low,
      ]
    )
  }

  private func samples(_ along: [Double], _ across: [Double]) -> (x: Samples, y: Samples) {
    isHorizontal ? (.double(across), .double(along)) : (.double(along), .double(across))
  }

  public func extend(_ extent: inout Extent) {
    for (box, values) in statistics.enumerated() where box < positions.count {
      for stroke in strokes(of: box) {
        let (x, y) = samples(stroke.along, stroke.across)
        extent.include(x: x, y: y)
      }
      if fill != nil {
        let outline = outline(of: box)
        let (x, y) = samples(outline.along, outline.across)
        extent.include(x: x, y: y)
      }
      if showsFliers {
        let (x, y) = samples(values.fliers.map { _ in positions[box] }, values.fliers)
        extent.include(x: x, y: y)
      }
      // Half a unit on each side, and no margin beyond it.
      for end in [positions[box] - 0.5, positions[box] + 0.5] {
        if isHorizontal { extent.include(y: end) } else { extent.include(x: end) }
        if isHorizontal { extent.stick(y: end) } else { extent.stick(x: end) }
      }
    }
  }

  public func obstruct(_ obstacles: inout Obstacles) {
    for (box, values) in statistics.enumerated() where box < positions.count {
      for stroke in strokes(of: box) {
        let (x, y) = samples(stroke.along, stroke.across)
        obstacles.add(line: x, y)
      }
      let (x, y) = samples(values.fliers.map { _ in positions[box] }, values.fliers)
      if showsFliers { obstacles.add(points: x, y) }
    }
  }

  public func draw(in canvas: inout Canvas) {
    for (box, values) in statistics.enumerated() where box < positions.count {
      if let fill {
        let outline = outline(of: box)
        let (x, y) = samples(outline.along, outline.across)
        canvas.draw(
          .polygon(x: x.doubles.dropLast(), y: y.doubles.dropLast()), fill: canvas.color(fill),
          pen: Pen(canvas.color(color), width: 1, cap: .butt, join: .miter), order: order)
      }
      for stroke in strokes(of: box) {
        let (x, y) = samples(stroke.along, stroke.across)
        let pen = Pen(canvas.color(stroke.color), width: 1, cap: stroke.cap)
        canvas.stroke(x: x, y: y, pen, order: order + stroke.order)
      }
      if showsMeans {
        let (x, y) = samples([positions[box]], [values.mean])
        let color = canvas.color(.cycle(2))
        canvas.place(
          .triangleUp, size: 6, x: x, y: y, fill: color, edge: Pen(color, width: 1), order: order + 0.1)
      }
      if showsFliers {
        let (x, y) = samples(values.fliers.map { _ in positions[box] }, values.fliers)
        canvas.place(
          .circle, size: 6, x: x, y: y, fill: nil, edge: Pen(canvas.color(.foreground), width: 1),
          order: order)
      }
    }
  }
}
