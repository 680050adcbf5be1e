/// Labels with the same number of decimals, as Matplotlib 3.9.2 writes them for the format `{x:.2f}`.
public struct DecimalsFormatter: TickFormatter, Equatable {
  /// The number of digits after the point.
  public let decimals: Int

  /// Makes a formatter.
  ///
  /// - Parameter decimals: The number of digits after the point; anything below 0 counts as 0.
  public init(_ decimals: Int) {
    self.decimals = max(decimals, 0)
  }

  public func format(_ ticks: [Double], in view: ViewInterval) -> FormattedTicks {
    FormattedTicks(
      labels: ticks.map { DecimalFormat.fixed($0, decimals: decimals).withMinusSigns })
  }
}
