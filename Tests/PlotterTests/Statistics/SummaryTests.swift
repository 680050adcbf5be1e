import Testing

@testable import Plotter

@Suite struct SummaryTests {
  @Test func meansAndDeviationsAreNumPys() throws {
    let samples = try StatisticsReferences.samples()
    for fields in try StatisticsReferences.lines("mean") {
      let values = try #require(samples[fields[0]])
      #expect(isSame([mean(values)], try numbers(fields[1])), "\(fields)")
      #expect(isSame([standardDeviation(values)], try numbers(fields[2])), "\(fields)")
    }
  }

  @Test func percentilesAreNumPys() throws {
    let samples = try StatisticsReferences.samples()
    let cases = try StatisticsReferences.lines("percentiles")
    try #require(cases.count == 18)
    for fields in cases {
      let percentiles = Percentiles(of: try #require(samples[fields[0]]))
      #expect(isSame(try numbers(fields[1]).map(percentiles.value(at:)), try numbers(fields[2])), "\(fields)")
    }
    #expect(Percentiles(of: []).value(at: 50).isNaN)
    #expect(Percentiles(of: [1, 2]).value(at: .nan).isNaN)
    #expect(Percentiles(of: [1, 2]).value(at: -5) == 1 && Percentiles(of: [1, 2]).value(at: .infinity) == 2)
  }

  @Test func manyValuesAscend() {
    var state: UInt64 = 1
    var values: [Double] = [0, -0.0, .infinity, -.infinity, 1.7e308, -1.7e308]
    while values.count < 20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Bits of all kinds but those of NaN.
      let value = Double(bitPattern: state)
      values.append(value.isNaN ? Double(state >> 40) : value)
    }
    #expect(Percentiles.sorted(values) == values.sorted())
    let equal = [Double](repeating: 7, count: 20_000)
    #expect(Percentiles.sorted(equal) == equal)
    let whole = (0..<20_000).map { Double($0 * 7919 % 20_000) }
    #expect(Percentiles(of: whole).value(at: 25) == 4999.75)
  }

  @Test func boxesAreMatplotlibs() throws {
    let samples = try StatisticsReferences.samples()
    let cases = try StatisticsReferences.lines("box")
    try #require(cases.count == 19)
    for fields in cases {
      let box = BoxStatistics(of: try #require(samples[fields[0]]))
      let found = [
        box.mean, box.lowerQuartile, box.median, box.upperQuartile, box.lowerWhisker, box.upperWhisker,
        box.lowerNotch, box.upperNotch,
      ]
      #expect(isSame(found, try numbers(fields[1])), "\(fields) \(found)")
      #expect(isSame(box.fliers, try numbers(fields[2])), "\(fields)")
    }
  }

  @Test func densitiesAreMatplotlibs() throws {
    let samples = try StatisticsReferences.samples()
    let cases = try StatisticsReferences.lines("density")
    try #require(cases.count > 20)
    for fields in cases {
      let values = try #require(samples[fields[0]])
      let bandwidth: GaussianDensity.Bandwidth =
        switch fields[1] {
        case "scott": .scott
        case "silverman": .silverman
        default: .factor(0.3)
        }
      let outline = ViolinOutline(of: values, bandwidth: bandwidth, count: 11)
      #expect(StatisticsReferences.agree(outline.densities, try numbers(fields[2]), to: 1e-12), "\(fields)")
    }
  }

  @Test func outlinesOfEveryKindAreFinite() throws {
    for (name, values) in try StatisticsReferences.samples() where values.allSatisfy(\.isFinite) {
      let outline = ViolinOutline(of: values)
      #expect(outline.positions.count == (values.isEmpty ? 0 : 100), "\(name)")
      if name != "widest" {
        #expect(outline.densities.allSatisfy { $0.isFinite && $0 >= 0 }, "\(name)")
        #expect(values.isEmpty || outline.densities.contains { $0 > 0 }, "\(name)")
      }
    }
    #expect(ViolinOutline(of: [2, 2, 2]).densities == Array(repeating: 1, count: 100))
    #expect(GaussianDensity(of: [1, 2], bandwidth: .factor(0)) == nil)
    #expect(GaussianDensity(of: [1, 2], bandwidth: .factor(.nan)) == nil)
  }

  @Test func equalDistancesAreNumPys() throws {
    let cases = try StatisticsReferences.lines("linspace")
    try #require(cases.count == 10)
    for fields in cases {
      let ends = try numbers(fields[0]) + numbers(fields[1])
      let values = linspace(from: ends[0], to: ends[1], count: try #require(Int(fields[2])))
      #expect(isSame(values, try numbers(fields[3])), "\(fields) \(values)")
    }
    #expect(linspace(from: 0, to: 1, count: -3).isEmpty)
  }
}
