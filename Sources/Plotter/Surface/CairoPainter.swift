import CCairo

/// Draws a scene with Cairo, on a surface that keeps shapes as they are.
struct CairoPainter {
  let scene: Scene

  /// What texts are written with below the picture, where they can be searched and copied; `nil` for pictures without that.
  ///
  /// The picture covers them and has their outlines as shapes: viewers put small glyphs of a font at whole pixels, which moves
  /// letters by up to half of one.
  var font: TextFont?

  /// Paints the whole scene and checks the drawing's status.
  func paint(on surface: OpaquePointer) throws(PlotError) {
    guard let context = cairo_create(surface) else {
      throw .library(name: "Cairo", call: "cairo_create", reason: "no context")
    }
    defer { cairo_destroy(context) }
    if let font {
      for case .text(let text, _) in scene.items.map(\.content) { font.show(text, in: context) }
    }
    setSource(scene.background, in: context)
    // In two parts: Cairo leaves out what one whole rectangle covers.
    cairo_rectangle(context, 0, 0, scene.width, scene.height / 2 + 1)
    cairo_rectangle(context, 0, scene.height / 2, scene.width, scene.height / 2)
    cairo_fill(context)
    for item in scene.items {
      cairo_save(context)
      defer { cairo_restore(context) }
      if let clip = item.clip {
        cairo_rectangle(context, clip.x0, clip.y0, clip.width, clip.height)
        cairo_clip(context)
      }
      switch item.content {
      case .shape(let shape): try draw(shape, in: context)
      case .markers(let markers): try draw(markers, in: context)
      case .image(let image): try draw(image, in: context)
      case .text(let text, let color):
        setSource(color, in: context)
        for glyph in text.glyphs { fill(glyph, in: context) }
      }
    }
    try checkCairo(cairo_status(context), "drawing")
    try checkCairo(cairo_surface_status(surface), "drawing")
  }

  private func setSource(_ color: Color, in context: OpaquePointer) {
    let (red, green, blue) = (Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    if color.alpha < 1 {
      cairo_set_source_rgba(context, red, green, blue, color.alpha)
    } else {
      cairo_set_source_rgb(context, red, green, blue)
    }
  }

  private func draw(_ shape: Scene.Shape, in context: OpaquePointer) throws(PlotError) {
    cairo_set_antialias(context, shape.isAntialiased ? CAIRO_ANTIALIAS_DEFAULT : CAIRO_ANTIALIAS_NONE)
    if let fill = shape.fill {
      setSource(fill, in: context)
      shape.path.trace(in: context)
      cairo_fill(context)
    }
    guard let stroke = shape.stroke else { return }
    setSource(stroke.color, in: context)
    let style = stroke.style
    set(style, in: context)
    shape.path.trace(in: context)
    cairo_stroke(context)
  }

  private func draw(_ markers: Scene.Markers, in context: OpaquePointer) throws(PlotError) {
    for index in markers.points.indices {
      func pick<Value>(_ values: [Value]) -> Value? {
        values.isEmpty ? nil : values[values.count == 1 ? 0 : index]
      }
      let (point, scale) = (markers.points[index], pick(markers.scales) ?? 1)
      let path = markers.shape.mapped { Point(x: $0.x * scale + point.x, y: $0.y * scale + point.y) }
      let stroke = pick(markers.edges).flatMap { color in
        markers.style.map { Scene.Stroke(style: $0, color: color) }
      }
      try draw(Scene.Shape(path: path, fill: pick(markers.fills), stroke: stroke), in: context)
    }
  }

  private func draw(_ image: Scene.Image, in context: OpaquePointer) throws(PlotError) {
    guard image.columns > 0, image.rows > 0 else { return }
    guard
      let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(image.columns), Int32(image.rows))
    else { throw .library(name: "Cairo", call: "cairo_image_surface_create", reason: "no surface") }
    defer { cairo_surface_destroy(surface) }
    try checkCairo(cairo_surface_status(surface), "cairo_image_surface_create")
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else {
      throw .library(name: "Cairo", call: "cairo_image_surface_get_data", reason: "no pixels")
    }
    let stride = Int(cairo_image_surface_get_stride(surface))
    for row in 0..<image.rows {
      let line = UnsafeMutableRawPointer(data + row * stride)
      for column in 0..<image.columns {
        let start = 4 * (row * image.columns + column)
        let alpha = UInt32(image.pixels[start + 3])
        // Cairo wants colours multiplied by the opacity.
        func channel(_ offset: Int) -> UInt32 { (UInt32(image.pixels[start + offset]) * alpha + 127) / 255 }
        line.storeBytes(
          of: alpha << 24 | channel(0) << 16 | channel(1) << 8 | channel(2), toByteOffset: 4 * column,
          as: UInt32.self)
      }
    }
    cairo_surface_mark_dirty(surface)
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, image.box.x0, image.box.y0)
    cairo_scale(context, image.box.width / Double(image.columns), image.box.height / Double(image.rows))
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST)
    cairo_rectangle(context, 0, 0, Double(image.columns), Double(image.rows))
    cairo_fill(context)
  }

  private func set(_ style: StrokeStyle, in context: OpaquePointer) {
    cairo_set_line_width(context, style.width)
    let cap =
      switch style.cap {
      case .butt: CAIRO_LINE_CAP_BUTT
      case .round: CAIRO_LINE_CAP_ROUND
      case .projecting: CAIRO_LINE_CAP_SQUARE
      }
    cairo_set_line_cap(context, cap)
    let join =
      switch style.join {
      case .miter: CAIRO_LINE_JOIN_MITER
      case .round: CAIRO_LINE_JOIN_ROUND
      case .bevel: CAIRO_LINE_JOIN_BEVEL
      }
    cairo_set_line_join(context, join)
    cairo_set_dash(context, style.dashes, Int32(style.dashes.count), style.dashOffset)
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
