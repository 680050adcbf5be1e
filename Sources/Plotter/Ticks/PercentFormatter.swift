#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Labels in percent of a value: Matplotlib 3.9.2's `ticker.PercentFormatter`.
public struct PercentFormatter: TickFormatter, Equatable {
  /// The value, in data units, that is a hundred percent.
  public let whole: Double

  /// The number of digits after the point; `nil` takes as many as the length of the axis calls for, at most five.
  public let decimals: Int?

  /// What is written after the number.
  public let symbol: String

  /// Makes a formatter.
  ///
  /// - Parameters:
  ///   - whole: The value, in data units, that is a hundred percent.
  ///   - decimals: The number of digits after the point; `nil` takes as many as the length of the axis calls for.
  ///   - symbol: What is written after the number.
  public init(of whole: Double = 100, decimals: Int? = nil, symbol: String = "%") {
    self.whole = whole
    self.decimals = decimals
    self.symbol = symbol
  }

  public func format(_ ticks: [Double], in view: ViewInterval) -> FormattedTicks {
    let decimals = decimals ?? decimals(for: percent(abs(view.upper - view.lower)))
    return FormattedTicks(
      labels: ticks.map { tick in
        (DecimalFormat.fixed(percent(tick), decimals: decimals) + symbol).withMinusSigns
      })
  }

  private func percent(_ value: Double) -> Double { 100 * (value / whole) }

  /// The number of decimals for an axis that is so many percent long: none above fifty, one above five, and so on.
  private func decimals(for length: Double) -> Int {
    guard length > 0 else { return 0 }
    return Int(max(0, min((2 - log10(2 * length)).rounded(.up), 5)))
  }
}
