#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension PixelCanvas {
  /// Draws a line of text as Matplotlib's `RendererAgg` does: as a block of grey pixels, and those of a block that is turned
  /// through a filter.
  func draw(_ text: Scene.Text, color: Color, clip: PixelBox? = nil) {
    if let block = text.block {
      draw(text.glyphs, in: block, color: color, clip: clip)
    } else if text.glyphs.allSatisfy(GlyphOutline.canHold) {
      let visible = clipped(clip)
      let outlines = text.glyphs.compactMap(GlyphOutline.init).filter {
        !$0.box.intersection(visible).isEmpty
      }
      guard var bounds = outlines.first?.box else { return }
      for outline in outlines {
        bounds.x0 = min(bounds.x0, outline.box.x0)
        bounds.y0 = min(bounds.y0, outline.box.y0)
        bounds.x1 = max(bounds.x1, outline.box.x1)
        bounds.y1 = max(bounds.y1, outline.box.y1)
      }
      var bitmap = GlyphBitmap(bounds.intersection(visible))
      for outline in outlines { bitmap.draw(outline, cells: cells) }
      draw(bitmap, color: color)
    } else {
      for glyph in text.glyphs { fill(glyph.path { $0 }, color: color, clip: clip) }
    }
  }

  /// Mixes a colour in where a block of pixels covers.
  func draw(_ bitmap: GlyphBitmap, color: Color, clip: PixelBox? = nil) {
    let blender = blender(color)
    let visible = clipped(clip).intersection(bitmap.box)
    guard blender.alpha > 0, !visible.isEmpty else { return }
    bitmap.covers.withUnsafeBufferPointer { covers in
      for y in visible.y0..<visible.y1 {
        let row = pixels + y * stride
        var index = (y - bitmap.box.y0) * bitmap.box.width + visible.x0 - bitmap.box.x0
        for x in visible.x0..<visible.x1 {
          if covers[index] > 0 { blender.mix(row + x, blender.opacity(of: covers[index])) }
          index += 1
        }
      }
    }
  }

  /// The most pixels of a block that is turned.
  private static let greatestBlock = 1 << 24

  private func draw(_ glyphs: [Scene.Glyph], in block: Scene.TurnedBlock, color: Color, clip: PixelBox?) {
    let turn = AffineMap(block)
    let isSmall =
      max(block.width, block.height) <= Self.greatestBlock
      && block.width * block.height <= Self.greatestBlock && glyphs.allSatisfy(GlyphOutline.canHold)
    guard isSmall else {
      for glyph in glyphs { fill(glyph.path(turn.applied), color: color, clip: clip) }
      return
    }
    var bitmap = GlyphBitmap(PixelBox(x0: 0, y0: 0, x1: block.width, y1: block.height))
    for outline in glyphs.compactMap(GlyphOutline.init) { bitmap.draw(outline, cells: cells) }
    draw(bitmap, in: block, color: color, clip: clip)
  }

  /// Mixes a colour in where a turned block of pixels covers, as Matplotlib's `RendererAgg::draw_text_image` does.
  func draw(_ bitmap: GlyphBitmap, in block: Scene.TurnedBlock, color: Color, clip: PixelBox? = nil) {
    let blender = blender(color)
    let turn = AffineMap(block)
    guard blender.alpha > 0, !bitmap.box.isEmpty, let back = turn.inverse else { return }
    let (width, height) = (Double(bitmap.box.width), Double(bitmap.box.height))
    let corners = [(0, 0), (width, 0), (width, height), (0, height)].map {
      turn.applied(Point(x: $0.0, y: $0.1))
    }
    let rectangle = Path.polygon(corners.map { ($0.x, $0.y) })
    let (pixels, stride, filter) = (pixels, stride, filter)
    bitmap.covers.withUnsafeBufferPointer { covers in
      let source = FilterSource(covers: covers, width: bitmap.box.width, height: bitmap.box.height)
      ScanConverter.convert(rectangle, within: clipped(clip), in: cells) { run in
        let row = pixels + run.y * stride
        var place = FilteredPlaces(run, back: back)
        for index in 0..<run.count {
          let grey = filter.value(of: source, at: place.next())
          let alpha = UInt8((UInt32(blender.alpha) * UInt32(grey)) >> 8)
          let cover = run.covers[run.isSolid ? 0 : index]
          blender.mix(row + run.x + index, PixelBlender.product(alpha, cover))
        }
      }
    }
  }
}

extension Scene.Glyph {
  /// The outline where `move` puts it.
  fileprivate func path(_ move: (Point) -> Point) -> Path {
    let turn = Turn(degrees: angle)
    return outline.mapped { point in
      let turned = turn.applied(x: point.x * scale, y: -point.y * scale)
      return move(Point(x: origin.x + turned.x, y: origin.y + turned.y))
    }
  }
}

/// A map of the plane that keeps straight lines, rounded as Agg's `trans_affine` is.
struct AffineMap {
  private var xx, yx, xy, yy, x, y: Double

  /// From the pixels of a block, the first in its upper left corner, to where the block is turned to.
  init(_ block: Scene.TurnedBlock) {
    let angle = -block.angle * (.pi / 180)
    let (cosine, sine) = (cos(angle), sin(angle))
    (xx, yx, xy, yy) = (cosine, sine, -sine, cosine)
    // The lower left corner is moved to the origin, turned about it, and moved to its place.
    let down = -Double(block.height)
    x = down * -sine + block.corner.x.rounded(.towardZero)
    y = down * cosine + block.corner.y.rounded(.towardZero)
  }

  func applied(_ point: Point) -> Point {
    Point(x: point.x * xx + point.y * xy + x, y: point.x * yx + point.y * yy + y)
  }

  /// The map back; `nil` where there is none.
  var inverse: AffineMap? {
    let scale = 1 / (xx * yy - yx * xy)
    guard scale.isFinite, x.isFinite, y.isFinite else { return nil }
    var result = self
    result.xx = yy * scale
    result.yy = xx * scale
    result.yx = -yx * scale
    result.xy = -xy * scale
    result.x = -x * result.xx - y * result.xy
    result.y = -x * result.yx - y * result.yy
    return result
  }
}
