/// The bins of a histogram: their number, their edges, or a rule that finds their number from the data.
public enum Bins: Sendable, Hashable, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  /// So many bins of equal width over the data's range.
  case count(Int)

  /// The edges themselves, ascending: one more than there are bins.
  case edges([Double])

  /// Bins of equal width over the data's range, their number by one of NumPy's rules.
  case rule(BinRule)

  /// The greatest number of bins.
  public static let greatestCount = 1_000_000

  public init(integerLiteral count: Int) { self = .count(count) }

  public init(arrayLiteral edges: Double...) { self = .edges(edges) }

  /// The bins' edges, as `numpy.histogram_bin_edges` computes them. The last bin holds both of its edges, the others
  /// only the lower one.
  ///
  /// - Parameters:
  ///   - values: The data. What is no number does not count.
  ///   - range: From where to where bins of equal width reach; nothing for the data's smallest and greatest value.
  ///     A range of no width is widened by a half on each side; without data it is 0 to 1.
  ///   - areWhole: Whether the data is of whole numbers by its type, for which rules find no bins narrower than 1.
  /// - Throws: ``StatisticsError`` where there can be no such bins.
  public func edges(
    of values: [Double], range: ClosedRange<Double>? = nil, areWhole: Bool = false
  ) throws(StatisticsError) -> BinEdges {
    let limits: (lower: Double, upper: Double)
    switch self {
    case .edges(let edges):
      let ascends = zip(edges, edges.dropFirst()).allSatisfy { $0 <= $1 }
      guard edges.count >= 2, ascends, edges.allSatisfy(\.isFinite) else {
        throw StatisticsError.binEdges(edges)
      }
      guard edges.count <= Self.greatestCount + 1 else { throw StatisticsError.binCount(edges.count - 1) }
      return BinEdges(values: edges, areEqual: false)
    case .count, .rule: limits = try Self.limits(of: values, range: range)
    }
    let count = try count(of: values, between: limits, areWhole: areWhole)
    let edges = linspace(from: limits.lower, to: limits.upper, count: count + 1)
    guard zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw StatisticsError.narrowRange(lower: limits.lower, upper: limits.upper, count: count)
    }
    return BinEdges(values: edges, areEqual: true)
  }

  private static func limits(
    of values: [Double], range: ClosedRange<Double>?
  ) throws(StatisticsError) -> (lower: Double, upper: Double) {
    var (lower, upper) = (Double.infinity, -Double.infinity)
    if let range {
      (lower, upper) = (range.lowerBound, range.upperBound)
    } else {
      for value in values where !value.isNaN { (lower, upper) = (min(lower, value), max(upper, value)) }
      if lower > upper { (lower, upper) = (0, 1) }
    }
    if lower == upper { (lower, upper) = (lower - 0.5, upper + 0.5) }
    guard lower.isFinite, upper.isFinite, (upper - lower).isFinite else {
      throw StatisticsError.range(lower: lower, upper: upper)
    }
    return (lower, upper)
  }

  private func count(
    of values: [Double], between limits: (lower: Double, upper: Double), areWhole: Bool
  ) throws(StatisticsError) -> Int {
    if case .count(let count) = self {
      guard 1...Self.greatestCount ~= count else { throw StatisticsError.binCount(count) }
      return count
    }
    guard case .rule(let rule) = self else { return 1 }
    let kept = values.filter { limits.lower <= $0 && $0 <= limits.upper }
    guard !kept.isEmpty else { return 1 }
    var width = rule.width(of: kept, between: limits)
    guard width > 0 else { return 1 }
    if areWhole { width = max(width, 1) }
    let count = ((limits.upper - limits.lower) / width).rounded(.up)
    guard count <= Double(Self.greatestCount) else { throw StatisticsError.ruledBinCount(rule, count) }
    return max(Int(count), 1)
  }
}

/// The edges of a histogram's bins.
public struct BinEdges: Sendable, Hashable {
  /// The edges, ascending: one more than there are bins.
  public let values: [Double]

  /// Whether the bins are of equal width by construction.
  let areEqual: Bool

  /// The number of bins.
  public var count: Int { values.count - 1 }

  /// The bin that holds a value; nothing where none does.
  func bin(of value: Double) -> Int? {
    guard let first = values.first, let last = values.last, first <= value, value <= last else { return nil }
    guard areEqual else {
      // The first edge above the value; the last bin holds the last edge too.
      var (low, high) = (0, values.count)
      while low < high {
        let middle = (low + high) / 2
        if values[middle] <= value { low = middle + 1 } else { high = middle }
      }
      return value == last ? count - 1 : low - 1
    }
    // The quotient may be one bin off by rounding; the edges decide.
    var bin = min(Int((value - first) / (last - first) * Double(count)), count - 1)
    if value < values[bin] { bin -= 1 }
    if bin < count - 1, value >= values[bin + 1] { bin += 1 }
    return bin
  }

}
