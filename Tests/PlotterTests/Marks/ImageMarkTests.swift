import Testing

@testable import Plotter

@Suite struct ImageMarkTests {
  private func extent(of mark: any Mark) -> Extent {
    var extent = Extent()
    mark.extend(&extent)
    return extent
  }

  @Test func imagesEndAxesAtTheirEdges() {
    let upper = extent(of: Raster([[1, 2, 3], [4, 5, 6]]))
    #expect((upper.x.least, upper.x.greatest, upper.y.least, upper.y.greatest) == (-0.5, 2.5, -0.5, 1.5))
    #expect(upper.x.sticky == [-0.5, 2.5] && upper.y.sticky == [1.5, -0.5])
    #expect(upper.isReversedY && upper.isEqualAspect)
    #expect(!extent(of: Raster([[1]], origin: .lower)).isReversedY)
    let framed = extent(of: Raster([[1]], frame: Raster.Frame(left: 1, right: 3, bottom: -2, top: 2)))
    #expect((framed.x.least, framed.x.greatest, framed.y.least, framed.y.greatest) == (1, 3, -2, 2))
    #expect(!framed.isReversedY)
  }

  @Test func imagesThatCannotBeAreRefused() throws {
    #expect(throws: PlotError.self) { try Raster([[1, 2], [3]]).validate() }
    #expect(throws: PlotError.self) { try Raster([[1.0]], norm: .linear(from: 2, to: 1)).validate() }
    #expect(throws: PlotError.self) { try Raster([[1.0]], alpha: -1).validate() }
    #expect(throws: PlotError.self) {
      try Raster([[1]], frame: Raster.Frame(left: 0, right: .nan, bottom: 0, top: 1)).validate()
    }
    for values in [[], [[]], [[.nan]], [[.infinity, 1]], [[1e300, -1e300]], [[5, 5]]] as [[[Double]]] {
      try Raster(values).validate()
      try Raster(values, norm: .log).validate()
    }
    #expect(extent(of: Raster([[Double]]())).x.least == .infinity)
  }

  @Test func colorBarsShowTheValuesRange() throws {
    let bar = try #require(Raster([[1, 2], [-3, 4]], map: .magma).colorBar(side: .top, label: "z"))
    #expect((bar.norm.lower, bar.norm.upper) == (-3, 4))
    #expect(bar.map == .magma && bar.side == .top && bar.label == "z")
    #expect(Raster(colors: [[.red]]).colorBar() == nil)
  }

  @Test func meshesEndAxesAtTheirEdges() throws {
    let mesh = Mesh(x: [0, 1, 5], y: [2, 3], [[1, 2]])
    try mesh.validate()
    let edges = extent(of: mesh)
    #expect((edges.x.least, edges.x.greatest, edges.y.least, edges.y.greatest) == (0, 5, 2, 3))
    #expect(edges.x.sticky == [0, 5] && edges.y.sticky == [2, 3])
    // Middles: edges lie half way between, and as far outside.
    let centers = extent(of: Mesh(x: [0, 1, 5], y: [0, 2], [[1, 2, 3], [4, 5, 6]]))
    #expect((centers.x.least, centers.x.greatest, centers.y.least, centers.y.greatest) == (-0.5, 7, -1, 3))
    let plain = extent(of: Mesh([[1, 2, 3]]))
    #expect((plain.x.greatest, plain.y.greatest) == (3, 1))
  }

  @Test func meshesThatCannotBeAreRefused() throws {
    #expect(throws: PlotError.self) { try Mesh(x: [0, 1], y: [0, 1], [[1, 2]]).validate() }
    #expect(throws: PlotError.self) { try Mesh([[1, 2], [3]]).validate() }
    #expect(throws: PlotError.self) { try Mesh(x: [0, .nan], y: [0, 1], [[1]]).validate() }
    #expect(throws: PlotError.self) { try Mesh([[1]], norm: .log(from: 0, to: 1)).validate() }
    try Mesh([]).validate()
    try Mesh([[.nan, .infinity]]).validate()
  }

  @Test func contoursThatCannotBeAreRefused() throws {
    let values = [[0.0, 1], [2, 3]]
    try Contours(x: [0, 1], y: [0, 1], values).validate()
    #expect(throws: PlotError.self) { try Contours(x: [0, 1, 2], y: [0, 1], values).validate() }
    #expect(throws: PlotError.self) { try Contours(x: [0], y: [0], [[1]]).validate() }
    #expect(throws: PlotError.self) {
      try Contours(x: [0, 1], y: [0, 1], values, levels: [1, 0]).validate()
    }
    #expect(throws: PlotError.self) {
      try FilledContours(x: [0, 1], y: [0, 1], values, levels: [1]).validate()
    }
    try FilledContours(x: [0, 1], y: [0, 1], values, levels: [1], reach: .both).validate()
    for z in [[[Double.nan, .nan], [.nan, .nan]], [[5, 5], [5, 5]], [[1e300, -1e300], [0, 1]]] {
      try Contours(x: [0, 1], y: [0, 1], z).validate()
      try Contours(x: [0, 1], y: [0, 1], z, norm: .log).validate()
    }
    #expect(extent(of: Contours(x: [3, 1], y: [0, 1], values)).x.sticky == [1, 3])
  }

  /// Matplotlib: `colorbar` of `contourf` has ticks at its levels, at most ten, and bands of equal length.
  @Test func colorBarsShowBands() throws {
    let values = [[0.0, 1], [2, 3]]
    let bands = FilledContours(x: [0, 1], y: [0, 1], values, levels: [0, 1, 3])
    let bar = try #require(bands.colorBar())
    #expect(bar.levels == [0, 1, 3] && bar.bands.count == 2 && (bar.norm.lower, bar.norm.upper) == (0, 3))
    #expect(bar.bands == [0.5, 2].map { ColorMap.viridis.color(at: $0 / 3) })
    let lines = try #require(
      Contours(x: [0, 1], y: [0, 1], values, levels: [1, 2], widths: [3]).colorBar())
    #expect(lines.lines.map(\.width) == [3, 3] && lines.bands.isEmpty)
    #expect(Contours(x: [0, 1], y: [0, 1], values, colors: [.foreground]).colorBar() == nil)
    #expect(Contours(x: [0, 1], y: [0, 1], values, levels: [1]).colorBar() == nil)
    let many = try #require(
      FilledContours(x: [0, 1], y: [0, 1], values, levels: .values((-10...12).map(Double.init))).colorBar())
    let view = ViewInterval(lower: -10, upper: 12)
    #expect(many.ticks.locator?.tickValues(in: view) == [-9, -6, -3, 0, 3, 6, 9, 12])
  }

  @Test func bandsOfABarAreOfEqualLength() throws {
    let scale = try #require(BandScale(edges: [0, 1, 3, 10]))
    #expect([-1, 0, 0.5, 1, 2, 3, 10, 17].map(scale.coordinate(of:)) == [-1, 0, 0.5, 1, 1.5, 2, 3, 4])
    for value in [-2, 0.25, 1, 2.5, 9, 12.0] {
      #expect(abs(scale.value(at: scale.coordinate(of: value)) - value) < 1e-12)
    }
    #expect(scale.coordinate(of: .nan).isNaN && scale.value(at: .infinity) == .infinity)
    #expect(BandScale(edges: [1]) == nil && BandScale(edges: [1, 1]) == nil)
  }
}
