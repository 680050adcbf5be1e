/// A scale on which equal differences take equal lengths.
public struct LinearScale: Scale, Hashable {
  /// Makes the scale.
  public init() {}

  public func coordinate(of value: Double) -> Double { value }

  public func value(at coordinate: Double) -> Double { coordinate }

  public var isIdentity: Bool { true }

  public var untouchedLimits: ViewInterval? { ViewInterval(lower: 0, upper: 1) }

  public func majorLocator(tickSpace: Int) -> any Locator { MaxNLocator.automatic(tickSpace: tickSpace) }

  public var majorFormatter: any TickFormatter { ScalarFormatter() }
}

extension Scale where Self == LinearScale {
  /// Equal differences take equal lengths.
  public static var linear: LinearScale { LinearScale() }
}
