import Testing

@testable import Plotter

/// The cases of Matplotlib 3.9.2's `TestMaxNLocator` in lib/matplotlib/tests/test_ticker.py, which run in its
/// `classic` style, where limits are round.
@Suite struct TicksMaxNLocatorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var view: ViewInterval
    var expected: [Double]
    var steps = MaxNLocator.defaultSteps
    var testDescription: String { "\(view.lower)...\(view.upper)" }

    init(_ lower: Double, _ upper: Double, _ expected: [Double], steps: [Double] = MaxNLocator.defaultSteps) {
      view = ViewInterval(lower: lower, upper: upper)
      self.expected = expected
      self.steps = steps
    }
  }

  static let basic = [
    Case(20, 100, [20, 40, 60, 80, 100]),
    Case(0.001, 0.0001, [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
    Case(-1e15, 1e15, [-1e15, -5e14, 0, 5e14, 1e15]),
    Case(0, 0.85e-50, [0, 2e-51, 4e-51, 6e-51, 8e-51, 10e-51]),
    Case(-0.85e-50, 0, [-10e-51, -8e-51, -6e-51, -4e-51, -2e-51, 0]),
  ]

  static let integer = [
    Case(-0.1, 1.1, [-1, 0, 1, 2]),
    Case(-0.1, 0.95, [-0.25, 0, 0.25, 0.5, 0.75, 1]),
    Case(1, 55, [0, 15, 30, 45, 60], steps: [1, 1.5, 5, 6, 10]),
  ]

  @Test(arguments: basic) func fiveIntervals(_ row: Case) throws {
    let locator = try MaxNLocator(intervalLimit: 5, roundsLimits: true)
    expectEqual(locator.tickValues(in: row.view), row.expected)
  }

  @Test(arguments: integer) func wholeNumbers(_ row: Case) throws {
    let locator = try MaxNLocator(intervalLimit: 5, steps: row.steps, integersOnly: true, roundsLimits: true)
    expectEqual(locator.tickValues(in: row.view), row.expected)
  }

  @Test(arguments: [[2, 1], [2, 11], [0.5, 10], [], [1, 1, 10], [1, .nan, 10]])
  func unusableStepsAreRefused(_ steps: [Double]) {
    #expect(throws: TickStepError.self) { try MaxNLocator(steps: steps) }
  }

  @Test(arguments: [
    ([1, 2, 10], [1, 2, 10]), ([2, 10], [1, 2, 10]), ([1, 2], [1, 2, 10]), ([2], [1, 2, 10]),
  ])
  func stepsArePadded(_ steps: [Double], _ padded: [Double]) throws {
    #expect(try MaxNLocator(steps: steps).steps == padded)
  }

  /// `test_view_limits_single_bin`.
  @Test func roundLimitsOfASingleInterval() throws {
    let locator = try MaxNLocator(intervalLimit: 1, roundsLimits: true)
    let limits = locator.viewLimits(ViewInterval(lower: -2.3, upper: 2.3), minPositive: 2.3)
    #expect(limits == ViewInterval(lower: -4, upper: 4))
  }

  @Test func refusalNamesTheSteps() {
    #expect(
      TickStepError(steps: [2, 1]).description
        == "tick steps [2.0, 1.0] must ascend and lie between 1 and 10, as in [1, 2, 5, 10]")
  }

  /// `test_auto_numticks` in test_axes.py: tiny axes have three ticks.
  @Test(arguments: [true, false]) func tinyAxesHaveThreeTicks(_ isHorizontal: Bool) {
    // Four by four subplots in a default figure: 6.4 by 4.8 inches, less margins and gaps of 0.2 axes.
    let inches = isHorizontal ? 6.4 * 0.775 : 4.8 * 0.77
    let space = AxisTicks.tickSpace(
      axisLength: inches / (4 + 0.2 * 3) * 72, labelSize: 10, isHorizontal: isHorizontal)
    let ticks = AxisTicks(view: ViewInterval(lower: 0, upper: 1), tickSpace: space)
    #expect(ticks.major.map(\.value) == [0, 0.5, 1])
  }

  /// Equality to twelve digits of the greatest value; the tables give expected values in decimal.
  private func expectEqual(_ ticks: [Double], _ expected: [Double]) {
    let tolerance = 1e-12 * (expected.map(abs).max() ?? 0)
    #expect(ticks.count == expected.count)
    for (tick, value) in zip(ticks, expected) { #expect(abs(tick - value) <= tolerance) }
  }
}
