/// Lines of equal value: Matplotlib's `contour`.
public struct Contours: Mark {
  /// The columns' and rows' coordinates, in data units.
  public var x, y: [Double]

  /// The values where columns and rows meet, row by row from the first y. What is not finite has no lines about it.
  public var values: [[Double]]

  /// At which values the lines run.
  public var levels: ContourLevels

  /// The colours for levels.
  public var map: ColorMap

  /// From levels to places on the colour map.
  public var norm: Norm

  /// The colours of the lines, used in turn; empty for those of ``map``.
  public var colors: [Paint]

  /// The widths of the lines in points, used in turn.
  public var widths: [Double]

  /// The patterns of dashes, used in turn; `nil` dashes the lines of negative levels where all have one colour.
  public var lines: [LineStyle]?

  /// How opaque the lines are, from 0 to 1; `nil` leaves the colours as they are.
  public var alpha: Double?

  /// What the lines cover: Matplotlib's `zorder`.
  public var order = 2.0

  /// Makes contour lines. The defaults are Matplotlib's.
  ///
  /// - Parameters:
  ///   - x: The columns' coordinates, in data units.
  ///   - y: The rows' coordinates.
  ///   - values: Rows of values, one value for each column.
  ///   - levels: At which values lines run: a number of them, or the values.
  ///   - map: The colours for levels.
  ///   - norm: From levels to places on the colour map.
  ///   - colors: The colours of the lines, used in turn, instead of the map's.
  ///   - widths: The widths of the lines in points, used in turn.
  ///   - alpha: How opaque the lines are, from 0 to 1.
  public init(
    x: some SampleData, y: some SampleData, _ values: [[Double]], levels: ContourLevels = 7,
    map: ColorMap = .viridis, norm: Norm = .linear, colors: [Paint] = [], widths: [Double] = [1.5],
    alpha: Double? = nil
  ) {
    (self.x, self.y, self.values) = (x.samples.doubles, y.samples.doubles, values)
    (self.levels, self.map, self.norm) = (levels, map, norm)
    (self.colors, self.widths, self.alpha) = (colors, widths, alpha)
  }

  private var field: ContourField { ContourField(x: x, y: y, values: values, norm: norm, levels: levels) }

  public var cost: Int { 8 * x.count * y.count }

  public func validate() throws(PlotError) {
    try field.validate()
    try PlotError.check(alpha, in: 0...1, "the alpha of contours")
    for width in widths {
      try PlotError.check(width, in: 0...Pen.greatestWidth, "a contour's width in points")
    }
    if let line = lines?.first(where: { !$0.isValid }) {
      throw .mark(
        "a contour's dashes \(line.dashes)", reason: "lengths must be finite, none negative and not all zero")
    }
  }

  public func extend(_ extent: inout Extent) { field.extend(&extent) }

  /// The lines as a colour bar shows them; `nil` for lines of colours of their own, or fewer than two.
  public func colorBar(side: Side = .right, label: String = "") -> ColorBar? {
    guard colors.isEmpty, let levels = try? field.levelValues(), let norm = try? field.norm(over: levels)
    else {
      return nil
    }
    let lines = levels.enumerated().map { index, level in
      Pen(map.color(at: norm.position(of: level)), width: width(of: index), cap: .butt)
    }
    return ColorBar(levels: levels, lines: lines, map: map, spacing: norm.spacing, side: side, label: label)
  }

  private func width(of line: Int) -> Double { widths.isEmpty ? 1.5 : widths[line % widths.count] }

  public func draw(in canvas: inout Canvas) {
    guard let levels = try? field.levelValues(), let norm = try? field.norm(over: levels) else { return }
    let (grid, range) = (field.grid, field.range)
    for (index, level) in levels.enumerated() {
      var color =
        colors.isEmpty ? map.color(at: norm.position(of: level)) : canvas.color(colors[index % colors.count])
      if let alpha { color.alpha = alpha }
      let line: LineStyle
      if let lines, !lines.isEmpty {
        line = lines[index % lines.count]
      } else {
        let isNegative = level < -(range.upper - range.lower) * 1e-15
        line = colors.count == 1 && isNegative ? .dashed : .solid
      }
      var shape = Shape()
      for contour in grid.lines(at: level) { shape.add(contour.points, isClosed: contour.isClosed) }
      canvas.draw(shape, pen: Pen(color, width: width(of: index), line: line, cap: .butt), order: order)
    }
  }
}
