#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The random numbers of one case: the same seed, area and number always give the same ones.
///
/// The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
struct CaseRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64, area: FuzzArea, number: UInt64) {
    state = seed
    for part in [UInt64(area.rawValue.utf8.count), UInt64(area.rawValue.utf8.first ?? 0), number] {
      state = next() ^ part
    }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

  /// One of several.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  /// A number between two positive ones, each order of magnitude as likely as any other.
  mutating func magnitude(from lower: Double, to upper: Double) -> Double {
    exp(Double.random(in: log(lower)...log(upper), using: &self))
  }
}
