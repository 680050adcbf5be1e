// Measured points with their errors, and the straight line that fits them best.
import ExampleFiles
import Plotter

let file = try columns(of: "measured.csv")
let (x, y, error) = (numbers("x", in: file), numbers("y", in: file), numbers("error", in: file))

// Least squares, each point weighted by its error.
let weights = error.map { 1 / ($0 * $0) }
let total = weights.reduce(0, +)
let meanX = zip(weights, x).map(*).reduce(0, +) / total
let meanY = zip(weights, y).map(*).reduce(0, +) / total
let spread = zip(weights, x).map { $0 * ($1 - meanX) * ($1 - meanX) }.reduce(0, +)
let slope = zip(weights, zip(x, y)).map { $0 * ($1.0 - meanX) * ($1.1 - meanY) }.reduce(0, +) / spread
let fitted = x.map { meanY + slope * ($0 - meanX) }

let axes = Axes(
  title: "Fit", x: Axis(label: "current in mA"), y: Axis(label: "voltage in V"), legend: Legend(.upperLeft)
) {
  ErrorBars(
    Line(x: x, y: y, name: "measured", line: .none, marker: .circle, markerSize: 4), y: .symmetric(error),
    capSize: 3)
  Line(x: x, y: fitted, name: "\(Int((slope * 1000).rounded())) Ω")
}
try Figure(axes, layout: .tight).write(to: picture("measured-points.png"))
