/// Ticks at every multiple of a step, counted from an offset: Matplotlib 3.9.2's `ticker.MultipleLocator`.
///
/// A view of more than ten thousand steps has no ticks.
public struct MultipleLocator: Locator, Equatable {
  /// The distance between ticks, in data units, greater than zero.
  public let step: Double

  /// A value at which there is a tick.
  public let offset: Double

  /// Makes a locator.
  ///
  /// - Parameters:
  ///   - step: The distance between ticks, in data units. There are no ticks where it is not positive and finite.
  ///   - offset: A value at which there is a tick.
  public init(_ step: Double, offset: Double = 0) {
    self.step = step
    self.offset = offset
  }

  public func tickValues(in view: ViewInterval) -> [Double] {
    guard step > 0, step.isFinite, offset.isFinite, view.isFinite else { return [] }
    let interval = view.ascending
    let lower = StepEdge(step: step, offset: 0).multiple(atOrAbove: interval.lower - offset) * step
    let count = floorDivide(interval.upper - offset - lower + 0.001 * step, by: step).quotient + 3
    guard count <= greatestTickCount, count >= 1 else { return [] }
    return (0..<Int(count)).map { lower - step + Double($0) * step + offset }.filter(\.isFinite)
  }
}
