/// Texts that try to end what they stand in, or to upset whoever draws them.
enum HostileText {
  private static let phrases = [
    "</title></svg><script>alert(1)</script>", "]]> <!-- --> <?xml ?>", "\" onload=\"alert(1)\" '",
    "&amp;&#0;&#x1F;&lt;",
    "](javascript:alert(1))", "{: onload=\"x\" }", "{{ site.time }}{% raw %}", "```\n# out\n```", "| a | b |",
    "$\\mathdefault{10^{3}}$", "%PDF-1.4\n%%EOF\nendobj", ") /Title (x", "\\u0000\\", "$(rm -rf ~)`id`;&",
    "%s%n%d",
    "../../etc/passwd", "y_true=", "-\u{2212}+", "file:///etc/passwd", "https://example.com/x.svg#a",
    "사인 함수", "正弦函数", "دالة الجيب", "פונקציית סינוס", "ฟังก์ชันไซน์", "साइन फलन", "👩‍👩‍👧‍👦🏳️‍🌈", "e\u{301}\u{323}",
  ]

  private static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x0...0x1F, 0x7F...0x9F, 0xA0...0x2FF, 0x300...0x36F, 0x590...0x6FF, 0x900...0xDFF,
    0x1100...0x11FF,
    0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
    0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFFF0...0xFFFF, 0x1F000...0x1FAFF, 0xE0000...0xE007F,
    0x10FFF0...0x10FFFF, 0x0...0x10FFFF,
  ]

  /// A text of any length: mostly a line, seldom a megabyte.
  static func text(_ random: inout CaseRandom) -> String {
    let length =
      random.once(in: 2000)
      ? 1_000_000
      : random.once(in: 30)
        ? Int(random.magnitude(from: 100, to: 20_000)) : Int.random(in: 0...40, using: &random)
    return text(length: length, &random)
  }

  /// A text of about so many characters.
  static func text(length: Int, _ random: inout CaseRandom) -> String {
    var scalars: [Unicode.Scalar] = []
    while scalars.count < length {
      if random.once(in: 4) {
        scalars += random.pick(phrases).unicodeScalars
        continue
      }
      let range = random.pick(ranges)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { scalars.append(scalar) }
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Whether a file can hold the text as it is: no control characters and nothing that is no character.
  static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
        && !(0xFDD0...0xFDEF).contains(scalar.value)
        && scalar.value & 0xFFFE != 0xFFFE
    }
  }

  /// Whether a text stays on its line: no control characters, and no marks that turn what follows around.
  static func isLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
  }
}
