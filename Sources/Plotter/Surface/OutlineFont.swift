import CCairo

/// A Cairo font whose glyphs are the outlines of a scene.
///
/// Drawn as glyphs of a font, an outline is stored once in an SVG document however often it is used, which halves
/// the size of a figure.
final class OutlineFont {
  /// The size, in the outlines' units, of the em square of the font.
  private static let unitsPerEm = 100.0

  private var outlines: [Path] = []
  private var indices: [GlyphIdentity: UInt] = [:]
  private let face: OpaquePointer

  init() throws(PlotError) {
    guard let created = cairo_user_font_face_create() else {
      throw .library(name: "Cairo", call: "cairo_user_font_face_create", reason: "no font")
    }
    face = created
    try checkCairo(cairo_font_face_status(created), "cairo_user_font_face_create")
    cairo_user_font_face_set_render_glyph_func(created) { scaledFont, index, context, _ in
      guard let face = cairo_scaled_font_get_font_face(scaledFont), let context,
        let data = cairo_font_face_get_user_data(face, OutlineFont.key)
      else { return CAIRO_STATUS_USER_FONT_ERROR }
      return Unmanaged<OutlineFont>.fromOpaque(data).takeUnretainedValue().render(Int(index), in: context)
    }
    let reference = Unmanaged.passUnretained(self).toOpaque()
    try checkCairo(
      cairo_font_face_set_user_data(created, Self.key, reference, nil), "cairo_font_face_set_user_data")
  }

  deinit {
    cairo_font_face_destroy(face)
  }

  /// Cairo tells user data apart by the address of a key; what the key holds does not matter.
  private nonisolated(unsafe) static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(
    capacity: 1)

  /// Draws glyphs of equal scale and angle with the context's source.
  func show(_ glyphs: [Scene.Glyph], in context: OpaquePointer) {
    guard let first = glyphs.first else { return }
    let size = first.scale * Self.unitsPerEm
    var matrix = cairo_matrix_t()
    cairo_matrix_init_scale(&matrix, size, size)
    if first.angle != 0 { cairo_matrix_rotate(&matrix, -first.angle * (.pi / 180)) }
    cairo_set_font_face(context, face)
    cairo_set_font_matrix(context, &matrix)
    let placed = glyphs.map { cairo_glyph_t(index: index(of: $0), x: $0.origin.x, y: $0.origin.y) }
    cairo_show_glyphs(context, placed, Int32(placed.count))
  }

  private func index(of glyph: Scene.Glyph) -> UInt {
    if let index = indices[glyph.identity] { return index }
    let index = UInt(outlines.count)
    outlines.append(glyph.outline)
    indices[glyph.identity] = index
    return index
  }

  private func render(_ index: Int, in context: OpaquePointer) -> cairo_status_t {
    guard outlines.indices.contains(index) else { return CAIRO_STATUS_USER_FONT_ERROR }
    cairo_scale(context, 1 / Self.unitsPerEm, -1 / Self.unitsPerEm)
    outlines[index].trace(in: context)
    cairo_fill(context)
    return cairo_status(context)
  }
}
