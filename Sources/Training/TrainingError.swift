import Glibc

/// Why a training run was refused or stopped.
public enum TrainingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The number of points is below 1.
  case points(Int)

  /// The number of epochs is below 1.
  case epochs(Int)

  /// The learning rate is not finite and positive, or too small or large for single precision.
  case learningRate(Double)

  /// The draw is below 1.
  case draw(Int)

  /// A starting weight is not finite.
  case weights(Weights)

  /// The loss of an epoch, counted from 1, is not finite.
  case diverged(epoch: Int, loss: Float, learningRate: Double)

  public var description: String {
    switch self {
    case .points(let points):
      "a run needs at least 1 point, not \(points)"
    case .epochs(let epochs):
      "a run needs at least 1 epoch, not \(epochs)"
    case .learningRate(let rate):
      "the learning rate must be a positive number that single precision can hold, not \(rate)"
    case .draw(let draw):
      "draws are counted from 1, so \(draw) is none"
    case .weights(let weights):
      "the weights must be finite, not \(weights.a), \(weights.b), \(weights.c), \(weights.d)"
    case .diverged(let epoch, let loss, let rate):
      "the training diverged: the loss of epoch \(epoch) is \(loss); "
        + "try a learning rate smaller than \(rate), for example \(suggestion(below: rate))"
    }
  }

  /// A tenth of the rate, rounded to one digit so that it reads well.
  private func suggestion(below rate: Double) -> Double {
    let tenth = rate / 10
    guard tenth.isNormal else { return tenth }
    let magnitude = pow(10, floor(log10(tenth)))
    let rounded = (tenth / magnitude).rounded() * magnitude
    return Double("\(Float(rounded))") ?? rounded
  }
}
