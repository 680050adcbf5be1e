/// The area between two curves: Matplotlib's `fill_between`.
public struct Area: Mark {
  /// The horizontal coordinates, in data units.
  public var x: Samples

  /// The upper and the lower curve, in data units.
  public var y, base: Samples

  /// Which points take part; `nil` for all. A point that does not, or has no finite coordinates, divides the area.
  public var condition: [Bool]?

  /// What a legend calls the area; `nil` for an area that no legend names.
  public var name: String?

  /// The colour inside.
  public var color: Paint

  /// The colour of the edge; `nil` for none.
  public var edge: Paint?

  /// The width of the edge in points.
  public var edgeWidth = 1.0

  /// Whether the curves go in steps.
  public var steps: Line.Steps

  /// Whether the coordinates change places: the area lies between two curves over y (`fill_betweenx`).
  public var isSideways = false

  /// How opaque the area is, from 0 to 1; `nil` leaves the colour as it is.
  public var alpha: Double?

  /// Values at which the vertical axis ends without a margin.
  public var stickyY: [Double] = []

  /// What the area covers: Matplotlib's `zorder`.
  public var order = 1.0

  /// Makes an area between a curve and a height.
  public init(
    x: some SampleData, y: some SampleData, base: Double = 0, where condition: [Bool]? = nil,
    name: String? = nil,
    color: Paint = .next, steps: Line.Steps = .none, alpha: Double? = nil
  ) {
    let base = [Double](repeating: base, count: y.samples.count)
    self.init(x: x, y: y, to: base, where: condition, name: name, color: color, steps: steps, alpha: alpha)
  }

  /// Makes an area between two curves.
  ///
  /// - Parameters:
  ///   - x: The horizontal coordinates, in data units.
  ///   - y: One curve.
  ///   - base: The other curve.
  ///   - condition: Which points take part; `nil` for all.
  ///   - name: What a legend calls the area.
  ///   - color: The colour inside.
  ///   - steps: Whether the curves go in steps.
  ///   - alpha: How opaque the area is, from 0 to 1.
  public init(
    x: some SampleData, y: some SampleData, to base: some SampleData, where condition: [Bool]? = nil,
    name: String? = nil, color: Paint = .next, steps: Line.Steps = .none, alpha: Double? = nil
  ) {
    self.x = x.samples
    self.y = y.samples
    self.base = base.samples
    self.condition = condition
    self.name = name
    self.color = color
    self.steps = steps
    self.alpha = alpha
  }

  /// How many points there are.
  public var count: Int { min(x.count, min(y.count, base.count)) }

  public var cost: Int { 2 * count }

  public var cycle: CycleUse { .fill(color) }

  public func validate() throws(PlotError) {
    try PlotError.check(alpha, in: 0...1, "an area's alpha")
    try PlotError.check(edgeWidth, in: 0...Pen.greatestWidth, "an area's edge in points")
    if let condition, condition.count != count {
      throw .mark("an area", reason: "there are \(condition.count) conditions for \(count) points")
    }
  }

  /// The runs of points that take part.
  private var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in 0..<count {
      let takesPart =
        (condition?[index] ?? true) && x[index].isFinite && y[index].isFinite && base[index].isFinite
      if takesPart {
        start = start ?? index
      } else if let first = start {
        runs.append(first..<index)
        start = nil
      }
    }
    if let start { runs.append(start..<count) }
    return runs
  }

  public func extend(_ extent: inout Extent) {
    extent.include(x: .double([]), y: .double([]))
    for run in runs {
      for index in run {
        for value in [y[index], base[index]] {
          extent.include(x: isSideways ? value : x[index], y: isSideways ? x[index] : value)
        }
      }
    }
    for value in stickyY { extent.stick(y: value) }
  }

  public func obstruct(_ obstacles: inout Obstacles) {
    for run in runs where !run.isEmpty {
      let shape = shape(of: run)
      if let first = shape.path.points.first { obstacles.add(shape, endingAt: first) }
    }
  }

  public func draw(in canvas: inout Canvas) {
    let fill = canvas.color(color, alpha: alpha)
    let pen = edge.map { Pen(canvas.color($0, alpha: alpha), width: edgeWidth, cap: .butt) }
    for run in runs where !run.isEmpty {
      let shape = shape(of: run)
      if let pen, runs.count == 1 {
        canvas.stamp(shape, fill: fill, pen: pen, order: order)
      } else {
        canvas.draw(shape, fill: fill, pen: pen, order: order)
      }
    }
  }

  private func shape(of run: Range<Int>) -> Shape {
    let (upper, lower) = (stepped(run, of: y), stepped(run, of: base))
    var shape = Shape()
    for (index, point) in ([lower[0]] + upper + [lower[lower.count - 1]] + lower.reversed()).enumerated() {
      let (x, y) = isSideways ? (point.y, point.x) : (point.x, point.y)
      if index == 0 { shape.move(x: x, y: y) } else { shape.line(x: x, y: y) }
    }
    shape.close()
    return shape
  }

  private func stepped(_ run: Range<Int>, of values: Samples) -> [Point] {
    var points: [Point] = []
    for index in run {
      let point = Point(x: x[index], y: values[index])
      if let last = points.last, index > run.lowerBound {
        switch steps {
        case .none: break
        case .pre: points.append(Point(x: last.x, y: point.y))
        case .post: points.append(Point(x: point.x, y: last.y))
        case .mid:
          let middle = (x[index - 1] + point.x) / 2
          points += [Point(x: middle, y: last.y), Point(x: middle, y: point.y)]
        }
      }
      points.append(point)
    }
    return points
  }

  public func drawKey(in key: inout KeyCanvas) {
    key.fill(
      key.color(color, alpha: alpha),
      pen: edge.map { Pen(key.color($0, alpha: alpha), width: edgeWidth, cap: .butt, join: .miter) })
  }
}

/// Areas on top of each other: Matplotlib's `stackplot`.
public struct StackedAreas: CompositeMark {
  /// The horizontal coordinates, in data units.
  public var x: Samples

  /// The height of each area at each x, from the lowest area to the highest.
  public var layers: [[Double]]

  /// What a legend calls the areas; empty for areas that no legend names.
  public var names: [String]

  /// The colours of the areas, used in turn; empty for those of the cycle.
  public var colors: [Paint]

  /// How opaque the areas are, from 0 to 1; `nil` leaves the colours as they are.
  public var alpha: Double?

  /// Makes stacked areas.
  public init(
    x: some SampleData, _ layers: [[Double]], names: [String] = [], colors: [Paint] = [], alpha: Double? = nil
  ) {
    self.x = x.samples
    self.layers = layers
    self.names = names
    self.colors = colors
    self.alpha = alpha
  }

  public var cycle: CycleUse { colors.isEmpty ? .strokes(layers.count) : .none }

  public func validate() throws(PlotError) {
    for layer in layers where layer.count != x.count {
      throw .mark("stacked areas", reason: "an area has \(layer.count) heights for \(x.count) points")
    }
    for part in parts { try part.validate() }
  }

  public var parts: [any Mark] {
    var base = [Double](repeating: 0, count: x.count)
    return layers.enumerated().map { index, layer in
      let top = zip(base, layer).map { $0 + $1 }
      var area = Area(
        x: x, y: top, to: base, name: index < names.count ? names[index] : nil,
        color: colors.isEmpty ? .place(index) : colors[index % colors.count], alpha: alpha)
      area.stickyY = [0]
      base = top
      return area
    }
  }

  public var legendEntries: [any Mark] { parts.filter { $0.name != nil } }
}
