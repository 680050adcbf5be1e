// Six plots of one file in one figure.
import ExampleFiles
import Plotter

let file = try columns(of: "temperatures.csv")
let days = (file["date"] ?? []).compactMap { Timestamp($0)?.days }
let (low, high, rain) = (numbers("low", in: file), numbers("high", in: file), numbers("rain", in: file))
let range = zip(low, high).map { $1 - $0 }
let total = rain.indices.map { rain[...$0].reduce(0, +) }

let dates = Axis(scale: .date, ticks: .concise)
let grid = Grid([
  [
    Axes(title: "high and low", x: dates) {
      Line(x: days, y: high)
      Line(x: days, y: low)
    },
    Axes(title: "rain", x: dates) { Bars(at: days, rain) },
    Axes(title: "rain so far", x: dates) { Area(x: days, y: total, alpha: 0.5) },
  ],
  [
    Axes(title: "high over low", x: Axis(label: "low"), y: Axis(label: "high")) {
      Points(x: low, y: high, size: 12, values: rain, alpha: 0.8)
    },
    Axes(title: "range", x: Axis(label: "degrees")) { Histogram(range, bins: 15) },
    Axes(title: "spread", x: Axis(scale: .categories(["low", "high"]))) {
      BoxPlot([low, high], at: [0, 1])
    },
  ],
])
try Figure(grid, title: "A year in six plots", width: 11, height: 6, layout: .tight)
  .write(to: picture("dashboard.png"))
