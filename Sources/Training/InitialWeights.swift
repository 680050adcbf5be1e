/// Where the weights of a training run start.
public enum InitialWeights: Sendable, Hashable {
  /// Drawn from the standard normal distribution: the `draw`-th group of four values after
  /// `torch.manual_seed(seed)`, the first group being 1. A seed above `Int64.max` is given by its bit pattern.
  case drawn(seed: Int64, draw: Int)

  /// Given as they are.
  case given(Weights)

  /// The weights themselves. A draw below 1 counts as 1.
  public var weights: Weights {
    switch self {
    case .given(let weights):
      return weights
    case .drawn(let seed, let draw):
      var generator = NormalGenerator(seed: seed)
      generator.skip(4 * (max(draw, 1) - 1))
      return Weights(a: generator.next(), b: generator.next(), c: generator.next(), d: generator.next())
    }
  }
}
