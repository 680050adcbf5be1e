/// `count` values from `start` to `end` at equal distances, both ends included, rounded as `numpy.linspace` rounds
/// them: whole numbers times the step, and the last value `end` itself.
///
/// - Returns: `count` values; none where `count` is not positive.
func linspace(from start: Double, to end: Double, count: Int) -> [Double] {
  guard count > 1 else { return count == 1 ? [start] : [] }
  let length = end - start
  let divisions = Double(count - 1)
  let step = length / divisions
  return (0..<count).map { index in
    if index == count - 1 { return end }
    // A step too small for a Double would leave every value at the start.
    return (step == 0 ? Double(index) / divisions * length : Double(index) * step) + start
  }
}
