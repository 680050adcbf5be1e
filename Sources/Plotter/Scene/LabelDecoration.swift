/// The box behind a label and the arrow from it.
///
/// Arrows are Matplotlib's `FancyArrowPatch` with a straight connection: from the middle of the text, cut off where it leaves
/// the text's box, and made shorter at both ends.
struct LabelDecoration {
  var placed: AxesLayout.PlacedLabel
  var plane: Plane
  var style: Style

  private var label: TextLabel { placed.label }
  private var device: Device { plane.device }
  private var fontSize: Double { device.units(points: label.size ?? style.fontSize) }

  /// The text's box, y pointing down.
  private var box: Box {
    let box = placed.text.box
    return Box(x0: box.x0, y0: plane.height - box.y1, x1: box.x1, y1: plane.height - box.y0)
  }

  var items: [Scene.Item] {
    var items: [Scene.Item] = []
    if let arrow = label.arrow { items += self.items(of: arrow) }
    if let frame = label.frame { items.append(item(of: frame)) }
    return items
  }

  private func color(_ paint: Paint, alpha: Double? = nil) -> Color {
    style.color(paint, of: placed.colors, at: 0, alpha: alpha)
  }

  private func item(_ shape: Scene.Shape) -> Scene.Item {
    Scene.Item(order: label.order, clip: nil, content: .shape(shape))
  }

  private func item(of frame: TextLabel.Frame) -> Scene.Item {
    let pad = frame.pad * fontSize
    let outer = Box(x0: box.x0 - pad, y0: box.y0 - pad, x1: box.x1 + pad, y1: box.y1 + pad)
    let width = device.units(points: frame.width)
    var path: Path
    if frame.rounding > 0 {
      path = .rounded(outer, radius: frame.rounding * fontSize)
    } else {
      path = .polygon([
        (outer.x0, outer.y1), (outer.x1, outer.y1), (outer.x1, outer.y0), (outer.x0, outer.y0),
      ])
      if device.isRaster { path = VertexSnapper.snapped(path, strokeWidth: frame.edge == nil ? 0 : width) }
    }
    let alpha = frame.alpha < 1 ? frame.alpha : nil
    let stroke = frame.edge.map {
      Scene.Stroke(style: StrokeStyle(width: width, cap: .butt, join: .miter), color: color($0, alpha: alpha))
    }
    return item(Scene.Shape(path: path, fill: frame.fill.map { color($0, alpha: alpha) }, stroke: stroke))
  }

  private func items(of arrow: Arrow) -> [Scene.Item] {
    let x = arrow.coordinates.x == .data ? plane.horizontal.position(of: arrow.x) : plane.frame.x(at: arrow.x)
    let y =
      arrow.coordinates.y == .data
      ? plane.down.position(of: arrow.y) : plane.height - plane.frame.y(at: arrow.y)
    let target = Point(x: x, y: y)
    // An empty text is a point.
    let source =
      label.text.isEmpty
      ? Point(x: placed.text.x, y: plane.height - placed.text.y)
      : Point(x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2)
    let length = source.distance(to: target)
    guard length.isFinite, length > 0 else { return [] }
    let direction = Point(x: (target.x - source.x) / length, y: (target.y - source.y) / length)
    // The way from the middle of the text to the edge of its box, two points around it.
    let pad = label.frame.map { $0.pad * fontSize } ?? device.units(points: 2)
    let (halfWidth, halfHeight) = (box.width / 2 + pad, box.height / 2 + pad)
    let inside =
      label.text.isEmpty
      ? 0
      : min(
        direction.x == 0 ? .infinity : halfWidth / abs(direction.x),
        direction.y == 0 ? .infinity : halfHeight / abs(direction.y))
    let shrink = device.units(points: arrow.shrink)
    let (start, end) = (inside + shrink, length - shrink)
    guard start < end else { return [] }
    func point(_ distance: Double) -> Point {
      Point(x: source.x + direction.x * distance, y: source.y + direction.y * distance)
    }
    let width = device.units(points: arrow.width)
    let color = color(arrow.color)
    let stroke = Scene.Stroke(style: StrokeStyle(width: width, cap: .round, join: .round), color: color)
    var line = Path()
    line.move(to: point(start))
    guard arrow.head != .none else {
      line.line(to: point(end))
      return [item(Scene.Shape(path: line, stroke: stroke))]
    }
    // A head's point lies where the stroke's own point ends at the tip.
    let (headLength, headWidth) = (0.4 * fontSize, 0.2 * fontSize)
    let headDistance = (headLength * headLength + headWidth * headWidth).squareRoot()
    let inset = 0.5 * width / (headWidth / headDistance)
    let tip = point(end - inset)
    line.line(to: tip)
    func barb(_ side: Double) -> Point {
      Point(
        x: tip.x - direction.x * headLength - side * direction.y * headWidth,
        y: tip.y - direction.y * headLength + side * direction.x * headWidth)
    }
    var head = Path()
    head.move(to: barb(1))
    head.line(to: tip)
    head.line(to: barb(-1))
    if arrow.head == .filled { head.close() }
    return [
      item(Scene.Shape(path: line, stroke: stroke)),
      item(Scene.Shape(path: head, fill: arrow.head == .filled ? color : nil, stroke: stroke)),
    ]
  }
}

extension Point {
  fileprivate func distance(to other: Point) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }
}
