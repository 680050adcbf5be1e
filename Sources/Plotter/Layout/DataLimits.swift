/// The ends of the two axes of a subplot, from its lines or as given.
struct DataLimits {
  let x, y: ViewInterval

  init(of axes: Axes) {
    if axes.lines.isEmpty {
      x = Range.untouched(axes.xAxis.scale).limits(of: axes.xAxis)
      y = Range.untouched(axes.yAxis.scale).limits(of: axes.yAxis)
      return
    }
    var range = Extent()
    for line in axes.lines where !range.include(singlePrecision: line) { line.visitPoints(with: &range) }
    x = range.x.limits(of: axes.xAxis)
    y = range.y.limits(of: axes.yAxis)
  }

  /// What a sequence of values spans.
  private struct Range {
    var least = Double.infinity
    var greatest = -Double.infinity
    var leastPositive = Double.infinity

    /// Takes in what eight columns of values span.
    mutating func include(_ lanes: Lanes) {
      least = min(least, Double(lanes.least.min()))
      greatest = max(greatest, Double(lanes.greatest.max()))
      leastPositive = min(leastPositive, Double(lanes.leastPositive.min()))
    }

    mutating func include(_ value: Double) {
      if value < least { least = value }
      if value > greatest { greatest = value }
      if value > 0, value < leastPositive { leastPositive = value }
    }

    /// Where nothing was ever drawn, an axis keeps the limits that its scale gives it.
    static func untouched(_ scale: any Scale) -> Range {
      guard let limits = scale.untouchedLimits else { return Range() }
      return Range(least: limits.lower, greatest: limits.upper, isUntouched: true)
    }
    private var isUntouched = false

    func limits(of axis: Axes.Axis) -> ViewInterval {
      let automatic =
        isUntouched
        ? ViewInterval(lower: least, upper: greatest)
        : AutoscaleLimits.limits(
          dataMin: least, dataMax: greatest, minPositive: leastPositive, scale: axis.scale)
      guard let given = axis.limits else { return automatic }
      return AutoscaleLimits.explicit(
        lower: given.lower, upper: given.upper, scale: axis.scale, minPositive: leastPositive,
        current: automatic)
    }
  }

  /// What single-precision values span, in eight columns.
  private struct Lanes {
    var least = SIMD8<Float>(repeating: .infinity)
    var greatest = SIMD8<Float>(repeating: -.infinity)
    var leastPositive = SIMD8<Float>(repeating: .infinity)

    @inline(__always)
    mutating func include(_ values: SIMD8<Float>) {
      least.replace(with: values, where: values .< least)
      greatest.replace(with: values, where: values .> greatest)
      leastPositive.replace(with: values, where: (values .> 0) .& (values .< leastPositive))
    }
  }

  /// What the points of a subplot span. A point counts only where both its coordinates are finite.
  private struct Extent: PointVisitor {
    var x = Range()
    var y = Range()

    /// Takes in a line of single-precision points, eight at a time; false, and nothing taken in, where the line has
    /// another form or a point that is not finite.
    mutating func include(singlePrecision line: Line) -> Bool {
      guard case .single(let xs) = line.x, case .single(let ys) = line.y else { return false }
      var (xLanes, yLanes) = (Lanes(), Lanes())
      var isFinite = true
      let vectors = line.count / 8
      xs.withUnsafeBytes { xs in
        ys.withUnsafeBytes { ys in
          // What is not finite turns into NaN, and stays it in the sum.
          var check = SIMD8<Float>.zero
          for offset in stride(from: 0, to: vectors * 32, by: 32) {
            let x = xs.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
            let y = ys.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
            check += (x - x) + (y - y)
            xLanes.include(x)
            yLanes.include(y)
          }
          isFinite = check == .zero
        }
      }
      let rest = (vectors * 8)..<line.count
      for index in rest where !(xs[index].isFinite && ys[index].isFinite) { isFinite = false }
      guard isFinite else { return false }
      x.include(xLanes)
      y.include(yLanes)
      for index in rest { visit(x: Double(xs[index]), y: Double(ys[index])) }
      return true
    }

    mutating func visit(x: Double, y: Double) {
      guard x.isFinite, y.isFinite else { return }
      self.x.include(x)
      self.y.include(y)
    }
  }
}
