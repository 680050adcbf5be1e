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
}
