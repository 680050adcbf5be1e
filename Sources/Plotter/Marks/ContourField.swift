/// What contour lines and bands have in common.
struct ContourField {
  let x, y: [Double]
  let values: [[Double]]
  let norm: Norm
  let levels: ContourLevels
  var reach = ContourExtension.neither

  /// The values row by row; with logarithms those that are not positive count as missing.
  private var flat: [Double] {
    let flat = Array(values.joined())
    return norm.spacing == .linear ? flat : flat.map { $0 > 0 ? $0 : .nan }
  }

  var grid: ContourGrid { ContourGrid(x: x, y: y, z: flat) }

  /// The smallest and the greatest value.
  var range: ViewInterval {
    let finite = flat.filter(\.isFinite)
    return ViewInterval(lower: finite.min() ?? 1, upper: finite.max() ?? 1)
  }

  func levelValues() throws(PlotError) -> [Double] {
    do throws(ContourError) {
      return try levels.values(over: range, spacing: norm.spacing, extension: reach)
    } catch {
      throw .mark("contours", reason: "\(error)")
    }
  }

  /// The norm from the lowest level to the highest, where it has no limits of its own.
  func norm(over levels: [Double]) throws(PlotError) -> ScaledNorm {
    do throws(NormError) {
      return try norm.scaled(to: levels)
    } catch {
      throw .mark("contours", reason: "\(error)")
    }
  }

  func validate() throws(PlotError) {
    guard values.count == y.count, values.allSatisfy({ $0.count == x.count }) else {
      throw .mark(
        "contours of \(x.count) by \(y.count) places",
        reason: "there must be \(y.count) rows of \(x.count) values, unlike rows of \(values.map(\.count))")
    }
    guard x.count > 1, y.count > 1 else {
      throw .mark("contours of \(x.count) by \(y.count) values", reason: "there must be at least 2 by 2")
    }
    _ = try norm(over: levelValues())
  }

  func extend(_ extent: inout Extent) {
    // Axes around contours have no margins.
    for x in [x.min() ?? 0, x.max() ?? 0] {
      for y in [y.min() ?? 0, y.max() ?? 0] { extent.include(x: x, y: y) }
      extent.stick(x: x)
    }
    for y in [y.min() ?? 0, y.max() ?? 0] { extent.stick(y: y) }
  }
}

extension Shape {
  /// Adds a part through points.
  mutating func add(_ points: [Point], isClosed: Bool) {
    for (index, point) in points.enumerated() {
      if index == 0 { move(x: point.x, y: point.y) } else { line(x: point.x, y: point.y) }
    }
    if isClosed { close() }
  }
}
