// A loss curve from a log: training and validation loss, and the epoch with the least validation loss.
import ExampleFiles
import Plotter

let log = try columns(of: "losses.csv")
let (epoch, training, validation) = (
  numbers("epoch", in: log), numbers("training", in: log), numbers("validation", in: log)
)
let best = validation.indices.min { validation[$0] < validation[$1] } ?? 0

let axes = Axes(
  title: "Loss", x: Axis(label: "epoch"), y: Axis(label: "loss", scale: .log), legend: Legend()
) {
  Line(x: epoch, y: training, name: "training")
  Line(x: epoch, y: validation, name: "validation")
  Rule(x: epoch[best], name: "least, \(epoch[best].formatted)", color: .foreground, line: .dotted)
}
try Figure(axes, layout: .tight).write(to: picture("loss-curve.png"))

extension Double {
  fileprivate var formatted: String { "epoch \(Int(self))" }
}
