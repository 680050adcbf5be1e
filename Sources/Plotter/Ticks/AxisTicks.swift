/// The ticks of an axis as they are drawn: where they are and what is written beside them.
///
/// The choice is that of an axis of Matplotlib 3.9.2 (`axis.Axis._update_ticks`): the labels are written for all
/// values that the locator gives, then the ticks outside the view are dropped, with a tolerance of 10⁻¹⁰ of the
/// axis. Minor ticks at the place of a major one, to 10⁻⁵ of the axis, are dropped before.
public struct AxisTicks: Sendable, Equatable {
  /// A tick at a value.
  public struct Tick: Sendable, Equatable {
    /// Where the tick is, in data units.
    public var value: Double

    /// What is written beside it; empty for most minor ticks. What stands between dollar signs is a formula.
    public var label: String

    /// Makes a tick.
    ///
    /// - Parameters:
    ///   - value: Where the tick is, in data units.
    ///   - label: What is written beside it.
    public init(value: Double, label: String) {
      self.value = value
      self.label = label
    }

    /// The label without the marks of a formula, a power as `2x10^-5`: Matplotlib 3.9.2's `cbook.strip_math`.
    package var plainLabel: String {
      guard label.count >= 2, label.first == "$", label.last == "$" else { return label }
      return label.dropFirst().dropLast().split(separator: "\\").map { part in
        for name in ["mathdefault", "times"] where part.hasPrefix(name) {
          return (name == "times" ? "x" : "") + part.dropFirst(name.count)
        }
        return String(part)
      }.joined().filter { $0 != "{" && $0 != "}" }
    }
  }

  /// The long ticks, in ascending order.
  public let major: [Tick]

  /// The short ticks between them, in ascending order; none on a linear axis.
  public let minor: [Tick]

  /// What all major labels have in common, such as `1e6`, to be written at the end of the axis; mostly empty.
  public let offsetText: String

  /// Finds the ticks of an axis.
  ///
  /// - Parameters:
  ///   - view: The ends of the axis, in either order.
  ///   - scale: The axis's scale, whose locators and formatters are taken where the ticks have none of their own.
  ///   - major: The long ticks.
  ///   - minor: The short ticks.
  ///   - tickSpace: How many tick labels fit along the axis; see
  ///     ``tickSpace(axisLength:labelSize:isHorizontal:)``.
  public init(
    view: ViewInterval, scale: any Scale = .linear, major: Ticks = .automatic, minor: Ticks = .automatic,
    tickSpace: Int
  ) {
    self.init(
      view: view, scale: scale, majorLocator: major.locator ?? scale.majorLocator(tickSpace: tickSpace),
      majorFormatter: major.formatter ?? scale.majorFormatter,
      minorLocator: minor.locator ?? scale.minorLocator(tickSpace: tickSpace),
      minorFormatter: minor.formatter ?? scale.minorFormatter)
  }

  /// Finds the ticks of an axis with locators and formatters of one's own.
  ///
  /// - Parameters:
  ///   - view: The ends of the axis, in either order.
  ///   - scale: The axis's scale.
  ///   - majorLocator: Chooses the long ticks.
  ///   - majorFormatter: Writes the labels of the long ticks.
  ///   - minorLocator: Chooses the short ticks, if there shall be any.
  ///   - minorFormatter: Writes the labels of the short ticks, if these shall have any.
  public init(
    view: ViewInterval, scale: any Scale, majorLocator: any Locator, majorFormatter: any TickFormatter,
    minorLocator: (any Locator)? = nil, minorFormatter: (any TickFormatter)? = nil
  ) {
    guard view.isFinite else {
      major = []
      minor = []
      offsetText = ""
      return
    }
    let ends = view.ascending
    let lower = scale.coordinate(of: ends.lower)
    let upper = scale.coordinate(of: ends.upper)
    // An axis wider than the range of Double has no tolerance that could be computed.
    let slack = (upper - lower).isFinite ? (upper - lower) * 1e-10 : 0
    let isVisible = { (tick: Tick) in
      let coordinate = scale.coordinate(of: tick.value)
      return lower - slack <= coordinate && coordinate <= upper + slack
    }

    let majorValues = majorLocator.tickValues(in: view)
    let majorText = majorFormatter.adapted(to: majorLocator).format(majorValues, in: view)
    major = zip(majorValues, majorText.labels).map { Tick(value: $0, label: $1) }.filter(isVisible)
    offsetText = majorText.offsetText

    let places = majorValues.map(scale.coordinate)
    let tolerance = (upper - lower) * 1e-5
    let minorValues = (minorLocator?.tickValues(in: view, between: majorValues) ?? []).filter { value in
      let place = scale.coordinate(of: value)
      return !places.contains { abs(place - $0) <= tolerance }
    }
    let minorLabels =
      minorFormatter?.format(minorValues, in: view).labels
      ?? [String](repeating: "", count: minorValues.count)
    minor = zip(minorValues, minorLabels).map { Tick(value: $0, label: $1) }.filter(isVisible)
  }

  /// How many tick labels fit along an axis, by Matplotlib 3.9.2's estimate (`Axis.get_tick_space`): a label takes
  /// three times its size along a horizontal axis, twice its size along a vertical one.
  ///
  /// - Parameters:
  ///   - axisLength: The length of the axis, in points.
  ///   - labelSize: The font size of the labels, in points.
  ///   - isHorizontal: Whether this is an x axis.
  public static func tickSpace(axisLength: Double, labelSize: Double, isHorizontal: Bool) -> Int {
    let size = labelSize * (isHorizontal ? 3 : 2)
    guard size > 0, axisLength.isFinite else { return Int(Int32.max) }
    return Int(min(max((axisLength / size).rounded(.down), 0), Double(Int32.max)))
  }
}
