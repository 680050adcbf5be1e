/// Labels as multiples and fractions of a constant, such as `π/2` and `−3π/4`.
public struct MultiplesFormatter: TickFormatter, Equatable {
  /// How a fraction is written.
  public enum Style: Sendable, Hashable {
    /// On one line, with a slash.
    case line

    /// As a formula with a bar; the symbol is TeX, such as `\pi`.
    case stacked
  }

  /// The constant.
  public let unit: Double

  /// The constant's symbol.
  public let symbol: String

  /// How a fraction is written.
  public let style: Style

  /// The greatest denominator. A value that is no such fraction is written as a decimal number before the symbol.
  public static let greatestDenominator = 24

  /// Makes a formatter.
  ///
  /// - Parameters:
  ///   - unit: The constant, such as `.pi`. Where it is zero or not finite the labels are numbers.
  ///   - symbol: The constant's symbol, such as `π`; TeX, such as `\pi`, for stacked fractions.
  ///   - style: How a fraction is written.
  public init(of unit: Double, symbol: String, style: Style = .line) {
    self.unit = unit
    self.symbol = symbol
    self.style = style
  }

  public func format(_ ticks: [Double], in view: ViewInterval) -> FormattedTicks {
    FormattedTicks(labels: ticks.map(text))
  }

  private func text(of value: Double) -> String {
    let ratio = value / unit
    guard ratio.isFinite else { return DecimalFormat.general(value).withMinusSigns }
    var text = abs(ratio) < 1e6 ? fraction(of: abs(ratio)) : nil
    if text == "0" { return "0" }
    if text == nil { text = DecimalFormat.general(abs(ratio)) + symbol }
    let label = (ratio < 0 ? "-" : "") + (text ?? "")
    return style == .stacked ? "$\(label)$" : label.withMinusSigns
  }

  /// The fraction with the smallest denominator that a ratio is equal to, but for rounding errors.
  private func fraction(of ratio: Double) -> String? {
    for denominator in 1...Self.greatestDenominator {
      let product = ratio * Double(denominator)
      let numerator = product.rounded()
      guard abs(product - numerator) < 1e-6 else { continue }
      if numerator == 0 { return "0" }
      let factor = numerator == 1 ? "" : DecimalFormat.fixed(numerator, decimals: 0)
      if denominator == 1 { return factor + symbol }
      return style == .stacked
        ? "\\frac{\(factor)\(symbol)}{\(denominator)}" : "\(factor)\(symbol)/\(denominator)"
    }
    return nil
  }
}
