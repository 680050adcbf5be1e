/// Where a mark draws itself, in data coordinates.
public struct Canvas {
  /// The colours and sizes of the figure.
  public let style: Style

  /// The data values at the ends of the horizontal and of the vertical axis.
  public let xLimits, yLimits: ViewInterval

  /// The colours that the mark takes of the axes' cycle, as many as it asks for.
  public let colors: [Color]

  /// Where data lie on the device.
  let plane: Plane

  /// What has been drawn.
  private(set) var items: [Scene.Item] = []

  init(plane: Plane, style: Style, x: ViewInterval, y: ViewInterval, colors: [Color]) {
    self.plane = plane
    self.style = style
    xLimits = x
    yLimits = y
    self.colors = colors
  }

  /// The colour that a paint stands for.
  ///
  /// - Parameters:
  ///   - paint: The paint.
  ///   - place: Which of the mark's ``colors`` is the next one.
  ///   - alpha: How opaque the colour is, from 0 to 1; `nil` leaves it as it is.
  public func color(_ paint: Paint, at place: Int = 0, alpha: Double? = nil) -> Color {
    style.color(paint, of: colors, at: place, alpha: alpha)
  }

  /// Draws a line through points. Points that are not finite break it; long lines are simplified to what can be seen.
  ///
  /// - Parameters:
  ///   - x: The horizontal coordinates.
  ///   - y: The vertical coordinates. The shorter sequence says how many points there are.
  ///   - pen: How the line is stroked.
  ///   - steps: Whether the line goes in steps.
  ///   - coordinates: What the coordinates count.
  ///   - order: What it covers: Matplotlib's `zorder`.
  ///   - isClipped: Whether it ends at the frame.
  public mutating func stroke(
    x: Samples, y: Samples, _ pen: Pen, steps: Line.Steps = .none, in coordinates: Coordinates = .data,
    order: Double = 2, isClipped: Bool = true
  ) {
    guard pen.isVisible else { return }
    let style = pen.style(on: plane.device)
    let path = LinePath(plane: plane, coordinates: coordinates, steps: steps, strokeWidth: style.width)
      .path(x: x, y: y)
    add(
      Scene.Shape(path: path, fill: nil, stroke: Scene.Stroke(style: style, color: pen.color)), order: order,
      isClipped: isClipped)
  }

  /// Draws an outline, filled, stroked or both.
  ///
  /// - Parameters:
  ///   - shape: The outline.
  ///   - fill: The colour inside; `nil` for none.
  ///   - pen: How the outline is stroked; `nil` for not at all.
  ///   - coordinates: What the outline's coordinates count.
  ///   - order: What it covers: Matplotlib's `zorder`.
  ///   - isClipped: Whether it ends at the frame.
  ///   - isAntialiased: Whether pixels at the edge are covered in part.
  public mutating func draw(
    _ shape: Shape, fill: Color? = nil, pen: Pen? = nil, in coordinates: Coordinates = .data,
    order: Double = 1, isClipped: Bool = true, isAntialiased: Bool = true
  ) {
    var path = plane.placed(shape.path, in: coordinates)
    let pen = pen.flatMap { $0.isVisible ? $0 : nil }
    if plane.device.isRaster {
      path = VertexSnapper.snapped(path, strokeWidth: pen.map { plane.device.units(points: $0.width) } ?? 0)
    }
    let stroke = pen.map { Scene.Stroke(style: $0.style(on: plane.device), color: $0.color) }
    add(
      Scene.Shape(path: path, fill: fill, stroke: stroke, isAntialiased: isAntialiased), order: order,
      isClipped: isClipped)
  }

  /// Draws an outline as if it were a marker at the origin: what Matplotlib's `Collection.draw` makes of a single path
  /// with an edge, which moves it by half a pixel.
  mutating func stamp(_ shape: Shape, fill: Color, pen: Pen, order: Double) {
    guard plane.device.isRaster else { return draw(shape, fill: fill, pen: pen, order: order) }
    let markers = Scene.Markers(
      shape: plane.placed(shape.path, in: .data), points: [Point(x: 0, y: 0)], scales: [1], fills: [fill],
      edges: [pen.color], style: pen.style(on: plane.device), isStamped: true, snaps: nil)
    add(markers, order: order, isClipped: true)
  }

  /// Draws one marker at each point. Points that are not finite are left out.
  ///
  /// - Parameters:
  ///   - marker: The shape.
  ///   - size: The size in points.
  ///   - x: The horizontal coordinates.
  ///   - y: The vertical coordinates. The shorter sequence says how many points there are.
  ///   - fill: The colour inside; `nil` for none. Markers without an inside have none.
  ///   - edge: How the edge is stroked; its colour and width count.
  ///   - coordinates: What the coordinates count.
  ///   - order: What they cover: Matplotlib's `zorder`.
  ///   - isClipped: Whether they end at the frame.
  public mutating func place(
    _ marker: Marker, size: Double, x: Samples, y: Samples, fill: Color?, edge: Pen?,
    in coordinates: Coordinates = .data, order: Double = 2, isClipped: Bool = true
  ) {
    var points = MarkerPoints(plane: plane, coordinates: coordinates)
    Samples.visit(x, y, with: &points)
    add(
      marker.markers(
        at: points.points, size: size, fill: fill, edge: edge, on: plane.device),
      order: order, isClipped: isClipped)
  }

  /// Adds something that is already in device units.
  mutating func add(_ content: Scene.Content, order: Double, isClipped: Bool = true) {
    items.append(Scene.Item(order: order, clip: isClipped ? plane.clip : nil, content: content))
  }

  mutating func add(_ markers: Scene.Markers, order: Double, isClipped: Bool) {
    guard !markers.points.isEmpty else { return }
    add(.markers(markers), order: order, isClipped: isClipped)
  }

  private mutating func add(_ shape: Scene.Shape, order: Double, isClipped: Bool) {
    guard let bounds = shape.path.bounds else { return }
    // A clip that cuts nothing off would only make files larger.
    let clip = plane.clip
    let reach = (shape.stroke?.style.reach ?? 0)
    let fits =
      bounds.x0 - reach >= clip.x0 && bounds.x1 + reach <= clip.x1 && bounds.y0 - reach >= clip.y0
      && bounds.y1 + reach <= clip.y1
    add(.shape(shape), order: order, isClipped: isClipped && !fits)
  }
}

extension StrokeStyle {
  /// How far a stroke reaches beyond its path at most.
  var reach: Double {
    // A projecting cap reaches out by half the width along both directions; a mitre by the width squared.
    join == .miter ? max(width, width * width) : width * 0.7072
  }
}

/// Collects the places of markers.
struct MarkerPoints: PointVisitor {
  private let horizontal, vertical: AxisTransform
  private(set) var points: [Point] = []

  init(plane: Plane, coordinates: Coordinates) {
    horizontal = coordinates.x == .data ? plane.horizontal : .fractions(plane.frame.x0, plane.frame.x1)
    vertical =
      coordinates.y == .data
      ? plane.down : AxisTransform.fractions(plane.frame.y0, plane.frame.y1).turned(in: plane.height)
  }

  mutating func visit(x: Double, y: Double) {
    let point = Point(x: horizontal.position(of: x), y: vertical.position(of: y))
    if point.x.isFinite, point.y.isFinite { points.append(point) }
  }
}
