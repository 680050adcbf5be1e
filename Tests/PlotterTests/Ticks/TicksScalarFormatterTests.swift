import Testing

@testable import Plotter

/// The cases of Matplotlib 3.9.2's `TestScalarFormatter` in lib/matplotlib/tests/test_ticker.py that concern the
/// labels of an axis without TeX's notation.
@Suite struct TicksScalarFormatterTests {
  static let offsets: [(Double, Double, Double)] = [
    (123, 189, 0),
    (-189, -123, 0),
    (12341, 12349, 12340),
    (-12349, -12341, -12340),
    (99999.5, 100010.5, 100000),
    (-100010.5, -99999.5, -100000),
    (99990.5, 100000.5, 100000),
    (-100000.5, -99990.5, -100000),
    (1_233_999, 1_234_001, 1_234_000),
    (-1_234_001, -1_233_999, -1_234_000),
    (1, 1, 1),
    (123, 123, 0),
    (0.4538, 0.4578, 0.45),
    (3789.12, 3783.1, 3780),
    (45124.3, 45831.75, 45000),
    (0.000721, 0.0007243, 0.00072),
    (12592.82, 12591.43, 12590),
    (9, 12, 0),
    (900, 1200, 0),
    (1900, 1200, 0),
    (0.99, 1.01, 1),
    (9.99, 10.01, 10),
    (99.99, 100.01, 100),
    (5.99, 6.01, 6),
    (15.99, 16.01, 16),
    (-0.452, 0.492, 0),
    (-0.492, 0.492, 0),
    (12331.4, 12350.5, 12300),
    (-12335.3, 12335.3, 0),
  ]

  @Test(arguments: offsets, [false, true])
  func offset(_ row: (left: Double, right: Double, offset: Double), isReversed: Bool) throws {
    let view = AutoscaleLimits.explicit(
      lower: isReversed ? row.right : row.left, upper: isReversed ? row.left : row.right,
      current: ViewInterval(lower: 0, upper: 1))
    // The table is for the `classic` style, whose offsets need to save two digits only.
    let locator = try MaxNLocator(intervalLimit: 9, steps: [1, 2, 5, 10], roundsLimits: true)
    var formatter = ScalarFormatter()
    formatter.offsetThreshold = 2
    #expect(formatter.notation(for: locator.tickValues(in: view), in: view).offset == row.offset)
  }

  struct PowerCase: Sendable {
    var isScientific: Bool
    var limits: (Int, Int)
    var view: (Double, Double)
    var exponent: Int
    var hasFewTicks = false
  }

  static let powers = [
    PowerCase(isScientific: false, limits: (0, 0), view: (10, 20), exponent: 0),
    PowerCase(isScientific: true, limits: (-2, 2), view: (-10, 20), exponent: 0),
    PowerCase(isScientific: true, limits: (-2, 2), view: (-20, 10), exponent: 0),
    PowerCase(isScientific: true, limits: (-2, 2), view: (-110, 120), exponent: 2),
    PowerCase(isScientific: true, limits: (-2, 2), view: (-120, 110), exponent: 2),
    PowerCase(isScientific: true, limits: (-2, 2), view: (-0.001, 0.002), exponent: -3),
    PowerCase(isScientific: true, limits: (-7, 7), view: (0.18e10, 0.83e10), exponent: 9, hasFewTicks: true),
    PowerCase(isScientific: true, limits: (0, 0), view: (-1e5, 1e5), exponent: 5),
    PowerCase(isScientific: true, limits: (6, 6), view: (-1e5, 1e5), exponent: 6),
  ]

  @Test(arguments: powers) func powerOfTen(_ row: PowerCase) throws {
    var formatter = ScalarFormatter()
    formatter.usesScientificNotation = row.isScientific
    formatter.lowExponent = row.limits.0
    formatter.highExponent = row.limits.1
    let view = ViewInterval(lower: row.view.0, upper: row.view.1)
    let locator = row.hasFewTicks ? try MaxNLocator(intervalLimit: 4) : MaxNLocator.automatic(tickSpace: 9)
    let ticks = locator.tickValues(in: view)
    #expect(formatter.notation(for: ticks, in: view).exponent == row.exponent)
  }

  @Test(arguments: [(0.1, "1e−1"), (0.11, "1.1e−1"), (1e8, "1e8"), (1.1e8, "1.1e8"), (-1, "−1"), (0, "0")])
  func oneNumber(_ value: Double, _ expected: String) {
    #expect(ScalarFormatter().text(of: value) == expected)
  }

  @Test func noTicksHaveNoLabels() {
    let empty = ScalarFormatter().format([], in: ViewInterval(lower: 0, upper: 1))
    #expect(empty == FormattedTicks(labels: []))
  }

  /// `test_use_offset` and `test_set_use_offset_float`: what is asked for is what is taken off.
  @Test(arguments: [(ScalarFormatter.Offset.automatic, 100_000.0), (.fixed(0), 0), (.fixed(0.5), 0.5)])
  func offsetAsAsked(_ offset: ScalarFormatter.Offset, _ expected: Double) {
    var formatter = ScalarFormatter()
    formatter.offset = offset
    let ticks: [Double] = [100_000, 100_002, 100_004, 100_006]
    let view = ViewInterval(lower: 100_000, upper: 100_006)
    #expect(formatter.notation(for: ticks, in: view).offset == expected)
  }

  @Test func offsetAndPowerShareALine() {
    let ticks: [Double] = [0.123456, 0.1234561, 0.1234562, 0.1234563]
    let view = ViewInterval(lower: 0.123456, upper: 0.1234563)
    let text = ScalarFormatter().format(ticks, in: view)
    #expect(text.labels == ["0", "1", "2", "3"])
    #expect(text.offsetText == "1e−7+1.23456e−1")
  }
}
