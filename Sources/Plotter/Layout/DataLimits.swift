/// The ends of the two axes of a subplot, from its lines or as given.
struct DataLimits {
  let x, y: ViewInterval

  init(of axes: Axes) {
    var range = (x: Range(), y: Range())
    for line in axes.lines {
      switch (line.x, line.y) {
      case (.single(let x), .single(let y)): Self.include(x, y, line.count, in: &range)
      case (.single(let x), .double(let y)): Self.include(x, y, line.count, in: &range)
      case (.double(let x), .single(let y)): Self.include(x, y, line.count, in: &range)
      case (.double(let x), .double(let y)): Self.include(x, y, line.count, in: &range)
      }
    }
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

    func limits(of axis: Axes.Axis) -> ViewInterval {
      let automatic = AutoscaleLimits.limits(
        dataMin: least, dataMax: greatest, minPositive: leastPositive, scale: axis.scale)
      guard let given = axis.limits else { return automatic }
      return AutoscaleLimits.explicit(
        lower: given.lower, upper: given.upper, scale: axis.scale, minPositive: leastPositive,
        current: automatic)
    }
  }

  /// A point counts only where both its coordinates are finite.
  private static func include<X: BinaryFloatingPoint, Y: BinaryFloatingPoint>(
    _ xs: [X], _ ys: [Y], _ count: Int, in range: inout (x: Range, y: Range)
  ) {
    for index in 0..<count {
      let (x, y) = (Double(xs[index]), Double(ys[index]))
      guard x.isFinite, y.isFinite else { continue }
      range.x.include(x)
      range.y.include(y)
    }
  }
}
