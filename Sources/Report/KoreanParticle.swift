/// The Korean particles whose form depends on how the word before them ends when it is read aloud.
enum KoreanParticle {
  /// Marks the object.
  case object
  /// "To", "by" or "with".
  case direction

  /// The text with the particle after it.
  ///
  /// - Parameter text: A word in Hangul, or a number in digits.
  func after(_ text: String) -> String { text + form(after: text) }

  /// The particle as it follows the text.
  func form(after text: String) -> String { form(after: Ending(of: text)) }

  private func form(after ending: Ending) -> String {
    switch (self, ending) {
    case (.object, .vowel): "를"
    case (.object, _): "을"
    case (.direction, .consonant): "으로"
    case (.direction, _): "로"
    }
  }

  /// How a word ends. Only the direction tells a final ㄹ from the other consonants.
  private enum Ending {
    case vowel
    case rieul
    case consonant

    init(of text: String) {
      switch text.unicodeScalars.last?.value {
      case let value? where (0xAC00...0xD7A3).contains(value):
        // A syllable's number in its block, by 28, leaves its final consonant: 0 for none, 8 for ㄹ.
        switch (value - 0xAC00) % 28 {
        case 0: self = .vowel
        case 8: self = .rieul
        default: self = .consonant
        }
      // 일, 칠 and 팔.
      case 0x31, 0x37, 0x38: self = .rieul
      // 이, 사, 오 and 구; 퍼센트.
      case 0x32, 0x34, 0x35, 0x39, 0x25: self = .vowel
      // 영 or the tens, hundreds, …, 삼, 육; a power ends in 승.
      default: self = .consonant
      }
    }
  }
}
