import Testing

@testable import Plotter

@Suite struct BoxTests {
  private let box = Box(x0: 1, y0: 2, x1: 5, y1: 10)

  @Test func measuresItsSides() {
    #expect(box.width == 4)
    #expect(box.height == 8)
    #expect(box.x(at: 0.25) == 2)
    #expect(box.y(at: 0.75) == 8)
    #expect(box.translated(x: -1, y: 0.5) == Box(x0: 0, y0: 2.5, x1: 4, y1: 10.5))
  }

  @Test func unionsCoverEveryBox() {
    let other = Box(x0: 3, y0: -1, x1: 4, y1: 12)
    #expect(box.union(other) == Box(x0: 1, y0: -1, x1: 5, y1: 12))
    #expect(other.union(box) == box.union(other))
    #expect(Box.union([box, other, Box(x0: 7, y0: 3, x1: 7, y1: 3)]) == Box(x0: 1, y0: -1, x1: 7, y1: 12))
    #expect(Box.union([box]) == box)
    #expect(Box.union([]) == nil)
  }

  @Test func touchingBoxesIntersect() {
    #expect(box.intersects(Box(x0: 5, y0: 10, x1: 6, y1: 11)))
    #expect(box.intersects(Box(x0: 2, y0: 3, x1: 3, y1: 4)))
    #expect(box.intersects(box))
    #expect(!box.intersects(Box(x0: 5.001, y0: 2, x1: 6, y1: 10)))
    #expect(!box.intersects(Box(x0: 1, y0: -3, x1: 5, y1: 1.999)))
  }
}

@Suite struct SubplotGridTests {
  /// The lower and upper edge of the first and the last row of a figure of so many rows: the facts are those of
  /// Matplotlib 3.9.2, `GridSpec(rows, 1)[row - 1, 0].get_position(figure)`.
  @Test(arguments: [
    (1, 1, 0.10999999999999999, 0.88),
    (2, 1, 0.53, 0.88),
    (2, 2, 0.10999999999999999, 0.46),
    (3, 1, 0.6535294117647059, 0.88),
    (3, 3, 0.10999999999999999, 0.3364705882352941),
    (4, 1, 0.7126086956521739, 0.88),
    (4, 4, 0.10999999999999999, 0.2773913043478261),
    (7, 1, 0.7860975609756098, 0.88),
    (7, 7, 0.10999999999999988, 0.2039024390243901),
  ])
  func rowsLieWhereMatplotlibPutsThem(rows: Int, row: Int, bottom: Double, top: Double) {
    let box = GridGeometry(Grid(rows: rows)).box(rows: row - 1..<row, columns: 0..<1)
    #expect(box == Box(x0: 0.125, y0: bottom, x1: 0.9, y1: top))
  }

  @Test func gapsAreASpaceOfTheRowsHeight() {
    let grid = GridGeometry(in: Box(x0: 0, y0: 0, x1: 1, y1: 1), rows: 5, rowGap: 0.5)
    func position(row: Int) -> Box { grid.box(rows: row - 1..<row, columns: 0..<1) }
    for row in 1..<5 {
      let (upper, lower) = (position(row: row), position(row: row + 1))
      #expect(abs(upper.y0 - lower.y1 - 0.5 * upper.height) < 1e-12)
      #expect(abs(upper.height - lower.height) < 1e-12)
    }
  }
}
