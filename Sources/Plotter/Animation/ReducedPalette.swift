/// At most 255 colours that stand for all colours of an animation.
///
/// PNG has one palette for a whole file, and the frames of an animation together may have a few thousand colours: the edges of
/// each curve over whatever lies below. Where there are more than 255, similar ones are merged. The colours are divided again
/// and again, always the group with the greatest error, at the place along its widest channel that leaves the least error, and
/// each group takes the colour of most of its pixels (Wan, Wong and Prusinkiewicz, "An algorithm for multidimensional data
/// clustering", ACM Transactions on Mathematical Software 14, 1988).
struct ReducedPalette {
  /// The greatest number of colours.
  static let limit = 255

  /// The colours as 0xRRGGBB, in ascending order.
  let colors: [UInt32]

  private let indices: [UInt32: UInt8]

  /// - Parameter weights: How often each colour is seen.
  init(_ weights: [UInt32: Int]) {
    let entries = weights.map { Entry(color: $0.key, weight: Double(max(1, $0.value))) }
      .sorted { $0.color < $1.color }
    var groups = [Group(entries)]
    while groups.count < Self.limit {
      guard let widest = groups.indices.max(by: { groups[$0].error < groups[$1].error }),
        let (low, high) = groups[widest].divided
      else { break }
      groups[widest] = low
      groups.append(high)
    }
    let colors = groups.compactMap(\.color).sorted()
    var places: [UInt32: UInt8] = [:]
    for (index, color) in colors.enumerated() { places[color] = UInt8(index) }
    var indices: [UInt32: UInt8] = [:]
    for group in groups {
      guard let color = group.color else { continue }
      for entry in group.entries { indices[entry.color] = places[color] }
    }
    self.colors = colors
    self.indices = indices
  }

  /// Which of the colours stands for a colour.
  subscript(color: UInt32) -> UInt8 { indices[color] ?? 0 }

  private struct Entry {
    var color: UInt32
    var weight: Double

    var levels: SIMD3<Double> {
      SIMD3(Double(color >> 16 & 0xff), Double(color >> 8 & 0xff), Double(color & 0xff))
    }
  }

  /// Weighted sums of levels and of their squares.
  private struct Sums {
    var weight = 0.0
    var first = SIMD3<Double>.zero
    var second = SIMD3<Double>.zero

    mutating func add(_ entry: Entry) {
      weight += entry.weight
      first += entry.weight * entry.levels
      second += entry.weight * entry.levels * entry.levels
    }

    /// The summed squared distances from the mean, for each channel.
    var errors: SIMD3<Double> { second - first * first / weight }
  }

  private struct Group {
    let entries: [Entry]
    private let sums: Sums
    /// The summed squared distances from the mean colour; zero where there is one colour.
    let error: Double

    init(_ entries: [Entry]) {
      self.entries = entries
      var sums = Sums()
      for entry in entries { sums.add(entry) }
      self.sums = sums
      error = entries.count < 2 ? 0 : sums.errors.sum()
    }

    /// The colour of most of the pixels.
    var color: UInt32? { entries.max { ($0.weight, $1.color) < ($1.weight, $0.color) }?.color }

    /// The group in two parts that differ from their means as little as possible; `nil` for a single colour.
    var divided: (Group, Group)? {
      guard entries.count > 1 else { return nil }
      let errors = sums.errors
      let channel = (0..<3).max { errors[$0] < errors[$1] } ?? 0
      let sorted = entries.sorted {
        ($0.levels[channel], $0.color) < ($1.levels[channel], $1.color)
      }
      var low = Sums()
      var best: (score: Double, count: Int)?
      for index in 0..<sorted.count - 1 {
        low.add(sorted[index])
        guard sorted[index].levels[channel] < sorted[index + 1].levels[channel] else { continue }
        let rest = sums.first - low.first
        let score =
          (low.first * low.first).sum() / low.weight + (rest * rest).sum() / (sums.weight - low.weight)
        if score > best?.score ?? -.infinity { best = (score, index + 1) }
      }
      guard let best else { return nil }
      return (Group(Array(sorted[..<best.count])), Group(Array(sorted[best.count...])))
    }
  }
}
