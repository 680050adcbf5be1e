import Testing

@testable import Plotter

@Suite struct HistogramTests {
  private func range(_ text: String) throws -> ClosedRange<Double>? {
    let ends = try numbers(text)
    return ends.count == 2 ? ends[0]...ends[1] : nil
  }

  @Test func rulesAreNumPys() throws {
    let samples = try StatisticsReferences.samples()
    let cases = try StatisticsReferences.lines("rule")
    try #require(cases.count > 280)
    for fields in cases {
      let rule = try #require(BinRule(rawValue: fields[1]))
      let values = try #require(samples[fields[0]])
      let range = try range(fields[2])
      let expected = try numbers(fields[3])
      if expected.isEmpty {
        // What NumPy refuses is refused too, or has one bin.
        #expect((try? Bins.rule(rule).edges(of: values, range: range))?.count ?? 1 == 1, "\(fields)")
        continue
      }
      let edges = try Bins.rule(rule).edges(of: values, range: range)
      #expect(edges.count == Int(expected[0]), "\(fields)")
      #expect(
        edges.values.count > 1 && edges.values[0] == expected[1] && edges.values[1] == expected[2],
        "\(fields)")
      #expect(edges.values.last == expected[3], "\(fields)")
    }
  }

  @Test func countsAreNumPys() throws {
    let samples = try StatisticsReferences.samples()
    let cases = try StatisticsReferences.lines("count")
    try #require(cases.count == 19 * 16)
    for fields in cases {
      let values = try #require(samples[fields[0]])
      let count = try #require(Int(fields[1]))
      let range = try range(fields[2])
      if fields[3].isEmpty {
        #expect(throws: StatisticsError.self, "\(fields)") {
          try Bins.count(count).edges(of: values, range: range)
        }
        continue
      }
      let edges = try Bins.count(count).edges(of: values, range: range)
      #expect(edges.counts(of: values) == (try numbers(fields[3])), "\(fields)")
    }
  }

  @Test func countsWeightsAndDensitiesBetweenEdgesAreNumPys() throws {
    let samples = try StatisticsReferences.samples()
    let cases = try StatisticsReferences.lines("edges")
    try #require(cases.count == 19 * 4)
    for fields in cases {
      let values = try #require(samples[fields[0]])
      let edges = try Bins.edges(try numbers(fields[1])).edges(of: values)
      let counts = edges.counts(of: values)
      #expect(counts == (try numbers(fields[2])), "\(fields)")
      let weights = values.indices.map { (Double($0 % 5) + 0.5) / 4 }
      #expect(try edges.sums(of: values, weights: weights) == (try numbers(fields[3])), "\(fields)")
      #expect(isSame(edges.densities(counts), try numbers(fields[4])), "\(fields)")
    }
  }

  @Test func cumulatedCountsEndAtTheirSum() throws {
    let edges = try Bins.edges([0, 1, 3, 4]).edges(of: [])
    #expect(edges.cumulated([1, 2, 5], areDensities: false) == [1, 3, 8])
    #expect(edges.cumulated([0.125, 0.25, 0.375], areDensities: true) == [0.125, 0.625, 1])
  }

  /// NumPy finds no bins narrower than 1 for an array of integers.
  @Test func wholeNumbersHaveBinsOfAtLeastOne() throws {
    let values = (0..<400).map { Double($0 % 3) }
    #expect(try Bins.rule(.sqrt).edges(of: values, areWhole: true).values == [0, 1, 2])
    #expect(try Bins.rule(.sqrt).edges(of: values).count == 20)
  }

  @Test func literalsAreBins() {
    #expect((20 as Bins) == .count(20))
    #expect(([0, 1, 2] as Bins) == .edges([0, 1, 2]))
  }

  @Test func impossibleBinsAreRefused() {
    for count in [0, -1, .min, .max, 1_000_001] {
      #expect(throws: StatisticsError.binCount(count)) { try Bins.count(count).edges(of: [1, 2]) }
    }
    for edges: [Double] in [[], [1], [2, 1], [0, .nan, 1], [0, .infinity], [-.infinity, 0]] {
      #expect(throws: StatisticsError.self, "\(edges)") { try Bins.edges(edges).edges(of: [1, 2]) }
    }
    #expect(throws: StatisticsError.self) { try Bins.count(2).edges(of: [1, .infinity]) }
    #expect(throws: StatisticsError.self) {
      try Bins.count(2).edges(of: [1], range: ClosedRange(uncheckedBounds: (0, Double.infinity)))
    }
    #expect(throws: StatisticsError.self) { try Bins.count(2).edges(of: [], range: -1.7e308...1.7e308) }
    #expect(throws: StatisticsError.narrowRange(lower: 1, upper: 1 + 0x1p-51, count: 10)) {
      try Bins.count(10).edges(of: [1, 1 + 0x1p-51])
    }
    let outliers = (0..<100).map { Double($0) } + [1e300]
    #expect(throws: StatisticsError.self) { try Bins.rule(.fd).edges(of: outliers) }
    #expect(throws: StatisticsError.weights(count: 1, values: 2)) {
      try Bins.count(2).edges(of: [1, 2]).sums(of: [1, 2], weights: [1])
    }
  }

  @Test func errorsNameTheFault() {
    #expect("\(StatisticsError.binEdges([0, 2, 1]))".contains("2.0 before 1.0"))
    #expect("\(StatisticsError.binEdges([0, .nan]))".contains("nan"))
    #expect("\(StatisticsError.binEdges([0]))".contains("at least two"))
  }
}
