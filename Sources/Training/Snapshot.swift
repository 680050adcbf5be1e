#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A training run as it was at one epoch.
public struct Snapshot: Sendable, Hashable {
  /// The epoch, counted from 1.
  public let epoch: Int

  /// The weights before its step, which its prediction was made with.
  public let weights: Weights

  /// The loss of that prediction.
  public let loss: Float

  /// Makes a snapshot.
  public init(epoch: Int, weights: Weights, loss: Float) {
    self.epoch = epoch
    self.weights = weights
    self.loss = loss
  }

  /// Epochs from 1 to `last` at equal distances on a logarithmic scale, each of them once.
  ///
  /// Where the distance is less than one epoch, as it is at first, they follow each other, and those that are left are spread anew.
  ///
  /// - Parameters:
  ///   - count: How many, at least 1; no more than there are epochs.
  ///   - last: The last epoch.
  /// - Returns: The epochs in ascending order, `last` among them. One is the last alone.
  public static func epochs(_ count: Int, through last: Int) -> [Int] {
    let last = max(1, last)
    let count = max(1, min(count, last))
    guard count > 1 else { return [last] }
    var epochs = [1]
    while epochs.count < count {
      let epoch = epochs[epochs.count - 1]
      let factor = pow(Double(last) / Double(epoch), 1 / Double(count - epochs.count))
      let next = (Double(epoch) * factor).rounded()
      epochs.append(next < Double(last) ? max(epoch + 1, Int(next)) : last)
    }
    return epochs
  }
}
