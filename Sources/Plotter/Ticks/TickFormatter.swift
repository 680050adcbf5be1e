/// Writes the labels of an axis's ticks.
public protocol TickFormatter: Sendable {
  /// The labels of all ticks of an axis at once, since what one needs to show depends on the others.
  ///
  /// - Parameters:
  ///   - ticks: All the tick values that the locator gave, those outside the view included.
  ///   - view: The ends of the axis, in either order.
  func format(_ ticks: [Double], in view: ViewInterval) -> FormattedTicks

  /// The formatter for ticks of another locator than its scale's own. Most formatters are the same for all.
  ///
  /// - Parameter locator: The locator that gives the ticks.
  func adapted(to locator: any Locator) -> any TickFormatter
}

extension TickFormatter {
  public func adapted(to locator: any Locator) -> any TickFormatter { self }
}

/// The text that a formatter puts to an axis.
public struct FormattedTicks: Sendable, Equatable {
  /// One label for each tick, in the ticks' order; empty where a tick has none. What stands between dollar signs is a
  /// formula.
  public var labels: [String]

  /// What all labels have in common, written once at the end of the axis, such as `1e−9` or `+1e3`; mostly empty.
  public var offsetText: String

  /// Pairs labels with what they have in common.
  ///
  /// - Parameters:
  ///   - labels: One label for each tick, in the ticks' order.
  ///   - offsetText: The text at the end of the axis.
  public init(labels: [String], offsetText: String = "") {
    self.labels = labels
    self.offsetText = offsetText
  }
}
