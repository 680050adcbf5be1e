import Testing

@testable import Plotter

/// Ranges that no reference covers: any bit pattern of a `Double` at either end.
@Suite struct TicksHostileTests {
  static let edges: [Double] = [
    0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 2.2250738585072014e-308, 2.2e-287, 1, -1,
    1.0000000000000002, 10, 0.1, 1e6,
    1e-5,
    1e22, 9_007_199_254_740_992, -1e300, 8.9e307, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
    .infinity,
    -.infinity, .nan,
  ]

  @Test(arguments: [.linear, .log] as [any Scale]) func everyPairOfEdges(_ scale: any Scale) {
    for lower in Self.edges {
      for upper in Self.edges { check(lower, upper, scale) }
    }
  }

  @Test(arguments: [.linear, .log] as [any Scale]) func everyBitPattern(_ scale: any Scale) {
    var generator = SplitMix64(state: scale is LogScale ? 1 : 2)
    for _ in 0..<2000 {
      let lower = Double(bitPattern: generator.next())
      // Half of the pairs are neighbours, where the digits run out.
      let upper =
        generator.next() % 2 == 0
        ? Double(bitPattern: generator.next())
        : Double(bitPattern: lower.bitPattern &+ generator.next() % 1000)
      check(lower, upper, scale)
    }
  }

  @Test(arguments: [Int.min, -1, 0, 1, 1000, Int.max]) func everyTickLimit(_ limit: Int) throws {
    let view = ViewInterval(lower: -0.3, upper: 12.7)
    #expect(
      try MaxNLocator(intervalLimit: limit, minimumTickCount: limit).tickValues(in: view).count < 20_000)
    #expect(
      LogLocator(base: Double(limit), tickLimit: limit).tickValues(in: ViewInterval(lower: 1, upper: 9)).count
        < 20)
    #expect(!AxisTicks(view: view, tickSpace: limit).major.isEmpty)
  }

  @Test func tickSpaceOfSenselessLengths() {
    #expect(AxisTicks.tickSpace(axisLength: .nan, labelSize: 10, isHorizontal: true) > 0)
    #expect(AxisTicks.tickSpace(axisLength: 1e300, labelSize: 10, isHorizontal: true) > 0)
    #expect(AxisTicks.tickSpace(axisLength: -5, labelSize: 10, isHorizontal: false) == 0)
    #expect(AxisTicks.tickSpace(axisLength: 100, labelSize: 0, isHorizontal: false) > 0)
  }

  static let fewEdges: [Double] = [
    0, .leastNonzeroMagnitude, -1, 1.0000000000000002, 1e6, -1e300, .greatestFiniteMagnitude, -.infinity,
    .nan,
  ]

  static let scales: [any Scale] = [
    .log(base: 1.1), .log(base: 1e9), .symlog, .symlog(threshold: .leastNonzeroMagnitude),
    .symlog(threshold: 1e308, linearScale: 1e-300), SymlogScale(base: 1.1), .date,
    .categories((0..<50).map { "\($0)" }),
  ]

  /// The other scales' axes end at different finite values and have ticks at finite ones.
  @Test(arguments: scales) func otherScales(_ scale: any Scale) {
    for lower in Self.fewEdges {
      for upper in Self.fewEdges {
        let minPositive = [lower, upper].filter { $0 > 0 }.min() ?? .infinity
        let data = AutoscaleLimits.limits(
          dataMin: lower, dataMax: upper, minPositive: minPositive, scale: scale, stickyEdges: [0, lower])
        let given = AutoscaleLimits.explicit(
          lower: lower, upper: upper, scale: scale, current: ViewInterval(lower: 1, upper: 10))
        #expect(data.isFinite && data.lower < data.upper, "\(lower)...\(upper) gives \(data)")
        #expect(given.isFinite && given.lower != given.upper, "\(lower)...\(upper) gives \(given)")
        for view in [data, given, ViewInterval(lower: lower, upper: upper)] {
          let ticks = AxisTicks(view: view, scale: scale, tickSpace: 9)
          #expect(ticks.major.count + ticks.minor.count <= 20_000)
          #expect((ticks.major + ticks.minor).allSatisfy { $0.value.isFinite })
        }
      }
    }
  }

  static let locators: [any Locator] = [
    MultipleLocator(1e-300), MultipleLocator(.nan), MultipleLocator(0), MultipleLocator(-1),
    MultipleLocator(1e300, offset: -1e300), MultipleLocator(1, offset: .infinity), NullLocator(),
    FixedLocator([.nan, 1, -.infinity], intervalLimit: .min), FixedLocator([], intervalLimit: 3),
    SymlogLocator(base: 10, threshold: 1e-300, multiples: [.nan, 1e300]), AutoDateLocator(),
    DateLocator(.years(every: .min)), DateLocator(.years(every: .max)), DateLocator(.months([-1, 13, .max])),
    DateLocator(.days([])), DateLocator(.weekdays([0, 8])), DateLocator(.hours([.min])),
    DateLocator(.minutes([0])), DateLocator(.seconds(Array(0..<60))), DateLocator(.microseconds(every: 0)),
    DateLocator(.microseconds(every: .max)),
  ]

  @Test(arguments: locators) func otherLocators(_ locator: any Locator) {
    let dates: [Double] = [-719_162, 2_932_896.9, 19_782, 19_782.0000001]
    for lower in Self.fewEdges + dates {
      for upper in Self.fewEdges + dates {
        let view = ViewInterval(lower: lower, upper: upper)
        let values = locator.tickValues(in: view)
        #expect(values.count <= 20_000 && values.allSatisfy(\.isFinite), "\(lower)...\(upper)")
        let minors = AutoMinorLocator().tickValues(in: view, between: [lower, upper, 1])
        #expect(minors.count <= 20_000 && minors.allSatisfy(\.isFinite))
        #expect(AutoMinorLocator(divisions: .max).tickValues(in: view, between: [0, 1]).count <= 20_000)
        _ = locator.nonsingular(view, minPositive: 1)
      }
    }
  }

  /// A formatter gets ticks from anywhere, not only from the locator of its scale.
  @Test func formattersTakeAnyTicks() {
    var generator = SplitMix64(state: 3)
    for _ in 0..<2000 {
      let ticks = (0..<Int(generator.next() % 4)).map { _ in Double(bitPattern: generator.next()) }
      let view = ViewInterval(
        lower: Double(bitPattern: generator.next()), upper: Double(bitPattern: generator.next()))
      for formatter in Self.formatters {
        #expect(formatter.format(ticks, in: view).labels.count == ticks.count)
      }
    }
  }

  static let formatters: [any TickFormatter] = [
    ScalarFormatter(), LogFormatter(), LogFormatter(style: .plain), LogFormatter(base: 1.5),
    LogFormatter(linearThreshold: 1e300), FixedFormatter(["a"]), NullFormatter(),
    ClosureFormatter { "\($0)" },
    DecimalsFormatter(.min), PercentFormatter(), PercentFormatter(of: 0), EngineeringFormatter(),
    EngineeringFormatter(unit: "m", decimals: -3), MultiplesFormatter(of: .pi, symbol: "π"),
    MultiplesFormatter(of: .nan, symbol: ""), AutoDateFormatter(), ConciseDateFormatter(),
    DateTextFormatter("%Y %"),
  ]

  private func check(_ lower: Double, _ upper: Double, _ scale: any Scale) {
    let minPositive = [lower, upper].filter { $0 > 0 }.min() ?? .infinity
    let data = AutoscaleLimits.limits(dataMin: lower, dataMax: upper, minPositive: minPositive, scale: scale)
    let current = ViewInterval(lower: 1, upper: 10)
    let given = AutoscaleLimits.explicit(lower: lower, upper: upper, scale: scale, current: current)
    #expect(data.isFinite && data.lower < data.upper, "\(lower)...\(upper) gives \(data)")
    #expect(given.isFinite && given.lower != given.upper, "\(lower)...\(upper) gives \(given)")
    let raw = ViewInterval(lower: lower, upper: upper)
    for (index, view) in [data, given, raw].enumerated() {
      for space in [0, 9] {
        let ticks = AxisTicks(view: view, scale: scale, tickSpace: space)
        #expect(ticks.major.count + ticks.minor.count <= 120)
        #expect((ticks.major + ticks.minor).allSatisfy { $0.value.isFinite })
        // Matplotlib has no ticks either where the digits of a Double do not tell more than a few values apart.
        let isNarrow = abs(view.upper / 2 - view.lower / 2) < 1e-13 * max(abs(view.lower), abs(view.upper))
        guard index < 2, !isNarrow else { continue }
        #expect(!ticks.major.isEmpty || !ticks.minor.isEmpty, "\(lower)...\(upper) shows \(view)")
      }
    }
  }
}
