/// The values below which parts of the data lie, as `numpy.percentile` finds them with its default, linear method.
struct Percentiles {
  private let sorted: [Double]
  private let hasNaN: Bool

  /// Sorts the values once for any number of percentiles.
  init(of values: [Double]) {
    sorted = Self.sorted(values.filter { !$0.isNaN })
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

  /// Values in ascending order. Many are sorted by their bytes, from the lowest to the highest, in a time that grows
  /// with their number alone.
  ///
  /// - Parameter values: Values that are all numbers.
  static func sorted(_ values: [Double]) -> [Double] {
    guard values.count > 10_000 else { return values.sorted() }
    // Bit patterns that ascend with the values: those of negative ones are turned over, the others moved above them.
    var keys = values.map { value -> UInt64 in
      let bits = value.bitPattern
      return bits >> 63 == 1 ? ~bits : bits | 1 << 63
    }
    var spare = keys
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      var places = [Int](repeating: 0, count: 257)
      for key in keys { places[Int(key >> shift & 0xff) + 1] += 1 }
      // A byte that all have in common sorts nothing.
      if places.contains(keys.count) { continue }
      for byte in 1...256 { places[byte] += places[byte - 1] }
      for key in keys {
        let byte = Int(key >> shift & 0xff)
        spare[places[byte]] = key
        places[byte] += 1
      }
      swap(&keys, &spare)
    }
    return keys.map { Double(bitPattern: $0 >> 63 == 1 ? $0 & ~(1 << 63) : ~$0) }
  }
}
