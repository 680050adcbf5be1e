import Testing

@testable import Plotter

/// The cases of Matplotlib 3.9.2's `TestLogLocator`, `TestLogFormatter`, `TestLogFormatterMathtext` and
/// `TestLogFormatterSciNotation` in lib/matplotlib/tests/test_ticker.py that concern default logarithmic axes.
@Suite struct TicksLogTests {
  struct LocatorCase: Sendable, CustomTestStringConvertible {
    var locator: LogLocator
    var view: (Double, Double)
    var expected: [Double]
    var testDescription: String { "\(locator) in \(view)" }
  }

  static let located = [
    LocatorCase(
      locator: LogLocator(tickLimit: 5), view: (0.001, 1.1e5),
      expected: [1e-5, 1e-3, 1e-1, 1e1, 1e3, 1e5, 1e7, 1e9]),
    LocatorCase(
      locator: LogLocator(base: 2), view: (1, 100), expected: [0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256]),
    LocatorCase(
      locator: LogLocator(multiples: .all), view: (0.45, 0.55),
      expected: [0.44, 0.46, 0.48, 0.5, 0.52, 0.54, 0.56]),
    LocatorCase(
      locator: LogLocator(multiples: .factors([1, 2, 5])), view: (1, 1e7),
      expected: (-1...8).flatMap { decade in [1, 2, 5].map { $0 * power(decade) } }),
    LocatorCase(
      locator: LogLocator(multiples: .factors([1, 2, 5])), view: (1, 1e8),
      expected: (-1...9).flatMap { decade in [1, 2, 5].map { $0 * power(decade) } }),
  ]

  @Test(arguments: located) func ticks(_ row: LocatorCase) {
    let ticks = row.locator.tickValues(in: ViewInterval(lower: row.view.0, upper: row.view.1))
    #expect(ticks.count == row.expected.count)
    for (tick, value) in zip(ticks, row.expected) { #expect(abs(tick - value) <= 1e-12 * value) }
  }

  @Test func noPositiveEndMeansNoTicks() {
    #expect(LogLocator(tickLimit: 5).tickValues(in: ViewInterval(lower: 0, upper: 1000)).isEmpty)
  }

  @Test func multiplesLeaveOutThePowers() {
    let locator = LogLocator(multiples: .factors([2, 3, 4, 5, 6, 7, 8, 9]))
    let ticks = locator.tickValues(in: ViewInterval(lower: 0.9, upper: 20))
    #expect(!ticks.contains(1) && !ticks.contains(10))
  }

  /// `test_small_range_loglocator`: no decade is skipped in a small range.
  @Test(arguments: [1, 2, 3, 9]) func smallRangesHaveEveryDecade(_ limit: Int) {
    let ticks = LogLocator(tickLimit: limit).tickValues(in: ViewInterval(lower: 6, upper: 150))
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $1 == 10 * $0 })
  }

  static let widths: [(width: Double, expected: [String])] = [
    (
      0.001,
      [
        "3.142e-5", "3.142e-4", "3.142e-3", "3.142e-2", "3.142e-1", "3.142", "3.142e1", "3.142e2",
        "3.142e3", "3.142e4", "3.142e5", "1e-5", "1e-4", "1e-3", "1e-2", "1e-1", "1", "10", "100", "1000",
        "1e4", "1e5",
      ]
    ),
    (
      0.015,
      [
        "0", "0", "0.003", "0.031", "0.314", "3.142", "31.416", "314.159", "3141.593", "31415.927",
        "314159.265", "0", "0", "0.001", "0.01", "0.1", "1", "10", "100", "1000", "10000", "100000",
      ]
    ),
    (
      0.5,
      [
        "0", "0", "0.003", "0.031", "0.314", "3.142", "31.416", "314.159", "3141.593", "31415.927",
        "314159.265", "0", "0", "0.001", "0.01", "0.1", "1", "10", "100", "1000", "10000", "100000",
      ]
    ),
    (
      5,
      [
        "0", "0", "0", "0.03", "0.31", "3.14", "31.42", "314.16", "3141.59", "31415.93", "314159.27", "0",
        "0", "0", "0.01", "0.1", "1", "10", "100", "1000", "10000", "100000",
      ]
    ),
    (
      100,
      [
        "0", "0", "0", "0", "0.3", "3.1", "31.4", "314.2", "3141.6", "31415.9", "314159.3", "0", "0", "0",
        "0", "0.1", "1", "10", "100", "1000", "10000", "100000",
      ]
    ),
    (
      1e6,
      [
        "3.1e-5", "3.1e-4", "3.1e-3", "3.1e-2", "3.1e-1", "3.1", "3.1e1", "3.1e2", "3.1e3", "3.1e4",
        "3.1e5", "1e-5", "1e-4", "1e-3", "1e-2", "1e-1", "1", "10", "100", "1000", "1e4", "1e5",
      ]
    ),
  ]

  static let numbers = [
    3.141592654e-05, 0.0003141592654, 0.003141592654, 0.03141592654, 0.3141592654, 3.141592654, 31.41592654,
    314.1592654, 3141.592654, 31415.92654, 314159.2654, 1e-05, 0.0001, 0.001, 0.01, 0.1, 1, 10, 100, 1000,
    10000,
    100000,
  ]

  @Test(arguments: widths) func digitsByWidth(_ row: (width: Double, expected: [String])) {
    #expect(Self.numbers.map { LogFormatter.shortText(of: $0, width: row.width) } == row.expected)
  }

  static let scientific: [(Double, Double, String)] = [
    (2, 0.03125, "2^{-5}"),
    (2, 1, "2^{0}"),
    (2, 32, "2^{5}"),
    (2, 0.0375, "1.2\\times2^{-5}"),
    (2, 1.2, "1.2\\times2^{0}"),
    (2, 38.4, "1.2\\times2^{5}"),
    (10, -1, "-10^{0}"),
    (10, 1e-05, "10^{-5}"),
    (10, 1, "10^{0}"),
    (10, 100000, "10^{5}"),
    (10, 2e-05, "2\\times10^{-5}"),
    (10, 2, "2\\times10^{0}"),
    (10, 200000, "2\\times10^{5}"),
    (10, 5e-05, "5\\times10^{-5}"),
    (10, 5, "5\\times10^{0}"),
    (10, 500000, "5\\times10^{5}"),
  ]

  @Test(arguments: scientific) func scientificLabel(_ base: Double, _ value: Double, _ expected: String) {
    #expect(LogFormatter(base: base).label(of: value) == "$\\mathdefault{\(expected)}$")
  }

  @Test(arguments: [
    (0, 1, "10^{0}"), (0, 1e-2, "10^{-2}"), (0, 1e2, "10^{2}"), (3, 1, "1"), (3, 1e-2, "0.01"),
    (3, 1e2, "100"),
    (3, 1e-3, "10^{-3}"), (3, 1e3, "10^{3}"),
  ])
  func minimumExponent(_ minimum: Int, _ value: Double, _ expected: String) {
    let label = LogFormatter(minimumExponent: minimum).label(of: value)
    #expect(label == "$\\mathdefault{\(expected)}$")
  }

  @Test(arguments: [(0.0, "0"), (-1, "-10^0"), (2e-10, "2x10^-10"), (1e10, "10^10")])
  func labelOnOneLine(_ value: Double, _ expected: String) {
    #expect(AxisTicks.Tick(value: value, label: LogFormatter().label(of: value)).plainLabel == expected)
  }

  static let narrowing: [(Double, Double, Set<Int>)] = [
    (1, 1e4, []), (1, 800, []), (1, 80, []), (1, 8, [2, 3, 4, 6]), (0.5, 0.9, [2, 3, 4, 5, 6, 7, 8, 9]),
  ]

  /// `test_sublabel`: the narrower the view, the more multiples are labelled.
  @Test(arguments: narrowing, [LogFormatter.Style.plain, .scientific])
  func labelledMultiples(_ row: (Double, Double, labelled: Set<Int>), style: LogFormatter.Style) {
    let view = ViewInterval(lower: row.0, upper: row.1)
    let ticks = LogLocator(multiples: .factors([2, 3, 4, 5, 6, 7, 8, 9])).tickValues(in: view)
    let labels = LogFormatter(style: style).format(ticks, in: view).labels
    for (tick, label) in zip(ticks, labels) {
      var coefficient = tick
      while coefficient >= 9.5 { coefficient /= 10 }
      while coefficient < 0.95 { coefficient *= 10 }
      #expect(label.isEmpty != row.labelled.contains(Int(coefficient.rounded())), "\(tick)")
    }
  }

  /// `test_sublabel`'s major ticks, and `test_LogFormatter_call`.
  @Test(arguments: [1, 10, 100, 1000]) func plainPowers(_ value: Int) {
    let view = ViewInterval(lower: 1, upper: 10)
    let formatter = LogFormatter(style: .plain, labelsPowersOnly: true)
    #expect(formatter.label(of: Double(value), in: view) == String(value))
    #expect(formatter.label(of: 2 * Double(value), in: view).isEmpty)
  }

  @Test(
    arguments: [2, 4, 20, 22].map { $0 * Double.leastNonzeroMagnitude },
    [LogFormatter.Style.plain, .scientific])
  func subnormalNumbersHaveLabels(_ value: Double, _ style: LogFormatter.Style) {
    #expect(!LogFormatter(style: style).label(of: value, in: ViewInterval(lower: 1, upper: 10)).isEmpty)
  }

  private static func power(_ decade: Int) -> Double { Double("1e\(decade)") ?? .nan }
}
