#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Finds the multiples of a step next to a value, forgiving the rounding errors of the value.
///
/// The tolerance grows with the offset that was taken off the value, as in Matplotlib 3.9.2's
/// `ticker._Edge_integer`.
struct StepEdge {
  /// The distance between multiples, greater than zero.
  private let step: Double

  /// By how much of a step a value may miss a multiple and still count as equal to it.
  private let tolerance: Double

  /// Makes a finder for multiples of `step`.
  ///
  /// - Parameters:
  ///   - step: The distance between multiples, greater than zero.
  ///   - offset: What was subtracted from the values before.
  init(step: Double, offset: Double) {
    self.step = step
    let digits = log10(abs(offset) / step)
    tolerance = offset == 0 ? 1e-10 : min(0.4999, max(1e-10, pow(10, digits - 12)))
  }

  /// The greatest n for which n steps do not exceed `value`.
  func multiple(atOrBelow value: Double) -> Double {
    let (quotient, remainder) = floorDivide(value, by: step)
    return abs(remainder / step - 1) < tolerance ? quotient + 1 : quotient
  }

  /// The smallest n for which n steps reach `value`.
  func multiple(atOrAbove value: Double) -> Double {
    let (quotient, remainder) = floorDivide(value, by: step)
    return abs(remainder / step) < tolerance ? quotient : quotient + 1
  }
}
