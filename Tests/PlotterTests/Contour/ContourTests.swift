import Foundation
import Testing

@testable import Plotter

@Suite struct ContourTests {
  private func lines(_ kind: String) throws -> [[String]] {
    try fixtureLines("contours/contours.tsv").filter { $0[0] == kind }.map { Array($0.dropFirst()) }
  }

  private func grids() throws -> [String: ContourGrid] {
    var grids: [String: ContourGrid] = [:]
    for fields in try lines("grid") {
      grids[fields[0]] = ContourGrid(
        x: try numbers(fields[1]), y: try numbers(fields[2]), z: try numbers(fields[3]))
    }
    return grids
  }

  private func points(_ numbers: [Double]) -> [Point] {
    stride(from: 0, to: numbers.count - 1, by: 2).map { Point(x: numbers[$0], y: numbers[$0 + 1]) }
  }

  private func isClose(_ a: [Point], _ b: [Point]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0.x - $1.x) < 1e-10 && abs($0.y - $1.y) < 1e-10 }
  }

  /// Whether each of one list has its like in the other, some once for each.
  private func match<Item>(_ found: [Item], _ expected: [Item], by isAlike: (Item, Item) -> Bool) -> Bool {
    var rest = expected
    for item in found {
      guard let index = rest.firstIndex(where: { isAlike(item, $0) }) else { return false }
      rest.remove(at: index)
    }
    return rest.isEmpty
  }

  private func isSameRing(_ a: [Point], _ b: [Point]) -> Bool {
    a.count == b.count && (a.isEmpty || a.indices.contains { isClose(Array(a[$0...] + a[..<$0]), b) })
  }

  /// The rings that a ring is made of which touches itself: where two parts of a grid meet at a corner, contourpy makes two.
  private func parts(of ring: [Point]) -> [[Point]] {
    for start in ring.indices {
      // Points next to each other are equal where a level is a value of the grid.
      if let end = ring.dropFirst(start + 3).firstIndex(of: ring[start]), ring.count - (end - start) >= 3 {
        return parts(of: Array(ring[start..<end])) + parts(of: Array(ring[..<start] + ring[end...]))
      }
    }
    return [ring]
  }

  @Test func linesAreContourpys() throws {
    let grids = try grids()
    let cases = try lines("lines")
    try #require(cases.count == 21)
    for fields in cases {
      let grid = try #require(grids[fields[0]])
      let expected = try fields[2].split(separator: "/").map { field in
        ContourLine(points: points(try numbers(String(field.dropFirst(2)))), isClosed: field.hasPrefix("c"))
      }
      let found = grid.lines(at: try #require(Double(fields[1])))
      #expect(
        match(found, expected) { $0.isClosed == $1.isClosed && isClose($0.points, $1.points) },
        "\(fields[0]) \(fields[1]) \(found) \(expected)")
    }
  }

  @Test func ringsAreContourpys() throws {
    let grids = try grids()
    let cases = try lines("rings")
    try #require(cases.count == 29)
    for fields in cases {
      let grid = try #require(grids[fields[0]])
      let expected = try fields[3].split(separator: "/").map { points(try numbers(String($0))) }
      let found = grid.rings(above: try #require(Double(fields[1])), to: try #require(Double(fields[2])))
      let isTouching = ["holed", "infinite"].contains(fields[0])
      #expect(
        match(isTouching ? found.flatMap(parts(of:)) : found, expected, by: isSameRing),
        "\(fields[0]) \(fields[1]) \(fields[2]) \(found) \(expected)")
    }
  }

  private func large() -> ContourGrid {
    let z = (0..<3000).map { index in
      let (i, j) = (index % 60, index / 60)
      return (i * 7 + j * 3) % 29 == 0
        ? .nan : sin(Double(i) * 12.9898 + Double(j) * 78.233) * 10 + Double(i % 7)
    }
    return ContourGrid(
      x: (0..<60).map { pow(Double($0), 1.5) }, y: (0..<50).map { Double($0) * 0.25 - 3 }, z: z)
  }

  @Test func sumsOverALargeGridAreContourpys() throws {
    let grid = large()
    for fields in try lines("sums") {
      let levels = try numbers(fields[1])
      let lines =
        fields[0] == "lines"
        ? grid.lines(at: levels[0])
        : grid.rings(above: levels[0], to: levels[1]).map { ContourLine(points: $0, isClosed: true) }
      var (length, area) = (0.0, 0.0)
      for line in lines {
        let next = line.points.dropFirst() + (line.isClosed ? line.points.prefix(1) : [])
        for (a, b) in zip(line.points, next) {
          length += hypot(b.x - a.x, b.y - a.y)
          if line.isClosed { area += 0.5 * (a.x * b.y - b.x * a.y) }
        }
      }
      #expect(lines.reduce(0) { $0 + $1.points.count } == Int(fields[3]), "\(fields)")
      // Where two boundaries touch, one ring may stand for two.
      #expect(fields[0] == "rings" || lines.count == Int(fields[2]), "\(fields)")
      let expected = try numbers(fields[4]) + numbers(fields[5])
      #expect(abs(length - expected[0]) < 1e-8 * expected[0], "\(fields) \(length)")
      #expect(abs(area - expected[1]) < 1e-7 * max(1, abs(expected[1])), "\(fields) \(area)")
    }
  }

  @Test func levelsBandsAndTheirValuesAreMatplotlibs() throws {
    let cases = try lines("levels")
    try #require(cases.count == 144)
    let extensions = ["neither": ContourExtension.neither, "min": .below, "max": .above, "both": .both]
    for fields in cases {
      let ends = try numbers(fields[3]) + numbers(fields[4])
      let spacing: Norm.Spacing = fields[0] == "log" ? .log : .linear
      let reach = try #require(extensions[fields[1]])
      let count = try #require(Int(fields[2]))
      let levels = try ContourLevels.count(count).values(
        over: ViewInterval(lower: ends[0], upper: ends[1]), spacing: spacing, extension: reach)
      let expected = try numbers(fields[5])
      if expected.isEmpty {
        #expect(levels.count < 2 || !zip(levels, levels.dropFirst()).allSatisfy(<), "\(fields) \(levels)")
        continue
      }
      #expect(levels == expected, "\(fields)")
      let bands = ContourBands(levels: levels, least: ends[0], spacing: spacing, extension: reach)
      #expect(bands.bounds.map(\.lower) == (try numbers(fields[6])), "\(fields)")
      #expect(bands.bounds.map(\.upper) == (try numbers(fields[7])), "\(fields)")
      #expect(bands.values == (try numbers(fields[8])), "\(fields)")
    }
  }

  @Test func levelsThatCannotBeAreRefused() {
    let range = ViewInterval(lower: 0, upper: 1)
    let impossible: [ContourLevels] = [
      [], [1, 0], [0, 0], [0, .nan], [.infinity], .count(0), .count(-1), .count(.max),
    ]
    for levels in impossible {
      #expect(throws: ContourError.self, "\(levels)") { try levels.values(over: range, spacing: .linear) }
    }
    #expect((5 as ContourLevels) == .count(5) && ([0, 1] as ContourLevels) == .values([0, 1]))
  }

  @Test func gridsThatAreNoneHaveNoContours() {
    for (x, y, z) in [([], [], []), ([0], [0], [1]), ([0, 1], [0], [1, 2]), ([0, 1], [0, 1], [1, 2])]
      as [([Double], [Double], [Double])]
    {
      let grid = ContourGrid(x: x, y: y, z: z)
      #expect(grid.lines(at: 1.5).isEmpty && grid.rings(above: 0, to: 3).isEmpty)
    }
    let lost = ContourGrid(x: [0, .nan, 2], y: [0, 1], z: [1, 2, 1, 2, 1, 2])
    #expect(lost.lines(at: 1.5).isEmpty && lost.rings(above: 0, to: 3).isEmpty)
  }

  @Test func hugeValuesHaveFiniteContours() {
    let grid = ContourGrid(
      x: [0, 1, 2], y: [0, 1], z: [1.7e308, -1.7e308, 1e300, -1e308, 1.7e308, 1.7e308])
    let points = grid.lines(at: 1).flatMap(\.points) + grid.rings(above: -1, to: 1e250).flatMap(\.self)
    #expect(!points.isEmpty)
    for point in points { #expect((0...2).contains(point.x) && (0...1).contains(point.y)) }
  }
}
