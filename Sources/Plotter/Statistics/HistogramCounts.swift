extension BinEdges {
  /// How many values each bin holds.
  ///
  /// - Parameter values: The data. What lies outside the bins or is no number does not count.
  public func counts(of values: [Double]) -> [Double] {
    var counts = [Double](repeating: 0, count: count)
    for value in values {
      if let bin = bin(of: value) { counts[bin] += 1 }
    }
    return counts
  }

  /// The sum of the weights of the values in each bin.
  ///
  /// - Parameters:
  ///   - values: The data. What lies outside the bins or is no number does not count.
  ///   - weights: What each value counts for.
  /// - Throws: ``StatisticsError/weights(count:values:)`` where there is not one weight for each value.
  public func sums(of values: [Double], weights: [Double]) throws(StatisticsError) -> [Double] {
    guard weights.count == values.count else {
      throw StatisticsError.weights(count: weights.count, values: values.count)
    }
    var sums = [Double](repeating: 0, count: count)
    for (value, weight) in zip(values, weights) {
      if let bin = bin(of: value) { sums[bin] += weight }
    }
    return sums
  }

  /// Counts over their sum and the bins' widths, so that the area of all bars is 1: `numpy.histogram`'s `density`.
  /// No numbers where nothing was counted.
  func densities(_ counts: [Double]) -> [Double] {
    let sum = pairwiseSum(counts[...])
    return counts.indices.map { counts[$0] / width(of: $0) / sum }
  }

  /// Each bin's count and those of all bins before it; densities are taken times their bins' widths, so that the last
  /// is 1. The method is that of Matplotlib 3.9.2's `Axes.hist`.
  func cumulated(_ counts: [Double], areDensities: Bool) -> [Double] {
    var sum = 0.0
    return counts.indices.map { bin in
      sum += areDensities ? counts[bin] * width(of: bin) : counts[bin]
      return sum
    }
  }

  /// Each bin's count and those of all bins after it.
  func cumulatedFromEnd(_ counts: [Double], areDensities: Bool) -> [Double] {
    var sum = 0.0
    return counts.indices.reversed().map { bin in
      sum += areDensities ? counts[bin] * width(of: bin) : counts[bin]
      return sum
    }.reversed()
  }

  /// How wide a bin is.
  func width(of bin: Int) -> Double { values[bin + 1] - values[bin] }
}
