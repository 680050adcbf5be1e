/// Where a mark draws what stands for it in a legend: a box, coordinates running from 0 to 1 in both directions.
///
/// The box is Matplotlib's: twice the font size wide and 0.7 times the font size high.
public struct KeyCanvas {
  /// The colours and sizes of the figure.
  public let style: Style

  /// The colours that the mark takes of the axes' cycle.
  public let colors: [Color]

  /// The size of the legend's texts in points.
  public let fontSize: Double

  let box: Box
  let device: Device
  private(set) var items: [Scene.Item] = []

  /// - Parameter box: The box in device units, y pointing down.
  init(box: Box, device: Device, style: Style, colors: [Color], fontSize: Double) {
    self.box = box
    self.device = device
    self.style = style
    self.colors = colors
    self.fontSize = fontSize
  }

  /// The colour that a paint stands for.
  public func color(_ paint: Paint, at place: Int = 0, alpha: Double? = nil) -> Color {
    style.color(paint, of: colors, at: place, alpha: alpha)
  }

  private func place(x: Double, y: Double) -> Point {
    Point(x: box.x0 + x * box.width, y: box.y1 - y * box.height)
  }

  /// Draws a line across the box at half its height.
  public mutating func stroke(_ pen: Pen) {
    draw(.polyline(x: [0, 1], y: [0.5, 0.5]), pen: pen, order: 2)
  }

  /// Draws a filled box.
  public mutating func fill(_ color: Color?, pen: Pen? = nil) {
    draw(.rectangle(x0: 0, y0: 0, x1: 1, y1: 1), fill: color, pen: pen, order: 1)
  }

  /// Draws an outline.
  public mutating func draw(_ shape: Shape, fill: Color? = nil, pen: Pen? = nil, order: Double = 1) {
    let pen = pen.flatMap { $0.isVisible ? $0 : nil }
    guard fill != nil || pen != nil else { return }
    var path = shape.path.mapped { place(x: $0.x, y: $0.y) }
    if device.isRaster {
      path = VertexSnapper.snapped(path, strokeWidth: pen.map { device.units(points: $0.width) } ?? 0)
    }
    let stroke = pen.map { Scene.Stroke(style: $0.style(on: device), color: $0.color) }
    items.append(
      Scene.Item(
        order: order, clip: nil, content: .shape(Scene.Shape(path: path, fill: fill, stroke: stroke))))
  }

  /// Draws one marker, by default in the middle of the box.
  public mutating func place(
    _ marker: Marker, size: Double, x: Double = 0.5, y: Double = 0.5, fill: Color?, edge: Pen?
  ) {
    let markers = marker.markers(at: [place(x: x, y: y)], size: size, fill: fill, edge: edge, on: device)
    items.append(Scene.Item(order: 2, clip: nil, content: .markers(markers)))
  }
}
