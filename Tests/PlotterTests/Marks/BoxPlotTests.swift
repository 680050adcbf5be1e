import Testing

@testable import Plotter

@Suite struct BoxPlotTests {
  @Test func axesLeaveHalfAUnitAtEachSide() {
    for isHorizontal in [false, true] {
      var extent = Extent()
      BoxPlot([[1, 2, 3, 4, 20], [2, 5]], at: [1, 4], isHorizontal: isHorizontal).extend(&extent)
      let (along, across) = isHorizontal ? (extent.y, extent.x) : (extent.x, extent.y)
      #expect((along.least, along.greatest) == (0.5, 4.5))
      #expect(along.sticky == [0.5, 1.5, 3.5, 4.5] && across.sticky == [])
      #expect((across.least, across.greatest) == (1, 20))
    }
    var extent = Extent()
    BoxPlot([[1, 2, 3, 4, 20]], showsFliers: false).extend(&extent)
    #expect((extent.y.least, extent.y.greatest) == (1, 4))
  }

  @Test func ticksAreAtTheBoxes() {
    let view = ViewInterval(lower: 0, upper: 10)
    #expect(BoxPlot([[1], [2]]).ticks().locator?.tickValues(in: view) == [1, 2])
    let formatted = { (ticks: Ticks, values: [Double]) in
      ticks.formatter?.format(values, in: view).labels
    }
    #expect(formatted(BoxPlot([[1], [2]]).ticks(), [1, 2]) == ["1", "2"])
    // Matplotlib writes all positions as it writes the array of them.
    #expect(formatted(BoxPlot([[1], [2]], at: [1, 2.5]).ticks(), [1, 2.5]) == ["1.0", "2.5"])
    #expect(BoxPlot([[1], [2]], at: [1, 2.5]).ticks(["a", "b"]).locator?.tickValues(in: view) == [1, 2.5])
  }

  @Test func emptySetsShowNothing() throws {
    for values in [[], [.nan, 1]] as [[Double]] {
      let plot = BoxPlot([values])
      try plot.validate()
      var extent = Extent()
      plot.extend(&extent)
      #expect(extent.y.least == .infinity)
      #expect((extent.x.least, extent.x.greatest) == (0.5, 1.5))
    }
    try BoxPlot([]).validate()
  }

  @Test func whatDoesNotFitIsRefused() {
    #expect(throws: PlotError.self) { try BoxPlot([[1], [2]], at: [1]).validate() }
    #expect(throws: PlotError.self) { try BoxPlot([[1]], at: [.nan]).validate() }
    #expect(throws: PlotError.self) { try BoxPlot([[1]], width: .infinity).validate() }
    var plot = BoxPlot([[1], [2], [3]])
    plot.widths = [1, 2]
    #expect(throws: PlotError.self) { try plot.validate() }
  }
}

@Suite struct ViolinTests {
  @Test func bodiesAndLinesAreDrawnInMatplotlibsOrder() {
    let violins = Violins(
      [[1, 2, 4], [3, 3, 5]], showsMeans: true, showsMedians: true, quantiles: [[0.5], []])
    let parts = violins.parts
    #expect(parts.count == 2 + 6)
    #expect(parts.prefix(2).allSatisfy { ($0 as? Area)?.isSideways == true })
    let counts = parts.dropFirst(2).map { ($0 as? Segments)?.ends.count }
    #expect(counts == [2, 2, 2, 2, 2, 1])
    #expect((parts[7] as? Segments)?.ends.first?.y0 == 2)
    #expect(violins.cycle == .strokes(1))
  }

  @Test func theWidestPlaceIsAsWideAsAskedFor() throws {
    let body = try #require(Violins([[1, 2, 2, 3]], at: [5], width: 2).parts.first as? Area)
    #expect(body.y.doubles.min() == 4 && body.base.doubles.max() == 6)
    #expect((body.x.doubles.first, body.x.doubles.last) == (1, 3))
  }

  @Test func dataAsItIsIsDrawn() throws {
    let violins = Violins([
      [], [.nan], [2], [2, 2, 2], [1e300, -1e300], [1e-300, 3e-300], [.infinity, 1, 2],
    ])
    try violins.validate()
    #expect(violins.parts.count == 5 + 6)
    var extent = Extent()
    violins.extend(&extent)
    #expect(extent.y.greatest == 1e300 && extent.x.least > 2)
  }

  @Test func whatDoesNotFitIsRefused() {
    #expect(throws: PlotError.self) { try Violins([[1], [2]], at: [1]).validate() }
    #expect(throws: PlotError.self) { try Violins([[1]], quantiles: [[2]]).validate() }
    #expect(throws: PlotError.self) { try Violins([[1]], quantiles: [[0.5], [0.5]]).validate() }
    #expect(throws: PlotError.self) { try Violins([[1]], width: .nan).validate() }
  }
}
