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

  /// A formatter gets ticks from anywhere, not only from the locator of its scale.
  @Test func formattersTakeAnyTicks() {
    var generator = SplitMix64(state: 3)
    for _ in 0..<2000 {
      let ticks = (0..<Int(generator.next() % 4)).map { _ in Double(bitPattern: generator.next()) }
      let view = ViewInterval(
        lower: Double(bitPattern: generator.next()), upper: Double(bitPattern: generator.next()))
      for formatter in [ScalarFormatter(), LogFormatter(), LogFormatter(style: .plain)] as [any TickFormatter]
      {
        #expect(formatter.format(ticks, in: view).labels.count == ticks.count)
      }
    }
  }

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
