/// Chooses the values at which an axis has ticks.
///
/// The three requirements are the three that an axis of Matplotlib 3.9.2 asks of a `ticker.Locator`.
public protocol Locator: Sendable {
  /// The tick values for a view, in ascending order.
  ///
  /// Some may lie just outside the view, where a formatter still counts them; ``AxisTicks`` leaves them out.
  ///
  /// - Parameter view: The ends of the axis, in either order.
  /// - Returns: Finite values in data units; none where the view admits none.
  func tickValues(in view: ViewInterval) -> [Double]

  /// The limits, in ascending order, widened where no axis could show them.
  ///
  /// - Parameters:
  ///   - limits: The range of the data, or infinite ends where there is no data.
  ///   - minPositive: The smallest positive value of the data, infinite where there is none.
  func nonsingular(_ limits: ViewInterval, minPositive: Double) -> ViewInterval

  /// The ends of an axis that shows `limits`, to which margins have already been added.
  ///
  /// - Parameters:
  ///   - limits: The range to be shown.
  ///   - minPositive: The smallest positive value of the data, infinite where there is none.
  func viewLimits(_ limits: ViewInterval, minPositive: Double) -> ViewInterval

  /// The values of short ticks for a view, where this locator chooses those.
  ///
  /// Most locators need not know the long ticks; for them this is ``tickValues(in:)``.
  ///
  /// - Parameters:
  ///   - view: The ends of the axis, in either order.
  ///   - majors: The values of the long ticks.
  func tickValues(in view: ViewInterval, between majors: [Double]) -> [Double]
}

extension Locator {
  public func nonsingular(_ limits: ViewInterval, minPositive: Double) -> ViewInterval {
    limits.nonsingular(expander: 0.05)
  }

  public func viewLimits(_ limits: ViewInterval, minPositive: Double) -> ViewInterval { limits.nonsingular() }

  public func tickValues(in view: ViewInterval, between majors: [Double]) -> [Double] { tickValues(in: view) }
}

/// The number of ticks beyond which a locator with a step of its own gives none: nobody could tell them apart.
let greatestTickCount = 10_000.0
