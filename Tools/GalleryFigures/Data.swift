#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// Data from formulas and recurrences that common.py computes in the same way, to the last bit.

/// Values at equal steps.
func ramp(_ count: Int, from start: Double = 0, step: Double = 1) -> [Double] {
  (0..<count).map { start + Double($0) * step }
}

/// Evenly spaced values, both ends included.
func linspace(_ first: Double, _ last: Double, _ count: Int) -> [Double] {
  (0..<count).map { first + (last - first) * Double($0) / Double(count - 1) }
}

/// Values from 0 to 1 by a linear congruence modulo 2^31.
func noise(_ count: Int, seed: Int) -> [Double] {
  var state = seed
  return (0..<count).map { _ in
    state = (state * 1_103_515_245 + 12345) % (1 << 31)
    return Double(state) / Double(1 << 31)
  }
}

/// Values that are nearly normally distributed: sums of twelve uniform ones, less 6.
func bell(_ count: Int, seed: Int) -> [Double] {
  let uniform = noise(12 * count, seed: seed)
  return (0..<count).map { index in uniform[12 * index..<12 * index + 12].reduce(0, +) - 6 }
}

/// A random walk: running sums of values from -0.5 to 0.5.
func walk(_ count: Int, seed: Int) -> [Double] {
  var place = 0.0
  return noise(count, seed: seed).map { value in
    place += value - 0.5
    return place
  }
}

/// Zero and one in turn.
func zigzag(_ count: Int) -> [Double] { (0..<count).map { Double($0 % 2) } }

/// Zeros and ones in turn, `half` of each.
func square(_ count: Int, half: Int) -> [Double] { (0..<count).map { Double($0 / half % 2) } }

/// Zeros, and a spike of height 1, 2 or 3 at every `every`th place.
func spikes(_ count: Int, every: Int) -> [Double] {
  (0..<count).map { $0 % every == 0 ? Double(1 + $0 / every % 3) : 0 }
}

/// Rows of values computed from the numbers of row and column.
func table(_ rows: Int, _ columns: Int, _ value: (Int, Int) -> Double) -> [[Double]] {
  (0..<rows).map { row in (0..<columns).map { value(row, $0) } }
}

/// Two hills of opposite sign on a square grid, as its places and its rows of values.
func field(_ count: Int = 41, reach: Double = 3) -> (places: [Double], values: [[Double]]) {
  let places = linspace(-reach, reach, count)
  let values = places.map { y in
    places.map { x in 2 * exp(-x * x - y * y) - 1.8 * exp(-(x - 1) * (x - 1) - (y - 1) * (y - 1)) }
  }
  return (places, values)
}
