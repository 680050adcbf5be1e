import Plotter

/// A figure of the documentation: its name, and how it is made.
public struct GuideFigure: Sendable {
  /// The name, of which its file's name is made.
  public let name: String
  /// The call that makes the same with Matplotlib; empty for figures outside of that table.
  public let matplotlib: String
  /// The figure.
  public let figure: Figure
}

/// The figures of the documentation. The code between the braces of each stands in an article, word for word.
public enum Guide {
  /// The figures of the articles, by what they are about.
  public static var figures: [GuideFigure] { articles }

  /// The rows of the article "From Matplotlib".
  public static var rows: [GuideFigure] { lineRows + barRows + fieldRows + axesRows + figureRows }

  /// The files that hold the code.
  public static let sources = [
    "Articles", "LineRows", "BarRows", "FieldRows", "AxesRows", "FigureRows",
  ]
}

/// A figure of an article.
func figure(_ name: String, _ make: () throws -> Figure) rethrows -> GuideFigure {
  GuideFigure(name: name, matplotlib: "", figure: try make())
}

/// A row whose code is marks.
func marks(_ name: String, _ matplotlib: String, @MarkBuilder _ marks: () -> [any Mark]) -> GuideFigure {
  row(name, matplotlib, Axes(marks: marks()))
}

/// A row whose code changes axes that show a line.
func axes(_ name: String, _ matplotlib: String, _ change: (inout Axes) -> Void) -> GuideFigure {
  var axes = Axes { Line(x: x, y: y, name: "sine") }
  change(&axes)
  return row(name, matplotlib, axes)
}

/// A row whose code makes a figure.
func whole(_ name: String, _ matplotlib: String, _ make: () -> Figure) -> GuideFigure {
  var figure = make()
  (figure.width, figure.height, figure.dpi) = (size.width, size.height, size.dpi)
  return GuideFigure(name: name, matplotlib: matplotlib, figure: figure)
}

private func row(_ name: String, _ matplotlib: String, _ axes: Axes) -> GuideFigure {
  whole(name, matplotlib) { Figure(axes, layout: .tight) }
}

private let size = (width: 3.2, height: 2.2, dpi: 75.0)

// The data that the rows show.
let x = (0..<60).map { Double($0) / 10 }
let y = x.map { wave($0) }
let few = [0.0, 1, 2, 3, 4]
let heights = [3.0, 5, 2, 8, 6]
let others = [1.0, 2, 4, 3, 2]

/// The sine, by its series: the same on every system.
func wave(_ x: Double) -> Double {
  let turn = 2 * Double.pi
  let reduced = x - turn * (x / turn).rounded()
  var (term, sum) = (reduced, reduced)
  for n in stride(from: 3.0, through: 25, by: 2) {
    term *= -reduced * reduced / (n * (n - 1))
    sum += term
  }
  return sum
}

/// Numbers that look like chance, the same on every run: a linear congruence modulo 2³¹.
func chance(_ count: Int, seed: Int = 1) -> [Double] {
  var state = seed
  return (0..<count).map { _ in
    state = (state * 1_103_515_245 + 12345) % (1 << 31)
    return Double(state) / Double(1 << 31)
  }
}

/// Sums of chances, which heap up in the middle.
let draws: [Double] = {
  let numbers = chance(4000)
  return (0..<500).map { row in numbers[row * 8..<row * 8 + 8].reduce(0, +) - 4 }
}()
