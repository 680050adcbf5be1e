import CCairo

/// Draws a scene with Cairo, on whatever surface it is given.
struct CairoPainter {
  let scene: Scene

  /// What glyphs are drawn with where outlines are to be stored once.
  var font: OutlineFont?

  /// What finds the pixels of glyphs and data lines, on a surface of pixels. With neither this nor a font, Cairo fills each
  /// outline.
  var rasteriser: CoverageRasteriser?

  /// Paints the whole scene and checks the drawing's status.
  func paint(on surface: OpaquePointer) throws(PlotError) {
    guard let context = cairo_create(surface) else {
      throw .library(name: "Cairo", call: "cairo_create", reason: "no context")
    }
    defer { cairo_destroy(context) }
    setSource(scene.background, opacity: 1, in: context)
    cairo_paint(context)
    for item in scene.items {
      switch item {
      case .stroke(let path, let style, let width, let color, let clip):
        try stroke(path, style: style, width: width, color: color, clip: clip, in: context)
      case .fill(let box, let color):
        setSource(color, opacity: 1, in: context)
        cairo_rectangle(context, box.x0, box.y0, box.width, box.height)
        cairo_fill(context)
      case .text(let text, let color, let opacity):
        let glyphs = text.glyphs
        setSource(color, opacity: opacity, in: context)
        if let font {
          font.show(glyphs, in: context)
        } else if let rasteriser, rasteriser.canFill(glyphs) {
          try rasteriser.mask(of: glyphs)?.paint(in: context)
        } else {
          for glyph in glyphs { fill(glyph, in: context) }
        }
      }
    }
    try checkCairo(cairo_status(context), "drawing")
    try checkCairo(cairo_surface_status(surface), "drawing")
  }

  private func setSource(_ color: Color, opacity: Double, in context: OpaquePointer) {
    let (red, green, blue) = (Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    if opacity < 1 {
      cairo_set_source_rgba(context, red, green, blue, opacity)
    } else {
      cairo_set_source_rgb(context, red, green, blue)
    }
  }

  private func stroke(
    _ path: Path, style: Scene.LineStyle, width: Double, color: Color, clip: Box?, in context: OpaquePointer
  ) throws(PlotError) {
    setSource(color, opacity: 1, in: context)
    cairo_set_line_width(context, width)
    cairo_set_line_cap(context, style == .tick ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_SQUARE)
    cairo_set_line_join(context, style == .data ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
    if let clip {
      cairo_save(context)
      cairo_rectangle(context, clip.x0, clip.y0, clip.width, clip.height)
      cairo_clip(context)
    }
    defer { if clip != nil { cairo_restore(context) } }
    // Spines and ticks lie on whole pixels, where Cairo finds areas exactly.
    if style == .data, let rasteriser, rasteriser.canStroke(path, width: width) {
      try rasteriser.mask(ofStroke: path, width: width)?.paint(in: context)
    } else {
      path.trace(in: context)
      cairo_stroke(context)
    }
  }

  private func fill(_ glyph: Scene.Glyph, in context: OpaquePointer) {
    cairo_save(context)
    cairo_translate(context, glyph.origin.x, glyph.origin.y)
    if glyph.angle != 0 { cairo_rotate(context, -glyph.angle * (.pi / 180)) }
    cairo_scale(context, glyph.scale, -glyph.scale)
    glyph.outline.trace(in: context)
    cairo_restore(context)
    cairo_fill(context)
  }
}

/// Throws when a Cairo status is not success.
func checkCairo(_ status: cairo_status_t, _ call: String) throws(PlotError) {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  let reason = cairo_status_to_string(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
  throw .library(name: "Cairo", call: call, reason: reason)
}
