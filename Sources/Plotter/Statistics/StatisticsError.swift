/// Why data could not be counted or summarised.
public enum StatisticsError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The number of bins is not positive or more than can be drawn.
  case binCount(Int)

  /// A rule asks for more bins than can be drawn.
  case ruledBinCount(BinRule, Double)

  /// The edges of bins are fewer than two, not finite or do not ascend.
  case binEdges([Double])

  /// The values' range is not finite or does not ascend.
  case range(lower: Double, upper: Double)

  /// The range cannot be divided into so many bins of a width that is not zero.
  case narrowRange(lower: Double, upper: Double, count: Int)

  /// There is not one weight for each value.
  case weights(count: Int, values: Int)

  /// A rule is to find the bins of weighted values, for which it is not made.
  case weightedRule(BinRule)

  public var description: String {
    switch self {
    case .binCount(let count):
      "a histogram of \(count) bins cannot be made: it must have from 1 to \(Bins.greatestCount)"
    case .ruledBinCount(let rule, let count):
      "the rule '\(rule.rawValue)' asks for \(count) bins, more than \(Bins.greatestCount): "
        + "give their number, or a range without the outliers"
    case .binEdges(let edges) where edges.count < 2:
      "\(edges.count) edges make no bin: give at least two"
    case .binEdges(let edges):
      "the edges of bins must be finite and ascend, unlike \(Self.firstFault(in: edges))"
    case .range(let lower, let upper):
      "values cannot be counted from \(lower) to \(upper): both must be finite, the second not below the first, "
        + "and their difference finite"
    case .narrowRange(let lower, let upper, let count):
      "the range from \(lower) to \(upper) is too narrow for \(count) bins: ask for fewer"
    case .weights(let count, let values):
      "\(count) weights do not fit \(values) values: give one weight for each"
    case .weightedRule(let rule):
      "the rule '\(rule.rawValue)' does not know weights: give the number of bins or their edges"
    }
  }

  private static func firstFault(in edges: [Double]) -> String {
    if let edge = edges.first(where: { !$0.isFinite }) { return "\(edge)" }
    let pair = zip(edges, edges.dropFirst()).first { $0 > $1 }
    return pair.map { "\($0) before \($1)" } ?? "these"
  }
}
