import Foundation
import Testing

@testable import Plotter

/// Pixels against those of the Agg renderer of Matplotlib 3.9.2, which Fixtures/make_raster.py draws.
@Suite struct RasterReferenceTests {
  private struct Stroke: Decodable {
    var width: Double
    var cap, join: String
    var color: [Double]
    var dashes: [Double]?
    var offset: Double?
  }

  private struct Case: Decodable {
    var kind: String
    var path: String?
    var fill: [Double]?
    var stroke: Stroke?
    var clip: [Int]?
    var antialiased: Bool?
    var snap: Bool?
    var points: [[Double]]?
    var scales: [Double]?
    var fills: [[Double]]?
    var image: [Int]?
    var angle: Double?
  }

  private struct Cases: Decodable {
    var width, height, columns: Int
    var cases: [Case]
  }

  private static func file(_ name: String) throws -> Data {
    let url = try #require(Bundle.module.resourceURL?.appendingPathComponent("Fixtures/raster/" + name))
    return try Data(contentsOf: url)
  }

  @Test(arguments: ["fills", "strokes", "series", "markers", "collections", "images", "texts"])
  func pixelsAreAggs(kind: String) throws {
    let cases = try JSONDecoder().decode(Cases.self, from: Self.file("cases.json"))
    let sheet = try PixelImage(png: [UInt8](Self.file(kind + ".png")))
    let members = cases.cases.filter { $0.kind == kind }
    #expect(!members.isEmpty)
    for (index, member) in members.enumerated() {
      let drawn = try draw(member, width: cases.width, height: cases.height)
      let (left, top) = (index % cases.columns * cases.width, index / cases.columns * cases.height)
      let expected = PixelImage(width: cases.width, height: cases.height) { place in
        sheet.pixels[(top + place / cases.width) * sheet.width + left + place % cases.width]
      }
      let distance = try #require(ImageDistance(drawn, expected))
      #expect(
        distance.greatest == 0,
        "\(kind) \(index): \(distance.greatest) levels, RMS \(distance.rootMeanSquare): \(member.path ?? "")")
    }
  }

  // MARK: - Drawing

  private func draw(_ member: Case, width: Int, height: Int) throws -> PixelImage {
    let canvas = try PixelCanvas(width: width, height: height, background: Color(hex: 0xffffff))
    let clip = member.clip.map { PixelBox(x0: $0[0], y0: $0[1], x1: $0[2], y1: $0[3]) }
    let fill = member.fill.map(color)
    let points = (member.points ?? []).map { Point(x: $0[0], y: $0[1]) }
    let path = member.path.map { self.path($0, width: width, height: height) } ?? Path()
    let style = member.stroke.map(strokeStyle)
    switch member.kind {
    case "markers", "collections":
      canvas.draw(
        Scene.Markers(
          shape: path, points: points, scales: member.scales ?? [1],
          fills: member.fills?.map(color) ?? fill.map { [$0] } ?? [],
          edges: member.stroke.map { [color($0.color)] } ?? [], style: style,
          isStamped: member.kind == "markers", snaps: member.snap), clip: clip)
    case "images":
      let image = try #require(member.image)
      canvas.draw(
        image: pixels(image[0], image[1]), columns: image[0], rows: image[1], x: image[2], y: image[3],
        clip: clip)
    case "texts":
      let image = try #require(member.image)
      let (angle, ink) = (member.angle ?? 0, try #require(fill))
      if angle == 0 {
        let box = PixelBox(x0: image[2], y0: image[3] - image[1], x1: image[2] + image[0], y1: image[3])
        canvas.draw(GlyphBitmap(box, covers: bitmap(image[0], image[1])), color: ink, clip: clip)
      } else {
        let block = Scene.TurnedBlock(
          width: image[0], height: image[1], corner: Point(x: Double(image[2]), y: Double(image[3])),
          angle: angle)
        let box = PixelBox(x0: 0, y0: 0, x1: image[0], y1: image[1])
        canvas.draw(
          GlyphBitmap(box, covers: bitmap(image[0], image[1])), in: block, color: ink, clip: clip)
      }
    default:
      let isAntialiased = member.antialiased ?? true
      if let fill { canvas.fill(path, color: fill, clip: clip, isAntialiased: isAntialiased) }
      if let style, let stroke = member.stroke {
        canvas.stroke(
          path, style: style, color: color(stroke.color), clip: clip, isAntialiased: isAntialiased)
      }
    }
    return try canvas.image
  }

  private func color(_ values: [Double]) -> Color {
    Color(red: UInt8(values[0]), green: UInt8(values[1]), blue: UInt8(values[2]), alpha: values[3])
  }

  private func strokeStyle(_ stroke: Stroke) -> StrokeStyle {
    let caps: [String: LineCap] = ["butt": .butt, "round": .round, "projecting": .projecting]
    let joins: [String: LineJoin] = ["miter": .miter, "round": .round, "bevel": .bevel]
    return StrokeStyle(
      width: stroke.width, cap: caps[stroke.cap] ?? .butt, join: joins[stroke.join] ?? .miter,
      dashes: stroke.dashes ?? [], dashOffset: stroke.offset ?? 0)
  }

  private func path(_ text: String, width: Int, height: Int) -> Path {
    let words = text.split(separator: " ")
    if words[0] == "series" {
      return series(String(words[1]), Int(words[2]) ?? 0, width: width, height: height)
    }
    return rasterPath(text)
  }

  /// The same lines as the script's, by integer arithmetic alone.
  private func series(_ kind: String, _ count: Int, width: Int, height: Int) -> Path {
    var state = 12345
    var level = height * 512
    var path = Path()
    for index in 0..<count {
      state = (state * 1_103_515_245 + 12345) & 0x7fff_ffff
      let x = index * (width * 1024) / (count - 1)
      let random = state >> 8
      var y = 0
      switch kind {
      case "noise": y = random % (height * 1024)
      case "zigzag": y = index % 2 == 1 ? 1024 : (height - 1) * 1024
      case "spikes": y = index % 7 == 0 ? random % (height * 1024) : (height - 4) * 1024
      case "walk":
        level = (level + random % 4097 - 2048) % (height * 1024)
        if level < 0 { level += height * 1024 }
        y = level
      case "square": y = index / 3 % 2 == 1 ? 8 * 1024 + 300 : 40 * 1024 - 200
      default: y = random % (400 * height * 1024) - 200 * height * 1024
      }
      let point = Point(x: Double(x) / 1024, y: Double(y) / 1024)
      if index == 0 { path.move(to: point) } else { path.line(to: point) }
    }
    return path
  }

  private func bitmap(_ width: Int, _ height: Int) -> [UInt8] {
    (0..<width * height).map { place in
      let (x, y) = (place % width, place / width)
      return (x / 3 + y / 4) % 2 == 1 ? 255 : UInt8((x * 37 + y * 59) % 256)
    }
  }

  private func pixels(_ width: Int, _ height: Int) -> [UInt8] {
    (0..<width * height).flatMap { place -> [UInt8] in
      let (x, y) = (place % width, place / width)
      return [
        UInt8(x * 255 / width), UInt8(y * 255 / height), 128, [255, 0, 180, 60][(x / 2 + y / 3) % 4],
      ]
    }
  }
}
