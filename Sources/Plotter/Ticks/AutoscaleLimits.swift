/// The ends of an axis, from the data or from what the user asks for.
///
/// Both functions take the steps of Matplotlib 3.9.2: `Axes.autoscale_view` and `Axis._set_lim`. Where Matplotlib
/// refuses, because a limit would be infinite or outside the scale's domain, the end stays as close to that as
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
  ///   - locator: The locator of the axis's long ticks; `nil` takes the scale's.
  ///   - margin: The part of the range that is added on each side. A negative one, greater than -0.5, takes away.
  ///   - stickyEdges: Values that the margin does not reach beyond, such as the foot of bars, in any order.
  /// - Returns: Finite limits with `lower` smaller than `upper`.
  public static func limits(
    dataMin: Double, dataMax: Double, minPositive: Double = .infinity, scale: any Scale = .linear,
    locator: (any Locator)? = nil, margin: Double = 0.05, stickyEdges: [Double] = []
  ) -> ViewInterval {
    let finite = [dataMin, dataMax].filter(\.isFinite)
    let data = ViewInterval(lower: finite.min() ?? -.infinity, upper: finite.max() ?? .infinity)
    let locator = locator ?? scale.majorLocator(tickSpace: 9)
    var range = locator.nonsingular(data, minPositive: minPositive)
    let edges = margin == 0 ? [] : stickyEdges.filter(scale.accepts)
    let tolerance = 1e-5 * abs(range.upper - range.lower)
    let lowerEdge = edges.filter { $0 < range.lower + tolerance }.max()
    let upperEdge = edges.filter { $0 >= range.upper - tolerance }.min()
    range = scale.limited(range, minPositive: minPositive)
    let lower = scale.coordinate(of: range.lower)
    let upper = scale.coordinate(of: range.upper)
    var delta = (upper - lower) * margin
    if !delta.isFinite { delta = 0 }
    var view = ViewInterval(lower: scale.value(at: lower - delta), upper: scale.value(at: upper + delta))
    if let lowerEdge { view.lower = max(view.lower, lowerEdge) }
    if let upperEdge { view.upper = min(view.upper, upperEdge) }
    view = locator.viewLimits(view, minPositive: minPositive)
    return explicit(
      lower: view.lower, upper: view.upper, scale: scale, locator: locator, minPositive: minPositive,
      current: range
    ).ascending
  }

  /// The ends of an axis whose limits are given, in either order.
  ///
  /// Limits with equal coordinates are moved apart. A limit that the scale does not accept leaves the end where it
  /// is.
  ///
  /// - Parameters:
  ///   - lower: The value at the left or bottom end, in data units; `nil` leaves the end where it is.
  ///   - upper: The value at the right or top end, in data units; `nil` leaves the end where it is.
  ///   - scale: The axis's scale.
  ///   - locator: The locator of the axis's long ticks; `nil` takes the scale's.
  ///   - minPositive: The smallest positive value of the data, infinite where there is none.
  ///   - current: The axis's ends so far.
  /// - Returns: Limits that run the way the given ones do.
  public static func explicit(
    lower: Double?, upper: Double?, scale: any Scale = .linear, locator: (any Locator)? = nil,
    minPositive: Double = .infinity, current: ViewInterval
  ) -> ViewInterval {
    var asked = current
    if let lower, scale.accepts(lower) { asked.lower = lower }
    if let upper, scale.accepts(upper) { asked.upper = upper }
    let locator = locator ?? scale.majorLocator(tickSpace: 9)
    var view = locator.nonsingular(asked, minPositive: minPositive)
    // What is next to a power of ten first becomes the power, on both sides.
    for _ in 0..<2 where scale.coordinate(of: view.lower) == scale.coordinate(of: view.upper) {
      view = locator.nonsingular(
        ViewInterval(lower: view.lower, upper: view.lower), minPositive: minPositive)
    }
    if view.lower == view.upper { view.upper = view.upper.nextUp }
    view = scale.limited(view, minPositive: minPositive).clampedToFinite
    // What became zero moves to the last value that can be drawn.
    view = scale.limited(view, minPositive: .leastNonzeroMagnitude).ascending
    return asked.isInverted ? ViewInterval(lower: view.upper, upper: view.lower) : view
  }
}
