/// A linear scale whose ticks are names, at 0, 1, 2 and so on: Matplotlib 3.9.2's `category` module.
public struct CategoryScale: Scale, Hashable {
  /// The names, each once, in the order of their values.
  public let names: [String]

  /// Makes a scale.
  ///
  /// - Parameter names: The names; where one comes again it is left out.
  public init(_ names: [String]) {
    var known: Set<String> = []
    self.names = names.filter { known.insert($0).inserted }
  }

  /// The value of a name, in data units; `nil` where the scale does not have it.
  ///
  /// - Parameter name: One of the names.
  public func value(of name: String) -> Double? { names.firstIndex(of: name).map { Double($0) } }

  public func coordinate(of value: Double) -> Double { value }

  public func value(at coordinate: Double) -> Double { coordinate }

  public var isIdentity: Bool { true }

  public var untouchedLimits: ViewInterval? { ViewInterval(lower: 0, upper: 1) }

  /// A tick for every name, however many there are.
  public func majorLocator(tickSpace: Int) -> any Locator {
    FixedPlaces(values: names.indices.map { Double($0) })
  }

  public var majorFormatter: any TickFormatter { CategoryFormatter(names: names) }
}

extension Scale where Self == CategoryScale {
  /// Names at 0, 1, 2 and so on.
  ///
  /// - Parameter names: The names.
  public static func categories(_ names: [String]) -> CategoryScale { CategoryScale(names) }
}

/// The name whose value is nearest to a tick.
private struct CategoryFormatter: TickFormatter {
  var names: [String]

  func format(_ ticks: [Double], in view: ViewInterval) -> FormattedTicks {
    FormattedTicks(
      labels: ticks.map { tick in
        guard let index = Int(exactly: tick.rounded(.toNearestOrEven)), names.indices.contains(index) else {
          return ""
        }
        return names[index]
      })
  }
}

/// The same values in every view. Unlike ``FixedLocator``, which a user asks for, it does not widen the view.
private struct FixedPlaces: Locator {
  var values: [Double]

  func tickValues(in view: ViewInterval) -> [Double] { values }
}
