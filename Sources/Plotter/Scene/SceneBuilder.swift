/// Turns a laid-out figure into strokes and glyphs.
struct SceneBuilder: Sendable {
  var layout: FigureLayout
  var theme: Theme
  var device: Device

  /// How dark text is at most. Matplotlib blends its glyph bitmaps with a factor of 255/256, so that black text is
  /// not quite black; vector text is.
  private var textOpacity: Double { device.isRaster ? 255.0 / 256 : 1 }

  /// The size of the picture in device units, whole on a raster.
  var width: Double { device.isRaster ? layout.width.rounded(.down) : layout.width }
  /// See ``width``.
  var height: Double { device.isRaster ? layout.height.rounded(.down) : layout.height }

  func scene() -> Scene {
    var scene = Scene(width: width, height: height, background: theme.background)
    for (index, (axes, layout)) in layout.axes.enumerated() {
      if self.layout.axes[..<index].contains(where: { $0.layout.reaches(into: layout.frame) }) {
        scene.items.append(.fill(pixelBox(layout.frame), color: theme.background))
      }
      // The axes' background covers what earlier axes have drawn there. Ticks lie below the lines, spines above them.
      scene.items += ticks(layout)
      scene.items += lines(of: axes, layout)
      scene.items += spines(layout)
      scene.items += layout.texts.flatMap(texts)
    }
    return scene
  }

  private func ticks(_ layout: AxesLayout) -> [Scene.Item] {
    typealias Style = AxesLayout.Style
    var items: [Scene.Item] = []
    for (ticks, isHorizontal) in [(layout.xTicks, true), (layout.yTicks, false)] {
      for (isMajor, style) in [
        (true, (Style.majorTick.length, Style.majorTick.width)),
        (false, (Style.minorTick.length, Style.minorTick.width)),
      ] {
        let strokeWidth = device.units(points: style.1)
        var path = Path()
        for tick in ticks.ticks where tick.isMajor == isMajor {
          let (from, to) = tickEnds(
            of: tick, layout, isHorizontal: isHorizontal, length: device.units(points: style.0),
            strokeWidth: strokeWidth)
          path.move(to: from)
          path.line(to: to)
        }
        guard !path.isEmpty else { continue }
        items.append(.stroke(path, style: .tick, width: strokeWidth, color: theme.foreground, clip: nil))
      }
    }
    return items
  }

  /// The two ends of a tick. On a raster the tick is snapped as a shape of its own, then moved by whole pixels.
  private func tickEnds(
    of tick: PlacedTicks.Tick, _ layout: AxesLayout, isHorizontal: Bool, length: Double, strokeWidth: Double
  ) -> (Point, Point) {
    let frame = layout.frame
    // Half a pixel, for rounding, is added to the transform and not to what comes out of it.
    let half = device.isRaster ? 0.5 : 0
    let base =
      isHorizontal
      ? Point(x: layout.horizontal.shifted(by: half).position(of: tick.value), y: height + half - frame.y0)
      : Point(x: frame.x0 + half, y: layout.vertical.turned(in: height + half).position(of: tick.value))
    let reach = isHorizontal ? Point(x: 0, y: length) : Point(x: -length, y: 0)
    guard device.isRaster else { return (base, Point(x: base.x + reach.x, y: base.y + reach.y)) }
    let offset = VertexSnapper.offset(strokeWidth: strokeWidth)
    let pixel = Point(x: base.x.rounded(.down), y: base.y.rounded(.down))
    func end(_ x: Double, _ y: Double) -> Point {
      Point(
        x: pixel.x + VertexSnapper.snap(x, offset: offset), y: pixel.y + VertexSnapper.snap(y, offset: offset)
      )
    }
    return (end(0, 0), end(reach.x, reach.y))
  }

  private func lines(of axes: Axes, _ layout: AxesLayout) -> [Scene.Item] {
    var items: [Scene.Item] = []
    for (index, line) in axes.lines.enumerated() {
      let strokeWidth = device.units(points: line.width)
      let path = LinePath(
        horizontal: layout.horizontal, vertical: layout.vertical.turned(in: height), width: width,
        height: height,
        isRaster: device.isRaster, strokeWidth: strokeWidth
      ).path(of: line)
      guard !path.isEmpty else { continue }
      items.append(
        .stroke(
          path, style: .data, width: strokeWidth, color: line.color ?? theme.lineColor(at: index),
          clip: clip(for: path, strokeWidth: strokeWidth, frame: layout.frame)))
    }
    return items
  }

  /// The frame as a clip, on whole pixels of a raster; `nil` where the stroke stays inside it anyway.
  private func clip(for path: Path, strokeWidth: Double, frame: Box) -> Box? {
    let clip = pixelBox(frame)
    // A projecting cap reaches out by half the width along both directions at most.
    guard let bounds = path.bounds else { return nil }
    let reach = strokeWidth * 0.7072
    let fits =
      bounds.x0 - reach >= clip.x0 && bounds.x1 + reach <= clip.x1 && bounds.y0 - reach >= clip.y0
      && bounds.y1 + reach <= clip.y1
    return fits ? nil : clip
  }

  /// The upper side of a frame with y pointing down.
  private func turnedTop(of frame: Box) -> Double { -frame.height + (height - frame.y0) }

  /// A box with y pointing down, on whole pixels of a raster.
  private func pixelBox(_ box: Box) -> Box {
    let turned = Box(x0: box.x0, y0: height - box.y1, x1: box.x1, y1: height - box.y0)
    guard device.isRaster else { return turned }
    return Box(
      x0: (turned.x0 + 0.5).rounded(.down), y0: (turned.y0 + 0.5).rounded(.down),
      x1: (turned.x1 + 0.5).rounded(.down), y1: (turned.y1 + 0.5).rounded(.down))
  }

  private func spines(_ layout: AxesLayout) -> [Scene.Item] {
    let strokeWidth = device.units(points: AxesLayout.Style.spineWidth)
    let offset = VertexSnapper.offset(strokeWidth: strokeWidth)
    func place(_ x: Double, _ y: Double) -> Point {
      guard device.isRaster else { return Point(x: x, y: y) }
      return Point(x: VertexSnapper.snap(x, offset: offset), y: VertexSnapper.snap(y, offset: offset))
    }
    let frame = layout.frame
    let (right, top, bottom) = (frame.x(at: 1), turnedTop(of: frame), height - frame.y0)
    // A spine runs from limit to limit of its axis. Where these lie half way between pixels it may end beside the
    // spine that it meets.
    let (xStart, xEnd) = layout.horizontal.ends
    let (yStart, yEnd) = layout.vertical.turned(in: height).ends
    // Each spine is a stroke of its own, so that the corners where two meet are inked twice.
    return [
      (place(frame.x0, yStart), place(frame.x0, yEnd)), (place(right, yStart), place(right, yEnd)),
      (place(xStart, bottom), place(xEnd, bottom)), (place(xStart, top), place(xEnd, top)),
    ].map { from, to in
      var path = Path()
      path.move(to: from)
      path.line(to: to)
      return .stroke(path, style: .spine, width: strokeWidth, color: theme.foreground, clip: nil)
    }
  }

  private func texts(of text: AxesLayout.PlacedText) -> [Scene.Item] {
    // Texts are turned about the height before it was cut off to whole pixels, unlike everything else.
    text.arrangement.texts(atX: text.x, y: text.y, pictureHeight: layout.height, device: device).map {
      .text($0, color: theme.foreground, opacity: textOpacity)
    }
  }
}
