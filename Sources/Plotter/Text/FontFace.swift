import CCairo

/// One font file, opened by FreeType, at one size at a time.
///
/// Horizontal resolution is eight times the vertical one and glyphs are scaled back by a transform, so that
/// hinting takes effect vertically only (Matplotlib's `text.hinting_factor`).
final class FontFace {
  /// How a face is scaled and hinted.
  struct Size: Hashable {
    var points: Double
    var dpi: Double
    var isHinted: Bool
    /// Whether the font is scaled to a whole number of pixels where it asks for that.
    var isWhole = true
    /// By what the glyphs are magnified in each direction then.
    var xScale = 1.0
    var yScale = 1.0
  }

  /// A glyph at some size: outline in device units with y pointing up, advance and extents in 1/64 of them.
  struct LoadedGlyph {
    var index: UInt32
    var outline: Path
    var advance: Int
    /// The advance before any rounding, in device units.
    var linearAdvance: Double
    /// The height of the glyph and the distance of its top from the baseline, as hinting rounds them, in device
    /// units.
    var height, bearing: Double
    /// The width of the outline, in device units.
    var width: Double
    var xMin, yMin, xMax, yMax: Int
  }

  private static let hintingFactor = 8

  /// The tangent of the angle of DejaVu Sans Oblique, 11 degrees.
  private static let obliqueShear = 0.19438

  // FreeType's FT_LOAD_FORCE_AUTOHINT, FT_LOAD_NO_HINTING and FT_LOAD_IGNORE_TRANSFORM.
  private static let autohinted: Int32 = 1 << 5
  private static let unhinted: Int32 = 1 << 1
  private static let untransformed: Int32 = 1 << 11

  let file: FontFile
  private let library: FontLibrary
  private let face: FT_Face
  private let digits: Set<UInt32>
  private let rightStems: [UInt32: RightStem]
  private var size: Size?
  private var glyphs: [UInt32: LoadedGlyph] = [:]

  /// Opens a font file.
  init(_ file: FontFile, library: FontLibrary) throws(PlotError) {
    var opened: FT_Face?
    try checkingMemory(of: "FreeType", in: "FT_New_Face") { () throws(PlotError) in
      try checkFreeType(FT_New_Face(library.library, file.path, FT_Long(file.index), &opened), "FT_New_Face")
    }
    guard let opened else {
      throw .library(name: "FreeType", call: "FT_New_Face", reason: "no face")
    }
    self.file = file
    self.library = library
    face = opened
    digits = Set((0x30...0x39).map { FT_Get_Char_Index(opened, $0) })
    rightStems = Dictionary(
      RightStem.ofDejaVuSans.map { (FT_Get_Char_Index(opened, FT_ULong($0.value)), $1) }
    ) { first, _ in first }
  }

  deinit {
    FT_Done_Face(face)
  }

  /// The glyph for a character, 0 where the font has none.
  func glyphIndex(of scalar: Unicode.Scalar) -> UInt32 {
    FT_Get_Char_Index(face, FT_ULong(scalar.value))
  }

  /// Whether the font asks to be scaled to a whole number of pixels per em: bit 3 of the flags in its `head` table.
  ///
  /// FreeType heeds that for its own hinting of TrueType fonts only, since version 2.8; the version that
  /// Matplotlib carries (2.6.1) heeds it always, the auto-hinter included. Without it, a title of 12 points at
  /// 100 dots per inch is 16.67 pixels tall instead of 17 and comes out a pixel short.
  private var wantsWholePixels: Bool {
    guard let table = FT_Get_Sfnt_Table(face, FT_SFNT_HEAD) else { return false }
    return table.assumingMemoryBound(to: TT_Header.self).pointee.Flags & 8 != 0
  }

  /// Scales the face. Glyphs loaded before are forgotten when the size changes.
  func setSize(_ newSize: Size) throws(PlotError) {
    guard newSize != size else { return }
    // In 26.6 fixed point, as FreeType computes it from a size in points and a whole number of dots per inch, which
    // Matplotlib rounds down in each direction by itself.
    func extent(_ factor: Int) -> Int {
      let resolution = max(1, (newSize.dpi * Double(factor)).rounded(.down))
      return (Int(newSize.points * 64) * Int(resolution) + 36) / 72
    }
    let (width, height) = (extent(Self.hintingFactor), extent(1))
    if newSize.isWhole, wantsWholePixels {
      let (pixelWidth, pixelHeight) = (max(1, (width + 32) >> 6), max(1, (height + 32) >> 6))
      guard newSize.xScale == 1, newSize.yScale == 1 else {
        return try setCharSize(pixelWidth * 64, pixelHeight * 64, of: newSize)
      }
      try checkFreeType(
        FT_Set_Pixel_Sizes(face, UInt32(pixelWidth), UInt32(pixelHeight)), "FT_Set_Pixel_Sizes")
    } else {
      return try setCharSize(width, height, of: newSize)
    }
    finishSetting(newSize)
  }

  private func setCharSize(_ width: Int, _ height: Int, of newSize: Size) throws(PlotError) {
    func scaled(_ extent: Int, _ factor: Double) -> FT_F26Dot6 {
      FT_F26Dot6((Double(extent) * factor).rounded().clamped(to: 1...1e7))
    }
    try checkFreeType(
      FT_Set_Char_Size(face, scaled(width, newSize.xScale), scaled(height, newSize.yScale), 72, 72),
      "FT_Set_Char_Size")
    finishSetting(newSize)
  }

  private func finishSetting(_ newSize: Size) {
    let shear = file.isSheared ? Self.obliqueShear : 0
    var matrix = FT_Matrix(
      xx: FT_Fixed(65536 / Self.hintingFactor), xy: FT_Fixed((shear * 65536).rounded()), yx: 0, yy: 65536)
    FT_Set_Transform(face, &matrix, nil)
    size = newSize
    glyphs.removeAll(keepingCapacity: true)
  }

  /// The distance to add between two glyphs, in 1/64 device units.
  func kerning(_ left: UInt32, _ right: UInt32) throws(PlotError) -> Int {
    guard face.pointee.face_flags & FT_Long(1 << 6) != 0 else { return 0 }
    var delta = FT_Vector()
    try checkFreeType(
      FT_Get_Kerning(face, left, right, FT_KERNING_DEFAULT.rawValue, &delta), "FT_Get_Kerning")
    return delta.x / Self.hintingFactor
  }

  /// Loads a glyph at the current size.
  func load(_ index: UInt32) throws(PlotError) -> LoadedGlyph {
    if let glyph = glyphs[index] { return glyph }
    let glyph = try checkingMemory(of: "FreeType", in: "FT_Load_Glyph") { () throws(PlotError) in
      try loadAnew(index)
    }
    glyphs[index] = glyph
    return glyph
  }

  private func loadAnew(_ index: UInt32) throws(PlotError) -> LoadedGlyph {
    let flags = size?.isHinted == true ? Self.autohinted : Self.unhinted
    var stemmed: (left: Int, advance: Int)?
    if flags == Self.autohinted, let stem = rightStems[index] { stemmed = try hinted(index, innerEdge: stem) }
    try checkFreeType(FT_Load_Glyph(face, index, flags), "FT_Load_Glyph")
    guard let slot = face.pointee.glyph else {
      throw .library(name: "FreeType", call: "FT_Load_Glyph", reason: "glyph \(index) is missing")
    }
    var outline = slot.pointee.outline
    var box = FT_BBox()
    if let stemmed {
      FT_Outline_Get_CBox(&outline, &box)
      FT_Outline_Translate(&outline, stemmed.left - box.xMin, 0)
    }
    // A bitmap-only glyph has no outline; its place stays empty rather than guessed at.
    let path = slot.pointee.format == FT_GLYPH_FORMAT_OUTLINE ? try decompose(&outline) : Path()
    if !path.isEmpty { FT_Outline_Get_CBox(&outline, &box) }
    var advance = slot.pointee.advance.x
    let linearAdvance = slot.pointee.linearHoriAdvance
    let metrics = slot.pointee.metrics
    if let stemmed {
      advance = stemmed.advance
    } else if flags == Self.autohinted, digits.contains(index) {
      advance = try hintedAdvance(ofDigit: index)
    }
    return LoadedGlyph(
      index: index, outline: path, advance: advance,
      linearAdvance: Double(linearAdvance) / 65536 / Double(Self.hintingFactor),
      height: Double(metrics.height) / 64, bearing: Double(metrics.horiBearingY) / 64,
      width: Double(metrics.width) / 64 / Double(Self.hintingFactor),
      xMin: box.xMin, yMin: box.yMin, xMax: box.xMax, yMax: box.yMax)
  }

  /// The advance that hinting gives to a digit, in 1/64 device units.
  ///
  /// Newer versions of FreeType keep digits equally wide by ignoring what hinting did to each; the version that
  /// Matplotlib carries does not. There, a glyph's two sides move along with its outermost edges and are then
  /// rounded, which the outlines' extents before and after hinting retrace.
  private func hintedAdvance(ofDigit index: UInt32) throws(PlotError) -> Int {
    func extent(_ flags: Int32) throws(PlotError) -> (box: FT_BBox, advance: Int) {
      try checkFreeType(FT_Load_Glyph(face, index, flags | Self.untransformed), "FT_Load_Glyph")
      var box = FT_BBox()
      guard let slot = face.pointee.glyph else { return (box, 0) }
      FT_Outline_Get_CBox(&slot.pointee.outline, &box)
      return (box, slot.pointee.metrics.horiAdvance)
    }
    let (hinted, _) = try extent(Self.autohinted)
    let (plain, advance) = try extent(Self.unhinted)
    func rounded(_ value: Int) -> Int { (value + 32) & ~63 }
    var left = rounded(hinted.xMin - plain.xMin)
    var right = rounded(hinted.xMax + advance - plain.xMax)
    // A side that had room beside the outline keeps some.
    if left >= hinted.xMin, plain.xMin > 0 { left -= 64 }
    if right <= hinted.xMax, advance > plain.xMax { right += 64 }
    return (right - left) / Self.hintingFactor
  }

  /// The left side and the advance that hinting gives to a glyph whose right stem newer versions of FreeType see
  /// elsewhere, in 1/64 device units; `nil` where both see the same.
  ///
  /// The glyph's left edge goes to a whole pixel; the right stem becomes a whole number of pixels wide and keeps its
  /// middle as nearly as that allows, measured from the left edge; the sides move along.
  private func hinted(
    _ index: UInt32, innerEdge stem: RightStem
  ) throws(PlotError) -> (left: Int, advance: Int)? {
    guard let metrics = face.pointee.size?.pointee.metrics, metrics.x_ppem >= RightStem.least else {
      return nil
    }
    let unscaled: Int32 = 1 << 0
    try checkFreeType(FT_Load_Glyph(face, index, unscaled | Self.untransformed), "FT_Load_Glyph")
    guard let slot = face.pointee.glyph, let points = slot.pointee.outline.points,
      Int(slot.pointee.outline.n_points) == stem.pointCount
    else { return nil }
    var box = FT_BBox()
    FT_Outline_Get_CBox(&slot.pointee.outline, &box)
    func scaled(_ units: Int) -> Int { FT_MulFix(units, metrics.x_scale) }
    func rounded(_ value: Int) -> Int { (value + 32) & ~63 }
    let leftEdge = scaled(box.xMin)
    let innerEdge = scaled((points[stem.first].x + points[stem.second].x) >> 1)
    let rightEdge = scaled(box.xMax)
    let advance = scaled(slot.pointee.metrics.horiAdvance)

    let hintedLeft = rounded(leftEdge)
    let width = rounded(rightEdge - innerEdge)
    let start = hintedLeft + innerEdge - leftEdge
    let middle = start + (rightEdge - innerEdge) / 2
    let fromStart = rounded(start)
    let fromEnd = rounded(start + rightEdge - innerEdge) - width
    let isNearerFromStart = abs(fromStart + width / 2 - middle) < abs(fromEnd + width / 2 - middle)
    let hintedRight = (isNearerFromStart ? fromStart : fromEnd) + width

    var left = rounded(hintedLeft - leftEdge)
    var right = rounded(hintedRight + advance - rightEdge)
    // A side that had room beside the outline keeps some.
    if left >= hintedLeft, leftEdge > 0 { left -= 64 }
    if right <= hintedRight, advance > rightEdge { right += 64 }
    return ((hintedLeft - left) / Self.hintingFactor, (right - left) / Self.hintingFactor)
  }

  private func decompose(_ outline: inout FT_Outline) throws(PlotError) -> Path {
    var funcs = FT_Outline_Funcs(
      move_to: { to, user in
        OutlineReader.with(user) { $0.move(to) }
      },
      line_to: { to, user in
        OutlineReader.with(user) { $0.line(to) }
      },
      conic_to: { control, to, user in
        OutlineReader.with(user) { $0.conic(control, to) }
      },
      cubic_to: { first, second, to, user in
        OutlineReader.with(user) { $0.cubic(first, second, to) }
      },
      shift: 0, delta: 0)
    var reader = OutlineReader()
    let error = withUnsafeMutablePointer(to: &reader) { FT_Outline_Decompose(&outline, &funcs, $0) }
    try checkFreeType(error, "FT_Outline_Decompose")
    return reader.finish()
  }
}

/// The inner edge of a glyph's right stem, as FreeType's auto-hinter of version 2.6.1 finds it: half way between two
/// points of the outline.
private struct RightStem {
  /// The numbers of the two points, and how many points the outline has.
  var first, second, pointCount: Int

  /// The glyphs of DejaVu Sans 2.37 of which later versions take another edge, because a curve's extreme point and the
  /// control point beside it no longer count as one segment.
  static let ofDejaVuSans: [(Unicode.Scalar, RightStem)] = [
    ("e", RightStem(first: 21, second: 22, pointCount: 28)),
    ("6", RightStem(first: 8, second: 8, pointCount: 37)),
    ("9", RightStem(first: 6, second: 7, pointCount: 37)),
  ]

  /// Pixels per em, across, from which on that makes a difference. Below, stems get the font's standard width.
  static let least: UInt16 = 150
}

/// Collects what `FT_Outline_Decompose` reports.
private struct OutlineReader {
  private var path = Path()

  static func with(_ user: UnsafeMutableRawPointer?, _ body: (inout OutlineReader) -> Void) -> Int32 {
    guard let user else { return 1 }
    body(&user.assumingMemoryBound(to: OutlineReader.self).pointee)
    return 0
  }

  private static func point(_ vector: UnsafePointer<FT_Vector>?) -> Point {
    guard let vector else { return Point(x: 0, y: 0) }
    return Point(x: Double(vector.pointee.x) / 64, y: Double(vector.pointee.y) / 64)
  }

  mutating func move(_ to: UnsafePointer<FT_Vector>?) {
    if !path.isEmpty { path.close() }
    path.move(to: Self.point(to))
  }

  mutating func line(_ to: UnsafePointer<FT_Vector>?) {
    path.line(to: Self.point(to))
  }

  mutating func conic(_ control: UnsafePointer<FT_Vector>?, _ to: UnsafePointer<FT_Vector>?) {
    path.quadratic(to: Self.point(to), Self.point(control))
  }

  mutating func cubic(
    _ first: UnsafePointer<FT_Vector>?, _ second: UnsafePointer<FT_Vector>?, _ to: UnsafePointer<FT_Vector>?
  ) {
    path.curve(to: Self.point(to), Self.point(first), Self.point(second))
  }

  mutating func finish() -> Path {
    if !path.isEmpty { path.close() }
    return path
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    isNaN ? range.lowerBound : min(max(self, range.lowerBound), range.upperBound)
  }
}
