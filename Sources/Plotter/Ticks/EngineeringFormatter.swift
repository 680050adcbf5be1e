#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Labels with the SI prefixes for powers of a thousand, such as `10 MHz`: Matplotlib 3.9.2's `ticker.EngFormatter`.
public struct EngineeringFormatter: TickFormatter, Equatable {
  /// The unit's symbol, such as `Hz`; may be empty.
  public let unit: String

  /// The number of digits after the point; `nil` writes up to six significant digits.
  public let decimals: Int?

  /// What stands between the number and the prefix.
  public let separator: String

  /// Makes a formatter.
  ///
  /// - Parameters:
  ///   - unit: The unit's symbol; may be empty.
  ///   - decimals: The number of digits after the point; `nil` writes up to six significant digits.
  ///   - separator: What stands between the number and the prefix.
  public init(unit: String = "", decimals: Int? = nil, separator: String = " ") {
    self.unit = unit
    self.decimals = decimals
    self.separator = separator
  }

  public func format(_ ticks: [Double], in view: ViewInterval) -> FormattedTicks {
    FormattedTicks(labels: ticks.map { text(of: $0).withMinusSigns })
  }

  private static let prefixes = [
    "q", "r", "y", "z", "a", "f", "p", "n", "\u{B5}", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y", "R",
    "Q",
  ]

  /// The index of no prefix at all.
  private static let plain = 10

  private func text(of value: Double) -> String {
    var thousands = 0
    if value != 0, value.isFinite {
      thousands = Int((log10(abs(value)) / 3).rounded(.down))
      thousands = max(-Self.plain, min(thousands, Self.prefixes.count - 1 - Self.plain))
    }
    // A negative zero is written as zero.
    var number = value == 0 ? 0 : value / pow(10, Double(3 * thousands))
    if let rounded = Double(digits(number)), abs(rounded) >= 1000,
      Self.plain + thousands < Self.prefixes.count - 1
    {
      number /= 1000
      thousands += 1
    }
    let symbol = Self.prefixes[Self.plain + thousands] + unit
    return digits(number) + (symbol.isEmpty ? "" : separator + symbol)
  }

  private func digits(_ number: Double) -> String {
    if let decimals { return DecimalFormat.fixed(number, decimals: decimals) }
    return DecimalFormat.general(number)
  }
}
