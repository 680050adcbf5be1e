/// `count` values from `start` to `end` at equal distances, both ends included.
///
/// The arithmetic is that of PyTorch's `torch.linspace` in single precision: the first half is counted from
/// `start`, the second from `end`, each with one rounding (a fused multiplication and addition). One value is
/// `start` alone.
///
/// - Returns: `count` values; none where `count` is not positive.
public func linspace(from start: Float, to end: Float, count: Int) -> [Float] {
  guard count > 1 else { return count == 1 ? [start] : [] }
  let step = (end - start) / Float(count - 1)
  let half = count / 2
  return [Float](unsafeUninitializedCapacity: count) { values, initialized in
    for index in 0..<half { values[index] = start.addingProduct(step, Float(index)) }
    for index in half..<count { values[index] = end.addingProduct(-step, Float(count - 1 - index)) }
    initialized = count
  }
}
