/// The colours of a figure.
public struct Theme: Sendable, Hashable {
  /// The colour behind everything.
  public var background: Color

  /// The colour of spines, ticks and text.
  public var foreground: Color

  /// The colours that lines without one of their own take in turn.
  public var lineCycle: [Color]

  /// Makes a theme from its colours. An empty `lineCycle` draws lines in the foreground colour.
  public init(background: Color, foreground: Color, lineCycle: [Color]) {
    self.background = background
    self.foreground = foreground
    self.lineCycle = lineCycle
  }

  /// Matplotlib's default look: black on white, and its ten-colour cycle ("tab10").
  public static let light = Theme(
    background: .white, foreground: .black,
    lineCycle: [
      0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22, 0x17becf,
    ].map(Color.init(hex:)))

  /// A look for dark pages. The background is the one of the Chirpy theme's dark mode, so that a figure sits
  /// in a post without an edge; text and lines keep a contrast of at least 4.5 to 1 against it.
  public static let dark = Theme(
    background: Color(hex: 0x1b1b1e), foreground: Color(hex: 0xd6d6d8),
    lineCycle: [
      0x5aaee8, 0xff9d45, 0x5cc45c, 0xff7b7b, 0xb99be0, 0xc29a8d, 0xf09ad8, 0xababab, 0xd0d14a, 0x45d5e5,
    ].map(Color.init(hex:)))

  func lineColor(at index: Int) -> Color {
    lineCycle.isEmpty ? foreground : lineCycle[index % lineCycle.count]
  }
}
