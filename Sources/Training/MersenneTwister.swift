/// The 32-bit Mersenne Twister, MT19937: the generator behind `torch.manual_seed` on a CPU.
///
/// Source: M. Matsumoto and T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform
/// pseudo-random number generator", ACM TOMACS 8 (1998), with their initialisation of 2002.
public struct MersenneTwister: RandomNumberGenerator, Sendable, Equatable {
  private static let size = 624
  private static let middle = 397

  private var state: [UInt32]
  private var position = MersenneTwister.size

  /// Makes a generator from a 32-bit seed.
  public init(seed: UInt32) {
    state = [seed]
    state.reserveCapacity(Self.size)
    var last = seed
    for index in 1..<UInt32(Self.size) {
      last = 1_812_433_253 &* (last ^ last >> 30) &+ index
      state.append(last)
    }
  }

  /// The next 32 random bits.
  public mutating func nextWord() -> UInt32 {
    if position == Self.size { twist() }
    var word = state[position]
    position += 1
    word ^= word >> 11
    word ^= word << 7 & 0x9d2c_5680
    word ^= word << 15 & 0xefc6_0000
    return word ^ word >> 18
  }

  /// The next 64 random bits: two words, the first one drawn being the high one, as PyTorch joins them.
  public mutating func next() -> UInt64 {
    let high = UInt64(nextWord())
    return high << 32 | UInt64(nextWord())
  }

  private mutating func twist() {
    for index in 0..<Self.size {
      let joined = state[index] & 0x8000_0000 | state[(index + 1) % Self.size] & 0x7fff_ffff
      let source = state[(index + Self.middle) % Self.size]
      state[index] = source ^ joined >> 1 ^ (joined & 1 == 0 ? 0 : 0x9908_b0df)
    }
    position = 0
  }
}
