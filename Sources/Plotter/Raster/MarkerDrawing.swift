extension PixelCanvas {
  /// Draws one shape at many places.
  func draw(_ markers: Scene.Markers, clip: PixelBox? = nil) {
    if markers.isStamped { stamp(markers, clip: clip) } else { place(markers, clip: clip) }
  }

  /// Copies of the first marker at whole pixels, as Matplotlib's `RendererAgg::draw_markers` puts them.
  private func stamp(_ markers: Scene.Markers, clip: PixelBox?) {
    let width = markers.style?.width ?? 0
    var shape = markers.shape.scaled(markers.scales.first ?? 1)
    let (snapped, isSnapped) = shape.snapped(markers.snaps, strokeWidth: width)
    // The middle of a shape whose sides keep their places lies on the middle of a pixel.
    shape = (isSnapped ? snapped : shape.translated(x: 0.5, y: 0.5)).flattened()
    var parts: [(path: Path, color: Color)] = []
    if let color = markers.fills.first, color.alpha > 0 { parts.append((shape, color)) }
    if let color = markers.edges.first, color.alpha > 0, let style = markers.style {
      parts.append((shape.dashed(style).stroked(style), color))
    }
    // Agg's renderer counts the last row and column of its clip box as inside, unlike its rasteriser.
    let box = clip.map(includingEnds) ?? box
    let places = markers.points.lazy.compactMap(wholePlace)
    guard parts.allSatisfy({ Stamp.canHold($0.path) }) else {
      for (x, y) in places {
        for part in parts {
          fill(part.path.translated(x: Double(x), y: Double(y)), color: part.color, clip: box)
        }
      }
      return
    }
    let stamps = parts.map { Stamp($0.path, blender: blender($0.color), cells: cells) }
    for (x, y) in places {
      for stamp in stamps { stamp.put(x: x, y: y, within: box, on: pixels, stride: stride) }
    }
  }

  /// The pixel of a place; `nil` where it is far outside.
  private func wholePlace(_ point: Point) -> (x: Int, y: Int)? {
    let (x, y) = ((point.x + 0.5).rounded(.down), (point.y + 0.5).rounded(.down))
    guard abs(x) <= PixelBox.reach, abs(y) <= PixelBox.reach else { return nil }
    return (Int(x), Int(y))
  }

  /// The pixels of a clip with those at its right and lower ends.
  func includingEnds(_ clip: PixelBox) -> PixelBox {
    box.intersection(PixelBox(x0: clip.x0, y0: clip.y0, x1: clip.x1 + 1, y1: clip.y1 + 1))
  }

  /// Each marker where it belongs, as Matplotlib's `RendererAgg::draw_path_collection` draws them.
  private func place(_ markers: Scene.Markers, clip: PixelBox?) {
    let visible = clipped(clip)
    let style = markers.edges.isEmpty ? nil : markers.style
    let reach = style?.reach ?? 0
    let bounds = markers.shape.bounds ?? Box(x0: 0, y0: 0, x1: 0, y1: 0)
    for (index, point) in markers.points.enumerated() {
      func pick<Value>(_ values: [Value]) -> Value? {
        values.isEmpty ? nil : values[index % values.count]
      }
      let scale = pick(markers.scales) ?? 1
      guard
        point.x + bounds.x1 * scale + reach >= Double(visible.x0) - 1,
        point.x + bounds.x0 * scale - reach <= Double(visible.x1) + 1,
        point.y + bounds.y1 * scale + reach >= Double(visible.y0) - 1,
        point.y + bounds.y0 * scale - reach <= Double(visible.y1) + 1
      else { continue }
      let path = markers.shape.scaled(scale).translated(x: point.x, y: point.y)
        .snapped(markers.snaps, strokeWidth: style?.width ?? 0).path.flattened()
      if let color = pick(markers.fills) { fill(path, color: color, clip: clip) }
      if let style, let color = pick(markers.edges) { stroke(path, style: style, color: color, clip: clip) }
    }
  }
}

extension Path {
  fileprivate func scaled(_ scale: Double) -> Path {
    scale == 1 ? self : mapped { Point(x: $0.x * scale, y: $0.y * scale) }
  }

  func translated(x: Double, y: Double) -> Path { mapped { Point(x: $0.x + x, y: $0.y + y) } }

  /// The path with its points on whole pixels, where that is wanted or, if `snaps` is `nil`, where all its sides run along
  /// the axes.
  fileprivate func snapped(_ snaps: Bool?, strokeWidth: Double) -> (path: Path, isSnapped: Bool) {
    guard snaps != false, snaps == true || VertexSnapper.isRectilinear(self) else { return (self, false) }
    let offset = VertexSnapper.offset(strokeWidth: strokeWidth)
    let path = mapped {
      Point(x: VertexSnapper.snap($0.x, offset: offset), y: VertexSnapper.snap($0.y, offset: offset))
    }
    return (path, true)
  }
}
