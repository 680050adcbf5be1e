extension ColorMap {
  /// Matplotlib's default, from dark violet over green to yellow; evenly perceived.
  public static let viridis = ColorMap(name: "viridis", halfSteps: ColorMapTable.viridis)

  /// From blue over magenta to yellow; evenly perceived.
  public static let plasma = ColorMap(name: "plasma", halfSteps: ColorMapTable.plasma)

  /// From black over red to pale yellow; evenly perceived.
  public static let inferno = ColorMap(name: "inferno", halfSteps: ColorMapTable.inferno)

  /// From black over purple to pale pink; evenly perceived.
  public static let magma = ColorMap(name: "magma", halfSteps: ColorMapTable.magma)

  /// From dark blue to yellow, the same to eyes that tell red from green badly.
  public static let cividis = ColorMap(name: "cividis", halfSteps: ColorMapTable.cividis)

  /// From black to white.
  public static let gray = ColorMap(name: "gray", evenly: [0x000000, 0xffffff])

  /// From blue over light grey to red, for values on both sides of a middle.
  public static let coolwarm = ColorMap(name: "coolwarm", halfSteps: ColorMapTable.coolwarm)

  /// From dark red over white to dark blue, for values on both sides of a middle.
  public static let redBlue = ColorMap(name: "RdBu", evenly: ColorMapTable.rdBu)

  /// From near white to dark blue.
  public static let blues = ColorMap(name: "Blues", evenly: ColorMapTable.blues)

  /// From white to black, in steps that look alike.
  public static let greys = ColorMap(name: "Greys", evenly: ColorMapTable.greys)

  /// Ten colours for kinds: those of the default cycle.
  public static let tab10 = ColorMap(name: "tab10", list: ColorMapTable.tab10)

  /// Twenty colours for kinds, a dark and a light one of each hue.
  public static let tab20 = ColorMap(name: "tab20", list: ColorMapTable.tab20)

  /// Eight soft colours for kinds.
  public static let set2 = ColorMap(name: "Set2", list: ColorMapTable.set2)

  /// The map of one of Matplotlib's names, `"viridis"`, reversed where `_r` is at its end.
  ///
  /// - Returns: The map, or nothing where ``names`` does not hold the name.
  public init?(named name: String) {
    let isReversed = name.hasSuffix("_r")
    let base = isReversed ? String(name.dropLast(2)) : name
    guard let map = Self.all.first(where: { $0.name == base }) else { return nil }
    self = isReversed ? map.reversed : map
  }

  /// The names that ``init(named:)`` knows, without those that end in `_r`.
  public static var names: [String] { all.map(\.name) }

  private static let all: [ColorMap] = [
    viridis, plasma, inferno, magma, cividis, gray, coolwarm, redBlue, blues, greys, tab10, tab20, set2,
  ]
}
