extension Color {
  /// Makes a colour from a text that Matplotlib takes as one, as `matplotlib.colors.to_rgba` reads it.
  ///
  /// These are: `"#1f77b4"`, short `"#17b"`, and both with an opacity behind, `"#1f77b480"` and `"#17b8"`; the names
  /// of CSS (`"rebeccapurple"`) and Tableau's (`"tab:blue"`), in letters of either case; the single letters
  /// `b g r c m y k w`; a grey from `"0"` (black) to `"1"` (white); and `"none"`, which cannot be seen. Places in a
  /// figure's cycle (`"C0"`) and the names of the xkcd survey are not among them.
  ///
  /// - Returns: The colour, or nothing where the text names none.
  public init?(_ text: String) {
    if text.lowercased() == "none" {
      self = .clear
    } else if let hex = Self.byName[text] ?? (text.utf8.count > 1 ? Self.byName[text.lowercased()] : nil) {
      self.init(hex: hex)
    } else if text.utf8.first == UInt8(ascii: "#") {
      self.init(notation: text.utf8.dropFirst())
    } else if !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "x") }), let grey = Double(text),
      0...1 ~= grey
    {
      let level = UInt8(grey * 255 + 0.5)
      self.init(red: level, green: level, blue: level)
    } else {
      return nil
    }
  }

  /// White, `#ffffff`.
  public static let white = Color(hex: 0xffffff)

  /// Black, `#000000`.
  public static let black = Color(hex: 0x000000)

  /// CSS's gray, `#808080`.
  public static let gray = Color(hex: 0x808080)

  /// CSS's red, `#ff0000`.
  public static let red = Color(hex: 0xff0000)

  /// CSS's green, `#008000`.
  public static let green = Color(hex: 0x008000)

  /// CSS's blue, `#0000ff`.
  public static let blue = Color(hex: 0x0000ff)

  /// CSS's orange, `#ffa500`.
  public static let orange = Color(hex: 0xffa500)

  /// CSS's purple, `#800080`.
  public static let purple = Color(hex: 0x800080)

  /// Nothing to be seen: black with an opacity of 0, Matplotlib's `"none"`.
  public static let clear = Color(red: 0, green: 0, blue: 0, alpha: 0)

  /// The names that ``init(_:)`` knows, in alphabetical order.
  public static var names: [String] { byName.keys.sorted() }

  private static let byName: [String: UInt32] = {
    let words = NamedColorTable.names.split(whereSeparator: \.isWhitespace)
    var table: [String: UInt32] = [:]
    for (name, value) in zip(words, words.dropFirst()).enumerated().filter({ $0.offset % 2 == 0 }).map(
      \.element)
    {
      table[String(name)] = UInt32(value, radix: 16)
    }
    return table
  }()

  /// Makes a colour from three, four, six or eight hexadecimal digits.
  private init?(notation: Substring.UTF8View) {
    var digits: [UInt8] = []
    for byte in notation {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      digits.append(UInt8(digit))
    }
    if digits.count == 3 || digits.count == 4 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6 || digits.count == 8 else { return nil }
    let channels = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    self.init(
      red: channels[0], green: channels[1], blue: channels[2],
      alpha: channels.count == 4 ? Double(channels[3]) / 255 : 1)
  }
}
