/// Maps data values to device units along one axis.
struct AxisTransform: Sendable {
  private var scale: any Scale
  /// Whether values are their own coordinates. Asked once, since lines have millions of points.
  private var isIdentity: Bool
  private var limits: ViewInterval
  private var factor, offset: Double

  /// - Parameters:
  ///   - limits: the data values at the two ends.
  ///   - start, end: where the two ends lie, in device units.
  init(scale: any Scale, limits: ViewInterval, start: Double, end: Double) {
    self.scale = scale
    isIdentity = scale.isIdentity
    self.limits = limits
    let first = scale.coordinate(of: limits.lower)
    let last = scale.coordinate(of: limits.upper)
    // Factored like a composition of affine transforms (to the unit interval, then to the device), whose rounding
    // decides on which side of a pixel boundary a coordinate falls.
    // Two finite limits may lie further apart than the greatest number.
    let unit = (last - first).isFinite ? 1 / (last - first) : 0.5 / (last / 2 - first / 2)
    factor = unit * (end - start)
    offset = -first * unit * (end - start) + start
  }

  /// From fractions of a frame to device units.
  static func fractions(_ start: Double, _ end: Double) -> AxisTransform {
    AxisTransform(scale: .linear, limits: ViewInterval(lower: 0, upper: 1), start: start, end: end)
  }

  /// The same transform with another origin.
  func shifted(by distance: Double) -> AxisTransform {
    var result = self
    result.offset += distance
    return result
  }

  /// The same transform with the axis turned over, so that 0 and `height` change places. Turning the transform and
  /// turning what comes out of it can differ in the last bit; Matplotlib's renderer does the former.
  func turned(in height: Double) -> AxisTransform {
    var result = self
    result.factor = -factor
    result.offset = height - offset
    return result
  }

  /// Where the limits come to lie: the two ends, but for rounding.
  var ends: (Double, Double) { (position(of: limits.lower), position(of: limits.upper)) }

  /// The device coordinate of a data value; not finite where the value is not.
  func position(of value: Double) -> Double {
    factor * (isIdentity ? value : scale.coordinate(of: value)) + offset
  }
}
