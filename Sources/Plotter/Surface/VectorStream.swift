import CCairo

/// Draws a scene on a vector surface and returns the document.
///
/// - Parameters:
///   - call: What `create` is called, for errors.
///   - create: One of Cairo's functions that make a surface writing to a stream.
///   - font: What glyphs are drawn with; `nil` fills their outlines.
///   - configure: Settings to apply before anything is drawn.
func encodeStream(
  _ scene: Scene, named call: String,
  create: (cairo_write_func_t?, UnsafeMutableRawPointer?, Double, Double) -> OpaquePointer?,
  font: TextFont? = nil, configure: (OpaquePointer) -> Void = { _ in }
) throws(PlotError) -> [UInt8] {
  let sink = ByteSink()
  let write: cairo_write_func_t = { context, bytes, count in
    ByteSink.append(context, bytes, Int(count)) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
  }
  guard let surface = create(write, sink.context, scene.width, scene.height) else {
    throw .library(name: "Cairo", call: call, reason: "no surface")
  }
  defer { cairo_surface_destroy(surface) }
  try checkCairo(cairo_surface_status(surface), call)
  configure(surface)
  try CairoPainter(scene: scene, font: font).paint(on: surface)
  cairo_surface_finish(surface)
  try checkCairo(cairo_surface_status(surface), "cairo_surface_finish")
  return sink.bytes
}
