/// Numbers that programs stumble over.
enum HostileNumbers {
  private static let edges: [Double] = [
    0, -0.0, 1, -1, 0.1, 1e-5, 1e16, 1e22, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
    .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
    2.2250738585072014e-308, 0x1p-1060, 3.4028234663852886e38, 9_007_199_254_740_991, .infinity, -.infinity,
    .nan,
    .signalingNaN,
  ]

  /// A number: any bit pattern, an edge, or a plain one.
  static func number(_ random: inout CaseRandom) -> Double {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: Double(bitPattern: random.next())
    case 1: random.pick(edges)
    case 2: random.magnitude(from: 1e-12, to: 1e12) * (random.once(in: 2) ? 1 : -1)
    default: Double(Int.random(in: -1000...1000, using: &random))
    }
  }

  /// Two numbers, often so near to each other that digits run out.
  static func pair(_ random: inout CaseRandom) -> (Double, Double) {
    let first = number(&random)
    guard random.once(in: 2) else { return (first, number(&random)) }
    return (first, Double(bitPattern: first.bitPattern &+ random.next() % 1000))
  }

  /// As many numbers as asked for, of one kind or of every kind.
  static func series(_ count: Int, _ random: inout CaseRandom) -> [Double] {
    let scale = number(&random)
    let kind = Int.random(in: 0..<5, using: &random)
    return (0..<count).map { index in
      switch kind {
      case 0: number(&random)
      case 1: scale
      case 2: scale + Double(index)
      case 3: random.once(in: 10) ? number(&random) : Double.random(in: -1...1, using: &random) * scale
      default: Double(index)
      }
    }
  }
}
