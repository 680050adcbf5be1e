/// The coefficients of the cubic a·x³ + b·x² + c·x + d.
public struct Weights: Sendable, Hashable {
  /// The coefficient of x³, x², x and the constant.
  public var a, b, c, d: Float

  /// Makes weights.
  public init(a: Float, b: Float, c: Float, d: Float) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// Whether none of the four is infinite or NaN.
  public var isFinite: Bool { a.isFinite && b.isFinite && c.isFinite && d.isFinite }

  /// The cubic at every value of `x`, each operation rounded to single precision: ((a·x³ + b·x²) + c·x) + d, with
  /// x² = x·x and x³ = x²·x.
  public func values(at x: [Float]) -> [Float] {
    [Float](unsafeUninitializedCapacity: x.count) { values, initialized in
      x.withUnsafeBufferPointer { x in
        let vectors = x.count / 8
        for vector in 0..<vectors {
          let result = values8(at: SIMD8(eightOf: x, at: vector * 8))
          UnsafeMutableRawPointer(values.baseAddress.unsafelyUnwrapped + vector * 8)
            .storeBytes(of: result, as: SIMD8<Float>.self)
        }
        for index in (vectors * 8)..<x.count {
          let square = x[index] * x[index]
          values[index] = ((a * (square * x[index]) + b * square) + c * x[index]) + d
        }
      }
      initialized = x.count
    }
  }

  @inline(__always)
  private func values8(at x: SIMD8<Float>) -> SIMD8<Float> {
    let square = x * x
    return ((a * (square * x) + b * square) + c * x) + d
  }
}
