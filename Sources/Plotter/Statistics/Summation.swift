/// The sum in NumPy's order of additions (pairwise, eight running sums in a block), so that means and deviations
/// round as `numpy.mean` and `numpy.std` round them.
func pairwiseSum(_ values: ArraySlice<Double>) -> Double {
  let count = values.count
  let start = values.startIndex
  if count < 8 { return values.reduce(0, +) }
  guard count > 128 else {
    var sums = SIMD8<Double>(values.prefix(8))
    var index = 8
    while index + 8 <= count {
      for lane in 0..<8 { sums[lane] += values[start + index + lane] }
      index += 8
    }
    let sum = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]))
    return values[(start + index)...].reduce(sum, +)
  }
  let half = count / 2 - count / 2 % 8
  return pairwiseSum(values[..<(start + half)]) + pairwiseSum(values[(start + half)...])
}

/// The arithmetic mean as `numpy.mean` rounds it; no number where there are no values.
func mean(_ values: [Double]) -> Double { pairwiseSum(values[...]) / Double(values.count) }

/// The standard deviation over the number of values, as `numpy.std` rounds it; no number where there are none.
func standardDeviation(_ values: [Double]) -> Double {
  let mean = mean(values)
  let squares = values.map { ($0 - mean) * ($0 - mean) }
  return (pairwiseSum(squares[...]) / Double(values.count)).squareRoot()
}
