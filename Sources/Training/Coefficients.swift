/// The coefficients of a cubic a·x³ + b·x² + c·x + d in double precision, or a direction among such cubics.
public struct Coefficients: Sendable, Hashable {
  /// The coefficient of x³, x², x and the constant.
  public var a, b, c, d: Double

  /// Makes coefficients.
  public init(a: Double, b: Double, c: Double, d: Double) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// The coefficients of a training run's weights, without any rounding.
  public init(_ weights: Weights) {
    self.init(a: Double(weights.a), b: Double(weights.b), c: Double(weights.c), d: Double(weights.d))
  }

  init(_ vector: SIMD4<Double>) {
    self.init(a: vector.x, b: vector.y, c: vector.z, d: vector.w)
  }

  var vector: SIMD4<Double> { SIMD4(a, b, c, d) }
}
