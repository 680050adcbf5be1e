import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let statistics: KeyValuePairs<String, @Sendable () -> Figure> = [
  "histogram_count": { small(Histogram(bell(1000, seed: 1), bins: 30)) },
  "histogram_default": {
    Figure(Axes(y: Axis(label: "count")) { Histogram(bell(300, seed: 4)) }, width: 4, height: 3)
  },
  "histogram_edges": {
    small(
      Histogram(
        bell(1000, seed: 2), bins: [-3, -2, -1, -0.5, -0.25, 0, 0.25, 0.5, 1, 2, 3], edge: .color(.white)))
  },
  "histogram_rules": histogramRules, "histogram_density": histogramDensity,
  "histogram_cumulative": histogramCumulative,
  "histogram_weights": {
    small(Histogram(bell(500, seed: 6), bins: 20, range: -3...3, weights: noise(500, seed: 7).map { 2 * $0 }))
  },
  "histogram_stacked": {
    Figure(
      Axes(legend: Legend()) {
        Histogram(sets: threeBells(), bins: 20, names: ["a", "b", "c"], isStacked: true)
      },
      width: 4, height: 3)
  },
  "histogram_beside": { small(Histogram(sets: threeBells(), bins: 8)) },
  "histogram_outline": {
    Figure(
      Axes {
        Histogram(bell(1000, seed: 1), bins: 30, form: .outline)
        Histogram(bell(1000, seed: 2).map { $0 + 2 }, bins: 30, form: .filledOutline, alpha: 0.5)
      }, width: 4, height: 3)
  },
  "histogram_log": {
    Figure(
      Axes(y: Axis(scale: .log)) { Histogram(bell(1000, seed: 1).map { exp(2 * $0) }, bins: 30) }, width: 4,
      height: 3)
  },
  "histogram_lying": { small(Histogram(bell(300, seed: 9), bins: 15, isHorizontal: true)) },
  "boxes_plain": {
    boxed(BoxPlot([bell(100, seed: 1), bell(100, seed: 2).map { 2 * $0 }, bell(40, seed: 3).map { $0 + 1 }]))
  },
  "boxes_names": {
    boxed(
      BoxPlot((1...4).map { bell(60, seed: $0) }, width: 0.6, showsMeans: true),
      ["north", "east", "south", "west"])
  },
  "boxes_lying": {
    boxed(BoxPlot([bell(60, seed: 1), noise(60, seed: 2)], isNotched: true, isHorizontal: true))
  },
  "boxes_filled": {
    boxed(
      BoxPlot(
        [bell(60, seed: 1), bell(60, seed: 2).map { $0 - 1 }, noise(60, seed: 3)], at: [1, 2.5, 6],
        whiskers: .percentiles(5, 95), fill: .hex(0xadd8e6), showsFliers: false))
  },
  "violins_plain": {
    small(
      Violins([bell(100, seed: 1), bell(100, seed: 2).map { 2 * $0 }, noise(100, seed: 3).map { $0 + 1 }]))
  },
  "violins_medians": {
    small(
      Violins(
        [bell(80, seed: 4), bell(30, seed: 5)], at: [2, 4], width: 1.5, showsExtremes: false,
        showsMeans: true,
        showsMedians: true, quantiles: [[0.25, 0.75], [0.1]]))
  },
  "violins_lying": { small(Violins([bell(80, seed: 4), bell(30, seed: 5)], isHorizontal: true)) },
]

/// One mark alone.
private func small(_ mark: any Mark) -> Figure { Figure(Axes(marks: [mark]), width: 4, height: 3) }

/// Boxes with ticks at them.
private func boxed(_ boxes: BoxPlot, _ names: [String] = []) -> Figure {
  var axes = Axes { boxes }
  if boxes.isHorizontal { axes.y.ticks = boxes.ticks(names) } else { axes.x.ticks = boxes.ticks(names) }
  return Figure(axes, width: 4, height: 3)
}

/// Three sets of values.
private func threeBells() -> [[Double]] {
  [bell(500, seed: 1), bell(300, seed: 2).map { $0 + 1 }, bell(200, seed: 3).map { $0 - 2 }]
}

@Sendable func histogramRules() -> Figure {
  var grid = Grid(rows: 2, columns: 3)
  for (place, rule) in [BinRule.auto, .fd, .doane, .scott, .rice, .sturges].enumerated() {
    grid[place / 3, place % 3] = Axes(title: rule.rawValue) {
      Histogram(bell(400, seed: 3), bins: .rule(rule))
    }
  }
  return Figure(grid, width: 6, height: 4, layout: .tight)
}

@Sendable func histogramDensity() -> Figure {
  let x = linspace(-4, 4, 81)
  let axes = Axes {
    Histogram(bell(1000, seed: 1), bins: 25, isDensity: true, alpha: 0.7)
    Line(x: x, y: x.map { exp(-$0 * $0 / 2) / sqrt(2 * Double.pi) }, color: .color(.black), line: .dashed)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func histogramCumulative() -> Figure {
  let axes = Axes(legend: Legend(.centerLeft)) {
    Histogram(
      bell(500, seed: 1), bins: 40, isDensity: true, cumulation: .ascending, form: .outline, name: "below")
    Histogram(
      bell(500, seed: 1), bins: 40, isDensity: true, cumulation: .descending, form: .outline, name: "above")
  }
  return Figure(axes, width: 4, height: 3)
}
