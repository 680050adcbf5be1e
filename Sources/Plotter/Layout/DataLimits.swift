/// The ends of the two axes of a subplot, from its lines or as given.
struct DataLimits {
  let x, y: ViewInterval

  init(of axes: Axes) {
    // Axes that nothing was ever drawn in keep the limits they were made with.
    if axes.lines.isEmpty {
      x = Range.untouched.limits(of: axes.xAxis)
      y = Range.untouched.limits(of: axes.yAxis)
      return
    }
    var range = Extent()
    for line in axes.lines { line.visitPoints(with: &range) }
    x = range.x.limits(of: axes.xAxis)
    y = range.y.limits(of: axes.yAxis)
  }

  /// What a sequence of values spans.
  private struct Range {
    var least = Double.infinity
    var greatest = -Double.infinity
    var leastPositive = Double.infinity

    mutating func include(_ value: Double) {
      if value < least { least = value }
      if value > greatest { greatest = value }
      if value > 0, value < leastPositive { leastPositive = value }
    }

    static let untouched = Range(least: 0, greatest: 1, isUntouched: true)
    var isUntouched = false

    func limits(of axis: Axes.Axis) -> ViewInterval {
      let automatic =
        isUntouched && axis.scale == .linear
        ? ViewInterval(lower: least, upper: greatest)
        : AutoscaleLimits.limits(
          dataMin: least, dataMax: greatest, minPositive: leastPositive, scale: axis.scale)
      guard let given = axis.limits else { return automatic }
      return AutoscaleLimits.explicit(
        lower: given.lower, upper: given.upper, scale: axis.scale, minPositive: leastPositive,
        current: automatic)
    }
  }

  /// What the points of a subplot span. A point counts only where both its coordinates are finite.
  private struct Extent: PointVisitor {
    var x = Range()
    var y = Range()

    mutating func visit(x: Double, y: Double) {
      guard x.isFinite, y.isFinite else { return }
      self.x.include(x)
      self.y.include(y)
    }
  }
}
