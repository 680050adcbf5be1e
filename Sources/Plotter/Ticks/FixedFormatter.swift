/// Given labels, in the order of the ticks; ticks beyond the last of them have none.
public struct FixedFormatter: TickFormatter, Equatable {
  /// The labels.
  public let labels: [String]

  /// Makes a formatter.
  ///
  /// - Parameter labels: The labels, in the order of the ticks.
  public init(_ labels: [String]) {
    self.labels = labels
  }

  public func format(_ ticks: [Double], in view: ViewInterval) -> FormattedTicks {
    FormattedTicks(labels: ticks.indices.map { $0 < labels.count ? labels[$0] : "" })
  }
}

/// No labels.
public struct NullFormatter: TickFormatter, Equatable {
  /// Makes the formatter.
  public init() {}

  public func format(_ ticks: [Double], in view: ViewInterval) -> FormattedTicks {
    FormattedTicks(labels: [String](repeating: "", count: ticks.count))
  }
}
