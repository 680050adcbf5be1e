/// Bands between values: Matplotlib's `contourf`.
public struct FilledContours: Mark {
  /// The columns' and rows' coordinates, in data units.
  public var x, y: [Double]

  /// The values where columns and rows meet, row by row from the first y. What is not finite stays empty.
  public var values: [[Double]]

  /// The values between which the bands are, at least two without an extension.
  public var levels: ContourLevels

  /// The colours for bands.
  public var map: ColorMap

  /// From the middles of bands to places on the colour map.
  public var norm: Norm

  /// The colours of the bands from the lowest, used in turn; empty for those of ``map``.
  public var colors: [Paint]

  /// Where bands go on beyond the levels.
  public var reach: ContourExtension

  /// How opaque the bands are, from 0 to 1; `nil` leaves the colours as they are.
  public var alpha: Double?

  /// What the bands cover: Matplotlib's `zorder`.
  public var order = 1.0

  /// Makes bands. The defaults are Matplotlib's.
  ///
  /// - Parameters:
  ///   - x: The columns' coordinates, in data units.
  ///   - y: The rows' coordinates.
  ///   - values: Rows of values, one value for each column.
  ///   - levels: Between which values the bands are: a number of them, or the values.
  ///   - map: The colours for bands.
  ///   - norm: From the middles of bands to places on the colour map.
  ///   - colors: The colours of the bands from the lowest, used in turn, instead of the map's.
  ///   - reach: Where bands go on beyond the levels.
  ///   - alpha: How opaque the bands are, from 0 to 1.
  public init(
    x: some SampleData, y: some SampleData, _ values: [[Double]], levels: ContourLevels = 7,
    map: ColorMap = .viridis, norm: Norm = .linear, colors: [Paint] = [], reach: ContourExtension = .neither,
    alpha: Double? = nil
  ) {
    (self.x, self.y, self.values) = (x.samples.doubles, y.samples.doubles, values)
    (self.levels, self.map, self.norm) = (levels, map, norm)
    (self.colors, self.reach, self.alpha) = (colors, reach, alpha)
  }

  private var field: ContourField {
    ContourField(x: x, y: y, values: values, norm: norm, levels: levels, reach: reach)
  }

  public var cost: Int { 8 * x.count * y.count }

  public func validate() throws(PlotError) {
    try field.validate()
    try PlotError.check(alpha, in: 0...1, "the alpha of contours")
    let levels = try field.levelValues()
    guard levels.count > 1 || reach != .neither else {
      throw .mark("filled contours at \(levels)", reason: "there is no band: give at least two levels")
    }
  }

  public func extend(_ extent: inout Extent) { field.extend(&extent) }

  /// The bands as a colour bar shows them, those beyond the levels left out; `nil` for bands of colours of their own.
  public func colorBar(side: Side = .right, label: String = "") -> ColorBar? {
    guard colors.isEmpty, let levels = try? field.levelValues(), let norm = try? field.norm(over: levels)
    else {
      return nil
    }
    let bands = ContourBands(levels: levels, least: .nan, spacing: norm.spacing, extension: .neither)
    return ColorBar(
      levels: levels, bands: bands.values.map { map.color(at: norm.position(of: $0)) }, map: map,
      spacing: norm.spacing, side: side, label: label)
  }

  public func draw(in canvas: inout Canvas) {
    guard let levels = try? field.levelValues(), let norm = try? field.norm(over: levels) else { return }
    let grid = field.grid
    let bands = ContourBands(
      levels: levels, least: field.range.lower, spacing: norm.spacing, extension: reach)
    for (index, band) in bands.bounds.enumerated() {
      var fill =
        colors.isEmpty
        ? map.color(at: norm.position(of: bands.values[index])) : canvas.color(colors[index % colors.count])
      if let alpha { fill.alpha = alpha }
      var shape = Shape()
      for ring in grid.rings(above: band.lower, to: band.upper) { shape.add(ring, isClosed: true) }
      // Matplotlib's vector files leave edges to the viewer.
      canvas.draw(shape, fill: fill, order: order, isAntialiased: !canvas.plane.device.isRaster)
    }
  }
}
