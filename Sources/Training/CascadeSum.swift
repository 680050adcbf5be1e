/// The sum of values in the order in which PyTorch's `sum` adds single-precision values that lie side by side.
///
/// The order is that of four accumulators of eight lanes, added up in blocks.
public func cascadeSum(_ values: [Float]) -> Float {
  values.withUnsafeBufferPointer { Cascade.sum(ValueTerms(values: $0), count: $0.count) }
}

/// The plain values as terms of a cascade.
private struct ValueTerms: CascadeTerms {
  let values: UnsafeBufferPointer<Float>

  @inline(__always)
  func add(eightAt index: Int, to sums: inout SIMD8<Float>) {
    sums += SIMD8(eightOf: values, at: index)
  }

  @inline(__always)
  func add(oneAt index: Int, to sums: inout Float) {
    sums += values[index]
  }
}

/// A sequence of terms, of which a cascade adds up one sum or several at once.
protocol CascadeTerms {
  /// A sum in each of eight lanes, for every sum that is asked for.
  associatedtype Lanes: CascadeSums
  /// A single value for every sum that is asked for.
  associatedtype Single: CascadeSums

  /// Adds the eight terms from `index` on to the eight lanes.
  func add(eightAt index: Int, to sums: inout Lanes)

  /// Adds the term at `index`.
  func add(oneAt index: Int, to sums: inout Single)
}

/// Sums that can be added to each other.
protocol CascadeSums {
  init()
  static func += (left: inout Self, right: Self)
}

extension Float: CascadeSums {}

extension SIMD8<Float>: CascadeSums {
  static func += (left: inout Self, right: Self) { left = left + right }
}

/// The order of additions in PyTorch's `sum` over contiguous single-precision values on an x86-64 CPU
/// (`cascade_sum` in its `SumKernel.cpp`).
///
/// Vectors of eight values are dealt out to four accumulators in turn. The vectors come in rows of four; after a
/// block of rows the accumulators are added into those of the next level and cleared, and likewise from level to
/// level, so that the rounding error grows with the logarithm of the count. Fewer than eight values are dealt out
/// one by one instead.
enum Cascade {
  private static let levels = 4

  @inline(__always)
  static func sum<Terms: CascadeTerms>(_ terms: Terms, count: Int) -> Terms.Single
  where Terms.Lanes: LaneSums, Terms.Lanes.Single == Terms.Single {
    var total = Terms.Single()
    guard count >= 8 else {
      total += accumulate(count: count) { index, sums in terms.add(oneAt: index, to: &sums) }
      return total
    }
    let vectors = count / 8
    let lanes: Terms.Lanes = accumulate(count: vectors) { index, sums in
      terms.add(eightAt: index * 8, to: &sums)
    }
    for index in (vectors * 8)..<count { terms.add(oneAt: index, to: &total) }
    for lane in 0..<8 { total += lanes[lane] }
    return total
  }

  /// Adds up `count` terms over four accumulators and the levels above them.
  @inline(__always)
  private static func accumulate<Sums: CascadeSums>(
    count: Int, add: (_ index: Int, _ sums: inout Sums) -> Void
  ) -> Sums {
    let rows = count / 4
    let power = max(4, ceilingOfLog2(rows) / levels)
    let step = 1 << power
    var sums = [Sums](repeating: Sums(), count: 4 * levels)
    return sums.withUnsafeMutableBufferPointer { sums in
      var row = 0
      while row + step <= rows {
        // The four accumulators do not depend on each other, so each runs through the block by itself and its sums
        // can stay in registers.
        for column in 0..<4 {
          var sum = sums[column]
          for offset in 0..<step { add((row + offset) * 4 + column, &sum) }
          sums[column] = sum
        }
        row += step
        for level in 1..<levels {
          for column in 0..<4 {
            sums[level * 4 + column] += sums[(level - 1) * 4 + column]
            sums[(level - 1) * 4 + column] = Sums()
          }
          if row & (step - 1) << (level * power) != 0 { break }
        }
      }
      for column in 0..<4 {
        var sum = sums[column]
        for index in row..<rows { add(index * 4 + column, &sum) }
        for level in 1..<levels { sum += sums[level * 4 + column] }
        sums[column] = sum
      }
      for index in (rows * 4)..<count { add(index, &sums[0]) }
      for column in 1..<4 { sums[0] += sums[column] }
      return sums[0]
    }
  }

  private static func ceilingOfLog2(_ value: Int) -> Int {
    value <= 2 ? 1 : Int.bitWidth - (value - 1).leadingZeroBitCount
  }
}

/// Sums in eight lanes, of which each lane is one value for every sum.
protocol LaneSums: CascadeSums {
  associatedtype Single: CascadeSums
  subscript(lane: Int) -> Single { get }
}

extension SIMD8<Float>: LaneSums {
  typealias Single = Float
}

extension SIMD8<Float> {
  /// Eight neighbouring values. The caller keeps the index within the values.
  @inline(__always)
  init(eightOf values: UnsafeBufferPointer<Float>, at index: Int) {
    self = UnsafeRawPointer(values.baseAddress.unsafelyUnwrapped + index).loadUnaligned(as: SIMD8<Float>.self)
  }
}
