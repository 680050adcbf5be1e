/// At which values contours run: Matplotlib 3.9.2's `contour.ContourSet`.
public enum ContourLevels: Sendable, Hashable, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  /// About so many, at round values.
  case count(Int)

  /// These, ascending.
  case values([Double])

  public init(integerLiteral count: Int) { self = .count(count) }

  public init(arrayLiteral values: Double...) { self = .values(values) }

  /// The greatest number of levels.
  public static let greatestCount = 1000

  /// The levels for data.
  ///
  /// - Parameters:
  ///   - range: The data's smallest and greatest finite value, positive ones with logarithms.
  ///   - spacing: Whether round values are multiples of a step or powers of ten.
  ///   - extension: Where filled contours go on beyond the levels.
  /// - Throws: ``ContourError`` where there can be no such levels.
  func values(
    over range: ViewInterval, spacing: Norm.Spacing, extension: ContourExtension = .neither
  ) throws(ContourError) -> [Double] {
    switch self {
    case .values(let values):
      let ascends = zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
      guard ascends, values.allSatisfy(\.isFinite), 1...Self.greatestCount ~= values.count else {
        throw .levels(values)
      }
      return values
    case .count(let count):
      guard 1...Self.greatestCount ~= count else { throw .levelCount(count) }
      let ticks = Self.ticks(over: range, spacing: spacing, count: count)
      var first = ticks.lastIndex { $0 < range.lower } ?? 0
      var end = ticks.firstIndex { $0 > range.upper }.map { $0 + 1 } ?? ticks.count
      if `extension`.isBelow { first += 1 }
      if `extension`.isAbove { end -= 1 }
      return end - first < 3 ? ticks : Array(ticks[first..<end])
    }
  }

  private static func ticks(over range: ViewInterval, spacing: Norm.Spacing, count: Int) -> [Double] {
    if spacing == .log { return LogLocator().tickValues(in: range) }
    let locator = try? MaxNLocator(intervalLimit: count + 1, minimumTickCount: 1)
    return locator?.tickValues(in: range) ?? []
  }
}

/// Where filled contours go on beyond their levels.
public enum ContourExtension: Sendable, Hashable, CaseIterable {
  /// Nowhere: what is outside the levels stays empty.
  case neither
  /// Below the lowest level.
  case below
  /// Above the highest level.
  case above
  /// On both sides.
  case both

  var isBelow: Bool { self == .below || self == .both }

  var isAbove: Bool { self == .above || self == .both }
}

/// Why contours cannot be drawn.
public enum ContourError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The number of levels asked for is out of range.
  case levelCount(Int)

  /// The levels do not ascend, are not finite, none or too many.
  case levels([Double])

  public var description: String {
    switch self {
    case .levelCount(let count):
      "\(count) contour levels cannot be drawn: ask for 1 to \(ContourLevels.greatestCount)"
    case .levels(let levels) where levels.isEmpty:
      "contours need at least one level"
    case .levels(let levels) where levels.count > ContourLevels.greatestCount:
      "\(levels.count) contour levels are more than \(ContourLevels.greatestCount)"
    case .levels(let levels):
      "contour levels must be finite and ascend, unlike \(levels)"
    }
  }
}

/// The bands between filled contours: their bounds, and the values that find their colours.
struct ContourBands: Equatable {
  /// The bounds of each band: values above the lower and not above the upper one.
  let bounds: [(lower: Double, upper: Double)]

  /// The value of each band's colour, midway between its bounds; far outside the levels for bands beyond them.
  let values: [Double]

  /// Makes the bands between levels, of which there must be two without an extension.
  ///
  /// - Parameters:
  ///   - levels: The levels, ascending.
  ///   - least: The data's smallest value, which belongs to the lowest band where that begins with it.
  init(
    levels: [Double], least: Double, spacing: Norm.Spacing, extension: ContourExtension
  ) {
    let far = spacing == .log ? (lower: 1e-250, upper: 1e250) : (lower: -1e250, upper: 1e250)
    let edges = (`extension`.isBelow ? [far.lower] : []) + levels + (`extension`.isAbove ? [far.upper] : [])
    var lowers = Array(edges.dropLast())
    values = zip(lowers, edges.dropFirst()).map {
      spacing == .log ? $0.squareRoot() * $1.squareRoot() : 0.5 * ($0 + $1)
    }
    if let first = lowers.first, first == least { lowers[0] = spacing == .log ? 0.99 * least : first - 1 }
    bounds = zip(lowers, edges.dropFirst()).map { ($0, $1) }
  }

  static func == (a: ContourBands, b: ContourBands) -> Bool {
    a.values == b.values && a.bounds.elementsEqual(b.bounds, by: ==)
  }
}
