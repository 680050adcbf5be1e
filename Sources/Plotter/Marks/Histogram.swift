/// How many values lie in each of a row of bins: Matplotlib's `hist`.
///
///     Histogram(heights, bins: 30)
///     Histogram(sets: [before, after], bins: .rule(.auto), names: ["before", "after"], isStacked: true)
///
/// Several sets of values share their bins, and stand side by side or on top of each other.
public struct Histogram: CompositeMark {
  /// What is drawn of the counts.
  public enum Form: Sendable, Hashable {
    /// A bar for each bin.
    case bars
    /// The outline of all bars: Matplotlib's `step`.
    case outline
    /// The area of all bars without edges between them: Matplotlib's `stepfilled`.
    case filledOutline
  }

  /// Whether bins count what lies in others too.
  public enum Cumulation: Sendable, Hashable {
    /// No.
    case none
    /// What lies in the bins before too.
    case ascending
    /// What lies in the bins after too.
    case descending
  }

  /// What a legend calls the sets; empty for sets that no legend names.
  public var names: [String]

  /// The colours of the sets, used in turn; empty for those of the cycle.
  public var colors: [Paint]

  /// The colour of edges; `nil` for none, or, for an outline, the set's.
  public var edge: Paint?

  /// The width of edges in points.
  public var edgeWidth = 1.0

  /// What is drawn of the counts.
  public var form: Form

  /// Whether several sets are on top of each other.
  public let isStacked: Bool

  /// Whether the bars lie.
  public var isHorizontal: Bool

  /// The part of its bin that a bar, or a group of bars, takes up; `nil` for all of it, or 0.8 for a group.
  public var relativeWidth: Double?

  /// How opaque the bars are, from 0 to 1; `nil` leaves the colours as they are.
  public var alpha: Double?

  /// What the bars cover: Matplotlib's `zorder`; `nil` is 2 for an outline and 1 for the rest.
  public var order: Double?

  /// The counts, or why there are none.
  private let counted: Result<Counts, StatisticsError>

  /// The edges and, for each set, the heights of its bins, those of a stack with all sets below.
  private struct Counts: Sendable {
    let edges: BinEdges
    let tops: [[Double]]
  }

  /// Makes a histogram of one set of values. The defaults are Matplotlib's.
  ///
  /// - Parameters:
  ///   - values: The values; those that are no number do not count.
  ///   - bins: The number of bins, their edges, or a rule.
  ///   - range: From where to where bins of equal width reach; `nil` for the values' range.
  ///   - weights: What each value counts for; `nil` for 1.
  ///   - isDensity: Whether the area of all bars is 1.
  ///   - cumulation: Whether bins count what lies in others too.
  ///   - form: What is drawn.
  ///   - name: What a legend calls the values.
  ///   - color: The colour.
  ///   - edge: The colour of edges; `nil` for none, or, for an outline, `color`.
  ///   - isHorizontal: Whether the bars lie.
  ///   - alpha: How opaque the bars are, from 0 to 1.
  public init(
    _ values: some SampleData, bins: Bins = 10, range: ClosedRange<Double>? = nil, weights: [Double]? = nil,
    isDensity: Bool = false, cumulation: Cumulation = .none, form: Form = .bars, name: String? = nil,
    color: Paint = .next, edge: Paint? = nil, isHorizontal: Bool = false, alpha: Double? = nil
  ) {
    self.init(
      samples: [values.samples], bins: bins, range: range, weights: weights.map { [$0] },
      isDensity: isDensity,
      cumulation: cumulation, form: form, names: name.map { [$0] } ?? [],
      colors: color == .next ? [] : [color],
      edge: edge, isStacked: false, isHorizontal: isHorizontal, alpha: alpha)
  }

  /// Makes a histogram of several sets of values. The defaults are Matplotlib's.
  ///
  /// - Parameters:
  ///   - sets: The values of each set; those that are no number do not count.
  ///   - bins: The number of bins, their edges, or a rule.
  ///   - range: From where to where bins of equal width reach; `nil` for the values' range.
  ///   - weights: What each value of each set counts for; `nil` for 1.
  ///   - isDensity: Whether the area of each set's bars is 1, or of the whole stack.
  ///   - cumulation: Whether bins count what lies in others too.
  ///   - form: What is drawn.
  ///   - names: What a legend calls the sets.
  ///   - colors: The colours of the sets, used in turn; empty for those of the cycle.
  ///   - edge: The colour of edges; `nil` for none, or, for an outline, the set's.
  ///   - isStacked: Whether the sets are on top of each other.
  ///   - isHorizontal: Whether the bars lie.
  ///   - alpha: How opaque the bars are, from 0 to 1.
  public init(
    sets: [[Double]], bins: Bins = 10, range: ClosedRange<Double>? = nil, weights: [[Double]]? = nil,
    isDensity: Bool = false, cumulation: Cumulation = .none, form: Form = .bars, names: [String] = [],
    colors: [Paint] = [], edge: Paint? = nil, isStacked: Bool = false, isHorizontal: Bool = false,
    alpha: Double? = nil
  ) {
    self.init(
      samples: sets.map(\.samples), bins: bins, range: range, weights: weights, isDensity: isDensity,
      cumulation: cumulation, form: form, names: names, colors: colors, edge: edge, isStacked: isStacked,
      isHorizontal: isHorizontal, alpha: alpha)
  }

  private init(
    samples: [Samples], bins: Bins, range: ClosedRange<Double>?, weights: [[Double]]?, isDensity: Bool,
    cumulation: Cumulation, form: Form, names: [String], colors: [Paint], edge: Paint?, isStacked: Bool,
    isHorizontal: Bool, alpha: Double?
  ) {
    (self.form, self.names, self.colors, self.edge) = (form, names, colors, edge)
    (self.isStacked, self.isHorizontal, self.alpha) = (isStacked, isHorizontal, alpha)
    do throws(StatisticsError) {
      let edges = try Self.edges(of: samples, bins: bins, range: range, isWeighted: weights != nil)
      var tops: [[Double]] = []
      for (index, set) in samples.enumerated() {
        guard let weights else {
          tops.append(edges.counts(of: set.doubles))
          continue
        }
        tops.append(try edges.sums(of: set.doubles, weights: index < weights.count ? weights[index] : []))
      }
      counted = .success(
        Counts(
          edges: edges,
          tops: Self.finished(tops, edges, isStacked: isStacked, isDensity: isDensity, cumulation: cumulation)
        ))
    } catch {
      counted = .failure(error)
    }
  }

  private static func edges(
    of samples: [Samples], bins: Bins, range: ClosedRange<Double>?, isWeighted: Bool
  ) throws(StatisticsError) -> BinEdges {
    if isWeighted, case .rule(let rule) = bins { throw .weightedRule(rule) }
    let areWhole = samples.allSatisfy { samples in
      switch samples {
      case .whole, .counted: true
      case .single, .double: false
      }
    }
    let edges = try bins.edges(
      of: samples.flatMap { $0.doubles.filter { !$0.isNaN } }, range: range, areWhole: areWhole)
    // The bins of several sets are given to NumPy as edges, which it looks up instead of computing.
    return samples.count == 1 ? edges : BinEdges(values: edges.values, areEqual: false)
  }

  /// Counts stacked, taken as densities and cumulated, in the order in which Matplotlib does so.
  private static func finished(
    _ counts: [[Double]], _ edges: BinEdges, isStacked: Bool, isDensity: Bool, cumulation: Cumulation
  ) -> [[Double]] {
    var tops = counts
    if isStacked {
      for index in tops.indices.dropFirst() {
        tops[index] = zip(tops[index - 1], tops[index]).map { $0 + $1 }
      }
      if isDensity, let whole = tops.last {
        let sum = pairwiseSum(whole[...])
        tops = tops.map { top in top.indices.map { top[$0] / edges.width(of: $0) / sum } }
      }
    } else if isDensity {
      tops = tops.map(edges.densities)
    }
    switch cumulation {
    case .none: return tops
    case .ascending: return tops.map { edges.cumulated($0, areDensities: isDensity) }
    case .descending: return tops.map { edges.cumulatedFromEnd($0, areDensities: isDensity) }
    }
  }

  /// The edges of the bins; empty where there are none.
  public var edges: [Double] { (try? counted.get())?.edges.values ?? [] }

  /// The heights of the bins, for each set, those of a stack with all sets below.
  public var heights: [[Double]] { (try? counted.get())?.tops ?? [] }

  public var cycle: CycleUse { colors.isEmpty ? .strokes(max(heights.count, 1)) : .none }

  public func validate() throws(PlotError) {
    if case .failure(let error) = counted { throw .mark("a histogram", reason: "\(error)") }
    try PlotError.check(relativeWidth, in: 0...1, "the relative width of a histogram's bars")
    for part in parts { try part.validate() }
  }

  private func paint(of set: Int) -> Paint { colors.isEmpty ? .place(set) : colors[set % colors.count] }

  private func name(of set: Int) -> String? { set < names.count ? names[set] : nil }

  public var parts: [any Mark] { form == .bars ? bars : outlines.reversed() }

  private var bars: [Bars] {
    let (edges, tops) = (edges, heights)
    let share = relativeWidth ?? (tops.count > 1 && !isStacked ? 0.8 : 1)
    let group = Double(isStacked ? 1 : max(tops.count, 1))
    let widths = zip(edges, edges.dropFirst()).map { $1 - $0 }
    var base = [Double](repeating: 0, count: widths.count)
    return tops.enumerated().map { set, top in
      let positions = widths.indices.map { bin in
        let width = share * widths[bin] / group
        var offset = isStacked ? 0 : -0.5 * share * widths[bin] * (1 - 1 / group)
        offset += 0.5 * widths[bin]
        if !isStacked { for _ in 0..<set { offset += width } }
        return edges[bin] + offset
      }
      var bars = Bars(
        at: positions, isStacked ? zip(top, base).map { $0 - $1 } : top, bases: base, name: name(of: set),
        color: paint(of: set), edge: edge, isHorizontal: isHorizontal, alpha: alpha)
      bars.widths = widths.map { share * $0 / group }
      bars.edgeWidth = edgeWidth
      bars.order = order ?? 1
      if isStacked { base = top }
      return bars
    }
  }

  private var outlines: [HistogramOutline] {
    var base = [Double](repeating: 0, count: max(edges.count - 1, 0))
    return heights.enumerated().map { set, top in
      let outline = HistogramOutline(
        edges: edges, tops: top, bases: base, name: name(of: set), color: paint(of: set), edge: edge,
        edgeWidth: edgeWidth, isFilled: form == .filledOutline, isHorizontal: isHorizontal, alpha: alpha,
        order: order ?? (form == .outline ? 2 : 1))
      if isStacked { base = top }
      return outline
    }
  }

  public func extend(_ extent: inout Extent) {
    // Bars end an axis at zero alone, not at the feet of those on top of others.
    var span = Extent()
    for part in parts { part.extend(&span) }
    span.x.sticky = isHorizontal ? [0] : []
    span.y.sticky = isHorizontal ? [] : [0]
    extent.x.include(span.x)
    extent.y.include(span.y)
  }

  public var legendEntries: [any Mark] { parts.filter { $0.name != nil } }
}

/// The outline of a histogram's bars, stroked or filled.
private struct HistogramOutline: Mark {
  let edges, tops, bases: [Double]
  let name: String?
  let color: Paint
  let edge: Paint?
  let edgeWidth: Double
  let isFilled, isHorizontal: Bool
  let alpha: Double?
  let order: Double

  var cost: Int { tops.count }

  func validate() throws(PlotError) {
    try PlotError.check(alpha, in: 0...1, "the alpha of a histogram")
    try PlotError.check(edgeWidth, in: 0...Pen.greatestWidth, "the edge of a histogram in points")
  }

  /// The points along the bars, from the foot of the first to that of the last, and, for an area, back.
  private var points: (x: [Double], y: [Double]) {
    guard let first = edges.first, let last = edges.last, !tops.isEmpty else { return ([], []) }
    var (along, across) = ([first], [bases[0]])
    for (bin, top) in tops.enumerated() {
      along += [edges[bin], edges[bin + 1]]
      across += [top, top]
    }
    along.append(last)
    across.append(bases[bases.count - 1])
    if isFilled {
      for bin in tops.indices.reversed() {
        along += [edges[bin + 1], edges[bin]]
        across += [bases[bin], bases[bin]]
      }
    }
    return isHorizontal ? (across, along) : (along, across)
  }

  func extend(_ extent: inout Extent) {
    let (x, y) = points
    extent.include(x: .double(x), y: .double(y))
  }

  func obstruct(_ obstacles: inout Obstacles) {
    let (x, y) = points
    obstacles.add(line: .double(x), .double(y))
  }

  private func pen(_ color: Color) -> Pen { Pen(color, width: edgeWidth, cap: .butt, join: .miter) }

  func draw(in canvas: inout Canvas) {
    let (x, y) = points
    let fill = canvas.color(color, alpha: alpha)
    if isFilled {
      let edgePen = edge.map { pen(canvas.color($0, alpha: alpha)) }
      canvas.draw(.polygon(x: x, y: y), fill: fill, pen: edgePen, order: order)
    } else {
      let edgeColor = edge.map { canvas.color($0, alpha: alpha) }
      canvas.stroke(x: .double(x), y: .double(y), pen(edgeColor ?? fill), order: order)
    }
  }

  func drawKey(in key: inout KeyCanvas) {
    let fill = key.color(color, alpha: alpha)
    let edgeColor = edge.map { key.color($0, alpha: alpha) }
    if isFilled {
      key.fill(fill, pen: edgeColor.map(pen))
    } else {
      key.fill(nil, pen: pen(edgeColor ?? fill))
    }
  }
}
