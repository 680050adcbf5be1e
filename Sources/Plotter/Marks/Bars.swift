/// Bars: Matplotlib's `bar` and `barh`.
public struct Bars: Mark {
  /// Which part of a bar is at its position.
  public enum Alignment: Sendable, Hashable {
    case center
    /// The left or lower edge.
    case edge
  }

  /// What is written at bars.
  public struct Labels: Sendable {
    /// Where labels are.
    public enum Place: Sendable, Hashable {
      /// Beyond the end of a bar.
      case end
      /// In the middle of a bar.
      case center
    }

    /// The texts; empty for the values, written as briefly as six digits allow.
    public var texts: [String]
    /// Where labels are.
    public var place: Place
    /// The distance between bar and label in points.
    public var padding: Double
    /// The colour of the texts.
    public var color = Paint.foreground

    /// Makes labels: Matplotlib's `bar_label`.
    public init(_ texts: [String] = [], at place: Place = .end, padding: Double = 0) {
      self.texts = texts
      self.place = place
      self.padding = padding
    }
  }

  /// Where the bars are along their axis, in data units.
  public var positions: Samples

  /// How far the bars reach from their base, in data units.
  public var values: Samples

  /// How wide the bars are, in data units; one for all where there is one.
  public var widths: [Double]

  /// Where the bars start, in data units; one for all where there is one.
  public var bases: [Double]

  /// What a legend calls the bars; `nil` for bars that no legend names.
  public var name: String?

  /// The colour inside.
  public var color: Paint

  /// The colour of each bar; empty for ``color``.
  public var colors: [Color] = []

  /// The colour of edges; `nil` for none.
  public var edge: Paint?

  /// The width of edges in points.
  public var edgeWidth = 1.0

  /// Whether the bars lie: positions are vertical then.
  public var isHorizontal: Bool

  /// Which part of a bar is at its position.
  public var alignment: Alignment

  /// What is written at the bars; `nil` for nothing.
  public var labels: Labels?

  /// How opaque the bars are, from 0 to 1; `nil` leaves the colours as they are.
  public var alpha: Double?

  /// What the bars cover: Matplotlib's `zorder`.
  public var order = 1.0

  /// Makes bars. The defaults are Matplotlib's.
  ///
  /// - Parameters:
  ///   - positions: Where the bars are along their axis, in data units.
  ///   - values: How far they reach from their base.
  ///   - width: How wide they are.
  ///   - base: Where they start.
  ///   - bases: Where each starts, instead of `base`.
  ///   - name: What a legend calls the bars.
  ///   - color: The colour inside.
  ///   - edge: The colour of edges; `nil` for none.
  ///   - isHorizontal: Whether the bars lie.
  ///   - alignment: Which part of a bar is at its position.
  ///   - labels: What is written at the bars.
  ///   - alpha: How opaque they are, from 0 to 1.
  public init(
    at positions: some SampleData, _ values: some SampleData, width: Double = 0.8, base: Double = 0,
    bases: [Double]? = nil, name: String? = nil, color: Paint = .next, edge: Paint? = nil,
    isHorizontal: Bool = false, alignment: Alignment = .center, labels: Labels? = nil, alpha: Double? = nil
  ) {
    self.positions = positions.samples
    self.values = values.samples
    widths = [width]
    self.bases = bases ?? [base]
    self.name = name
    self.color = color
    self.edge = edge
    self.isHorizontal = isHorizontal
    self.alignment = alignment
    self.labels = labels
    self.alpha = alpha
  }

  /// Makes bars at 0, 1, 2 and so on, as for categories.
  public init(
    _ values: some SampleData, name: String? = nil, color: Paint = .next, isHorizontal: Bool = false,
    labels: Labels? = nil
  ) {
    self.init(
      at: 0..<values.samples.count, values, name: name, color: color, isHorizontal: isHorizontal,
      labels: labels)
  }

  /// How many bars there are.
  public var count: Int { min(positions.count, values.count) }

  public var cost: Int { count }
  public var cycle: CycleUse { colors.isEmpty ? .fill(color) : .none }
  public var isNamedLast: Bool { true }

  public func validate() throws(PlotError) {
    try PlotError.check(alpha, in: 0...1, "the alpha of bars")
    try PlotError.check(edgeWidth, in: 0...Pen.greatestWidth, "the edge of bars in points")
    for (name, given) in [("widths", widths.count), ("bases", bases.count)] where given != 1 && given != count
    {
      throw .mark("bars", reason: "there are \(given) \(name) for \(count) bars; give one, or one each")
    }
    guard colors.isEmpty || colors.count == count else {
      throw .mark("bars", reason: "there are \(colors.count) colours for \(count) bars")
    }
    if let labels, !labels.texts.isEmpty, labels.texts.count != count {
      throw .mark("bars", reason: "there are \(labels.texts.count) labels for \(count) bars")
    }
  }

  /// A bar's extent along its axis and across.
  private func bar(_ index: Int) -> (low: Double, high: Double, base: Double, end: Double) {
    let width = widths[widths.count == 1 ? 0 : index]
    let base = bases[bases.count == 1 ? 0 : index]
    let low = alignment == .center ? positions[index] - width / 2 : positions[index]
    return (low, low + width, base, base + values[index])
  }

  public func extend(_ extent: inout Extent) {
    for index in 0..<count {
      let bar = bar(index)
      for (along, across) in [(bar.low, bar.base), (bar.high, bar.end)] {
        extent.include(x: isHorizontal ? across : along, y: isHorizontal ? along : across)
      }
      if isHorizontal { extent.stick(x: bar.base) } else { extent.stick(y: bar.base) }
    }
    if count == 0 { extent.include(x: .double([]), y: .double([])) }
  }

  public func obstruct(_ obstacles: inout Obstacles) {
    for index in 0..<count {
      let bar = bar(index)
      if isHorizontal {
        obstacles.add(x0: bar.base, y0: bar.low, x1: bar.end, y1: bar.high)
      } else {
        obstacles.add(x0: bar.low, y0: bar.base, x1: bar.high, y1: bar.end)
      }
    }
  }

  public func draw(in canvas: inout Canvas) {
    let shared = canvas.color(color, alpha: alpha)
    let pen = edge.map { Pen(canvas.color($0, alpha: alpha), width: edgeWidth, cap: .butt, join: .miter) }
    for index in 0..<count {
      let bar = bar(index)
      var fill = colors.isEmpty ? shared : colors[index]
      if let alpha { fill.alpha = alpha }
      let shape: Shape =
        isHorizontal
        ? .rectangle(x0: bar.base, y0: bar.low, x1: bar.end, y1: bar.high)
        : .rectangle(x0: bar.low, y0: bar.base, x1: bar.high, y1: bar.end)
      canvas.draw(shape, fill: fill, pen: pen, order: order)
    }
  }

  public func labels(in view: AxesView) -> [TextLabel] {
    guard let labels else { return [] }
    return (0..<count).compactMap { index in
      let (bar, value) = (bar(index), values[index])
      guard value.isFinite else { return nil }
      let text = labels.texts.isEmpty ? DecimalFormat.general(value) : labels.texts[index]
      let middle = (bar.low + bar.high) / 2
      let end = labels.place == .end ? bar.end : (bar.base + bar.end) / 2
      let axis = isHorizontal ? view.x : view.y
      let pointsUp = (value >= 0) != axis.isInverted
      let distance = labels.place == .end ? (pointsUp ? labels.padding : -labels.padding) : 0
      var label = TextLabel(
        text, x: isHorizontal ? end : middle, y: isHorizontal ? middle : end, color: labels.color)
      switch (labels.place, isHorizontal) {
      case (.center, _): (label.horizontal, label.vertical) = (.center, .center)
      case (.end, true): (label.horizontal, label.vertical) = (pointsUp ? .left : .right, .center)
      case (.end, false): (label.horizontal, label.vertical) = (.center, pointsUp ? .bottom : .top)
      }
      label.offset = isHorizontal ? (distance, 0) : (0, distance)
      return label
    }
  }

  public func drawKey(in key: inout KeyCanvas) {
    var fill = colors.first ?? key.color(color)
    if let alpha { fill.alpha = alpha }
    key.fill(
      fill, pen: edge.map { Pen(key.color($0, alpha: alpha), width: edgeWidth, cap: .butt, join: .miter) })
  }
}
