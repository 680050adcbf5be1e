/// Outlines of densities: Matplotlib's `violinplot`.
///
/// Each set of values has a body as wide as its values are dense, estimated with Gaussian kernels by Scott's rule at a
/// hundred places, and lines at the ends.
public struct Violins: CompositeMark {
  /// The values of each violin; those that are not finite do not count.
  public var sets: [[Double]]

  /// Where the violins are along their axis, in data units.
  public var positions: [Double]

  /// How wide the violins are where they are widest, in data units.
  public var width: Double

  /// The colour of bodies and lines.
  public var color: Paint

  /// How opaque the bodies are, from 0 to 1.
  public var alpha = 0.3

  /// Whether there are lines at the smallest and greatest value and between them, at the mean, and at the median.
  public var showsExtremes, showsMeans, showsMedians: Bool

  /// The parts of the values, from 0 to 1, below which lines are drawn, for each violin; empty for none.
  public var quantiles: [[Double]]

  /// Whether the violins lie.
  public var isHorizontal: Bool

  /// Makes violins. The defaults are Matplotlib's.
  ///
  /// - Parameters:
  ///   - sets: The values of each violin; those that are not finite do not count.
  ///   - positions: Where the violins are along their axis; `nil` for 1, 2, 3 and so on.
  ///   - width: How wide they are where they are widest.
  ///   - color: The colour of bodies and lines.
  ///   - showsExtremes: Whether there are lines at the smallest and greatest value and between them.
  ///   - showsMeans: Whether there is a line at the mean.
  ///   - showsMedians: Whether there is a line at the median.
  ///   - quantiles: The parts of the values, from 0 to 1, below which lines are drawn, for each violin.
  ///   - isHorizontal: Whether the violins lie.
  public init(
    _ sets: [[Double]], at positions: [Double]? = nil, width: Double = 0.5, color: Paint = .next,
    showsExtremes: Bool = true, showsMeans: Bool = false, showsMedians: Bool = false,
    quantiles: [[Double]] = [],
    isHorizontal: Bool = false
  ) {
    self.sets = sets
    self.positions = positions ?? sets.indices.map { Double($0 + 1) }
    (self.width, self.color, self.quantiles) = (width, color, quantiles)
    (self.showsExtremes, self.showsMeans, self.showsMedians) = (showsExtremes, showsMeans, showsMedians)
    self.isHorizontal = isHorizontal
  }

  public var cost: Int { sets.reduce(0) { $0 + 100 * ($1.count + 2) } }

  public var cycle: CycleUse { .stroke(color) }

  public func validate() throws(PlotError) {
    guard positions.count == sets.count else {
      throw .mark("violins", reason: "there are \(positions.count) positions for \(sets.count) violins")
    }
    guard quantiles.isEmpty || quantiles.count == sets.count else {
      throw .mark(
        "violins", reason: "there are \(quantiles.count) lists of quantiles for \(sets.count) violins")
    }
    if let part = quantiles.joined().first(where: { !(0...1).contains($0) }) {
      throw .mark("a violin's quantile, \(part),", reason: "it must be from 0 to 1")
    }
    if let number = (positions + [width]).first(where: { !$0.isFinite }) {
      throw .mark("a violin's position or width, \(number),", reason: "it must be finite")
    }
    try PlotError.check(alpha, in: 0...1, "the alpha of violins")
  }

  public var parts: [any Mark] {
    var bodies: [any Mark] = []
    var lines = Lines(color: color)
    for (index, set) in sets.enumerated() where index < positions.count {
      let values = set.filter(\.isFinite)
      let position = positions[index]
      let outline = ViolinOutline(of: values)
      guard let widest = outline.densities.max(), widest > 0, let least = values.min(),
        let greatest = values.max()
      else { continue }
      let halves = outline.densities.map { 0.5 * width * $0 / widest }
      var body = Area(
        x: outline.positions, y: halves.map { -$0 + position }, to: halves.map { $0 + position },
        color: color,
        alpha: alpha)
      body.isSideways = !isHorizontal
      bodies.append(body)

      let ends = (-0.25 * width + position, 0.25 * width + position)
      let percentiles = Percentiles(of: values)
      if showsMeans { lines.means.append((mean(values), ends)) }
      if showsExtremes {
        lines.greatest.append((greatest, ends))
        lines.least.append((least, ends))
        lines.bars.append((position, (least, greatest)))
      }
      if showsMedians { lines.medians.append((percentiles.value(at: 50), ends)) }
      for part in index < quantiles.count ? quantiles[index] : [] {
        lines.quantiles.append((percentiles.value(at: 100 * part), ends))
      }
    }
    return bodies + lines.marks(isHorizontal: isHorizontal)
  }

  /// The lines of all violins by kind, which is the order in which they are drawn.
  private struct Lines {
    typealias Level = (at: Double, ends: (Double, Double))
    let color: Paint
    var means: [Level] = []
    var greatest: [Level] = []
    var least: [Level] = []
    var bars: [Level] = []
    var medians: [Level] = []
    var quantiles: [Level] = []

    func marks(isHorizontal: Bool) -> [any Mark] {
      let across = [means, greatest, least]
      return across.map { segments($0, areLying: !isHorizontal) } + [segments(bars, areLying: isHorizontal)]
        + [medians, quantiles].map { segments($0, areLying: !isHorizontal) }
    }

    private func segments(_ levels: [Level], areLying: Bool) -> Segments {
      var segments = Segments(color: color)
      for level in levels {
        if areLying {
          segments.add(x0: level.ends.0, y0: level.at, x1: level.ends.1, y1: level.at)
        } else {
          segments.add(x0: level.at, y0: level.ends.0, x1: level.at, y1: level.ends.1)
        }
      }
      return segments
    }
  }
}
