import Testing

@testable import Plotter

@Suite struct HistogramMarkTests {
  @Test func heightsAreMatplotlibs() throws {
    let cases = try fixtureLines("statistics/histograms.tsv")
    try #require(cases.count == 48)
    for fields in cases {
      let sets = try fields[0].split(separator: ";").map { try numbers(String($0)) }
      let weights = try fields[1].split(separator: ";").map { try numbers(String($0)) }
      let cumulation: Histogram.Cumulation =
        switch fields[5] {
        case "1": .ascending
        case "-1": .descending
        default: .none
        }
      let histogram = Histogram(
        sets: sets,
        bins: fields[2].contains(",") ? .edges(try numbers(fields[2])) : .count(Int(fields[2]) ?? 0),
        weights: weights.isEmpty ? nil : weights, isDensity: fields[4] == "1", cumulation: cumulation,
        isStacked: fields[3] == "1")
      try histogram.validate()
      #expect(histogram.edges == (try numbers(fields[6])), "\(fields)")
      let expected = try fields[7].split(separator: ";").map { try numbers(String($0)) }
      try #require(histogram.heights.count == expected.count)
      for (heights, expected) in zip(histogram.heights, expected) {
        #expect(StatisticsReferences.agree(heights, expected, to: 1e-14), "\(fields) \(heights)")
      }
    }
  }

  @Test func axesEndAtZeroAndAtTheOuterEdges() {
    for form in [Histogram.Form.bars, .outline, .filledOutline] {
      for isHorizontal in [false, true] {
        let histogram = Histogram(
          sets: [[1, 1, 2, 5], [4, 5]], bins: 4, form: form, isStacked: true, isHorizontal: isHorizontal)
        var extent = Extent()
        histogram.extend(&extent)
        let (along, across) = isHorizontal ? (extent.y, extent.x) : (extent.x, extent.y)
        #expect((along.least, along.greatest) == (1, 5), "\(form)")
        #expect((across.least, across.greatest) == (0, 3), "\(form)")
        #expect(along.sticky == [] && across.sticky == [0], "\(form)")
      }
    }
  }

  @Test func barsOfSeveralSetsStandSideBySide() throws {
    let histogram = Histogram(sets: [[0], [1], [1]], bins: [0, 1, 3])
    let bars = try #require(histogram.parts as? [Bars])
    #expect(
      bars.map { $0.positions.doubles.map { ($0 * 1e9).rounded() / 1e9 } } == [
        [0.233333333, 1.466666667], [0.5, 2], [0.766666667, 2.533333333],
      ])
    #expect(bars[0].widths.map { ($0 * 1e9).rounded() / 1e9 } == [0.266666667, 0.533333333])
    #expect(histogram.cycle == .strokes(3))
    #expect(Histogram([1.0], color: .foreground).cycle == .none)
  }

  @Test func legendNamesTheSets() {
    let sets: [[Double]] = [[1, 2], [3], [4]]
    let bars = Histogram(sets: sets, names: ["a", "b"])
    #expect(bars.legendEntries.map(\.name) == ["a", "b"])
    // Outlines are drawn, and named, from the last to the first.
    let outlines = Histogram(sets: sets, form: .outline, names: ["a", "b", "c"])
    #expect(outlines.legendEntries.map(\.name) == ["c", "b", "a"])
  }

  @Test func whatCannotBeCountedIsRefused() {
    let refused: [Histogram] = [
      Histogram([1.0, .infinity]), Histogram([1.0, 2], bins: 0), Histogram([1.0, 2], bins: [2, 1]),
      Histogram([1.0, 2], weights: [1]), Histogram([1.0, 2], bins: .rule(.auto), weights: [1, 1]),
      Histogram(sets: [[1], [2]], weights: [[1]]), Histogram([1.0], alpha: 2),
      Histogram([1.0], bins: .count(.max)),
    ]
    for histogram in refused { #expect(throws: PlotError.self) { try histogram.validate() } }
    #expect(Histogram([1.0, .infinity]).heights.isEmpty && Histogram([1.0, .infinity]).edges.isEmpty)
  }

  @Test func dataAsItIsIsCounted() throws {
    for values in [[], [.nan], [2], [2, 2, 2], [1e-300, 3e-300], [1e300, -1e300], [.nan, 1, .nan, 2]]
      as [[Double]]
    {
      let histogram = Histogram(values)
      try histogram.validate()
      #expect(histogram.heights[0].reduce(0, +) == Double(values.filter(\.isFinite).count), "\(values)")
      #expect(histogram.edges.count == 11)
    }
    // NumPy gives whole numbers bins of at least 1.
    #expect(Histogram((0..<100).map { $0 % 3 }, bins: .rule(.sqrt)).edges == [0, 1, 2])
  }
}
