/// How data values are spread along an axis, and which ticks the axis has by default.
///
/// A scale maps values to coordinates; equal differences of coordinates take equal lengths. The built-in scales are
/// ``LinearScale``, ``LogScale``, ``SymlogScale``, ``DateScale`` and ``CategoryScale``, with Matplotlib 3.9.2's results.
public protocol Scale: Sendable {
  /// The value's coordinate on the scale. Greater values have greater coordinates.
  ///
  /// - Parameter value: A value in data units.
  /// - Returns: The coordinate; not finite where the value is not.
  func coordinate(of value: Double) -> Double

  /// The value whose coordinate on the scale is `coordinate`: the inverse of ``coordinate(of:)``.
  ///
  /// - Parameter coordinate: A coordinate on the scale.
  /// - Returns: A value in data units, which may leave the range of `Double`.
  func value(at coordinate: Double) -> Double

  /// The interval with its ends moved into the scale's domain.
  ///
  /// - Parameters:
  ///   - interval: The interval, in data units.
  ///   - minPositive: The smallest positive value of the data, infinite where there is none.
  func limited(_ interval: ViewInterval, minPositive: Double) -> ViewInterval

  /// Whether the value can be a limit of the axis.
  ///
  /// - Parameter value: A value in data units.
  func accepts(_ value: Double) -> Bool

  /// What ``accepts(_:)`` asks of a value, for messages such as "both limits must be positive and finite".
  var domain: String { get }

  /// Whether every value is its own coordinate, so that whoever places many points need not ask for each.
  var isIdentity: Bool { get }

  /// The ends of an axis on which nothing was drawn. `nil` where they are those of data without a finite value.
  var untouchedLimits: ViewInterval? { get }

  /// The locator of the scale's major ticks.
  ///
  /// - Parameter tickSpace: How many tick labels fit along the axis.
  func majorLocator(tickSpace: Int) -> any Locator

  /// The locator of the scale's minor ticks, or none.
  ///
  /// - Parameter tickSpace: How many tick labels fit along the axis.
  func minorLocator(tickSpace: Int) -> (any Locator)?

  /// The formatter of the major tick labels.
  var majorFormatter: any TickFormatter { get }

  /// The formatter of the minor tick labels.
  var minorFormatter: any TickFormatter { get }
}

extension Scale {
  public func limited(_ interval: ViewInterval, minPositive: Double) -> ViewInterval { interval }

  public func accepts(_ value: Double) -> Bool { value.isFinite }

  public var domain: String { "finite" }

  public var isIdentity: Bool { false }

  public var untouchedLimits: ViewInterval? { nil }

  public func minorLocator(tickSpace: Int) -> (any Locator)? { nil }

  public var minorFormatter: any TickFormatter { NullFormatter() }
}
