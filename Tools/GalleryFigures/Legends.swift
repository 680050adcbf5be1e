import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let legends: KeyValuePairs<String, @Sendable () -> Figure> = [
  "legend_places": legendPlaces,
  "legend_best": legendBest,
  "legend_best_points": legendBestPoints,
  "legend_best_bars": legendBestBars,
  "legend_outside": legendOutside,
  "legend_outside_above": legendOutsideAbove,
  "legend_columns": legendColumns,
  "legend_title": legendTitle,
  "legend_twenty": legendTwenty,
  "legend_marks": legendMarks,
  "legend_some": legendSome,
  "legend_dark": legendDark,
]

@Sendable func legendPlaces() -> Figure {
  let places: KeyValuePairs<String, Legend.Place> = [
    "upper right": .upperRight, "upper left": .upperLeft, "lower left": .lowerLeft,
    "lower right": .lowerRight,
    "right": .right, "center left": .centerLeft, "center right": .centerRight, "lower center": .lowerCenter,
    "upper center": .upperCenter, "center": .center,
  ]
  var grid = Grid(rows: 2, columns: 5)
  for (index, place) in places.enumerated() {
    var axes = Axes(
      title: place.key, x: Axis(ticks: .none), y: Axis(ticks: .none), legend: Legend(place.value)
    ) {
      Line(x: [0, 1], y: [0, 1], name: "line")
    }
    axes.titleSize = 9
    grid[index / 5, index % 5] = axes
  }
  return Figure(grid, width: 7, height: 4)
}

@Sendable func legendBest() -> Figure {
  let x = linspace(0, 3, 61)
  let axes = Axes(legend: Legend()) {
    Line(x: x, y: x.map { exp($0) }, name: "exponential")
    Line(x: x, y: x.map { 20 - exp($0) }, name: "mirrored", line: .dashed)
    Line(x: x, y: x.map { 18 - 3 * $0 }, name: "falling")
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func legendBestPoints() -> Figure {
  let axes = Axes(legend: Legend()) {
    Points(x: noise(300, seed: 1), y: noise(300, seed: 2).map { $0 * $0 }, name: "points")
    Line(x: [0, 1], y: [0.2, 1], name: "line", color: .cycle(3))
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func legendBestBars() -> Figure {
  let axes = Axes(legend: Legend()) {
    Bars([8, 7, 3, 2, 2, 3, 6, 7], name: "bars")
    Area(x: 0..<8, y: 1..<9, name: "area", alpha: 0.3)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func legendOutside() -> Figure {
  let axes = Axes(legend: Legend(.anchored(.upperLeft, x: 1.02, y: 1))) {
    for place in 0..<4 { Line(y: [0, place], name: "series \(place)") }
  }
  return Figure(axes, width: 4, height: 3, crop: .tight)
}

@Sendable func legendOutsideAbove() -> Figure {
  var legend = Legend(.anchored(.lowerCenter, x: 0.5, y: 1), columns: 3)
  legend.hasFrame = false
  let axes = Axes(legend: legend) {
    for place in 0..<3 { Line(y: [0, place], name: "series \(place)") }
  }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func legendColumns() -> Figure {
  let axes = Axes(legend: Legend(columns: 3)) {
    for place in 0..<7 {
      Line(y: [place, place + 1], name: String("abcdefg".prefix(place + 1)))
    }
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func legendTitle() -> Figure {
  var legend = Legend(.centerRight, title: "data set")
  legend.size = 8
  let axes = Axes(legend: legend) {
    Line(y: [0, 1], name: "train")
    Line(y: [1, 0], name: "a longer name\nin two lines")
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func legendTwenty() -> Figure {
  var legend = Legend(columns: 2)
  legend.size = 7
  let axes = Axes(legend: legend) {
    for place in 0..<20 { Line(y: [place, 20 - place], name: "entry \(place + 1)") }
  }
  return Figure(axes, width: 4, height: 4)
}

@Sendable func legendMarks() -> Figure {
  let x = ramp(6)
  let errors = Line(x: x, y: x.map { $0 + 4 }, name: "errors")
  let axes = Axes(y: Axis(lower: 0, upper: 15), legend: Legend(.upperLeft, columns: 2)) {
    Line(x: x, y: x, name: "line")
    Line(x: x, y: x.map { $0 + 1 }, name: "markers", line: .dashed, marker: .circle)
    Points(x: x, y: x.map { $0 + 2 }, name: "points")
    Bars(at: x, x.map { _ in 1 }, width: 0.4, name: "bars")
    Area(x: x, y: x.map { _ in 6 }, to: x.map { _ in 7 }, name: "area", alpha: 0.5)
    ErrorBars(errors, y: .constant(0.5), capSize: 3)
    Stem(x: x, y: x.map { _ in 2 }, name: "stems")
    Rule(y: 9, name: "rule", color: .foreground, line: .dotted)
    Span(.x(4, 5), name: "span", alpha: 0.2)
  }
  return Figure(axes, width: 5, height: 4)
}

@Sendable func legendSome() -> Figure {
  let axes = Axes(legend: Legend()) {
    Line(y: [0, 1, 0])
    Line(y: [1, 0, 1], name: "named")
    Line(y: [0.5, 0.5, 0.5])
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func legendDark() -> Figure {
  let axes = Axes(legend: Legend(title: "dark")) {
    Line(y: [0, 1, 0], name: "up and down")
    Points(x: 0..<3, y: [1, 0, 1], name: "down and up")
    Text("text", x: 1, y: 0.5, horizontal: .center)
  }
  return Figure(axes, width: 4, height: 3, style: .dark)
}
