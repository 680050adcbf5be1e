import CCairo

/// Finds font files through fontconfig.
///
/// What is found depends on the installed fonts and on fontconfig's configuration; the user's language has no part in it.
final class FontFinder {
  /// A font file and which of its faces.
  struct Location: Hashable {
    var file: FontFile
    var family: String
    var isSlanted, isBold: Bool

    /// The path for a message.
    var name: String { String(decoding: file.path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) }
  }

  /// The family that Matplotlib's default look is set in.
  static let preferredFamily = "DejaVu Sans"

  private let configuration: OpaquePointer
  private var sorted: UnsafeMutablePointer<FcFontSet>?

  init() throws(PlotError) {
    guard let loaded = FcInitLoadConfigAndFonts() else {
      throw .library(name: "fontconfig", call: "FcInitLoadConfigAndFonts", reason: "no configuration")
    }
    configuration = loaded
  }

  deinit {
    if let sorted { FcFontSetSortDestroy(sorted) }
    FcConfigDestroy(configuration)
  }

  /// The font nearest to a style of the preferred family, `nil` where there is no font at all.
  func font(_ style: FontStyle) throws(PlotError) -> Location? {
    let pattern = try pattern(style)
    defer { FcPatternDestroy(pattern) }
    let found = try checkingMemory(of: "fontconfig", in: "FcFontMatch") { () throws(PlotError) in
      var result = FcResultMatch
      return FcFontMatch(configuration, pattern, &result)
    }
    guard let found else { return nil }
    defer { FcPatternDestroy(found) }
    return location(of: found)
  }

  /// The fonts that have a character, or any fonts, the nearest to the preferred family first.
  func fonts(with scalar: Unicode.Scalar?) throws(PlotError) -> [Location] {
    if sorted == nil {
      let pattern = try pattern(.upright)
      defer { FcPatternDestroy(pattern) }
      sorted = try checkingMemory(of: "fontconfig", in: "FcFontSort") { () throws(PlotError) in
        var result = FcResultMatch
        return FcFontSort(configuration, pattern, FcBool(0), nil, &result)
      }
    }
    guard let sorted, let fonts = sorted.pointee.fonts else { return [] }
    return (0..<Int(sorted.pointee.nfont)).compactMap { number in
      guard let font = fonts[number], hasOutlines(font) else { return nil }
      if let scalar {
        var characters: OpaquePointer?
        guard FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) == FcResultMatch, let characters,
          FcCharSetHasChar(characters, scalar.value) != 0
        else { return nil }
      }
      return location(of: font)
    }
  }

  private func pattern(_ style: FontStyle) throws(PlotError) -> OpaquePointer {
    guard let pattern = FcPatternCreate() else {
      throw .library(name: "fontconfig", call: "FcPatternCreate", reason: "out of memory")
    }
    var complete = FcPatternAddString(pattern, FC_FAMILY, style.family) != 0
    complete = FcPatternAddBool(pattern, FC_SCALABLE, FcBool(1)) != 0 && complete
    // The second language, the undetermined one, keeps fontconfig from adding the user's.
    for language in ["en", "und"] {
      complete = FcPatternAddString(pattern, FC_LANG, language) != 0 && complete
    }
    if style.isSlanted {
      complete = FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_OBLIQUE) != 0 && complete
    }
    if style.isBold { complete = FcPatternAddInteger(pattern, FC_WEIGHT, FC_WEIGHT_BOLD) != 0 && complete }
    complete = FcConfigSubstitute(configuration, pattern, FcMatchPattern) != 0 && complete
    FcDefaultSubstitute(pattern)
    // It has no status. Without these three a bold or a condensed face would do as well.
    for object in [FC_WEIGHT, FC_SLANT, FC_WIDTH] { complete = hasNumber(object, in: pattern) && complete }
    guard complete else {
      FcPatternDestroy(pattern)
      throw .library(name: "fontconfig", call: "FcPatternAdd", reason: "out of memory")
    }
    return pattern
  }

  private func location(of font: OpaquePointer) -> Location? {
    var file: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(font, FC_FILE, 0, &file) == FcResultMatch, let file else { return nil }
    var path: [CChar] = []
    var end = file
    while end.pointee != 0 {
      path.append(CChar(bitPattern: end.pointee))
      end += 1
    }
    var family: UnsafeMutablePointer<FcChar8>?
    let hasFamily = FcPatternGetString(font, FC_FAMILY, 0, &family) == FcResultMatch
    return Location(
      // A file of a single face need not have an index.
      file: FontFile(path: path + [0], index: Int(integer(FC_INDEX, of: font) ?? 0)),
      family: hasFamily ? family.map { String(cString: $0) } ?? "" : "",
      isSlanted: (integer(FC_SLANT, of: font) ?? 0) > FC_SLANT_ROMAN,
      isBold: (integer(FC_WEIGHT, of: font) ?? 0) >= FC_WEIGHT_DEMIBOLD)
  }

  /// Whether a font consists of outlines, at one place in the range of a variable font.
  private func hasOutlines(_ font: OpaquePointer) -> Bool {
    func bool(_ object: String) -> Bool? {
      var value: FcBool = 0
      return FcPatternGetBool(font, object, 0, &value) == FcResultMatch ? value != 0 : nil
    }
    return bool(FC_OUTLINE) != false && bool(FC_VARIABLE) != true
  }

  private func integer(_ object: String, of pattern: OpaquePointer) -> Int32? {
    var value: Int32 = 0
    return FcPatternGetInteger(pattern, object, 0, &value) == FcResultMatch ? value : nil
  }

  /// Whether a pattern has a value for an object; a range, as variable fonts have for their weights, is one.
  private func hasNumber(_ object: String, in pattern: OpaquePointer) -> Bool {
    var value: Int32 = 0
    let result = FcPatternGetInteger(pattern, object, 0, &value)
    return result == FcResultMatch || result == FcResultTypeMismatch
  }
}

/// A style of the preferred family.
enum FontStyle: Sendable, Hashable {
  case upright, slanted, bold, boldSlanted
  /// Letters of equal widths.
  case monospaced

  var isSlanted: Bool { self == .slanted || self == .boldSlanted }
  var isBold: Bool { self == .bold || self == .boldSlanted }

  fileprivate var family: String {
    self == .monospaced ? FontFinder.preferredFamily + " Mono" : FontFinder.preferredFamily
  }
}
