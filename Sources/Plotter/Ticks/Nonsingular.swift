extension ViewInterval {
  /// The interval in ascending order, widened where it is too narrow to be drawn.
  ///
  /// The rules are those of Matplotlib 3.9.2's `transforms.nonsingular`: ends that are not finite, or that are
  /// all but zero, give `-expander...expander`; an interval that is narrower than `tiny` times its greatest
  /// magnitude grows at both ends by `expander` times the magnitude there.
  ///
  /// - Parameters:
  ///   - expander: The fraction by which a narrow interval grows, and half the width of the substitute for an
  ///     interval at zero.
  ///   - tiny: The ratio of width to magnitude up to which an interval counts as narrow.
  /// - Returns: An interval whose `lower` is smaller than its `upper`.
  public func nonsingular(expander: Double = 0.001, tiny: Double = 1e-15) -> ViewInterval {
    guard isFinite else { return ViewInterval(lower: -expander, upper: expander) }
    let interval = ascending
    let magnitude = max(abs(interval.lower), abs(interval.upper))
    if magnitude < (1e6 / tiny) * Double.leastNormalMagnitude {
      return ViewInterval(lower: -expander, upper: expander)
    }
    if interval.upper - interval.lower <= magnitude * tiny {
      return ViewInterval(
        lower: interval.lower - expander * abs(interval.lower),
        upper: interval.upper + expander * abs(interval.upper)
      ).clampedToFinite
    }
    return interval
  }

  /// The interval with infinite ends drawn in to the greatest finite values.
  var clampedToFinite: ViewInterval {
    let limit = Double.greatestFiniteMagnitude
    return ViewInterval(lower: max(-limit, min(lower, limit)), upper: max(-limit, min(upper, limit)))
  }
}
