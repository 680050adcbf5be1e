#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension GradientDescent {
  /// A learning rate with which the weights surely approach the best ones: a single digit, rounded down. Without points, or
  /// with points that are not finite, there is none.
  ///
  /// Gradient descent on a quadratic function converges where the rate is below 2 divided by the greatest eigenvalue of the
  /// Hessian (Boyd and Vandenberghe, *Convex Optimization*, section 9.3). Here that is 2 Σ v·vᵀ over v = (x³, x², x, 1),
  /// whose eigenvalues are all below its trace, 2 Σ (x⁶ + x⁴ + x² + 1); half of that is enough to know.
  public var safeLearningRate: Double? {
    let half = x.reduce(0.0) { sum, x in
      let square = Double(x) * Double(x)
      return sum + ((square + 1) * square + 1) * square + 1
    }
    guard half > 0, half.isFinite else { return nil }
    let exponent = floor(log10(1 / half))
    let digit = Int(1 / half / pow(10, exponent))
    return Double("\(digit)e\(Int(exponent))")
  }
}
