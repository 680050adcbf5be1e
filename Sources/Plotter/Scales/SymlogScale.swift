#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A scale that is linear around zero and logarithmic beyond a threshold on both sides: Matplotlib 3.9.2's
/// `scale.SymmetricalLogScale`.
public struct SymlogScale: Scale, Hashable {
  /// The base of the logarithm, from 1.1 to 1e9.
  public let base: Double

  /// The value up to which the scale is linear, in data units, greater than zero.
  public let threshold: Double

  /// How long the linear part is on each side of zero, in powers of the base.
  public let linearScale: Double

  /// The multiples of each power at which there are short ticks; none by default.
  public let subdivisions: [Double]

  /// Makes a scale.
  ///
  /// - Parameters:
  ///   - base: The base of the logarithm. One that is not from 1.1 to 1e9 counts as 10.
  ///   - threshold: The value up to which the scale is linear. One that is not finite and positive counts as 2.
  ///   - linearScale: How long the linear part is on each side of zero, in powers of the base. A length that is not
  ///     finite and positive counts as 1.
  ///   - subdivisions: The multiples of each power at which there are short ticks.
  public init(
    base: Double = 10, threshold: Double = 2, linearScale: Double = 1, subdivisions: [Double] = []
  ) {
    self.base = usableBase(base)
    self.threshold = threshold > 0 && threshold.isFinite ? threshold : 2
    self.linearScale = linearScale > 0 && linearScale.isFinite ? linearScale : 1
    self.subdivisions = subdivisions
  }

  /// How much longer a unit is in the linear part than on a linear scale.
  private var stretch: Double { linearScale / (1 - pow(base, -1)) }

  public func coordinate(of value: Double) -> Double {
    let magnitude = abs(value)
    if magnitude <= threshold { return value * stretch }
    let ratio = magnitude / threshold
    let power =
      ratio.isFinite || magnitude.isInfinite
      ? logarithm(of: ratio, base: base)
      : logarithm(of: magnitude, base: base) - logarithm(of: threshold, base: base)
    let coordinate = threshold * (stretch + power)
    return value < 0 ? -coordinate : coordinate
  }

  public func value(at coordinate: Double) -> Double {
    let magnitude = abs(coordinate)
    if magnitude <= threshold * stretch { return coordinate / stretch }
    let value = threshold * pow(base, magnitude / threshold - stretch)
    return coordinate < 0 ? -value : value
  }

  public func majorLocator(tickSpace: Int) -> any Locator { SymlogLocator(base: base, threshold: threshold) }

  public func minorLocator(tickSpace: Int) -> (any Locator)? {
    subdivisions.isEmpty
      ? nil : SymlogLocator(base: base, threshold: threshold, multiples: subdivisions)
  }

  public var majorFormatter: any TickFormatter { LogFormatter(base: base, linearThreshold: threshold) }
}

extension Scale where Self == SymlogScale {
  /// Linear between -2 and 2, logarithmic to base ten beyond.
  public static var symlog: SymlogScale { SymlogScale() }

  /// Linear around zero, logarithmic to base ten beyond.
  ///
  /// - Parameters:
  ///   - threshold: The value up to which the scale is linear, in data units.
  ///   - linearScale: How long the linear part is on each side of zero, in powers of ten.
  public static func symlog(threshold: Double, linearScale: Double = 1) -> SymlogScale {
    SymlogScale(threshold: threshold, linearScale: linearScale)
  }
}
