import Foundation
import Testing

@testable import Plotter

@Suite struct ColorMapTests {
  private func reference(named name: String) -> ColorMap? {
    let (dark, light) = (Color(hex: 0x102030), Color(hex: 0xfedcba))
    switch name {
    case "own", "own_r":
      let map = ColorMap(gradient: [dark, light] + [Color("#00ff7f80")].compactMap(\.self))
      return name == "own" ? map : map?.reversed
    case "own5": return ColorMap(gradient: [dark, light], count: 5)
    case "bounded", "bounded_r":
      var map = ColorMap(name: "bounded", colors: [0x010203, 0xa0b0c0, 0xffffff].map(Color.init(hex:)))
      map?.bad = Color(hex: 0x111111)
      map?.under = Color(hex: 0x222222)
      map?.over = Color(hex: 0x333333)
      return name == "bounded" ? map : map?.reversed
    default: return ColorMap(named: name)
    }
  }

  private func digits(_ color: Color) -> String {
    digits(SIMD4(color.red, color.green, color.blue, UInt8(color.alpha * 255 + 0.5)))
  }

  private func digits(_ pixel: SIMD4<UInt8>) -> String {
    (0..<4).map { String(format: "%02x", pixel[$0]) }.joined()
  }

  @Test func coloursAreMatplotlibs() throws {
    let url = try #require(Bundle.module.resourceURL?.appendingPathComponent("Fixtures/color/colors.tsv"))
    let text = try String(contentsOf: url, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("# arguments ") })
    let arguments = try numbers(String(line.dropFirst(12)))
    let cases = try fixtureLines("color/colors.tsv").filter { $0[0] == "map" }
    try #require(cases.count == 31 && arguments.count == 83)
    for fields in cases {
      let map = try #require(reference(named: fields[1]), "\(fields[1])")
      #expect(map.name == (fields[1] == "own5" ? "own" : fields[1]))
      #expect(arguments.map { digits(map.color(at: $0)) }.joined() == fields[2], "\(fields[1])")
      #expect(
        arguments.map { digits(map.pixel(atScaled: $0 * Double(map.entries.count))) }.joined() == fields[3],
        "\(fields[1])")
    }
  }

  @Test func everyEntryIsMatplotlibs() throws {
    let cases = try fixtureLines("color/colors.tsv").filter { $0[0] == "whole" }
    try #require(cases.count == 26)
    for fields in cases {
      let map = try #require(ColorMap(named: fields[1]))
      var (rounded, cut) = (0, 0)
      for index in map.entries.indices {
        let position = (Double(index) + 0.5) / Double(map.entries.count)
        let (color, pixel) = (map.color(at: position), map.pixel(atScaled: Double(index) + 0.5))
        rounded += (index + 1) * (Int(color.red) + Int(color.green) + Int(color.blue))
        cut += (index + 1) * (0..<3).reduce(0) { $0 + Int(pixel[$1]) }
      }
      #expect("\(rounded) \(cut)" == "\(fields[2]) \(fields[3])", "\(fields[1])")
    }
  }

  @Test func mapsThatCannotBeAreNone() {
    #expect(ColorMap(named: "viridis_r_r") == nil)
    #expect(ColorMap(named: "") == nil && ColorMap(named: "_r") == nil && ColorMap(named: "Viridis") == nil)
    #expect(ColorMap(colors: []) == nil && ColorMap(gradient: []) == nil && ColorMap(gradient: [.red]) == nil)
    #expect(ColorMap(gradient: [.red, .blue], count: 0) == nil)
    #expect(ColorMap(gradient: [.red, .blue], count: .max) == nil)
    #expect(ColorMap(gradient: [.red, .blue], count: 1)?.color(at: 0.5) == .blue)
    #expect(ColorMap.names.count == 13)
  }

  @Test func reversingTwiceChangesNothing() {
    for name in ColorMap.names {
      let map = ColorMap(named: name)
      #expect(map?.reversed.reversed == map, "\(name)")
      #expect(map?.reversed.name == name + "_r")
    }
  }

  /// pandas: `plt.get_cmap("viridis")` at `np.linspace(0, 1, num)`.
  @Test func coloursForColumnsAreAtEqualDistances() {
    #expect(ColorMap.viridis.colors(3) == [0x440154, 0x21918c, 0xfde725].map(Color.init(hex:)))
    #expect(ColorMap.viridis.colors(1) == [Color(hex: 0x440154)])
    #expect(ColorMap.viridis.colors(0).isEmpty && ColorMap.viridis.colors(-1).isEmpty)
  }
}
