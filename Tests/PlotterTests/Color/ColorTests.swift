import Testing

@testable import Plotter

@Suite struct ColorTests {
  @Test func channelsComeFromTheWebNotation() {
    #expect(Color(hex: 0x1f77b4) == Color(red: 0x1f, green: 0x77, blue: 0xb4))
    #expect(Color(hex: 0xff00_0001) == Color(red: 0, green: 0, blue: 1))
  }

  /// Ratios to white as accessibility checkers print them, to two places.
  @Test(arguments: [
    (0x000000, 21.0), (0xffffff, 1.0), (0x767676, 4.54), (0x777777, 4.48), (0xff0000, 4.00), (0x0000ff, 8.59),
    (0x00ff00, 1.37),
  ])
  func contrastIsTheAccessibilityGuidelines(hex: Int, ratio: Double) {
    let color = Color(hex: UInt32(hex))
    #expect(abs(color.contrast(with: .white) - ratio) <= 0.005)
    #expect(color.contrast(with: .white) == Color.white.contrast(with: color))
  }

  @Test func everyDarkColourStandsOut() {
    let theme = Style.dark
    for color in theme.cycle + [theme.foreground] {
      #expect(color.contrast(with: theme.background) >= 4.5, "\(color)")
    }
  }
}
