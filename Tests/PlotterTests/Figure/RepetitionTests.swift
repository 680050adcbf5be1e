import Plotter
import TestSupport
import Testing

/// One process that draws again and again, as a program with the library in it may.
@Suite struct RepetitionTests {
  @Test(.needsFont) func everyRenderIsTheSame() throws {
    let axes = Axes(
      title: "y = 한 × 10⁻³", marks: [Line(x: [1, 2, 3], y: [1e-5, 3, 1e4])], x: Axis(label: "x"),
      y: Axis(scale: .log))
    let figure = Figure(Grid([[axes], [axes]]), dpi: 50, layout: .tight)
    var first: [ImageFormat: [UInt8]] = [:]
    for _ in 0..<10 {
      let typesetter = try Typesetter()
      for format in ImageFormat.allCases {
        let bytes = try figure.encoded(as: format, using: typesetter)
        #expect(first[format, default: bytes] == bytes)
        first[format] = bytes
      }
    }
  }
}
