import CCairo

/// Finds font files through fontconfig.
final class FontFinder {
  /// A font file and which of its faces.
  struct Location: Hashable {
    var path: String
    var index: Int
    var family: String
  }

  /// The family that Matplotlib's default look is set in.
  static let preferredFamily = "DejaVu Sans"

  private let configuration: OpaquePointer

  init() throws(PlotError) {
    guard let loaded = FcInitLoadConfigAndFonts() else {
      throw .library(name: "fontconfig", call: "FcInitLoadConfigAndFonts", reason: "no configuration")
    }
    configuration = loaded
  }

  deinit {
    FcConfigDestroy(configuration)
  }

  /// The font nearest to the preferred family, `nil` where there is no font at all.
  func preferred() throws(PlotError) -> Location? {
    try match(characters: [])
  }

  /// A font that has the character, `nil` where none is installed.
  func font(with scalar: Unicode.Scalar) throws(PlotError) -> Location? {
    try match(characters: [scalar])
  }

  private func match(characters: [Unicode.Scalar]) throws(PlotError) -> Location? {
    guard let pattern = FcPatternCreate() else {
      throw .library(name: "fontconfig", call: "FcPatternCreate", reason: "out of memory")
    }
    defer { FcPatternDestroy(pattern) }
    var complete = FcPatternAddString(pattern, FC_FAMILY, Self.preferredFamily) != 0
    complete = FcPatternAddBool(pattern, FC_SCALABLE, FcBool(1)) != 0 && complete
    if !characters.isEmpty {
      guard let set = FcCharSetCreate() else {
        throw .library(name: "fontconfig", call: "FcCharSetCreate", reason: "out of memory")
      }
      defer { FcCharSetDestroy(set) }
      for scalar in characters { complete = FcCharSetAddChar(set, scalar.value) != 0 && complete }
      complete = FcPatternAddCharSet(pattern, FC_CHARSET, set) != 0 && complete
    }
    complete = FcConfigSubstitute(configuration, pattern, FcMatchPattern) != 0 && complete
    guard complete else {
      throw .library(name: "fontconfig", call: "FcPatternAdd", reason: "out of memory")
    }
    FcDefaultSubstitute(pattern)
    // It has no status. Without these three a bold or a condensed face would do as well.
    for object in [FC_WEIGHT, FC_SLANT, FC_WIDTH] where !hasNumber(object, in: pattern) {
      throw .library(name: "fontconfig", call: "FcDefaultSubstitute", reason: "out of memory")
    }
    let found = try checkingMemory(of: "fontconfig", in: "FcFontMatch") { () throws(PlotError) in
      var result = FcResultMatch
      return FcFontMatch(configuration, pattern, &result)
    }
    guard let found else { return nil }
    defer { FcPatternDestroy(found) }
    guard let path = string(FC_FILE, of: found) else { return nil }
    // A file of a single face need not have an index.
    var index: Int32 = 0
    if FcPatternGetInteger(found, FC_INDEX, 0, &index) != FcResultMatch { index = 0 }
    if !characters.isEmpty {
      var set: OpaquePointer?
      guard FcPatternGetCharSet(found, FC_CHARSET, 0, &set) == FcResultMatch, let set,
        characters.allSatisfy({ FcCharSetHasChar(set, $0.value) != 0 })
      else { return nil }
    }
    return Location(path: path, index: Int(index), family: string(FC_FAMILY, of: found) ?? "")
  }

  /// Whether a pattern has a value for an object; a range, as variable fonts have for their weights, is one.
  private func hasNumber(_ object: String, in pattern: OpaquePointer) -> Bool {
    var value: Int32 = 0
    let result = FcPatternGetInteger(pattern, object, 0, &value)
    return result == FcResultMatch || result == FcResultTypeMismatch
  }

  private func string(_ object: String, of pattern: OpaquePointer) -> String? {
    var value: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, object, 0, &value) == FcResultMatch, let value else { return nil }
    return String(cString: value)
  }
}
