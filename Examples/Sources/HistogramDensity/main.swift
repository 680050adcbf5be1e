// A histogram, and the density that its numbers suggest: a Gaussian kernel by Scott's rule.
import ExampleFiles
import Foundation
import Plotter

let values = numbers("value", in: try columns(of: "draws.csv"))
let mean = values.reduce(0, +) / Double(values.count)
let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
let width = variance.squareRoot() * pow(Double(values.count), -0.2)

let low = (values.min() ?? 0) - 3 * width
let high = (values.max() ?? 1) + 3 * width
let x = (0...200).map { low + Double($0) / 200 * (high - low) }
let density = x.map { x in
  values.reduce(0) { $0 + exp(-(x - $1) * (x - $1) / (2 * width * width)) }
    / (Double(values.count) * width * (2 * Double.pi).squareRoot())
}

let axes = Axes(x: Axis(label: "value"), y: Axis(label: "density"), legend: Legend()) {
  Histogram(values, bins: 30, isDensity: true, name: "counted", alpha: 0.5)
  Line(x: x, y: density, name: "estimated", color: .cycle(1))
}
try Figure(axes, layout: .tight).write(to: picture("histogram-density.png"))
