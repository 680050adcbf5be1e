#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How far a training run is from its end, the cubic with the least loss, and how fast it gets there.
///
/// With the learning rate η, the error along an eigenvector of the Hessian with the eigenvalue λ is multiplied by 1 - ηλ in
/// every epoch. So the four errors are known after any number of epochs without running them. This is exact arithmetic: the
/// training itself rounds to single precision.
public struct Convergence: Sendable, Equatable {
  /// An eigenvector of the Hessian that the points depend on, and how the error along it fares.
  public struct Direction: Sendable, Hashable {
    /// The direction, of length 1.
    public let coefficients: Coefficients

    /// The second derivative of the loss along it, greater than zero.
    public let curvature: Double

    /// How much of the error an epoch takes away: ηλ. The error is multiplied by 1 less this, so that it shrinks where this is
    /// less than 2.
    public let step: Double

    /// What an epoch multiplies the error by.
    public var factor: Double { 1 - step }

    /// The number of epochs in which the error halves; below zero the one in which it doubles, infinite where it does neither.
    public var halfLife: Double { -log(2) / logFactor }

    /// The logarithm of the factor's magnitude, exact for the smallest steps, too.
    var logFactor: Double { step < 1 ? log1p(-step) : log(step - 1) }
  }

  /// What training on leads to.
  public enum Outlook: Sendable, Equatable {
    /// The loss of the last epoch is within 1 % of the least one.
    case reached

    /// The learning rate is too large: the error along at least one direction does not shrink.
    case diverging

    /// The least loss is zero, of which there is no 1 %.
    case exact

    /// This many more epochs bring the loss of the last one within 1 % of the least one. Where `isRounded`, the steps
    /// get so small on the way that single precision holds them badly or not at all, and the training may take longer or
    /// come to a halt before.
    case epochs(Double, isRounded: Bool)
  }

  /// The cubic with the least loss; of several the nearest to the initial weights, which a run that converges approaches.
  public let best: Coefficients

  /// Its loss.
  public let bestLoss: Double

  /// How much of the way from the first epoch's loss to the least one lies behind the last epoch: 1 for all of it, less than 0 where
  /// the loss has risen. `nil` where the run started at the least loss.
  public let coveredShare: Double?

  /// The directions that the points depend on, from the steepest to the flattest: four, or as many as there are points.
  public let directions: [Direction]

  /// The learning rate below which the training converges.
  public let greatestLearningRate: Double

  /// What training on leads to.
  public let outlook: Outlook

  /// Works out how far a run is from its end, which takes about as long as a few epochs.
  public init(_ run: TrainingRun) {
    let surface = LossSurface(x: run.x, y: run.yTrue)
    let rate = Double(Float(run.parameters.learningRate))
    let best = surface.lowestPoint(from: Coefficients(run.initialWeights))
    var least = surface.loss(at: best)
    if least <= surface.roundingLoss(at: best) { least = 0 }
    let (first, last) = (Double(run.losses.first ?? .nan), Double(run.losses.last ?? .nan))

    self.best = best
    bestLoss = least
    // Below this, single precision cannot tell a loss from the least one.
    coveredShare = first - least > least * 1e-6 ? min(1, (first - last) / (first - least)) : nil
    directions = surface.directions.filter { $0.curvature > 0 }.map {
      Direction(coefficients: $0.coefficients, curvature: $0.curvature, step: rate * $0.curvature)
    }
    greatestLearningRate = surface.greatestLearningRate
    if least == 0 {
      outlook = .exact
    } else if last <= 1.01 * least {
      outlook = .reached
    } else if directions.contains(where: { $0.logFactor >= 0 }) {
      outlook = .diverging
    } else {
      let course = Course(weights: run.finalWeights, best: best.vector, directions: directions)
      let limit = 0.01 * least
      // The first further epoch takes its loss before its step.
      outlook = .epochs(
        course.steps(untilExcess: limit) + 1, isRounded: course.isRounded(untilExcess: limit))
    }
  }
}

/// The errors of the weights along the directions, and what becomes of them.
private struct Course {
  let best: SIMD4<Double>
  let directions: [Convergence.Direction]
  let errors: [Double]

  init(weights: Weights, best: SIMD4<Double>, directions: [Convergence.Direction]) {
    let error = Coefficients(weights).vector - best
    self.best = best
    self.directions = directions
    errors = directions.map { ($0.coefficients.vector * error).sum() }
  }

  /// The magnitude of the error along a direction after a number of steps.
  private func error(_ index: Int, after steps: Double) -> Double {
    // Without the guard, a factor of zero and no steps would make NaN.
    steps == 0 ? errors[index].magnitude : errors[index].magnitude * exp(steps * directions[index].logFactor)
  }

  /// How much the loss is above the least one after a number of steps.
  private func excess(after steps: Double) -> Double {
    directions.indices.reduce(0) { sum, index in
      let error = error(index, after: steps)
      return sum + directions[index].curvature / 2 * error * error
    }
  }

  /// The least number of steps after which the loss is at most `limit` above the least one. All errors must shrink.
  func steps(untilExcess limit: Double) -> Double {
    guard excess(after: 0) > limit else { return 0 }
    // Steps up to `low` are too few, `high` is enough.
    var (low, high) = (0.0, 1.0)
    while excess(after: high) > limit { (low, high) = (high, high * 2) }
    while high - low > 1 {
      let middle = (low + (high - low) / 2).rounded(.down)
      // Beyond 2⁵³ there are no numbers between that could tell.
      guard middle > low, middle < high else { break }
      if excess(after: middle) > limit { low = middle } else { high = middle }
    }
    return high
  }

  /// Whether single precision falsifies the steps before the loss is at most `limit` above the least one.
  ///
  /// A step of a weight is lost where it is less than half a unit in the weight's last place, 2⁻²⁴ of the weight. The weight that a
  /// direction changes most comes to a halt where the error along the direction is so small that this is so, or anywhere where
  /// ηλ is below 2⁻²⁴. Rounding tells from eight times that error on, which is 64 times as much loss.
  func isRounded(untilExcess limit: Double) -> Bool {
    let half = 0x1p-24
    let floor = directions.reduce(0) { sum, direction in
      let axis = direction.coefficients.vector
      let weight = (0..<4).max { axis[$0].magnitude < axis[$1].magnitude } ?? 0
      guard direction.step > half else { return Double.infinity }
      let halt = half * best[weight].magnitude / (axis[weight].magnitude * (direction.step - half))
      return sum + direction.curvature / 2 * halt * halt
    }
    return floor * 64 > limit
  }
}
