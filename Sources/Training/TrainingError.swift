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

  /// The loss at the start is not finite.
  case start(Weights, loss: Float)

  /// The loss of a later epoch, counted from 1, is not finite. With the learning rate `safe` the steps would have become
  /// smaller and smaller.
  case diverged(epoch: Int, loss: Float, learningRate: Double, safe: Double?)

  /// The weights after the last epoch are not finite, though its loss was.
  case overshot(epoch: Int, learningRate: Double, safe: Double?)

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
    case .start(let weights, let loss):
      "the weights \(weights.a), \(weights.b), \(weights.c), \(weights.d) are too large: the loss that they start "
        + "from is \(Self.plain(loss)); give smaller ones"
    case .diverged(let epoch, let loss, let rate, let safe):
      "the training diverged at the learning rate \(rate): the loss of epoch \(epoch) is \(Self.plain(loss)); "
        + Self.advice(rate, safe)
    case .overshot(let epoch, let rate, let safe):
      "the training diverged at the learning rate \(rate): the step of epoch \(epoch) left the range of single precision; "
        + Self.advice(rate, safe)
    }
  }

  /// What to change: the learning rate, or the weights where that is small enough.
  private static func advice(_ rate: Double, _ safe: Double?) -> String {
    guard let safe, rate > safe else { return "give smaller weights" }
    return "give at most \(safe), with which it converges"
  }

  /// The loss without the sign that a NaN may have.
  private static func plain(_ loss: Float) -> String { loss.isNaN ? "nan" : "\(loss)" }
}
