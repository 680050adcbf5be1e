/// The pair of data values at the two ends of an axis.
///
/// `lower` belongs to the left or bottom end. An inverted axis has `lower` greater than `upper`, which is why
/// this is no `ClosedRange`.
public struct ViewInterval: Sendable, Equatable {
  /// The value at the left or bottom end, in data units.
  public var lower: Double

  /// The value at the right or top end, in data units.
  public var upper: Double

  /// Makes an interval from its two ends, in either order.
  ///
  /// - Parameters:
  ///   - lower: The value at the left or bottom end, in data units.
  ///   - upper: The value at the right or top end, in data units.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether both ends are finite numbers.
  public var isFinite: Bool { lower.isFinite && upper.isFinite }

  /// Whether the axis runs from the greater value to the smaller one.
  public var isInverted: Bool { lower > upper }

  /// The same interval with the smaller end first.
  public var ascending: ViewInterval {
    isInverted ? ViewInterval(lower: upper, upper: lower) : self
  }

  /// The interval widened so that it contains the values, running the same way.
  func including(_ values: [Double]) -> ViewInterval {
    let all = values + [lower, upper]
    let (least, greatest) = (all.min() ?? lower, all.max() ?? upper)
    return isInverted
      ? ViewInterval(lower: greatest, upper: least) : ViewInterval(lower: least, upper: greatest)
  }

  /// Whether `value` lies in the interval, ends included, whichever way the axis runs.
  public func contains(_ value: Double) -> Bool {
    let interval = ascending
    return interval.lower <= value && value <= interval.upper
  }
}
