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
        margin: axis.margin ?? style.margin)
    }
    if axis.isReversed { automatic = ViewInterval(lower: automatic.upper, upper: automatic.lower) }
    guard axis.lower != nil || axis.upper != nil else {
      view = automatic
      return
    }
    view = AutoscaleLimits.explicit(
      lower: axis.lower ?? automatic.lower, upper: axis.upper ?? automatic.upper, scale: axis.scale,
      minPositive: span.leastPositive, current: automatic)
  }
}
