#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// NumPy's rules for the number of a histogram's bins, by the names of `numpy.histogram_bin_edges`.
public enum BinRule: String, Sendable, Hashable, CaseIterable {
  /// The narrower of Sturges' and Freedman and Diaconis' bins, the latter no narrower than half of the square
  /// root's.
  case auto
  /// Freedman and Diaconis: twice the interquartile range over the cube root of the number of values.
  case fd
  /// Doane: Sturges' rule with the skewness taken into account.
  case doane
  /// Scott: by the standard deviation, for normal data.
  case scott
  /// Stone: the number of bins whose error, found by leaving values out, is smallest.
  case stone
  /// Rice: twice the cube root of the number of values.
  case rice
  /// Sturges: one more than the binary logarithm of the number of values.
  case sturges
  /// The square root of the number of values.
  case sqrt

  /// The width of the bins before it is fitted to the range; zero or no number where the rule finds none.
  ///
  /// - Parameters:
  ///   - values: The values within the range, at least one, all finite.
  ///   - limits: The range.
  func width(of values: [Double], between limits: (lower: Double, upper: Double)) -> Double {
    let count = Double(values.count)
    let (least, greatest) = values.reduce((Double.infinity, -Double.infinity)) {
      (min($0.0, $1), max($0.1, $1))
    }
    let range = greatest - least
    switch self {
    case .auto:
      let fd = BinRule.fd.width(of: values, between: limits)
      let root = range / count.squareRoot()
      return min(max(fd, root / 2), range / (log2(count) + 1))
    case .fd:
      let percentiles = Percentiles(of: values)
      let middleHalf = percentiles.value(at: 75) - percentiles.value(at: 25)
      return 2 * middleHalf * pow(count, -1.0 / 3)
    case .doane:
      let sigma = standardDeviation(values)
      guard values.count > 2, sigma > 0 else { return 0 }
      let mean = mean(values)
      let cubes = values.map { pow(($0 - mean) / sigma, 3) }
      let skewness = abs(pairwiseSum(cubes[...]) / count)
      let expected = (6 * (count - 2) / ((count + 1) * (count + 3))).squareRoot()
      return range / (1 + log2(count) + log2(1 + skewness / expected))
    case .scott:
      return pow(24 * Double.pi.squareRoot() / count, 1.0 / 3) * standardDeviation(values)
    case .stone:
      guard values.count > 1, range > 0 else { return 0 }
      return range / Double(stoneCount(of: values, range: range, between: limits))
    case .rice: return range / (2 * pow(count, 1.0 / 3))
    case .sturges: return range / (log2(count) + 1)
    case .sqrt: return range / count.squareRoot()
    }
  }

  private func stoneCount(
    of values: [Double], range: Double, between limits: (lower: Double, upper: Double)
  ) -> Int {
    let count = Double(values.count)
    var best = (count: 1, error: Double.infinity)
    for bins in 1...max(100, Int(count.squareRoot())) {
      let edges = linspace(from: limits.lower, to: limits.upper, count: bins + 1)
      let parts = BinEdges(values: edges, areEqual: true).counts(of: values).map { $0 / count }
      let squares = parts.reduce(0) { $0 + $1 * $1 }
      let error = (2 - (count + 1) * squares) / (range / Double(bins))
      if error < best.error { best = (bins, error) }
    }
    return best.count
  }
}
