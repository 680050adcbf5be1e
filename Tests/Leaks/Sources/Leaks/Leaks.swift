import Plotter

/// Draws a figure as often as its argument says, in every format, each time with a font opened anew: what
/// Tests/Leaks/check runs under valgrind.
@main
enum Leaks {
  static func main() throws {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1
    let x = (0..<200).map { Double($0) / 20 }
    let linear = Axes(title: "한 y\nŷ", marks: [Line(x: x, y: x.map { $0 * $0 })], x: .init(label: "x"))
    let logarithmic = Axes(marks: [Line(x: x, y: x.map { $0 * $0 * $0 })], y: .init(scale: .log))
    let figure = Figure(Grid([[linear], [logarithmic]]), layout: .tight)
    for _ in 0..<count {
      let typesetter = try Typesetter()
      let prepared = try ImageFormat.allCases.map { try figure.prepared(for: $0, using: typesetter) }
      for bytes in try PreparedFigure.encoded(prepared) { _ = try ImageInformation(of: bytes) }
      // What fails must not leak either.
      _ = try? Figure(Grid(rows: 0)).encoded(as: .png, using: typesetter)
      _ = try? ImageInformation(of: Array("\u{89}PNG".utf8))
    }
  }
}
