/// Sets texts in DejaVu Sans, or the nearest font there is, and remembers what it has set.
///
/// One typesetter can serve any number of figures, one at a time; opening the font is the costly part.
public final class Typesetter {
  /// Something that makes the figures differ from the expected ones, without stopping them.
  public enum Warning: Sendable, Hashable, CustomStringConvertible {
    /// The preferred font is not installed; the family that is used instead.
    case substituted(family: String)

    /// No installed font has these characters. They are drawn as the font's mark for a missing glyph.
    case missingCharacters([Unicode.Scalar])

    /// These characters are of scripts whose words are more than one glyph after the other, which is how they are drawn.
    case unshapedCharacters([Unicode.Scalar])

    public var description: String {
      switch self {
      case .substituted(let family):
        "the font DejaVu Sans was not found, so \(family) is used and the figures will differ; "
          + "installing the package fonts-dejavu-core mends that"
      case .missingCharacters(let scalars):
        missingCharacterAdvice(scalars)
      case .unshapedCharacters(let scalars):
        shapingAdvice(scalars)
      }
    }
  }

  /// A glyph of one of the faces.
  struct Character {
    var face: Int
    var glyph: UInt32
  }

  private struct Key: Hashable {
    var content: TextBlock.Content
    var size: Double
    var device: Device
  }

  private let library: FontLibrary
  private let finder: FontFinder
  private var faces: [FontFace] = []
  private var facesByScalar: [Unicode.Scalar: Int] = [:]
  private var lines: [Key: GlyphRun] = [:]
  private var missing: [Unicode.Scalar] = []
  private var unshaped: [Unicode.Scalar] = []
  private var unshapedSeen: Set<Unicode.Scalar> = []
  private var substitute: String?

  /// Opens the font.
  ///
  /// - Throws: ``PlotError/noFont`` where no font is installed, or ``PlotError/library(name:call:reason:)``.
  public init() throws(PlotError) {
    library = try FontLibrary()
    finder = try FontFinder()
    guard let location = try finder.preferred() else { throw .noFont }
    if location.family != FontFinder.preferredFamily { substitute = location.family }
    faces = [try FontFace(path: location.path, index: location.index, library: library)]
  }

  /// What has gone other than expected so far.
  public var warnings: [Warning] {
    var warnings: [Warning] = []
    if let substitute { warnings.append(.substituted(family: substitute)) }
    if !missing.isEmpty { warnings.append(.missingCharacters(missing)) }
    let absent = Set(missing)
    let drawn = unshaped.filter { !absent.contains($0) }
    if !drawn.isEmpty { warnings.append(.unshapedCharacters(drawn)) }
    return warnings
  }

  /// Sets one line of text. `size` is in points.
  func set(_ content: TextBlock.Content, size: Double, device: Device) throws(PlotError) -> GlyphRun {
    let key = Key(content: content, size: size, device: device)
    if let line = lines[key] { return line }
    let line: GlyphRun
    switch content {
    case .plain(let text):
      let characters = try characters(of: text)
      line =
        device.isRaster
        ? try measure(characters, size: FontFace.Size(points: size, dpi: device.dpi, isHinted: true))
        : try setUnhinted(characters, size: device.units(points: size))
    case .power(let label):
      line = try setPower(label, size: size, device: device)
    }
    lines[key] = line
    return line
  }

  /// The face and the glyph for each character.
  func characters(of text: String) throws(PlotError) -> [Character] {
    try text.unicodeScalars.map { scalar throws(PlotError) in
      let face = try faceIndex(for: scalar)
      if scalar.needsShaping, unshapedSeen.insert(scalar).inserted { unshaped.append(scalar) }
      return Character(face: face, glyph: faces[face].glyphIndex(of: scalar))
    }
  }

  /// Loads a character's glyph at a size.
  func load(_ character: Character, size: FontFace.Size) throws(PlotError) -> FontFace.LoadedGlyph {
    try faces[character.face].setSize(size)
    return try faces[character.face].load(character.glyph)
  }

  /// The distance to add between two glyphs of a face, at the size last loaded, in device units.
  func kerning(_ left: UInt32, _ right: UInt32, face: Int) throws(PlotError) -> Double {
    Double(try faces[face].kerning(left, right)) / 64
  }

  /// The face for a character: the first one where it has it, else one that fontconfig finds.
  private func faceIndex(for scalar: Unicode.Scalar) throws(PlotError) -> Int {
    if faces[0].glyphIndex(of: scalar) != 0 { return 0 }
    if let index = facesByScalar[scalar] { return index }
    var index = faces.firstIndex { $0.glyphIndex(of: scalar) != 0 }
    if index == nil, let location = try finder.font(with: scalar) {
      let face = try FontFace(path: location.path, index: location.index, library: library)
      if face.glyphIndex(of: scalar) != 0 {
        faces.append(face)
        index = faces.count - 1
      }
    }
    if index == nil { missing.append(scalar) }
    facesByScalar[scalar] = index ?? 0
    return index ?? 0
  }

  /// Adds up advances and kerning in 1/64 device units and places each glyph's pixels.
  ///
  /// The rules are those of Matplotlib's `FT2Font.set_text` and `draw_glyphs_to_bitmap`: the extents are those
  /// of the outlines' control boxes, and a glyph's pixels start at its left edge less the text's, cut off to a
  /// whole pixel.
  private func measure(
    _ characters: [Character], size: FontFace.Size
  ) throws(PlotError) -> GlyphRun {
    var pen = 0
    var glyphs: [(loaded: FontFace.LoadedGlyph, face: Int, pen: Int)] = []
    var extent = (xMin: 32000, yMin: 32000, xMax: -32000, yMax: -32000)
    var previous: (face: Int, glyph: UInt32)?
    for character in characters {
      let (face, glyph) = (character.face, character.glyph)
      try faces[face].setSize(size)
      let loaded = try faces[face].load(glyph)
      if let previous, previous.face == face, previous.glyph != 0, glyph != 0 {
        pen += try faces[face].kerning(previous.glyph, glyph)
      }
      let shift = loaded.outline.isEmpty ? 0 : pen
      extent.xMin = min(extent.xMin, loaded.xMin + shift)
      extent.xMax = max(extent.xMax, loaded.xMax + shift)
      extent.yMin = min(extent.yMin, loaded.yMin)
      extent.yMax = max(extent.yMax, loaded.yMax)
      glyphs.append((loaded, face, pen))
      pen += loaded.advance
      previous = (face, glyph)
    }
    if extent.xMin > extent.xMax { extent = (0, 0, 0, 0) }

    let left = Double(extent.xMin) / 64
    let top = Double(extent.yMax) / 64
    var line = GlyphRun(
      width: Double(pen) / 64, height: Double(extent.yMax - extent.yMin) / 64,
      descent: Double(-extent.yMin) / 64, left: left,
      rasterWidth: Double((extent.xMax - extent.xMin) / 64 + 2),
      rasterHeight: Double((extent.yMax - extent.yMin) / 64 + 2))
    for (loaded, face, pen) in glyphs where !loaded.outline.isEmpty {
      let pixelLeft = (Double(loaded.xMin + pen) / 64).rounded(.down)
      let pixelTop = (Double(loaded.yMax) / 64).rounded(.up)
      line.glyphs.append(
        GlyphRun.Glyph(
          outline: loaded.outline,
          identity: GlyphIdentity(face: face, glyph: loaded.index, size: size.points), scale: 1,
          x: (pixelLeft - left).rounded(.towardZero) + Double(pen) / 64 - pixelLeft,
          y: (top - pixelTop + 1).rounded(.towardZero) + pixelTop))
    }
    return line
  }

  /// Sets a line without hinting, its glyphs placed by their unrounded advances.
  ///
  /// Extents and outlines are taken at 100 device units and scaled, as Matplotlib's vector formats do it
  /// (`TextToPath`).
  private func setUnhinted(
    _ characters: [Character], size: Double
  ) throws(PlotError) -> GlyphRun {
    let reference = FontFace.Size(points: 100, dpi: 72, isHinted: false)
    let scale = size / reference.points
    var line = try measure(characters, size: reference)
    line.width *= scale
    line.height *= scale
    line.descent *= scale
    line.left *= scale
    var x = 0.0
    var previous: UInt32?
    line.glyphs = []
    for character in characters {
      let (face, glyph) = (character.face, character.glyph)
      try faces[face].setSize(reference)
      try faces[0].setSize(reference)
      if let previous { x += try kerning(previous, glyph, face: 0) }
      let loaded = try faces[face].load(glyph)
      if !loaded.outline.isEmpty {
        line.glyphs.append(
          GlyphRun.Glyph(
            outline: loaded.outline,
            identity: GlyphIdentity(face: face, glyph: glyph, size: reference.points), scale: scale,
            x: x * scale, y: 0))
      }
      x += loaded.linearAdvance
      previous = glyph
    }
    return line
  }
}
