/// The rows of a figure as fractions of its size.
///
/// Matplotlib's rule (`GridSpecBase.get_grid_positions`): the area between the margins is divided into rows of
/// equal height, with gaps of `heightSpace` times that height between them.
struct SubplotGrid: Sendable, Equatable {
  /// The edges of the area, as fractions of the figure.
  var left = 0.125
  var right = 0.9
  var bottom = 0.11
  var top = 0.88

  /// The gap between rows as a fraction of a row's height.
  var heightSpace = 0.2

  var rows: Int

  /// The place of a row, the topmost being 1.
  func position(row: Int) -> Box {
    let cellHeight = (top - bottom) / (Double(rows) + heightSpace * Double(rows - 1))
    let separation = heightSpace * cellHeight
    // Not quite the same number: the reference spreads the rows' sum by their equal shares.
    let rowHeight = cellHeight * Double(rows) / Double(rows)
    // Accumulated as a running sum, the way the reference does it: positions then agree to the bit.
    var offset = 0.0
    var upper = 0.0
    for index in 0..<max(row, 1) {
      if index > 0 { offset += separation }
      upper = offset
      offset += rowHeight
    }
    return Box(x0: left, y0: top - offset, x1: left + (right - left), y1: top - upper)
  }
}
