import Foundation
import Testing

@testable import Plotter

@Suite struct ImageTests {
  /// The values of the references' images; make_images.py has the same.
  private func value(_ name: String, _ i: Int, _ j: Int) -> Double {
    if name.hasPrefix("gaps") { return (i * 5 + j * 3) % 7 == 0 ? .nan : Double(i * j) / 8 }
    if name.hasPrefix("powers") { return pow(2, Double((i * 3 + j) % 11 - 4)) }
    if name.hasPrefix("wide") { return [1e300, 0.25, 0.5, -1e300, 0.75, .infinity][(i * 3 + j) % 6] }
    if name.hasPrefix("flat") { return 3.5 }
    return Double((i * 7 + j * 3) % 11) / (name.contains("whole") ? 1 : 4)
  }

  private func samples(_ name: String, columns: Int, rows: Int, kind: String) -> Samples {
    let values = (0..<(columns * rows)).map { value(name, $0 / columns, $0 % columns) }
    switch kind {
    case "whole": return .whole(values.map { Int($0) })
    case "single": return .single(values.map(Float.init))
    default: return .double(values)
    }
  }

  private func bytes(columns: Int, rows: Int) -> [UInt8] {
    (0..<(columns * rows)).flatMap { index in
      let (i, j) = (index / columns, index % columns)
      return [i * 37, j * 59, (i + j) * 23, i * j * 31 + 40].map { UInt8($0 % 256) }
    }
  }

  private func rows(_ text: String) -> [String] {
    text.split(separator: "/").flatMap { field in
      let parts = field.split(separator: "*").map(String.init)
      return Array(repeating: parts[0], count: parts.count > 1 ? Int(parts[1]) ?? 0 : 1)
    }
  }

  @Test func pixelsAreMatplotlibs() throws {
    let cases = try fixtureLines("images/images.tsv")
    try #require(cases.count == 32)
    for fields in cases {
      let (columns, rowCount) = (Int(fields[1]) ?? 0, Int(fields[2]) ?? 0)
      let (x, y, clip) = (try numbers(fields[7]), try numbers(fields[8]), try numbers(fields[9]))
      let placement = ImagePlacement(
        x: (x[0], x[1]), y: (y[0], y[1]), columns: columns, rows: rowCount,
        clip: (clip[0], clip[1], clip[2], clip[3]))
      guard fields.count > 10 else {
        #expect(placement == nil, "\(fields[0])")
        continue
      }
      let place = try #require(placement, "\(fields[0])")
      let found = [place.left, place.bottom, place.columns, place.rows]
      try #require(found == fields[10...13].map { Int($0) }, "\(fields[0]) \(found)")
      let interpolation: Interpolation =
        switch fields[4] {
        case "nearest": .nearest
        case "bilinear": .bilinear
        default: .automatic
        }
      let pixels: [UInt8]
      if fields[3] == "rgba" {
        pixels = ColorImage(columns: columns, rows: rowCount, pixels: bytes(columns: columns, rows: rowCount))
          .pixels(at: place, interpolation: interpolation)
      } else {
        let limits = fields[5].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let values = samples(fields[0], columns: columns, rows: rowCount, kind: fields[3])
        let norm = try Norm(
          limits[0] == "log" ? .log : .linear, lower: Double(limits[1]), upper: Double(limits[2])
        )
        .scaled(to: values.doubles)
        pixels = ScalarImage(columns: columns, rows: rowCount, values: values).pixels(
          at: place, interpolation: interpolation, norm: norm, map: try #require(ColorMap(named: fields[6])))
      }
      try #require(pixels.count == 4 * place.columns * place.rows)
      var differing = 0
      var greatest = 0
      for (row, text) in rows(fields[14]).enumerated() {
        let digits = Array(text.utf8)
        let isGray = digits.count == 2 * place.columns
        for column in 0..<place.columns {
          for channel in 0..<4 {
            let start = isGray ? 2 * column : 8 * column + 2 * channel
            let written = UInt8(String(decoding: digits[start..<start + 2], as: UTF8.self), radix: 16) ?? 0
            let expected = Int(isGray && channel == 3 ? 255 : written)
            let difference = abs(Int(pixels[4 * (row * place.columns + column) + channel]) - expected)
            differing += difference == 0 ? 0 : 1
            greatest = max(greatest, difference)
          }
        }
      }
      #expect(differing == 0, "\(fields[0]): \(differing) of \(pixels.count) channels, by up to \(greatest)")
    }
  }

  @Test func placesThatCannotBeAreNone() {
    for x in [(Double.nan, 1.0), (0, .infinity), (3, 3), (-5, -1), (9, 20)] {
      #expect(
        ImagePlacement(
          x: (x.0, x.1), y: (0, 1), columns: 2, rows: 2, clip: (left: 0, right: 8, bottom: 0, top: 8)) == nil)
    }
    #expect(ImagePlacement(x: (0, 1), y: (0, 1), columns: 0, rows: 2, clip: (0, 8, 0, 8)) == nil)
    #expect(ImagePlacement(x: (0, 1e9), y: (0, 1), columns: 2, rows: 2, clip: (0, 1e9, 0, 8)) == nil)
  }

  @Test func hugeEnlargementsAreDrawn() throws {
    let place = try #require(
      ImagePlacement(x: (-1e200, 1e200), y: (-1e15, 1e15), columns: 4, rows: 4, clip: (0, 8, 0, 8)))
    let image = ScalarImage(columns: 4, rows: 4, values: .counted(0..<16))
    let norm = try ScaledNorm(.linear, lower: 0, upper: 15)
    for interpolation in Interpolation.allCases {
      let pixels = image.pixels(at: place, interpolation: interpolation, norm: norm, map: .gray)
      #expect(pixels.count == 4 * 64)
    }
  }

  @Test func imagesOfNoNumbersAreClear() throws {
    let place = try #require(ImagePlacement(x: (0, 4), y: (0, 4), columns: 2, rows: 2, clip: (0, 4, 0, 4)))
    for value in [Double.nan, .infinity] {
      let image = ScalarImage(columns: 2, rows: 2, values: .double(Array(repeating: value, count: 4)))
      let norm = try Norm.linear.scaled(to: image.values.doubles)
      let pixels = image.pixels(at: place, interpolation: .automatic, norm: norm, map: .viridis)
      #expect(pixels == Array(repeating: 0, count: 64))
    }
  }
}
