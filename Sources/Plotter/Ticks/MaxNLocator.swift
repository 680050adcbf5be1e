#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Ticks at round values and equal distances, no more of them than a limit allows.
///
/// The method is that of Matplotlib 3.9.2's `ticker.MaxNLocator`, operation by operation, so that the values agree
/// in every bit: the raw step, the view's width over the number of intervals, is raised to the next of the
/// permitted steps, and multiples of that are taken from just outside the view at one end to the other. Where the
/// values are large compared with their range, a power of ten is taken off first to keep their last digits right.
public struct MaxNLocator: Locator, Equatable {
  /// The permitted steps, from 1 to 10, before scaling by a power of ten.
  public let steps: [Double]

  /// The greatest number of intervals in the view, at least 1.
  public let intervalLimit: Int

  /// The number of ticks in the view below which smaller steps are tried, at least 1.
  public let minimumTickCount: Int

  /// Whether ticks are at whole numbers, provided that the view has enough of those.
  public let integersOnly: Bool

  /// Whether an axis around data ends at ticks, and steps are wide enough for that: Matplotlib's
  /// `axes.autolimit_mode` of `round_numbers`, which its `classic` style has.
  public let roundsLimits: Bool

  /// The greatest interval limit; what is asked for beyond it counts as this.
  public static let greatestIntervalLimit = 1000

  /// The steps that the method takes when it is given none.
  public static let defaultSteps: [Double] = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

  /// The steps that a default linear axis takes.
  public static let automaticSteps: [Double] = [1, 2, 2.5, 5, 10]

  /// Makes a locator with a limit of its own.
  ///
  /// - Parameters:
  ///   - intervalLimit: The greatest number of intervals in the view; limits outside 1...1000 count as the nearer
  ///     of the two.
  ///   - steps: Permitted steps, ascending between 1 and 10; 1 and 10 are added where they are missing.
  ///   - minimumTickCount: The number of ticks below which smaller steps are tried.
  ///   - integersOnly: Whether ticks are at whole numbers where the view has enough of those.
  ///   - roundsLimits: Whether an axis around data ends at ticks.
  /// - Throws: ``TickStepError`` when the steps do not ascend or leave the range from 1 to 10.
  public init(
    intervalLimit: Int = 10, steps: [Double] = defaultSteps, minimumTickCount: Int = 2,
    integersOnly: Bool = false, roundsLimits: Bool = false
  ) throws(TickStepError) {
    let ascends = zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 }
    guard let first = steps.first, let last = steps.last, ascends, first >= 1, last <= 10 else {
      throw TickStepError(steps: steps)
    }
    self.init(
      checkedSteps: (first == 1 ? [] : [1]) + steps + (last == 10 ? [] : [10]), intervalLimit: intervalLimit,
      minimumTickCount: minimumTickCount, integersOnly: integersOnly, roundsLimits: roundsLimits)
  }

  private init(
    checkedSteps: [Double], intervalLimit: Int, minimumTickCount: Int, integersOnly: Bool, roundsLimits: Bool
  ) {
    steps = checkedSteps
    self.intervalLimit = min(max(intervalLimit, 1), Self.greatestIntervalLimit)
    self.minimumTickCount = max(minimumTickCount, 1)
    self.integersOnly = integersOnly
    self.roundsLimits = roundsLimits
  }

  /// The locator of a default linear axis, Matplotlib's `AutoLocator`: steps of 1, 2, 2.5 and 5, at most nine
  /// intervals, fewer where fewer labels fit.
  ///
  /// - Parameter tickSpace: How many tick labels fit along the axis.
  public static func automatic(tickSpace: Int) -> MaxNLocator {
    MaxNLocator(
      checkedSteps: automaticSteps, intervalLimit: min(max(tickSpace, 1), 9), minimumTickCount: 2,
      integersOnly: false, roundsLimits: false)
  }

  public func tickValues(in view: ViewInterval) -> [Double] {
    let interval = view.nonsingular(expander: 1e-13, tiny: 1e-14)
    let ticks = rawTicks(in: interval)
    guard ticks.isEmpty else { return ticks.filter(\.isFinite) }
    // Where widths leave the range of Double, the ticks are those of a tenth of the view.
    let tenth = ViewInterval(lower: interval.lower / 10, upper: interval.upper / 10)
    return rawTicks(in: tenth).map { $0 * 10 }.filter(\.isFinite)
  }

  public func nonsingular(_ limits: ViewInterval, minPositive: Double) -> ViewInterval {
    limits.nonsingular(expander: 0.05)
  }

  public func viewLimits(_ limits: ViewInterval, minPositive: Double) -> ViewInterval {
    let limits = limits.nonsingular(expander: 1e-12, tiny: 1e-13)
    guard roundsLimits else { return limits }
    let ticks = rawTicks(in: limits)
    guard let first = ticks.first, let last = ticks.last else { return limits }
    return ViewInterval(lower: first, upper: last).clampedToFinite
  }

  /// The ticks from the one at or below the interval's lower end to the one at or above its upper end; none where
  /// a difference of them has no finite value.
  private func rawTicks(in interval: ViewInterval) -> [Double] {
    let (scale, offset) = scaleAndOffset(of: interval)
    let lower = interval.lower - offset
    let upper = interval.upper - offset
    var candidates = staircase.map { $0 * scale }
    if integersOnly {
      candidates = candidates.filter { $0 < 1 || abs($0 - $0.rounded(.toNearestOrEven)) < 0.001 }
    }
    let rawStep = (upper - lower) / Double(intervalLimit)
    let isWide = { (step: Double) in
      let first = floorDivide(lower, by: step).quotient * step
      return step >= rawStep && (!roundsLimits || first + step * Double(intervalLimit) >= upper)
    }
    let start = candidates.firstIndex(where: isWide) ?? candidates.count - 1
    let hasEnoughIntegers =
      integersOnly && upper.rounded(.down) - lower.rounded(.up) >= Double(minimumTickCount - 1)
    var ticks: [Double] = []
    for candidate in candidates.prefix(start + 1).reversed() {
      let step = hasEnoughIntegers ? max(1, candidate) : candidate
      let first = floorDivide(lower, by: step).quotient * step
      let edge = StepEdge(step: step, offset: offset)
      let low = edge.multiple(atOrBelow: lower - first)
      let high = edge.multiple(atOrAbove: upper - first)
      guard low.isFinite, high.isFinite, high >= low else { return [] }
      ticks = (0...Int(high - low)).map { (low + Double($0)) * step + first }
      if ticks.count(where: { lower <= $0 && $0 <= upper }) >= minimumTickCount { break }
    }
    return ticks.map { $0 + offset }
  }

  /// The steps themselves with those a power of ten below and the first above.
  private var staircase: [Double] {
    steps.dropLast().map { 0.1 * $0 } + steps + [10 * steps[1]]
  }

  /// The power of ten of the steps, and a power of ten to take off values that are large compared with their range.
  private func scaleAndOffset(of interval: ViewInterval) -> (scale: Double, offset: Double) {
    let width = abs(interval.upper - interval.lower)
    let mean = (interval.upper + interval.lower) / 2
    let isFar = abs(mean) / width >= 100
    let offset = isFar ? Double(signOf: mean, magnitudeOf: pow(10, log10(abs(mean)).rounded(.down))) : 0
    return (pow(10, log10(width / Double(intervalLimit)).rounded(.down)), offset)
  }
}

/// Steps between ticks that no ``MaxNLocator`` can use.
public struct TickStepError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The steps that were given.
  public let steps: [Double]

  public var description: String {
    "tick steps \(steps) must ascend and lie between 1 and 10, as in [1, 2, 5, 10]"
  }
}
