import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let data: KeyValuePairs<String, @Sendable () -> Figure> = [
  "data_gaps": dataGaps,
  "data_infinite": dataInfinite,
  "data_huge": dataHuge,
  "data_tiny": dataTiny,
  "data_all_sizes": dataAllSizes,
  "data_offset": dataOffset,
  "data_not_positive": dataNotPositive,
  "data_empty": dataEmpty,
  "data_one_point": dataOnePoint,
  "data_equal": dataEqual,
  "data_long_labels": dataLongLabels,
]

@Sendable func dataGaps() -> Figure {
  let axes = Axes {
    Line(x: 0..<12, y: [1, 2, .nan, 4, 3, 2, .nan, 5, .nan, 1, 5, 2], marker: .circle)
    Points(x: 0..<6, y: [2, .nan, 3, 4, .nan, 5], color: .cycle(1))
    Bars(at: [8, 9, 10], [1, .nan, 2], alpha: 0.5)
    Area(x: 0..<6, y: [0, 0.5, .nan, 0.5, 1, 0.5], alpha: 0.5)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func dataInfinite() -> Figure {
  let axes = Axes {
    Line(x: [0, 1, Double.infinity, 3, 4, 5], y: [0, 1, 2, -Double.infinity, 3, 2], marker: .square)
    Points(x: [1, 2, Double.infinity], y: [Double.infinity, 1, 0])
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func dataHuge() -> Figure {
  let axes = Axes { Line(x: [-1e300, 0, 1e300], y: [0, 1e300, 5e299], marker: .circle) }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func dataTiny() -> Figure {
  let axes = Axes {
    Line(x: [0, 1e-300, 2e-300], y: [1e-290, 2e-290, 1.5e-290])
    Points(x: [1e-300], y: [1.2e-290], color: .cycle(1))
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func dataAllSizes() -> Figure {
  let exponents = stride(from: -200.0, through: 200, by: 50)
  let axis = Axis(scale: .log, lower: 1e-210, upper: 1e210)
  let axes = Axes(x: axis, y: axis) {
    Line(x: exponents.map { pow(10, $0) }, y: exponents.map { pow(10, -$0) }, marker: .point)
  }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func dataOffset() -> Figure {
  let axes = Axes { Line(x: linspace(100_000, 100_001, 20), y: noise(20, seed: 1).map { 5e9 + $0 }) }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func dataNotPositive() -> Figure {
  let axes = Axes(y: Axis(scale: .log)) {
    Line(y: [10, 100, 0, 50, -3, 20, 1000, 5], marker: .circle)
    Bars(at: 0..<8, [5, 0, 3, -2, 8, 1, 2, 90], alpha: 0.3)
  }
  return Figure(axes, width: 4, height: 3)
}

/// Six plots, each of one mark.
private func six(_ marks: [[any Mark]]) -> Figure {
  let axes = marks.map { Axes(marks: $0) }
  return Figure(Grid([Array(axes[..<3]), Array(axes[3...])]), width: 6, height: 3, layout: .tight)
}

@Sendable func dataEmpty() -> Figure {
  let none: [Double] = []
  return six([
    [], [Line(x: none, y: none)], [Points(x: none, y: none)], [Bars(none)], [Histogram(none)],
    [Area(x: none, y: none)],
  ])
}

@Sendable func dataOnePoint() -> Figure {
  let boxes = BoxPlot([[1]])
  var figure = six([
    [Line(x: [2], y: [5], marker: .circle)], [Points(x: [0], y: [0])], [Bars(at: [3], [7])], [Histogram([4])],
    [boxes], [ErrorBars(Line(x: [1], y: [1]), y: .symmetric([0.5]))],
  ])
  figure.grid[1, 1]?.x.ticks = boxes.ticks()
  return figure
}

@Sendable func dataEqual() -> Figure {
  let boxes = BoxPlot([[Double](repeating: 2, count: 20)])
  var figure = six([
    [Line(y: [Int](repeating: 3, count: 10))],
    [Points(x: [1, 1, 1, 1, 1], y: [2, 2, 2, 2, 2], values: [4, 4, 4, 4, 4])], [Bars([0, 0, 0])],
    [Histogram([Int](repeating: 5, count: 20))], [boxes], [Raster([[1, 1], [1, 1]])],
  ])
  figure.grid[1, 1]?.x.ticks = boxes.ticks()
  return figure
}

@Sendable func dataLongLabels() -> Figure {
  let names = CategoryScale([
    "a name that is far longer than names usually are", "short", "another name of considerable length",
  ])
  var legend = Legend()
  legend.size = 6
  let axes = Axes(
    title: "A title", x: Axis(label: "a label below the axis that does not fit beside anything else"),
    y: Axis(scale: names), legend: legend
  ) {
    Bars([3, 2, 1], name: "and an entry in the legend that is long too", isHorizontal: true)
  }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}
