import Plotter

let pies: KeyValuePairs<String, @Sendable () -> Figure> = [
  "pie_plain": piePlain,
  "pie_labels": pieLabels,
  "pie_ring": pieRing,
]

@Sendable func piePlain() -> Figure {
  Figure(Pie([35, 25, 20, 12, 8]).axes(), width: 4, height: 3)
}

@Sendable func pieLabels() -> Figure {
  var pie = Pie(
    [15, 30, 45, 10], names: ["frogs", "hogs", "dogs", "logs"], shareText: Pie.percent(decimals: 1))
  pie.explode = [0, 0.1, 0, 0]
  pie.startAngle = 90
  return Figure(pie.axes(), width: 4, height: 3)
}

@Sendable func pieRing() -> Figure {
  var pie = Pie(
    [3, 2, 1], names: ["three", "two", "one"],
    colors: [.cycle(8), .color(Color(red: 255, green: 0, blue: 0, alpha: 128 / 255)), .cycle(4)])
  pie.radius = 1.2
  pie.ringWidth = 0.4
  pie.isCounterclockwise = false
  pie.edge = .color(.white)
  var axes = pie.axes()
  axes.legend = Legend(.center)
  return Figure(axes, width: 4, height: 3)
}
