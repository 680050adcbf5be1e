/// Ticks at given values.
///
/// The choice among them, where a limit makes one, is that of Matplotlib 3.9.2's `ticker.FixedLocator`.
public struct FixedLocator: Locator, Equatable {
  /// The values, in data units; those that are not finite are left out.
  public let values: [Double]

  /// The number of intervals from which on values are skipped at a constant stride, at least 2; `nil` for no limit.
  public let intervalLimit: Int?

  /// Makes a locator.
  ///
  /// - Parameters:
  ///   - values: The values, in data units.
  ///   - intervalLimit: The number of intervals from which on values are skipped; anything below 2 counts as 2.
  public init(_ values: [Double], intervalLimit: Int? = nil) {
    self.values = values.filter(\.isFinite)
    self.intervalLimit = intervalLimit.map { max($0, 2) }
  }

  /// The values, with the one nearest to zero among them where some are skipped.
  public func tickValues(in view: ViewInterval) -> [Double] {
    guard let intervalLimit else { return values }
    let step = max((values.count - 1) / intervalLimit + 1, 1)
    let choices = (0..<step).map { start in stride(from: start, to: values.count, by: step).map { values[$0] }
    }
    func nearest(_ choice: [Double]) -> Double { choice.map(abs).min() ?? .infinity }
    return choices.min { nearest($0) < nearest($1) } ?? []
  }
}

/// No ticks.
public struct NullLocator: Locator, Equatable {
  /// Makes the locator.
  public init() {}

  public func tickValues(in view: ViewInterval) -> [Double] { [] }
}
