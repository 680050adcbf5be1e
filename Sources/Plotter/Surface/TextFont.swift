import CCairo

/// A Cairo font that knows which character each glyph of a scene shows, so that a PDF document can be searched and copied from.
///
/// It lies below the picture, which has the glyphs' outlines. Its own glyphs are boxes.
final class TextFont {
  /// The size, in the outlines' units, of the em square of the font.
  private static let unitsPerEm = 100.0

  /// The width of a blank in multiples of the font size. Programs that read the text find words by it.
  private static let blankWidth = 0.3

  /// The space between a letter's outline and the next letter, in multiples of the font size.
  private static let bearing = 0.09

  private var outlines: [Path] = []
  private var indices: [Entry: UInt] = [:]

  /// An outline and the character that it shows. One outline may show two, as that of micro and mu does.
  private struct Entry: Hashable {
    var identity: GlyphIdentity?
    var character: Unicode.Scalar?
  }

  private let face: OpaquePointer

  init() throws(PlotError) {
    guard let created = cairo_user_font_face_create() else {
      throw .library(name: "Cairo", call: "cairo_user_font_face_create", reason: "no font")
    }
    face = created
    try checkCairo(cairo_font_face_status(created), "cairo_user_font_face_create")
    cairo_user_font_face_set_render_glyph_func(created) { scaledFont, index, context, extents in
      guard let face = cairo_scaled_font_get_font_face(scaledFont), let context,
        let data = cairo_font_face_get_user_data(face, TextFont.key)
      else { return CAIRO_STATUS_USER_FONT_ERROR }
      return Unmanaged<TextFont>.fromOpaque(data).takeUnretainedValue()
        .render(Int(index), in: context, extents)
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

  /// Draws a line of text with the context's source.
  func show(_ text: Scene.Text, in context: OpaquePointer) {
    let scalars = Array(text.string.unicodeScalars)
    cairo_set_font_face(context, face)
    // A font has one size: a formula's indices are smaller.
    var rest = text.glyphs[...]
    while let first = rest.first {
      let run = rest.prefix { $0.scale == first.scale && $0.angle == first.angle }
      rest = rest.dropFirst(run.count)
      let size = first.scale * Self.unitsPerEm
      var matrix = cairo_matrix_t()
      cairo_matrix_init_scale(&matrix, size, size)
      if first.angle != 0 { cairo_matrix_rotate(&matrix, -first.angle * (.pi / 180)) }
      cairo_set_font_matrix(context, &matrix)
      show(run, of: scalars, in: context)
    }
  }

  private func show(_ run: ArraySlice<Scene.Glyph>, of scalars: [Unicode.Scalar], in context: OpaquePointer) {
    var (bytes, placed, clusters): ([UInt8], [cairo_glyph_t], [cairo_text_cluster_t]) = ([], [], [])
    var last: Int?
    for glyph in run {
      // A blank between words is a glyph without an outline.
      if let last, let next = glyph.character, next > last + 1, scalars.indices.contains(last + 1) {
        let blank = scalars[last + 1]
        bytes += Array(String(blank).utf8)
        let width = Self.blankWidth * Self.unitsPerEm * glyph.scale
        let place = Turn(degrees: glyph.angle).applied(x: -width, y: 0)
        placed.append(
          cairo_glyph_t(
            index: index(of: nil, showing: blank), x: glyph.origin.x + place.x, y: glyph.origin.y + place.y))
        clusters.append(cairo_text_cluster_t(num_bytes: Int32(String(blank).utf8.count), num_glyphs: 1))
      }
      last = glyph.character ?? last
      let character = glyph.character.flatMap { scalars.indices.contains($0) ? scalars[$0] : nil }
      let characterBytes = character.map { Array(String($0).utf8) } ?? []
      bytes += characterBytes
      placed.append(
        cairo_glyph_t(index: index(of: glyph, showing: character), x: glyph.origin.x, y: glyph.origin.y))
      clusters.append(cairo_text_cluster_t(num_bytes: Int32(characterBytes.count), num_glyphs: 1))
    }
    let text = bytes.map { CChar(bitPattern: $0) }
    cairo_show_text_glyphs(
      context, text, Int32(text.count), placed, Int32(placed.count), clusters, Int32(clusters.count),
      cairo_text_cluster_flags_t(rawValue: 0))
  }

  private func index(of glyph: Scene.Glyph?, showing character: Unicode.Scalar?) -> UInt {
    let entry = Entry(identity: glyph?.identity, character: character)
    if let index = indices[entry] { return index }
    let index = UInt(outlines.count)
    outlines.append(glyph?.outline ?? Path())
    indices[entry] = index
    return index
  }

  private func render(
    _ index: Int, in context: OpaquePointer, _ extents: UnsafeMutablePointer<cairo_text_extents_t>?
  ) -> cairo_status_t {
    guard outlines.indices.contains(index) else { return CAIRO_STATUS_USER_FONT_ERROR }
    guard let box = outlines[index].bounds else {
      extents?.pointee.x_advance = Self.blankWidth
      return cairo_status(context)
    }
    // About the space that a letter has at its right.
    extents?.pointee.x_advance = box.x1 / Self.unitsPerEm + Self.bearing
    // What is seen are the shapes above: here the place and size of a letter are enough.
    cairo_scale(context, 1 / Self.unitsPerEm, -1 / Self.unitsPerEm)
    cairo_rectangle(context, box.x0, box.y0, box.width, box.height)
    cairo_fill(context)
    return cairo_status(context)
  }
}
