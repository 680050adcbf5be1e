/// Markers at points: Matplotlib's `scatter`.
///
/// A point with a coordinate, a size or a value that is not finite is left out.
public struct Points: Mark {
  /// The horizontal coordinates, in data units.
  public var x: Samples

  /// The vertical coordinates, in data units. Where the counts differ, the shorter one counts.
  public var y: Samples

  /// What a legend calls the points; `nil` for points that no legend names.
  public var name: String?

  /// The shape.
  public var marker: Marker

  /// The area of each marker in points squared; one for all where there is one.
  public var sizes: [Double]

  /// The colour inside. Values take colours of ``map`` instead.
  public var color: Paint

  /// The colour of each point; empty for ``color``.
  public var colors: [Color] = []

  /// The value of each point, shown as a colour of ``map``; `nil` for one colour.
  public var values: Samples?

  /// The colours for values.
  public var map: ColorMap

  /// From values to places on the colour map.
  public var norm: Norm

  /// The colour of edges; `nil` takes the one inside.
  public var edge: Paint?

  /// The width of edges in points; `nil` is 1, or 1.5 for markers without an inside.
  public var edgeWidth: Double?

  /// How opaque the points are, from 0 to 1; `nil` leaves the colours as they are.
  public var alpha: Double?

  /// What the points cover: Matplotlib's `zorder`.
  public var order = 1.0

  /// Makes points. The defaults are Matplotlib's.
  ///
  /// - Parameters:
  ///   - x: The horizontal coordinates, in data units.
  ///   - y: The vertical coordinates, in data units.
  ///   - name: What a legend calls the points.
  ///   - size: The area of the markers in points squared.
  ///   - sizes: The area of each marker in points squared, instead of `size`.
  ///   - color: The colour inside.
  ///   - values: The value of each point, shown as a colour of `map`.
  ///   - map: The colours for values.
  ///   - norm: From values to places on the colour map.
  ///   - marker: The shape.
  ///   - edge: The colour of edges; `nil` takes the one inside.
  ///   - edgeWidth: The width of edges in points.
  ///   - alpha: How opaque the points are, from 0 to 1.
  public init(
    x: some SampleData, y: some SampleData, name: String? = nil, size: Double = 36, sizes: [Double]? = nil,
    color: Paint = .next, values: (any SampleData)? = nil, map: ColorMap = .viridis, norm: Norm = .linear,
    marker: Marker = .circle, edge: Paint? = nil, edgeWidth: Double? = nil, alpha: Double? = nil
  ) {
    self.x = x.samples
    self.y = y.samples
    self.name = name
    self.sizes = sizes ?? [size]
    self.color = color
    self.values = values?.samples
    self.map = map
    self.norm = norm
    self.marker = marker
    self.edge = edge
    self.edgeWidth = edgeWidth
    self.alpha = alpha
  }

  /// How many points there are, drawn or not.
  public var count: Int { min(x.count, y.count) }

  public var cost: Int { 4 * count }

  // Colours of their own do not advance the cycle.
  public var cycle: CycleUse { values == nil && colors.isEmpty ? .fill(color) : .none }

  public func validate() throws(PlotError) {
    try PlotError.check(alpha, in: 0...1, "the alpha of points")
    try PlotError.check(edgeWidth, in: 0...Pen.greatestWidth, "an edge of points")
    for size in sizes where !(size.isNaN || (0...1e8).contains(size)) {
      throw .mark("a point's size, \(size),", reason: "it must be from 0 to 1e8 points squared")
    }
    guard sizes.count == 1 || sizes.count == count else {
      throw .mark(
        "points", reason: "there are \(sizes.count) sizes for \(count) points; give one, or one each")
    }
    guard colors.isEmpty || colors.count == count else {
      throw .mark("points", reason: "there are \(colors.count) colours for \(count) points")
    }
    if let values {
      guard values.count == count else {
        throw .mark("points", reason: "there are \(values.count) values for \(count) points")
      }
      _ = try scaledNorm(values)
    }
  }

  /// The norm with the limits of the values, where it has none of its own.
  private func scaledNorm(_ values: Samples) throws(PlotError) -> ScaledNorm {
    do throws(NormError) {
      return try norm.scaled(to: values.doubles)
    } catch {
      throw .mark("points by value", reason: "\(error)")
    }
  }

  /// The norm and map as a colour bar shows them; `nil` for points without values.
  public func colorBar(side: Side = .right, label: String = "") -> ColorBar? {
    guard let values, let norm = try? scaledNorm(values) else { return nil }
    return ColorBar(map: map, norm: norm, side: side, label: label)
  }

  public func extend(_ extent: inout Extent) { extent.include(x: x, y: y) }

  public func obstruct(_ obstacles: inout Obstacles) { obstacles.add(points: x, y) }

  public func draw(in canvas: inout Canvas) {
    let shared = canvas.color(color, alpha: alpha)
    let edgeColor = edge.map { canvas.color($0, alpha: alpha) }
    let width = edgeWidth ?? (marker.isFilled ? 1 : 1.5)
    let (perPoint, norm) = (!colors.isEmpty || values != nil, values.flatMap { try? scaledNorm($0) })
    if !perPoint, sizes.count == 1 {
      guard sizes[0] >= 0 else { return }
      var points = MarkerPoints(plane: canvas.plane, coordinates: .data)
      Samples.visit(x, y, with: &points)
      add([shared], edges: [edgeColor ?? shared], width: width, points.points, [sizes[0]], to: &canvas)
      return
    }
    let (horizontal, down) = (canvas.plane.horizontal, canvas.plane.down)
    var (places, areas, fills): ([Point], [Double], [Color]) = ([], [], [])
    for index in 0..<count {
      let point = Point(x: horizontal.position(of: x[index]), y: down.position(of: y[index]))
      let area = sizes[sizes.count == 1 ? 0 : index]
      guard point.x.isFinite, point.y.isFinite, area.isFinite else { continue }
      if let values, let norm {
        guard values[index].isFinite else { continue }
        var color = map.color(at: norm.position(of: values[index]))
        if let alpha { color.alpha = alpha }
        fills.append(color)
      } else if !colors.isEmpty {
        var color = colors[index]
        if let alpha { color.alpha = alpha }
        fills.append(color)
      }
      places.append(point)
      if sizes.count > 1 { areas.append(area) }
    }
    add(
      perPoint ? fills : [shared], edges: edgeColor.map { [$0] } ?? (perPoint ? fills : [shared]),
      width: width,
      places, sizes.count > 1 ? areas : sizes, to: &canvas)
  }

  private func add(
    _ fills: [Color], edges: [Color], width: Double, _ points: [Point], _ areas: [Double],
    to canvas: inout Canvas
  ) {
    guard let first = areas.first else { return }
    let device = canvas.plane.device
    // One size keeps the shape as it is; several scale a shape of one point.
    let isUniform = areas.count == 1
    let unit = isUniform ? device.units(points: first.squareRoot()) : device.units(points: 1)
    var style = Pen(.black, width: width).style(on: device)
    style.cap = .butt
    let fills = marker.isFilled && fills.contains { $0.alpha > 0 } ? fills : []
    let edges = width > 0 && edges.contains { $0.alpha > 0 } ? edges : []
    canvas.add(
      Scene.Markers(
        shape: marker.outline(scale: unit), points: points,
        scales: isUniform ? [1] : areas.map { $0.squareRoot() }, fills: fills, edges: edges,
        style: edges.isEmpty ? nil : style,
        // Matplotlib stamps markers that have one colour inside and one at their edge.
        isStamped: isUniform && (fills.count == 1 || !marker.isFilled) && edges.count == 1, snaps: nil),
      order: order, isClipped: true)
  }

  public func drawKey(in key: inout KeyCanvas) {
    var fill = key.color(color, alpha: alpha)
    if let values, let norm = try? scaledNorm(values), let first = values.doubles.first(where: \.isFinite) {
      fill = map.color(at: norm.position(of: first))
    } else if let first = colors.first {
      fill = first
    }
    let area = ((sizes.max() ?? 36) + (sizes.min() ?? 36)) / 2
    key.place(
      marker, size: max(area, 0).squareRoot(), y: 0.375, fill: fill,
      edge: Pen(
        edge.map { key.color($0, alpha: alpha) } ?? fill, width: edgeWidth ?? (marker.isFilled ? 1 : 1.5)))
  }
}
