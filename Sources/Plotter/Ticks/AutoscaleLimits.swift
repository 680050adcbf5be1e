/// The ends of an axis, from the data or from what the user asks for.
///
/// Both functions take the steps of Matplotlib 3.9.2: `Axes.autoscale_view` and `Axis._set_lim`. Where Matplotlib
/// refuses, because a limit would be infinite or, on a logarithmic axis, zero, the end stays as close to that as
/// the scale allows. Where the margin alone leaves the range of `Double`, the axis is the one that Matplotlib then
/// has, as if there were no data.
public enum AutoscaleLimits {
  /// The ends of an axis that shows a range of data with a margin on both sides.
  ///
  /// - Parameters:
  ///   - dataMin: The smallest value of the data, in data units. Not finite where there is no data.
  ///   - dataMax: The greatest value of the data, in data units. Not finite where there is no data.
  ///   - minPositive: The smallest positive value of the data, infinite where there is none. A logarithmic axis
  ///     begins there when the data reaches down to zero or below.
  ///   - scale: The axis's scale, in whose coordinates the margin is measured.
  ///   - margin: The part of the range that is added on each side.
  /// - Returns: Finite limits with `lower` smaller than `upper`.
  public static func limits(
    dataMin: Double, dataMax: Double, minPositive: Double = .infinity, scale: any Scale = .linear,
    margin: Double = 0.05
  ) -> ViewInterval {
    let finite = [dataMin, dataMax].filter(\.isFinite)
    let data = ViewInterval(lower: finite.min() ?? -.infinity, upper: finite.max() ?? .infinity)
    let locator = scale.majorLocator(tickSpace: 9)
    var range = locator.nonsingular(data, minPositive: minPositive)
    range = scale.limited(range, minPositive: minPositive)
    let lower = scale.coordinate(of: range.lower)
    let upper = scale.coordinate(of: range.upper)
    var delta = (upper - lower) * margin
    if !delta.isFinite { delta = 0 }
    let view = locator.viewLimits(
      ViewInterval(lower: scale.value(at: lower - delta), upper: scale.value(at: upper + delta)),
      minPositive: minPositive)
    return explicit(
      lower: view.lower, upper: view.upper, scale: scale, minPositive: minPositive, current: range
    ).ascending
  }

  /// The ends of an axis whose limits are given, in either order.
  ///
  /// Limits with equal coordinates are moved apart. A limit that the scale does not accept leaves the end where it
  /// is.
  ///
  /// - Parameters:
  ///   - lower: The value at the left or bottom end, in data units.
  ///   - upper: The value at the right or top end, in data units.
  ///   - scale: The axis's scale.
  ///   - minPositive: The smallest positive value of the data, infinite where there is none.
  ///   - current: The axis's ends so far.
  /// - Returns: Limits that run the way the given ones do.
  public static func explicit(
    lower: Double, upper: Double, scale: any Scale = .linear, minPositive: Double = .infinity,
    current: ViewInterval
  ) -> ViewInterval {
    var asked = ViewInterval(lower: lower, upper: upper)
    if !scale.accepts(lower) { asked.lower = current.lower }
    if !scale.accepts(upper) { asked.upper = current.upper }
    let locator = scale.majorLocator(tickSpace: 9)
    var view = locator.nonsingular(asked, minPositive: minPositive)
    // What is next to a power of ten first becomes the power, on both sides.
    for _ in 0..<2 where scale.coordinate(of: view.lower) == scale.coordinate(of: view.upper) {
      view = locator.nonsingular(
        ViewInterval(lower: view.lower, upper: view.lower), minPositive: minPositive)
    }
    view = scale.limited(view, minPositive: minPositive).clampedToFinite
    // What became zero moves to the last value that can be drawn.
    view = scale.limited(view, minPositive: .leastNonzeroMagnitude).ascending
    return asked.isInverted ? ViewInterval(lower: view.upper, upper: view.lower) : view
  }
}
