// A heat map with names along both axes, values in the cells and a colour bar.
import ExampleFiles
import Plotter

let file = try columns(of: "visits.csv")
let days = file["day"] ?? []
let hours = ["8", "10", "12", "14", "16", "18"]
let values = days.indices.map { day in hours.map { numbers($0, in: file)[day] } }

let raster = Raster(values, map: .blues)
var axes = Axes(
  title: "Visits", marks: [raster], x: Axis(label: "hour", scale: .categories(hours)),
  y: Axis(scale: .categories(days)))
for (row, line) in values.enumerated() {
  for (column, value) in line.enumerated() {
    axes.marks.append(
      Text(
        "\(Int(value))", x: Double(column), y: Double(row), horizontal: .center, vertical: .center,
        color: value > 60 ? .background : .foreground))
  }
}
if let bar = raster.colorBar(label: "visits an hour") { axes.colorBars = [bar] }
try Figure(axes, layout: .tight).write(to: picture("heat-map.png"))
