import PlainText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The fonts that texts are set in: DejaVu Sans, or the nearest font there is, in its styles, and others for characters
/// that it lacks.
///
/// Which font a character is drawn in depends on the character and on the installed fonts, not on what was drawn before.
final class FontCollection {
  /// A glyph of one of the faces.
  struct Character {
    var face: Int
    var glyph: UInt32
  }

  private let library: FontLibrary
  private let finder: FontFinder
  private var faces: [FontFace] = []
  /// The faces that were opened by where they are; `nil` for those that could not be.
  private var facesByFile: [FontFile: Int?] = [:]
  private var facesByStyle: [FontStyle: Int] = [:]
  /// The upright face.
  private(set) var upright = 0
  private var fallbacks: [Unicode.Scalar: Int] = [:]

  /// The family that is used instead of the preferred one.
  private(set) var substitute: String?
  /// Font files that could not be used, each with the reason.
  private(set) var unusable: [(file: String, reason: String)] = []
  /// Characters that no installed font has.
  private(set) var missing: Set<Unicode.Scalar> = []
  /// Characters that were drawn but need shaping.
  private(set) var unshaped: Set<Unicode.Scalar> = []

  /// Opens the upright font.
  init() throws(PlotError) {
    library = try FontLibrary()
    finder = try FontFinder()
    guard let preferred = try finder.font(.upright) else { throw .noFont }
    var found: (location: FontFinder.Location, face: Int)?
    for location in [preferred] + (try finder.fonts(with: nil)) where found == nil {
      if let face = try open(location) { found = (location, face) }
    }
    guard let (found, face) = found else {
      throw .library(
        name: "FreeType", call: "FT_New_Face", reason: "'\(preferred.name.onASingleLine)' is damaged")
    }
    if found.family != FontFinder.preferredFamily { substitute = found.family }
    facesByStyle[.upright] = face
    upright = face
  }

  /// The face and the glyph for a character: the style's face where it has the character, else the upright one, else
  /// the first of fontconfig's list that has it.
  func character(_ scalar: Unicode.Scalar, style: FontStyle = .upright) throws(PlotError) -> Character {
    if scalar.needsShaping { unshaped.insert(scalar) }
    for style in style == .upright ? [.upright] : [style, .upright] {
      let face = try face(for: style)
      let glyph = faces[face].glyphIndex(of: scalar)
      if glyph != 0 { return Character(face: face, glyph: glyph) }
    }
    let face = try fallback(for: scalar)
    return Character(face: face, glyph: faces[face].glyphIndex(of: scalar))
  }

  /// The file that a face is from.
  func file(of face: Int) -> FontFile { faces[face].file }

  /// Loads a glyph at a size.
  func load(_ character: Character, size: FontFace.Size) throws(PlotError) -> FontFace.LoadedGlyph {
    try faces[character.face].setSize(size)
    return try faces[character.face].load(character.glyph)
  }

  /// The distance to add between two glyphs of a face at a size, in device units.
  func kerning(
    _ left: UInt32, _ right: UInt32, face: Int, size: FontFace.Size
  ) throws(PlotError) -> Double {
    try faces[face].setSize(size)
    return Double(try faces[face].kerning(left, right)) / 64
  }

  private func face(for style: FontStyle) throws(PlotError) -> Int {
    if let face = facesByStyle[style] { return face }
    var face = upright
    if let location = try finder.font(style) {
      // Debian's fonts-dejavu-core has no oblique face; the upright one is slanted then, by the oblique's angle.
      let isSheared = style.isSlanted && !location.isSlanted
      face = try open(location, isSheared: isSheared) ?? face
    }
    facesByStyle[style] = face
    return face
  }

  private func fallback(for scalar: Unicode.Scalar) throws(PlotError) -> Int {
    if let face = fallbacks[scalar] { return face }
    var found: Int?
    for location in try finder.fonts(with: scalar) where found == nil {
      guard let face = try open(location), try canDraw(scalar, face, location) else { continue }
      found = face
    }
    if found == nil { missing.insert(scalar) }
    fallbacks[scalar] = found ?? upright
    return found ?? upright
  }

  /// Opens a face once; `nil` for one that cannot be used, which is told then.
  private func open(_ location: FontFinder.Location, isSheared: Bool = false) throws(PlotError) -> Int? {
    var file = location.file
    file.isSheared = isSheared
    if let known = facesByFile[file] { return known }
    do throws(PlotError) {
      faces.append(try FontFace(file, library: library))
      facesByFile[file] = faces.count - 1
      return faces.count - 1
    } catch {
      try passOver(location, because: error)
      facesByFile[file] = .some(nil)
      return nil
    }
  }

  /// Whether a face has a character's glyph and can load it.
  private func canDraw(
    _ scalar: Unicode.Scalar, _ face: Int, _ location: FontFinder.Location
  ) throws(PlotError) -> Bool {
    let glyph = faces[face].glyphIndex(of: scalar)
    guard glyph != 0 else { return false }
    do throws(PlotError) {
      _ = try load(
        Character(face: face, glyph: glyph), size: FontFace.Size(points: 10, dpi: 72, isHinted: false))
      return true
    } catch {
      try passOver(location, because: error)
      return false
    }
  }

  /// Remembers that a font file cannot be used, unless the want of memory or of files to open is to blame.
  private func passOver(_ location: FontFinder.Location, because error: PlotError) throws(PlotError) {
    if [ENOMEM, EMFILE, ENFILE].contains(errno) { throw error }
    if !unusable.contains(where: { $0.file == location.name }) {
      unusable.append((location.name, error.description))
    }
  }
}
