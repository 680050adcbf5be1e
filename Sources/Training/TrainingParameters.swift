/// Everything that a training run depends on.
public struct TrainingParameters: Sendable, Hashable {
  /// Where the weights start.
  public var initial: InitialWeights

  /// The number of points from -π to π, at least 1.
  public var points: Int

  /// The number of epochs, at least 1: passes over all points, each followed by one step of the weights.
  public var epochs: Int

  /// The learning rate, finite and positive. It is rounded to single precision before it is used.
  public var learningRate: Double

  /// Makes parameters; all but the weights default to the tutorial's.
  public init(
    initial: InitialWeights, points: Int = 1000, epochs: Int = 1000, learningRate: Double = 1e-6
  ) {
    self.initial = initial
    self.points = points
    self.epochs = epochs
    self.learningRate = learningRate
  }

  /// The run of the tutorial: its loss table and figures come from the third draw of this seed.
  public static let tutorial = TrainingParameters(initial: .drawn(seed: 4_034_316_668, draw: 3))
}
