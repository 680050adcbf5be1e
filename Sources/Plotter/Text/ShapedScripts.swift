extension Unicode.Scalar {
  /// Whether the character belongs to a script whose letters run from right to left, join, change places or stack, so
  /// that one glyph after the other does not make its words.
  ///
  /// By the blocks of such scripts in the Unicode Standard, chapters 9 to 15, and the conjoining jamo, of which Hangul
  /// is made up in decomposed text.
  var needsShaping: Bool {
    switch value {
    case ..<0x0590: false
    case 0x0590...0x0dff, 0x0f00...0x109f, 0x1100...0x11ff, 0x1700...0x18af, 0x1900...0x1cff, 0xa800...0xabff,
      0xd7b0...0xd7ff, 0xfb1d...0xfdcf, 0xfdf0...0xfdff, 0xfe70...0xfefc, 0x10800...0x11fff,
      0x1e800...0x1efff:
      true
    default: false
    }
  }
}

/// A sentence that names characters which are drawn, but not as their script is written.
func shapingAdvice(_ scalars: [Unicode.Scalar]) -> String {
  "\(named(scalars)) should join, stack or run from right to left, but each character is drawn by itself, from left to "
    + "right; composed Hangul and scripts that need none of that come out as they should"
}
