/// A finished training run: what went in, what came out, and the curves to draw.
public struct TrainingRun: Sendable, Equatable {
  /// What the run was made with.
  public let parameters: TrainingParameters

  /// The weights before the first epoch and after the last.
  public let initialWeights, finalWeights: Weights

  /// The loss of each epoch, before its step.
  public let losses: [Float]

  /// The points, and at each: the sine, the prediction of the last epoch (before its step, as the tutorial draws it)
  /// and the cubic with the initial weights.
  public let x, yTrue, yPred, yRandom: [Float]

  /// The run at the epochs that were to be kept, in ascending order.
  public let snapshots: [Snapshot]

  /// Trains.
  ///
  /// - Parameters:
  ///   - parameters: What to train with.
  ///   - kept: Which epochs to keep as ``snapshots``, in ascending order.
  ///   - progress: Called after each epoch with its number, counted from 1, and its loss.
  /// - Throws: ``TrainingError`` where a parameter is out of range or the loss of an epoch is not finite.
  public init(
    _ parameters: TrainingParameters, keeping kept: [Int] = [],
    progress: (_ epoch: Int, _ loss: Float) -> Void = { _, _ in }
  ) throws(TrainingError) {
    try parameters.validate()
    let rate = Float(parameters.learningRate)
    let initial = parameters.initial.weights
    let x = linspace(from: -Float(Double.pi), to: Float(Double.pi), count: parameters.points)
    var fit = GradientDescent(x: x, y: x.map(sine), weights: initial)
    var losses: [Float] = []
    losses.reserveCapacity(parameters.epochs)
    var last = initial
    var snapshots: [Snapshot] = []
    var next = kept.first
    for epoch in 1...parameters.epochs {
      last = fit.weights
      let loss = fit.step(learningRate: rate)
      guard loss.isFinite else {
        guard epoch > 1 else { throw .start(initial, loss: loss) }
        throw .diverged(
          epoch: epoch, loss: loss, learningRate: parameters.learningRate, safe: fit.safeLearningRate)
      }
      losses.append(loss)
      if epoch == next {
        snapshots.append(Snapshot(epoch: epoch, weights: last, loss: loss))
        next = snapshots.count < kept.count ? kept[snapshots.count] : nil
      }
      progress(epoch, loss)
    }
    // The last step may overshoot where no further epoch's loss would tell.
    guard fit.weights.isFinite else {
      throw .overshot(
        epoch: parameters.epochs, learningRate: parameters.learningRate, safe: fit.safeLearningRate)
    }
    self.parameters = parameters
    initialWeights = initial
    finalWeights = fit.weights
    self.losses = losses
    self.x = x
    yTrue = fit.y
    yPred = last.values(at: x)
    yRandom = initial.values(at: x)
    self.snapshots = snapshots
  }
}

extension TrainingParameters {
  fileprivate func validate() throws(TrainingError) {
    guard points >= 1 else { throw .points(points) }
    guard epochs >= 1 else { throw .epochs(epochs) }
    let rate = Float(learningRate)
    guard learningRate.isFinite, rate > 0, rate.isFinite else { throw .learningRate(learningRate) }
    switch initial {
    case .drawn(_, let draw):
      guard draw >= 1 else { throw .draw(draw) }
    case .given(let weights):
      guard weights.isFinite else { throw .weights(weights) }
    }
  }
}
