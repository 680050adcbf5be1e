/// Cells of unequal size in rows and columns, shown as colours: Matplotlib's `pcolormesh`.
public struct Mesh: Mark {
  /// The columns' and rows' edges, one more than there are of them, or their middles, as many.
  public var x, y: [Double]

  /// The values of the cells, row by row from the bottom. What is not finite has the map's colour for what is bad, by
  /// default none.
  public var values: [[Double]]

  /// What a legend calls the mesh; `nil` for one that no legend names.
  public var name: String?

  /// The colours for values.
  public var map: ColorMap

  /// From values to places on the colour map.
  public var norm: Norm

  /// The colour of the cells' edges; `nil` for none.
  public var edge: Paint?

  /// The width of the edges in points.
  public var edgeWidth: Double

  /// How opaque the mesh is, from 0 to 1; `nil` for wholly.
  public var alpha: Double?

  /// What the mesh covers: Matplotlib's `zorder`.
  public var order = 1.0

  /// Makes a mesh. The defaults are Matplotlib's.
  ///
  /// - Parameters:
  ///   - x: The columns' edges, one more than there are columns, or their middles, as many; `nil` for edges at whole
  ///     numbers from 0.
  ///   - y: The rows' edges or middles in the same way.
  ///   - values: Rows of values from the bottom, all of the same length.
  ///   - map: The colours for values.
  ///   - norm: From values to places on the colour map.
  ///   - edge: The colour of the cells' edges; `nil` for none.
  ///   - edgeWidth: The width of the edges in points.
  ///   - alpha: How opaque the mesh is, from 0 to 1.
  public init(
    x: (some SampleData)? = [Double]?.none, y: (some SampleData)? = [Double]?.none, _ values: [[Double]],
    map: ColorMap = .viridis, norm: Norm = .linear, edge: Paint? = nil, edgeWidth: Double = 1,
    alpha: Double? = nil
  ) {
    self.x = x?.samples.doubles ?? (0...(values.first?.count ?? 0)).map(Double.init)
    self.y = y?.samples.doubles ?? (0...values.count).map(Double.init)
    self.values = values
    (self.map, self.norm, self.edge) = (map, norm, edge)
    (self.edgeWidth, self.alpha) = (edgeWidth, alpha)
  }

  private var columns: Int { values.first?.count ?? 0 }

  public var cost: Int { columns * values.count }

  public func validate() throws(PlotError) {
    try PlotError.check(alpha, in: 0...1, "a mesh's alpha")
    try PlotError.check(edgeWidth, in: 0...Pen.greatestWidth, "a mesh's edges in points")
    guard values.allSatisfy({ $0.count == columns }) else {
      throw .mark("a mesh", reason: "its rows of values must all be of the same length")
    }
    let fits =
      (x.count, y.count) == (columns + 1, values.count + 1) || (x.count, y.count) == (columns, values.count)
    guard fits else {
      throw .mark(
        "a mesh of \(columns) by \(values.count) values with \(x.count) by \(y.count) places",
        reason: "give as many places, for the middles of cells, or one more each way, for their edges")
    }
    if let place = (x + y).first(where: { !$0.isFinite }) {
      throw .mark("a mesh's place, \(place),", reason: "it must be finite")
    }
    _ = try scaledNorm()
  }

  private func scaledNorm() throws(PlotError) -> ScaledNorm {
    do throws(NormError) {
      return try norm.scaled(to: values.joined())
    } catch {
      throw .mark("a mesh's values", reason: "\(error)")
    }
  }

  /// The norm and map as a colour bar shows them.
  public func colorBar(side: Side = .right, label: String = "") -> ColorBar? {
    (try? scaledNorm()).map { ColorBar(map: map, norm: $0, side: side, label: label) }
  }

  /// Edges, as given or halfway between middles.
  private static func edges(_ places: [Double], count: Int) -> [Double] {
    guard places.count == count, let first = places.first, let last = places.last else { return places }
    guard count > 1 else { return [first, first] }
    let halves = zip(places, places.dropFirst()).map { ($1 - $0) * 0.5 }
    let inner = zip(places, halves).map { $0 + $1 }
    return [first - halves[0]] + inner + [last + halves[halves.count - 1]]
  }

  private var edges: (x: [Double], y: [Double]) {
    (Self.edges(x, count: columns), Self.edges(y, count: values.count))
  }

  public func extend(_ extent: inout Extent) {
    let (x, y) = edges
    guard let left = x.min(), let right = x.max(), let bottom = y.min(), let top = y.max() else { return }
    extent.include(x: left, y: bottom)
    extent.include(x: right, y: top)
    for x in [left, right] { extent.stick(x: x) }
    for y in [bottom, top] { extent.stick(y: y) }
  }

  public func draw(in canvas: inout Canvas) {
    let (x, y) = edges
    guard let norm = try? scaledNorm(), x.count == columns + 1, y.count == values.count + 1 else { return }
    let pen = edge.map { Pen(canvas.color($0, alpha: alpha), width: edgeWidth, cap: .butt) }
    for (row, values) in values.enumerated() {
      for (column, value) in values.enumerated() {
        var fill = map.color(at: norm.position(of: value))
        // What is bad stays unseen.
        if let alpha, value.isFinite { fill.alpha = alpha }
        if fill.alpha == 0, pen == nil { continue }
        canvas.draw(
          .rectangle(x0: x[column], y0: y[row], x1: x[column + 1], y1: y[row + 1]), fill: fill, pen: pen,
          order: order, isAntialiased: false)
      }
    }
  }
}
