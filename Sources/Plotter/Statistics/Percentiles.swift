/// The values below which parts of the data lie, as `numpy.percentile` finds them with its default, linear method.
struct Percentiles {
  private let sorted: [Double]
  private let hasNaN: Bool

  /// Sorts the values once for any number of percentiles.
  init(of values: [Double]) {
    sorted = values.filter { !$0.isNaN }.sorted()
    hasNaN = sorted.count < values.count
  }

  /// The value below which a part of the data lies; no number where there is no data or some of it is no number.
  ///
  /// - Parameter percent: The part, 0 to 100; values outside count as the nearer end.
  func value(at percent: Double) -> Double {
    guard let last = sorted.last, !hasNaN, !percent.isNaN else { return .nan }
    let place = Double(sorted.count - 1) * (min(max(percent, 0), 100) / 100)
    guard place < Double(sorted.count - 1) else { return last }
    let index = Int(place)
    let (a, b) = (sorted[index], sorted[index + 1])
    let part = place - Double(index)
    // Counted from the nearer end, so that the ends themselves come out exactly.
    return part >= 0.5 ? b - (b - a) * (1 - part) : a + (b - a) * part
  }
}
