import Testing

@testable import Plotter

/// Snapping of horizontal and vertical segments to pixels.
///
/// The expected values are those of Matplotlib 3.9.2, `Path(points).cleaned(snap=None, stroke_width=width)`.
@Suite struct VertexSnapperTests {
  private func path(_ points: [(Double, Double)]) -> Path {
    var path = Path()
    for (index, (x, y)) in points.enumerated() {
      if index == 0 { path.move(to: Point(x: x, y: y)) } else { path.line(to: Point(x: x, y: y)) }
    }
    return path
  }

  @Test(arguments: [
    (0.4, false), (0.5, true), (1, true), (1.1111, true), (1.5, false), (2, false), (2.0833, false),
    (2.5, true), (3.33, true),
  ])
  func strokesOfOddWidthGoToPixelCentres(width: Double, isOdd: Bool) {
    let original = path([(10.2, 20.7), (10.2, 30.5), (40.49, 30.5), (40.49, -3.5), (-7.51, -3.5)])
    let whole: [(Double, Double)] = [(10, 21), (10, 31), (40, 31), (40, -3), (-8, -3)]
    let shift = isOdd ? 0.5 : 0
    #expect(
      VertexSnapper.snapped(original, strokeWidth: width) == path(whole.map { ($0 + shift, $1 + shift) }))
  }

  @Test func slantedPathsStay() {
    let slanted = path([(10.2, 20.7), (10.2, 30.5), (40.49, 30.4998)])
    #expect(VertexSnapper.snapped(slanted, strokeWidth: 1) == slanted)
    let hardly = path([(10.2, 20.7), (10.2, 30.5), (40.49, 30.49995)])
    #expect(
      VertexSnapper.snapped(hardly, strokeWidth: 1) == path([(10.5, 21.5), (10.5, 31.5), (40.5, 30.5)]))
  }

  @Test func whatLiesBetweenSubpathsMayBeSlanted() {
    var original = path([(1.2, 1.2), (1.2, 5.2)])
    original.move(to: Point(x: 9.4, y: 9.4))
    original.line(to: Point(x: 12.4, y: 9.4))
    var expected = path([(1.5, 1.5), (1.5, 5.5)])
    expected.move(to: Point(x: 9.5, y: 9.5))
    expected.line(to: Point(x: 12.5, y: 9.5))
    #expect(VertexSnapper.snapped(original, strokeWidth: 1) == expected)
    #expect(VertexSnapper.snapped(Path(), strokeWidth: 1) == Path())
  }

  /// Steps of 1.3 by 1.7 pixels snap up to 1024 points, the longer line keeps its places.
  @Test(arguments: [(127, true), (1023, true), (1024, true), (1025, false)])
  func longLinesStay(count: Int, isSnapped: Bool) throws {
    let axis = AxisTransform(scale: .linear, limits: ViewInterval(lower: 0, upper: 1), start: 0, end: 1)
    let plane = Plane(
      frame: Box(x0: 0, y0: 0, x1: 1, y1: 1), horizontal: axis, vertical: axis, device: .raster(dpi: 100),
      width: 4000, height: 4000)
    let x: [Double] = (0..<count).map { Double($0 / 2) * 1.3 + 10 }
    let y: [Double] = (0..<count).map { Double(($0 + 1) / 2) * 1.7 + 10 }
    let path = LinePath(plane: plane, strokeWidth: 1).path(x: .double(x), y: .double(y))
    let places = path.points.flatMap { [$0.x, $0.y] }
    try #require(!places.isEmpty)
    #expect(places.allSatisfy { $0 - $0.rounded(.down) == 0.5 } == isSnapped)
  }
}
