import Foundation
import Testing

@testable import Plotter

/// What glyphs and strokes cover of each pixel.
@Suite struct CoverageTests {
  /// The coverage of a surface's pixels, row by row.
  private func pixels(_ path: Path, width: Double, side: Int = 12) throws -> [[UInt8]] {
    let rasteriser = try CoverageRasteriser(width: side, height: side)
    var rows = [[UInt8]](repeating: [UInt8](repeating: 0, count: side), count: side)
    guard let mask = try rasteriser.mask(ofStroke: path, width: width) else { return rows }
    for y in 0..<Int(mask.coverage.height) {
      for x in 0..<Int(mask.coverage.width) {
        rows[mask.top + y][mask.left + x] = mask.coverage.pixels[y * mask.coverage.stride + x]
      }
    }
    return rows
  }

  private func polyline(_ points: [Point]) -> Path {
    var path = Path()
    for (index, point) in points.enumerated() {
      if index == 0 { path.move(to: point) } else { path.line(to: point) }
    }
    return path
  }

  @Test func aStrokeProjectsByHalfItsWidth() throws {
    let rows = try pixels(polyline([Point(x: 4, y: 6), Point(x: 8, y: 6)]), width: 2)
    for y in 0..<12 {
      for x in 0..<12 {
        let isInside = (5...6).contains(y) && (3...8).contains(x)
        #expect(rows[y][x] == (isInside ? 255 : 0), "\(x) \(y)")
      }
    }
  }

  @Test func partOfAPixelIsItsShareOfCoverage() throws {
    // The width is finer than the 1/64 pixel that an outline has.
    let rows = try pixels(polyline([Point(x: 3, y: 6.5), Point(x: 9, y: 6.5)]), width: 1.5)
    #expect(rows[6][6] == 255)
    for y in [5, 7] { #expect(abs(Int(rows[y][6]) - 64) <= 1) }
  }

  @Test func whatIsCoveredTwiceCountsTwice() throws {
    let (from, to) = (Point(x: 2, y: 6.5), Point(x: 9, y: 6.5))
    let once = try pixels(polyline([from, to]), width: 0.25)
    let twice = try pixels(polyline([from, to, from]), width: 0.25)
    #expect(abs(Int(once[6][5]) - 64) <= 1)
    #expect(abs(Int(twice[6][5]) - 128) <= 2)
  }

  @Test func partsMeetWithoutATrace() throws {
    let whole = try pixels(polyline([Point(x: 1.3, y: 2.2), Point(x: 10.1, y: 9.7)]), width: 1.3)
    let many = (0...2000).map { index in
      let share = Double(index) / 2000
      return Point(x: 1.3 + 8.8 * share, y: 2.2 + 7.5 * share)
    }
    let cut = try pixels(polyline(many), width: 1.3)
    for (rows, others) in zip(whole, cut) {
      for (pixel, other) in zip(rows, others) { #expect(abs(Int(pixel) - Int(other)) <= 8) }
    }
  }

  /// FreeType 2.12 gives up where a row has more than 682 pixels at the edges of a shape.
  @Test(arguments: [600, 682, 3000]) func linesMayRiseSlowly(side: Int) throws {
    let path = polyline([Point(x: -5, y: 2), Point(x: Double(side) + 5, y: 3.5)])
    let mask = try #require(try CoverageRasteriser(width: side, height: 6).mask(ofStroke: path, width: 1.25))
    let coverage = mask.coverage
    for x in 0..<Int(coverage.width) {
      let column = (0..<Int(coverage.height)).map { Int(coverage.pixels[$0 * coverage.stride + x]) }
      #expect(abs(column.reduce(0, +) - 319) <= 5, "\(x): \(column)")
    }
  }

  /// A disc of quadratic or of cubic curves covers its area, upright or turned.
  @Test(arguments: [true, false], [true, false]) func glyphsCoverTheirArea(isCubic: Bool, isVertical: Bool)
    throws
  {
    func turned(_ angle: Double, _ x: Double, _ y: Double) -> Point {
      Point(x: x * cos(angle) - y * sin(angle), y: x * sin(angle) + y * cos(angle))
    }
    var outline = Path()
    outline.move(to: Point(x: 4, y: 0))
    for eighth in 0..<8 {
      let (from, to) = (Double(eighth) * .pi / 4, Double(eighth + 1) * .pi / 4)
      if isCubic {
        let reach = 16.0 / 3 * tan(Double.pi / 16)
        outline.curve(to: turned(to, 4, 0), turned(from, 4, reach), turned(to, 4, -reach))
      } else {
        outline.quadratic(to: turned(to, 4, 0), turned((from + to) / 2, 4 / cos(Double.pi / 8), 0))
      }
    }
    outline.close()
    let glyph = Scene.Glyph(
      outline: outline, identity: GlyphIdentity(glyph: 0, size: 1), origin: Point(x: 6, y: 6),
      scale: 1,
      angle: isVertical ? 90 : 0)
    let mask = try #require(try CoverageRasteriser(width: 12, height: 12).mask(of: [glyph]))
    var sum = 0
    for y in 0..<Int(mask.coverage.height) {
      for x in 0..<Int(mask.coverage.width) { sum += Int(mask.coverage.pixels[y * mask.coverage.stride + x]) }
    }
    // FreeType makes fewer straight lines of a cubic curve, as it does for Matplotlib.
    #expect(abs(Double(sum) / 255 - .pi * 16) < (isCubic ? 1.5 : 0.5))
  }

  @Test func whatLiesOutsideIsLeftOut() throws {
    let rasteriser = try CoverageRasteriser(width: 12, height: 12)
    let outside = polyline([Point(x: 40, y: 40), Point(x: 50, y: 40)])
    #expect(try rasteriser.mask(ofStroke: outside, width: 1) == nil)
    #expect(try rasteriser.mask(of: []) == nil)
    let across = try pixels(polyline([Point(x: -500, y: 6), Point(x: 500, y: 6)]), width: 2)
    #expect(
      across.enumerated().allSatisfy { y, row in row.allSatisfy { $0 == ((5...6).contains(y) ? 255 : 0) } })
  }

  @Test func knowsWhatItCannotStroke() throws {
    let rasteriser = try CoverageRasteriser(width: 12, height: 12)
    let near = polyline([Point(x: 0, y: 0), Point(x: 5, y: 5)])
    #expect(rasteriser.canStroke(near, width: 1))
    #expect(!rasteriser.canStroke(near, width: 1e6))
    #expect(!rasteriser.canStroke(polyline([Point(x: 0, y: 0), Point(x: 5, y: -1e6)]), width: 1))
    #expect(!rasteriser.canStroke(polyline([Point(x: .nan, y: 0), Point(x: 5, y: 1)]), width: 1))
  }

  @Test func polylinesAreCutInTheMiddleOfSegments() {
    let points = [
      Point(x: 0, y: 0), Point(x: 4, y: 0), Point(x: 4, y: 0), Point(x: 8, y: 0), Point(x: 8, y: 6),
    ]
    var path = polyline(points)
    path.move(to: Point(x: 1, y: 1))
    path.move(to: Point(x: 2, y: 2))
    path.line(to: Point(x: 2, y: 3))
    let parts = StrokeParts(path, projection: 1, segments: 2).parts
    #expect(
      parts == [
        [Point(x: -1, y: 0), Point(x: 4, y: 0), Point(x: 6, y: 0)],
        [Point(x: 6, y: 0), Point(x: 8, y: 0), Point(x: 8, y: 3)],
        [Point(x: 8, y: 3), Point(x: 8, y: 7)],
        [Point(x: 2, y: 1), Point(x: 2, y: 4)],
      ])
  }
}
