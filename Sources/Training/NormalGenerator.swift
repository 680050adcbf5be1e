#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Standard normal values in the order in which PyTorch's `torch.randn(())` returns them on a CPU.
///
/// The method is that of Box and Muller on pairs of uniform values in double precision; each value is then
/// rounded to single precision. The second value of a pair is kept for the next call.
public struct NormalGenerator: Sendable, Equatable {
  private var generator: MersenneTwister
  private var kept: Double?

  /// Makes a generator as `torch.manual_seed(seed)` does: of the seed, only the low 32 bits count.
  public init(seed: Int64) {
    generator = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
  }

  /// The next value, of mean 0 and standard deviation 1.
  public mutating func next() -> Float {
    if let value = kept {
      kept = nil
      return Float(value)
    }
    let first = uniform()
    let second = uniform()
    let radius = (-2 * log1p(-second)).squareRoot()
    let angle = 2 * Double.pi * first
    kept = radius * sin(angle)
    return Float(radius * cos(angle))
  }

  /// Advances past `count` values, as fast as the words behind them can be drawn.
  public mutating func skip(_ count: Int) {
    var remaining = count
    if remaining > 0, kept != nil {
      kept = nil
      remaining -= 1
    }
    for _ in 0..<(remaining / 2) {
      _ = generator.next()
      _ = generator.next()
    }
    if remaining % 2 == 1 { _ = next() }
  }

  /// A uniform value from 0 (included) to 1: the low 53 bits of 64.
  private mutating func uniform() -> Double {
    Double(generator.next() & (1 << 53 - 1)) * 0x1p-53
  }
}
