/// The cells of a grid as fractions of a figure.
///
/// Matplotlib's rule (`GridSpecBase.get_grid_positions`): the area between the margins is divided into rows and columns, with
/// gaps between them that are a part of their mean size.
struct GridGeometry: Sendable, Equatable {
  /// The edges of the area, as fractions of the figure.
  var left, right, bottom, top: Double

  /// The gaps as fractions of the mean width of a column and the mean height of a row.
  var columnGap, rowGap: Double

  var rows, columns: Int

  /// Sizes compared with each other; empty for equal ones.
  var heights: [Double] = []
  var widths: [Double] = []

  init(_ grid: Grid) {
    left = grid.left
    right = grid.right
    bottom = grid.bottom
    top = grid.top
    columnGap = grid.columnGap
    rowGap = grid.rowGap
    rows = grid.rows
    columns = grid.columns
    heights = grid.heights
    widths = grid.widths
  }

  /// A grid inside of a box.
  init(in box: Box, rows: Int = 1, columns: Int = 1, rowGap: Double = 0, columnGap: Double = 0) {
    left = box.x0
    right = box.x1
    bottom = box.y0
    top = box.y1
    self.columnGap = columnGap
    self.rowGap = rowGap
    self.rows = rows
    self.columns = columns
  }

  /// The place of a block of cells, y pointing up.
  func box(rows blockRows: Range<Int>, columns blockColumns: Range<Int>) -> Box {
    let vertical = Self.spans(total: top - bottom, count: rows, gap: rowGap, ratios: heights)
    let horizontal = Self.spans(total: right - left, count: columns, gap: columnGap, ratios: widths)
    let (first, last) = (vertical[blockRows.lowerBound], vertical[blockRows.upperBound - 1])
    let (leftmost, rightmost) = (horizontal[blockColumns.lowerBound], horizontal[blockColumns.upperBound - 1])
    return Box(
      x0: left + leftmost.start, y0: top - last.end, x1: left + rightmost.end, y1: top - first.start)
  }

  /// Where each of the rows or columns starts and ends. Accumulated as a running sum, the way the reference does it: positions
  /// then agree to the bit.
  private static func spans(
    total: Double, count: Int, gap: Double, ratios: [Double]
  ) -> [(start: Double, end: Double)] {
    let mean = total / (Double(count) + gap * Double(count - 1))
    let separation = gap * mean
    let ratios = ratios.isEmpty ? [Double](repeating: 1, count: count) : ratios
    let unit = mean * Double(count) / ratios.reduce(0, +)
    var offset = 0.0
    return ratios.enumerated().map { index, ratio in
      if index > 0 { offset += separation }
      let start = offset
      offset += ratio * unit
      return (start, offset)
    }
  }
}
