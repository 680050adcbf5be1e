/// The ends of an axis, from what its marks span or as given.
struct AxisLimits {
  let view: ViewInterval

  init(of axis: Axis, span: Extent.Span, style: Style) {
    var automatic: ViewInterval
    if !span.isTouched, let untouched = axis.scale.untouchedLimits {
      automatic = untouched
    } else {
      automatic = AutoscaleLimits.limits(
        dataMin: span.least, dataMax: span.greatest, minPositive: span.leastPositive, scale: axis.scale,
        locator: axis.ticks.locator, margin: axis.margin ?? style.margin, stickyEdges: span.sticky)
    }
    if axis.isReversed { automatic = ViewInterval(lower: automatic.upper, upper: automatic.lower) }
    // Given ticks are in view, as with Matplotlib's `Axis.set_ticks`.
    let given = [axis.ticks, axis.minorTicks].flatMap { ($0.locator as? FixedLocator)?.values ?? [] }
    automatic = automatic.including(given.filter(axis.scale.accepts))
    guard axis.lower != nil || axis.upper != nil else {
      view = automatic
      return
    }
    view = AutoscaleLimits.explicit(
      lower: axis.lower, upper: axis.upper, scale: axis.scale, locator: axis.ticks.locator,
      minPositive: span.leastPositive, current: automatic)
  }
}
