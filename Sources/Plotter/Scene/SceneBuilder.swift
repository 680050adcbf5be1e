/// Turns a laid-out figure into shapes and glyphs.
struct SceneBuilder: Sendable {
  var layout: FigureLayout
  var style: Style
  var device: Device

  /// The size of the picture in device units, whole on a raster.
  var width: Double { device.isRaster ? layout.width.rounded(.down) : layout.width }
  /// See ``width``.
  var height: Double { device.isRaster ? layout.height.rounded(.down) : layout.height }

  func scene() -> Scene {
    var scene = Scene(width: width, height: height, background: style.background)
    for index in layout.panels.indices { scene.items += items(ofPanel: index) }
    if let title = layout.title { scene.items += items(of: title) }
    return scene
  }

  /// Everything that belongs to a panel, in the order in which it is drawn.
  private func items(ofPanel index: Int) -> [Scene.Item] {
    let (panel, layout) = layout.panels[index]
    let plane = Plane(
      frame: layout.frame, horizontal: layout.horizontal, vertical: layout.vertical, device: device,
      width: width, height: height)
    var items: [Scene.Item] = []
    for (mark, colors) in zip(panel.axes.marks, panel.colors) {
      var canvas = Canvas(plane: plane, style: style, x: panel.x, y: panel.y, colors: colors)
      mark.draw(in: &canvas)
      items += canvas.items
    }
    for label in layout.labels { items += self.items(of: label, on: plane) }
    if panel.axes.isFrameVisible {
      items += spines(of: panel, layout, on: plane)
      for axis in layout.axes { items += self.items(of: axis, on: plane) }
    }
    if let title = layout.title { items += self.items(of: title) }
    if let legend = layout.legend { items += self.items(of: legend) }
    // What is of the same order keeps its place.
    var sorted = items.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }.map(\.element)
    if let background = background(ofPanel: index, on: plane) { sorted.insert(background, at: 0) }
    return sorted
  }

  /// The colour behind a panel's marks, where it differs from the figure's or covers what other panels have drawn there.
  private func background(ofPanel index: Int, on plane: Plane) -> Scene.Item? {
    let (panel, layout) = layout.panels[index]
    guard panel.axes.isFrameVisible else { return nil }
    if case .twin = panel.place { return nil }
    let color = panel.axes.background ?? style.background
    guard
      color != style.background
        || self.layout.panels[..<index].contains(where: { $0.layout.reaches(into: layout.frame) })
    else { return nil }
    let box = plane.clip
    let path = Path.polygon([(box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)])
    return Scene.Item(order: 0, clip: nil, content: .shape(Scene.Shape(path: path, fill: color)))
  }

  // MARK: - Axes

  private func items(of placed: AxesLayout.PlacedAxis, on plane: Plane) -> [Scene.Item] {
    var items: [Scene.Item] = []
    for isMajor in [true, false] {
      if let lines = isMajor ? placed.axis.grid : placed.axis.minorGrid {
        items += grid(lines, placed, isMajor: isMajor, on: plane)
      }
    }
    for isMajor in [true, false] {
      let kind = isMajor ? style.majorTick : style.minorTick
      let width = device.units(points: kind.width)
      var path = Path()
      for tick in placed.ticks.ticks where tick.isMajor == isMajor {
        for side in placed.tickSides {
          let (from, to) = tickEnds(
            of: tick, on: side, plane, kind: kind, direction: placed.axis.tickDirection)
          path.move(to: from)
          path.line(to: to)
        }
      }
      guard !path.isEmpty else { continue }
      let stroke = Scene.Stroke(
        style: StrokeStyle(width: width, cap: .butt, join: .miter),
        color: placed.axis.color ?? style.foreground)
      items.append(
        Scene.Item(order: 1.5, clip: nil, content: .shape(Scene.Shape(path: path, stroke: stroke))))
    }
    return items + placed.texts.flatMap(self.items)
  }

  private func grid(
    _ lines: Axis.GridLines, _ placed: AxesLayout.PlacedAxis, isMajor: Bool, on plane: Plane
  ) -> [Scene.Item] {
    var color = lines.color ?? style.gridColor
    if lines.alpha < 1 { color.alpha = lines.alpha }
    let pen = Pen(color, width: lines.width ?? style.gridWidth, line: lines.line)
    var canvas = Canvas(
      plane: plane, style: style, x: ViewInterval(lower: 0, upper: 1), y: ViewInterval(lower: 0, upper: 1),
      colors: [])
    for tick in placed.ticks.ticks where tick.isMajor == isMajor {
      let (along, ends) = (Samples.double([tick.value, tick.value]), Samples.double([0, 1]))
      if placed.direction == .x {
        canvas.stroke(x: along, y: ends, pen, in: .acrossY, order: 1.5)
      } else {
        canvas.stroke(x: ends, y: along, pen, in: .acrossX, order: 1.5)
      }
    }
    return canvas.items
  }

  /// The two ends of a tick. On a raster the tick is snapped as a shape of its own, then moved by whole pixels.
  private func tickEnds(
    of tick: PlacedTicks.Tick, on side: Side, _ plane: Plane, kind: Style.TickStyle,
    direction: Axis.TickDirection
  ) -> (Point, Point) {
    let frame = plane.frame
    // Half a pixel, for rounding, is added to the transform and not to what comes out of it.
    let half = device.isRaster ? 0.5 : 0
    let base: Point
    switch side {
    case .bottom:
      base = Point(
        x: plane.horizontal.shifted(by: half).position(of: tick.value), y: height + half - frame.y0)
    case .top:
      base = Point(
        x: plane.horizontal.shifted(by: half).position(of: tick.value),
        y: -frame.height + (height + half - frame.y0))
    case .left:
      base = Point(x: frame.x0 + half, y: plane.vertical.turned(in: height + half).position(of: tick.value))
    case .right:
      base = Point(
        x: frame.width + (frame.x0 + half),
        y: plane.vertical.turned(in: height + half).position(of: tick.value))
    }
    let length = device.units(points: kind.length)
    let sign: Double = side == .left || side == .top ? -1 : 1
    let (outer, inner) = (sign * length * direction.outerPart, -sign * length * direction.innerPart)
    func reach(_ distance: Double) -> Point {
      side.isHorizontal ? Point(x: 0, y: distance) : Point(x: distance, y: 0)
    }
    let (start, end) = (reach(inner), reach(outer))
    guard device.isRaster else {
      return (Point(x: base.x + start.x, y: base.y + start.y), Point(x: base.x + end.x, y: base.y + end.y))
    }
    let offset = VertexSnapper.offset(strokeWidth: device.units(points: kind.width))
    let pixel = Point(x: base.x.rounded(.down), y: base.y.rounded(.down))
    func snapped(_ point: Point) -> Point {
      Point(
        x: pixel.x + VertexSnapper.snap(point.x, offset: offset),
        y: pixel.y + VertexSnapper.snap(point.y, offset: offset))
    }
    return (snapped(start), snapped(end))
  }

  private func spines(of panel: Panel, _ layout: AxesLayout, on plane: Plane) -> [Scene.Item] {
    let strokeWidth = device.units(points: style.spineWidth)
    let offset = VertexSnapper.offset(strokeWidth: strokeWidth)
    func place(_ x: Double, _ y: Double) -> Point {
      guard device.isRaster else { return Point(x: x, y: y) }
      return Point(x: VertexSnapper.snap(x, offset: offset), y: VertexSnapper.snap(y, offset: offset))
    }
    let frame = plane.frame
    let (right, top, bottom) = (frame.x(at: 1), -frame.height + (height - frame.y0), height - frame.y0)
    // A spine runs from limit to limit of its axis. Where these lie half way between pixels it may end beside the
    // spine that it meets.
    let (xStart, xEnd) = layout.horizontal.ends
    let (yStart, yEnd) = layout.vertical.turned(in: height).ends
    // Each spine is a stroke of its own, so that the corners where two meet are inked twice.
    return Side.allCases.filter(panel.axes.spines.contains).map { side in
      let (from, to) =
        switch side {
        case .left: (place(frame.x0, yStart), place(frame.x0, yEnd))
        case .right: (place(right, yStart), place(right, yEnd))
        case .bottom: (place(xStart, bottom), place(xEnd, bottom))
        case .top: (place(xStart, top), place(xEnd, top))
        }
      var path = Path()
      path.move(to: from)
      path.line(to: to)
      let stroke = Scene.Stroke(
        style: StrokeStyle(width: strokeWidth, cap: .projecting, join: .miter), color: style.foreground)
      return Scene.Item(order: 2.5, clip: nil, content: .shape(Scene.Shape(path: path, stroke: stroke)))
    }
  }

  // MARK: - Texts

  private func items(of text: AxesLayout.PlacedText) -> [Scene.Item] {
    // Texts are turned about the height before it was cut off to whole pixels, unlike everything else.
    text.arrangement.texts(atX: text.x, y: text.y, pictureHeight: layout.height, device: device).map {
      Scene.Item(order: text.order, clip: nil, content: .text($0, color: text.color))
    }
  }

  private func items(of placed: AxesLayout.PlacedLabel, on plane: Plane) -> [Scene.Item] {
    LabelDecoration(placed: placed, plane: plane, style: style).items + items(of: placed.text)
  }

  // MARK: - Legend

  private func items(of legend: PlacedLegend) -> [Scene.Item] {
    var items: [Scene.Item] = []
    if legend.hasFrame {
      let unit = device.units(points: legend.fontSize)
      let box = turned(legend.box)
      var path = Path.rounded(box, radius: 0.2 * unit)
      let width = device.units(points: 1)
      if device.isRaster {
        let offset = VertexSnapper.offset(strokeWidth: width)
        path = path.mapped {
          Point(x: VertexSnapper.snap($0.x, offset: offset), y: VertexSnapper.snap($0.y, offset: offset))
        }
      }
      var (fill, edge) = (style.background, style.legendEdge)
      (fill.alpha, edge.alpha) = (Self.legendAlpha, Self.legendAlpha)
      let stroke = Scene.Stroke(style: StrokeStyle(width: width, cap: .butt, join: .miter), color: edge)
      items.append(
        Scene.Item(
          order: 5, clip: nil, content: .shape(Scene.Shape(path: path, fill: fill, stroke: stroke))))
    }
    for key in legend.keys {
      var canvas = KeyCanvas(
        box: turned(key.box), device: device, style: style, colors: key.colors, fontSize: legend.fontSize)
      key.mark.drawKey(in: &canvas)
      items += canvas.items
    }
    items += legend.texts.flatMap(self.items)
    return items.map { item in
      var item = item
      item.order = 5
      return item
    }
  }

  /// How opaque a legend's frame is (`legend.framealpha`).
  private static let legendAlpha = 0.8

  private func turned(_ box: Box) -> Box {
    Box(x0: box.x0, y0: height - box.y1, x1: box.x1, y1: height - box.y0)
  }
}

extension Path {
  /// A rectangle with rounded corners, each a quadratic curve: Matplotlib's `BoxStyle.Round`.
  static func rounded(_ box: Box, radius: Double) -> Path {
    func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
    var path = Path()
    path.move(to: point(box.x0 + radius, box.y1))
    path.line(to: point(box.x1 - radius, box.y1))
    path.quadratic(to: point(box.x1, box.y1 - radius), point(box.x1, box.y1))
    path.line(to: point(box.x1, box.y0 + radius))
    path.quadratic(to: point(box.x1 - radius, box.y0), point(box.x1, box.y0))
    path.line(to: point(box.x0 + radius, box.y0))
    path.quadratic(to: point(box.x0, box.y0 + radius), point(box.x0, box.y0))
    path.line(to: point(box.x0, box.y1 - radius))
    path.quadratic(to: point(box.x0 + radius, box.y1), point(box.x0, box.y1))
    path.close()
    return path
  }
}
