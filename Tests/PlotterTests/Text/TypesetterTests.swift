import TestSupport
import Testing

@testable import Plotter

/// Characters that DejaVu Sans lacks. Which fonts there are beside it depends on the machine, so these tests hold either
/// way: a character has a glyph, or the warning names it.
@Suite struct TypesetterTests {
  private func missing(_ typesetter: Typesetter) -> [Unicode.Scalar] {
    typesetter.warnings.flatMap { warning -> [Unicode.Scalar] in
      if case .missingCharacters(let scalars) = warning { scalars } else { [] }
    }
  }

  @Test(
    .needsFont, arguments: ["사인 함수", "sin 사인", "正弦", "\u{378}", "\u{f0000}x\u{f0000}"], ImageFormat.allCases)
  func titlesHaveGlyphsOrAWarning(title: String, format: ImageFormat) throws {
    let typesetter = try Typesetter()
    let figure = Figure(Axes(title: title, marks: [Line(x: [0.0, 1], y: [0.0, 1])]))
    _ = try figure.encoded(as: format, using: typesetter)
    let fonts = try FontCollection()
    let named = Set(try title.unicodeScalars.filter { try fonts.character($0).glyph == 0 }).sorted()
    #expect(missing(typesetter) == named)
    let words = typesetter.warnings.map(\.description).joined()
    #expect(named.allSatisfy { words.contains(String($0.value, radix: 16, uppercase: true)) })
    #expect(!words.contains("\n"))
  }

  @Test(.needsDejaVuSans, arguments: [Device.raster(dpi: 100), .points])
  func knownCharactersNeedNoOtherFont(device: Device) throws {
    let text = "Äé αβΩ −1.5"
    let fonts = try FontCollection()
    let characters = try text.unicodeScalars.map { try fonts.character($0) }
    #expect(characters.allSatisfy { $0.face == fonts.upright && $0.glyph != 0 })
    #expect(fonts.missing.isEmpty)
    let line = try Typesetter().set(text, size: 12, device: device)
    #expect(line.glyphs.count == text.unicodeScalars.count { $0 != " " })
    #expect(line.width > 0)
    #expect(line.height > line.descent)
  }

  /// What is drawn one glyph after the other although its script is written otherwise is not drawn without a word.
  @Test(.needsDejaVuSans, arguments: ImageFormat.allCases) func unshapedTextIsTold(format: ImageFormat) throws
  {
    for (title, expected) in [
      ("y true", []), ("Äé αβΩ Я", []), ("사인 sin ไซน์", []), ("שלום", ["U+05E9", "U+05DD"]),
      ("a العربية", ["U+0627", "U+0629"]),
    ] {
      let typesetter = try Typesetter()
      let figure = Figure(Axes(title: title, marks: [Line(x: [0.0, 1], y: [0.0, 1])]))
      _ = try figure.encoded(as: format, using: typesetter)
      let told = typesetter.warnings.filter { if case .unshapedCharacters = $0 { true } else { false } }
      #expect(told.count == (expected.isEmpty ? 0 : 1), "\(title)")
      let words = typesetter.warnings.map(\.description).joined()
      for number in expected { #expect(words.contains(number)) }
    }
    func shaped(_ text: String) -> Int { text.unicodeScalars.count { $0.needsShaping } }
    // Hangul, decomposed as in the names of files.
    #expect(shaped("\u{1112}\u{1161}\u{11ab}") == 3)
    #expect(shaped("한글 123 正弦 😀") == 0)
  }

  @Test func adviceNamesCharactersAndAPackage() {
    #expect(missingCharacterAdvice(["사"]).contains("사 (U+C0AC)"))
    #expect(missingCharacterAdvice(["사"]).contains("fonts-nanum"))
    #expect(missingCharacterAdvice(["\t", "사"]).contains("fonts-nanum"))
    #expect(!missingCharacterAdvice(["\t", "\u{1b}"]).contains("fonts-"))
    #expect(missingCharacterAdvice(["\t", "\u{1b}"]).contains("U+0009, U+001B"))
    #expect(missingCharacterAdvice(["正"]).contains("fonts-noto-cjk"))
    #expect(missingCharacterAdvice(["\u{1f600}"]).contains("U+1F600"))
    #expect(missingCharacterAdvice(["\u{1f600}"]).contains("fonts-symbola"))
    // What cannot be seen, or would turn the line about, is named by its number alone.
    for scalar: Unicode.Scalar in ["\u{7}", "\u{202e}", "\u{e000}", "\u{301}"] {
      #expect(!missingCharacterAdvice([scalar]).unicodeScalars.contains(scalar))
    }
    let many = (0..<12).compactMap { Unicode.Scalar(0xac00 + UInt32($0)) }
    #expect(missingCharacterAdvice(many).contains("(U+AC07) and 4 more"))
    #expect(!missingCharacterAdvice(many).contains("U+AC08"))
  }

  /// Several tasks draw with one typesetter what each draws with its own.
  @Test(.needsFont) func tasksShareATypesetter() async throws {
    let texts = (0..<12).map { "figure \($0): $x_\($0)^{\($0 + 1)}$ Ä \u{2ef}\u{1d400}" }
    func bytes(_ text: String, _ typesetter: Typesetter) throws -> [[UInt8]] {
      let figure = Figure(Axes(title: text, marks: [Line(x: [0.0, 1], y: [0.0, 1])]), width: 3, height: 2)
      return try ImageFormat.allCases.map { try figure.encoded(as: $0, using: typesetter) }
    }
    let shared = try Typesetter()
    try await withThrowingTaskGroup(of: (String, [[UInt8]]).self) { group in
      for text in texts { group.addTask { (text, try bytes(text, shared)) } }
      for try await (text, drawn) in group { #expect(try drawn == bytes(text, Typesetter()), "\(text)") }
    }
  }

  /// What was set before changes nothing, whichever fonts it needed.
  @Test(.needsFont) func textsDoNotDependOnTheirOrder() throws {
    let texts = ["\u{2ef}", "\u{2ef}\u{1d400}", "\u{1d400}\u{2312} x", "$\\mathbb{Z}$", "\u{20d2}\u{2ef}"]
    let (forwards, backwards) = (try Typesetter(), try Typesetter())
    for text in texts { _ = try forwards.set(text, size: 10, device: .points) }
    for text in texts.reversed() { _ = try backwards.set(text, size: 10, device: .points) }
    for text in texts {
      let line = try Typesetter().set(text, size: 10, device: .points)
      #expect(try forwards.set(text, size: 10, device: .points) == line)
      #expect(try backwards.set(text, size: 10, device: .points) == line)
    }
    #expect(forwards.warnings == backwards.warnings)
  }
}
