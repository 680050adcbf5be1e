// A dated series: the range of each day's temperatures, and their mean.
import ExampleFiles
import Plotter

let file = try columns(of: "temperatures.csv")
let days = (file["date"] ?? []).compactMap { Timestamp($0)?.days }
let (low, high) = (numbers("low", in: file), numbers("high", in: file))

let axes = Axes(
  title: "Temperature", x: Axis(scale: .date, ticks: .concise), y: Axis(label: "°C", grid: Axis.GridLines()),
  legend: Legend()
) {
  Area(x: days, y: high, to: low, name: "from low to high", alpha: 0.3)
  Line(x: days, y: zip(low, high).map { ($0 + $1) / 2 }, name: "mean", color: .cycle(0))
}
try Figure(axes, width: 8, height: 4, layout: .tight).write(to: picture("dated-series.png"))
