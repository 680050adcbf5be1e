#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Labels for a linear axis: as many decimals as tell the ticks apart, what they have in common written once.
///
/// The rules are those of Matplotlib 3.9.2's `ticker.ScalarFormatter` with its default settings: a power of ten is
/// taken out of numbers up to 10⁻⁵ and from 10⁶ on, and a number that all ticks contain is taken off where that
/// saves at least four digits. The labels do not depend on the locale.
public struct ScalarFormatter: TickFormatter, Equatable {
  /// What is taken off the values before they are written.
  public enum Offset: Sendable, Equatable {
    /// A number that all visible ticks contain, where taking it off makes the labels short enough.
    case automatic

    /// Always this number; zero takes nothing off.
    case fixed(Double)
  }

  /// What is taken off the values before they are written.
  public var offset: Offset = .automatic

  /// How many digits an automatic offset has to save.
  public var offsetThreshold = 4

  /// Whether powers of ten are taken out of very large and very small values.
  public var usesScientificNotation = true

  /// The exponent up to which values count as very small; see ``highExponent``.
  public var lowExponent = -5

  /// The exponent from which values count as very large. Where it equals ``lowExponent`` and is not zero, that
  /// power of ten is always taken out.
  public var highExponent = 6

  /// Makes a formatter with the default settings.
  public init() {}

  /// How the numbers along an axis are written: value = label × 10^`exponent` + `offset`.
  public struct Notation: Sendable, Equatable {
    /// What is taken off the values.
    public var offset: Double = 0

    /// The power of ten that is taken out of what is left.
    public var exponent = 0

    /// The number of digits after the point.
    public var decimals = 0
  }

  public func format(_ ticks: [Double], in view: ViewInterval) -> FormattedTicks {
    guard !ticks.isEmpty else { return FormattedTicks(labels: []) }
    let notation = notation(for: ticks, in: view)
    let unit = pow(10, Double(notation.exponent))
    let labels = ticks.map { tick in
      var number = (tick - notation.offset) / unit
      if abs(number) < 1e-8 { number = 0 }
      return DecimalFormat.fixed(number, decimals: notation.decimals).withMinusSigns
    }
    return FormattedTicks(labels: labels, offsetText: offsetText(of: notation))
  }

  /// The notation that the labels of these ticks share.
  ///
  /// - Parameters:
  ///   - ticks: All tick values, those outside the view included; at least one.
  ///   - view: The ends of the axis, in either order.
  public func notation(for ticks: [Double], in view: ViewInterval) -> Notation {
    let visible = ticks.filter(view.contains)
    var notation = Notation()
    switch offset {
    case .automatic: notation.offset = commonPart(of: visible)
    case .fixed(let value): notation.offset = value
    }
    notation.exponent = exponent(of: visible, in: view, offset: notation.offset)
    notation.decimals = decimals(for: ticks, in: view, notation: notation)
    return notation
  }

  /// A number on one line: `1.1e8`, `1e−1`; plain where its exponent is zero.
  ///
  /// - Parameter value: The number, finite.
  public func text(of value: Double) -> String {
    guard let exponent = decimalExponent(abs(value)) else {
      return DecimalFormat.general(value, significantDigits: 10).withMinusSigns
    }
    let significand = scaledRound(value / integerPowerOfTen(exponent), decimals: 10)
    let isWhole = significand == significand.rounded(.toNearestOrEven)
    let text =
      isWhole
      ? DecimalFormat.fixed(significand, decimals: 0)
      : DecimalFormat.general(significand, significantDigits: 10)
    return (exponent == 0 ? text : "\(text)e\(exponent)").withMinusSigns
  }

  private func offsetText(of notation: Notation) -> String {
    var text = notation.exponent == 0 ? "" : "1e\(notation.exponent)"
    if notation.offset != 0 {
      if notation.offset > 0 { text += "+" }
      text += self.text(of: notation.offset)
    }
    return text.withMinusSigns
  }

  /// The number to take off the ticks: their common leading digits, or zero where those are too few.
  private func commonPart(of ticks: [Double]) -> Double {
    guard let lowest = ticks.min(), let highest = ticks.max(), lowest != highest, lowest > 0 || highest < 0
    else { return 0 }
    let small = min(abs(lowest), abs(highest))
    let large = max(abs(lowest), abs(highest))
    guard small.isFinite, large.isFinite else { return 0 }
    // The smallest power of ten of which both have the same whole multiple below them.
    let top = Int(log10(large).rounded(.up))
    guard var exponent = exponent(from: top, where: { quotient(small, $0) != quotient(large, $0) }) else {
      return 0
    }
    if (large - small) / pow(10, Double(exponent)) <= 1e-2 {
      // The ticks straddle a multiple of a power that is large compared with their range, and may be one apart.
      guard let straddled = self.exponent(from: top, where: { quotient(large, $0) - quotient(small, $0) > 1 })
      else { return 0 }
      exponent = straddled
    }
    let multiple = quotient(large, exponent)
    guard multiple >= integerPowerOfTen(offsetThreshold - 1) else { return 0 }
    return Double(signOf: lowest, magnitudeOf: 1) * multiple * pow(10, Double(exponent))
  }

  /// How many times 10^`exponent` goes into `value`.
  private func quotient(_ value: Double, _ exponent: Int) -> Double {
    floorDivide(value, by: pow(10, Double(exponent))).quotient
  }

  /// One more than the first exponent, going down from `top`, that fulfils the condition; none where the powers
  /// of ten end before that.
  private func exponent(from top: Int, where condition: (Int) -> Bool) -> Int? {
    stride(from: top, through: -324, by: -1).first(where: condition).map { $0 + 1 }
  }

  /// The power of ten to take out of the labels.
  private func exponent(of visible: [Double], in view: ViewInterval, offset: Double) -> Int {
    guard usesScientificNotation else { return 0 }
    if lowExponent == highExponent, lowExponent != 0 { return lowExponent }
    guard let largest = visible.map(abs).max() else { return 0 }
    let size = offset != 0 ? view.ascending.upper - view.ascending.lower : largest
    let exponent = decimalExponent(size) ?? 0
    return exponent <= lowExponent || exponent >= highExponent ? exponent : 0
  }

  /// The number of digits after the point that brings every label within a thousandth of its tick, measured by
  /// the power of ten of the range.
  private func decimals(for ticks: [Double], in view: ViewInterval, notation: Notation) -> Int {
    let unit = pow(10, Double(notation.exponent))
    let scaled = { (value: Double) in (value - notation.offset) / unit }
    let numbers = ticks.map(scaled)
    // A single tick says nothing of the range; the ends of the axis do.
    let spread = ticks.count < 2 ? numbers + [scaled(view.lower), scaled(view.upper)] : numbers
    guard let lowest = spread.min(), let highest = spread.max() else { return 0 }
    var range = highest - lowest
    if range == 0 { range = max(abs(lowest), abs(highest)) }
    if range == 0 { range = 1 }
    let rangeExponent = decimalExponent(range) ?? 0
    let threshold = 1e-3 * integerPowerOfTen(rangeExponent)
    var decimals = max(0, 3 - rangeExponent)
    while decimals >= 0 {
      let isExact = numbers.allSatisfy { abs($0 - scaledRound($0, decimals: decimals)) < threshold }
      guard isExact else { break }
      decimals -= 1
    }
    return decimals + 1
  }
}
