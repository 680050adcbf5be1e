/// Labels that a function writes, one value at a time.
public struct ClosureFormatter: TickFormatter {
  private let text: @Sendable (Double) -> String

  /// Makes a formatter.
  ///
  /// - Parameter text: The label of a tick at a value in data units. It may contain formulas between dollar signs.
  public init(_ text: @escaping @Sendable (Double) -> String) {
    self.text = text
  }

  public func format(_ ticks: [Double], in view: ViewInterval) -> FormattedTicks {
    FormattedTicks(labels: ticks.map(text))
  }
}
