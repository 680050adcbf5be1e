/// Colours for the numbers from 0 to 1: Matplotlib 3.9.2's `colors.Colormap`.
///
/// A map has a number of entries, 256 for those that run evenly. A number x takes the entry at the whole part of x
/// times their number, 1 the last one; no entry is mixed from two.
public struct ColorMap: Sendable, Hashable {
  /// What the map is called; a reversed map's name ends in `_r`.
  public let name: String

  /// The colour for numbers below 0; nothing for the first entry's.
  public var under: Color?

  /// The colour for numbers above 1; nothing for the last entry's.
  public var over: Color?

  /// The colour for what is no number.
  public var bad: Color = .clear

  /// The entries, each channel rounded to eight bits, as Matplotlib draws shapes.
  let entries: [Color]

  /// The entries, each channel cut to eight bits, as Matplotlib draws images: red, green, blue and opacity.
  private let cutEntries: [SIMD4<UInt8>]

  private let source: Source

  /// What the entries came from.
  private enum Source: Sendable, Hashable {
    case list
    case gradient([Color], isReversed: Bool)
  }

  /// Makes a map whose entries are the colours themselves, as Matplotlib's `ListedColormap` does.
  ///
  /// - Returns: The map, or nothing where there is no colour.
  public init?(name: String = "own", colors: [Color]) {
    guard !colors.isEmpty else { return nil }
    self.init(name: name, values: colors.map(\.unit), source: .list)
  }

  /// Makes a map that runs evenly from colour to colour, as Matplotlib's `LinearSegmentedColormap.from_list` does.
  ///
  /// - Parameters:
  ///   - name: What the map is called.
  ///   - gradient: The colours, at equal distances.
  ///   - count: The number of entries, 1 to 65536.
  /// - Returns: The map, or nothing where there are fewer than two colours or the count is out of range.
  public init?(name: String = "own", gradient: [Color], count: Int = 256) {
    guard gradient.count >= 2, 1...65536 ~= count else { return nil }
    self.init(
      name: name, values: Self.values(of: gradient.map(\.unit), count: count, isReversed: false),
      source: .gradient(gradient, isReversed: false))
  }

  private init(name: String, values: [SIMD4<Double>], source: Source) {
    self.name = name
    self.source = source
    entries = values.map { value in
      let rounded = value * 255 + 0.5
      return Color(red: UInt8(rounded.x), green: UInt8(rounded.y), blue: UInt8(rounded.z), alpha: value.w)
    }
    cutEntries = values.map { SIMD4<UInt8>($0 * 255) }
  }

  /// The same colours from the other end.
  public var reversed: ColorMap {
    let name = name.hasSuffix("_r") ? String(name.dropLast(2)) : name + "_r"
    var map: ColorMap
    switch source {
    case .list: map = ColorMap(name: name, entries: entries.reversed(), cutEntries: cutEntries.reversed())
    case .gradient(let colors, let isReversed):
      let values = Self.values(of: colors.map(\.unit), count: entries.count, isReversed: !isReversed)
      map = ColorMap(name: name, values: values, source: .gradient(colors, isReversed: !isReversed))
    }
    (map.under, map.over, map.bad) = (over, under, bad)
    return map
  }

  private init(name: String, entries: [Color], cutEntries: [SIMD4<UInt8>]) {
    self.name = name
    self.entries = entries
    self.cutEntries = cutEntries
    source = .list
  }

  /// The colour of a number, as Matplotlib draws shapes in it: channels rounded to eight bits.
  public func color(at position: Double) -> Color {
    switch place(ofScaled: position * Double(entries.count)) {
    case .entry(let index): entries[index]
    case .under: under ?? entries[0]
    case .over: over ?? entries[entries.count - 1]
    case .bad: bad
    }
  }

  /// The colour of a number, as Matplotlib draws images in it: red, green, blue and opacity cut to eight bits.
  ///
  /// - Parameter scaled: The number times that of the entries.
  func pixel(atScaled scaled: Double) -> SIMD4<UInt8> {
    switch place(ofScaled: scaled) {
    case .entry(let index): cutEntries[index]
    case .under: under.map { SIMD4($0.unit * 255) } ?? cutEntries[0]
    case .over: over.map { SIMD4($0.unit * 255) } ?? cutEntries[cutEntries.count - 1]
    case .bad: SIMD4(bad.unit * 255)
    }
  }

  /// Colours at equal distances from 0 to 1, as pandas picks the colours of a plot's columns.
  ///
  /// - Parameter count: The number of colours; none where it is not positive.
  public func colors(_ count: Int) -> [Color] {
    linspace(from: 0, to: 1, count: count).map(color(at:))
  }

  private enum Place {
    case entry(Int)
    case under, over, bad
  }

  private func place(ofScaled scaled: Double) -> Place {
    if scaled == Double(entries.count) { return .entry(entries.count - 1) }
    if scaled < 0 { return .under }
    if scaled >= Double(entries.count) { return .over }
    return scaled.isNaN ? .bad : .entry(Int(scaled))
  }

  /// The entries between colours at equal distances, in the order of operations of Matplotlib's
  /// `colors._create_lookup_table`, which decides on the last bits and so on what is cut.
  private static func values(
    of colors: [SIMD4<Double>], count: Int, isReversed: Bool
  ) -> [SIMD4<Double>] {
    guard count > 1 else { return [isReversed ? colors[0] : colors[colors.count - 1]] }
    let last = Double(count - 1)
    let unit = 1 / Double(colors.count - 1)
    var stops = colors.indices.map { $0 == colors.count - 1 ? 1 : Double($0) * unit }
    var colors = colors
    if isReversed {
      stops = stops.reversed().map { 1 - $0 }
      colors.reverse()
    }
    stops = stops.map { $0 * last }
    var upper = 1
    return (0..<count).map { index in
      if index == 0 { return colors[0] }
      if index == count - 1 { return colors[colors.count - 1] }
      let position = last * (Double(index) * (1 / last))
      while upper < stops.count - 1, stops[upper] < position { upper += 1 }
      let distance = (position - stops[upper - 1]) / (stops[upper] - stops[upper - 1])
      let value = distance * (colors[upper] - colors[upper - 1]) + colors[upper - 1]
      return value.clamped(lowerBound: SIMD4(repeating: 0), upperBound: SIMD4(repeating: 1))
    }
  }
}

extension Color {
  /// The channels and the opacity, each from 0 to 1.
  var unit: SIMD4<Double> { SIMD4(Double(red) / 255, Double(green) / 255, Double(blue) / 255, alpha) }
}

extension ColorMap {
  /// Makes a map of entries of nine hexadecimal digits, three for each channel: the whole part of 510 times it.
  init(name: String, halfSteps: String) {
    var entries: [Color] = []
    var cut: [SIMD4<UInt8>] = []
    var channels: [UInt16] = []
    var digits: (count: Int, value: UInt16) = (0, 0)
    for byte in halfSteps.utf8 {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { continue }
      digits = (digits.count + 1, digits.value << 4 | UInt16(digit))
      guard digits.count == 3 else { continue }
      channels.append(digits.value)
      digits = (0, 0)
      guard channels.count == 3 else { continue }
      let rounded = channels.map { UInt8(min(($0 + 1) / 2, 255)) }
      entries.append(Color(red: rounded[0], green: rounded[1], blue: rounded[2]))
      cut.append(SIMD4(channels.map { UInt8(min($0 / 2, 255)) } + [255]))
      channels = []
    }
    self.init(name: name, entries: entries, cutEntries: cut)
  }

  init(name: String, list: [UInt32]) {
    self.init(name: name, values: list.map { Color(hex: $0).unit }, source: .list)
  }

  init(name: String, evenly list: [UInt32]) {
    let colors = list.map(Color.init(hex:))
    self.init(
      name: name, values: Self.values(of: colors.map(\.unit), count: 256, isReversed: false),
      source: .gradient(colors, isReversed: false))
  }
}
