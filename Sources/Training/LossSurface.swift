/// The sum of squared errors as a function of a cubic's four coefficients: quadratic, and so with the same curvature
/// everywhere, which decides how gradient descent fares on it.
///
/// Everything is worked out in double precision from the points as they are.
public struct LossSurface: Sendable {
  /// An eigenvector of the Hessian, of length 1, and its eigenvalue.
  public struct Direction: Sendable, Hashable {
    /// The direction. Its coefficient of the greatest magnitude is positive.
    public let coefficients: Coefficients

    /// The second derivative of the loss along it; zero where the points don't depend on it.
    public let curvature: Double
  }

  /// The points, and the values to fit there; of equal count.
  public let x, y: [Float]

  /// The eigenvectors of the Hessian from the steepest to the flattest. They are at right angles to each other.
  ///
  /// The Hessian is 2 XᵀX, where X has a row (x³, x², x, 1) for each point. With fewer than four points some curvatures
  /// are zero.
  public let directions: [Direction]

  /// Describes the loss of the cubics over `x` that are to meet `y`. Where the counts differ, the shorter one counts.
  public init(x: [Float], y: [Float]) {
    let count = min(x.count, y.count)
    self.x = x.count == count ? x : Array(x.prefix(count))
    self.y = y.count == count ? y : Array(y.prefix(count))
    // The sums of the powers from x⁶ down to 1.
    var (upper, lower, ones) = (SIMD4<Double>.zero, SIMD2<Double>.zero, 0.0)
    for x in self.x {
      let x = Double(x)
      let (square, cube) = (x * x, x * x * x)
      upper += SIMD4(cube * cube, cube * square, square * square, cube)
      lower += SIMD2(square, x)
      ones += 1
    }
    let hessian = SymmetricMatrix(
      hankel: [upper.x, upper.y, upper.z, upper.w, lower.x, lower.y, ones].map { 2 * $0 })
    let vectors = hessian.eigenvectors
    // What is below this is left of zero by rounding.
    let least = (vectors.first?.value ?? 0) * 1e-13
    directions = vectors.map {
      Direction(coefficients: Coefficients($0.vector), curvature: $0.value > least ? $0.value : 0)
    }
  }

  /// The learning rate below which gradient descent converges from everywhere: 2 divided by the greatest curvature (Boyd and
  /// Vandenberghe, *Convex Optimization*, section 9.3). Infinite without points.
  public var greatestLearningRate: Double { 2 / (directions.first?.curvature ?? 0) }

  /// The sum of the squared errors of a cubic.
  public func loss(at cubic: Coefficients) -> Double {
    zip(x, y).reduce(0) { sum, point in
      let error = Self.error(cubic.vector, point)
      return sum + error * error
    }
  }

  /// The cubic with the least loss of all; of several, as there are for fewer than four points, the nearest to `start`,
  /// which is the one that gradient descent approaches from there.
  public func lowestPoint(from start: Coefficients) -> Coefficients {
    let isUnique = directions.allSatisfy { $0.curvature > 0 }
    var cubic = isUnique ? .zero : start.vector
    // On a quadratic function Newton's method is there after one step; the others take rounding off.
    for _ in 0..<4 { cubic -= quotient(of: gradient(at: cubic)) }
    return Coefficients(cubic)
  }

  /// The pseudoinverse of the Hessian times a vector.
  private func quotient(of vector: SIMD4<Double>) -> SIMD4<Double> {
    directions.filter { $0.curvature > 0 }.reduce(.zero) { sum, direction in
      let axis = direction.coefficients.vector
      return sum + axis * ((axis * vector).sum() / direction.curvature)
    }
  }

  private func gradient(at cubic: SIMD4<Double>) -> SIMD4<Double> {
    zip(x, y).reduce(.zero) { sum, point in
      let x = Double(point.0)
      return sum + SIMD4(x * x * x, x * x, x, 1) * (2 * Self.error(cubic, point))
    }
  }

  private static func error(_ cubic: SIMD4<Double>, _ point: (x: Float, y: Float)) -> Double {
    let x = Double(point.x)
    return ((cubic.x * x + cubic.y) * x + cubic.z) * x + cubic.w - Double(point.y)
  }

  /// The greatest loss that rounding alone can make of a cubic that meets every point.
  func roundingLoss(at cubic: Coefficients) -> Double {
    zip(x, y).reduce(0) { sum, point in
      let x = Double(point.0).magnitude
      let (high, low) = (cubic.a.magnitude * x + cubic.b.magnitude, cubic.d.magnitude)
      let size = (high * x + cubic.c.magnitude) * x + low + Double(point.1).magnitude
      let error = size * 1e-13
      return sum + error * error
    }
  }
}
