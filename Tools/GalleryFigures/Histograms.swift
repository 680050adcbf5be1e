import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let histograms: KeyValuePairs<String, @Sendable () -> Figure> = [
  "histogram_count": histogramCount,
  "histogram_default": histogramDefault,
  "histogram_edges": histogramEdges,
  "histogram_rules": histogramRules,
  "histogram_density": histogramDensity,
  "histogram_cumulative": histogramCumulative,
  "histogram_weights": histogramWeights,
  "histogram_stacked": histogramStacked,
  "histogram_beside": histogramBeside,
  "histogram_outline": histogramOutline,
  "histogram_log": histogramLog,
  "histogram_lying": histogramLying,
]

@Sendable func histogramCount() -> Figure {
  Figure(Axes { Histogram(bell(1000, seed: 1), bins: 30) }, width: 4, height: 3)
}

@Sendable func histogramDefault() -> Figure {
  Figure(Axes(y: Axis(label: "count")) { Histogram(bell(300, seed: 4)) }, width: 4, height: 3)
}

@Sendable func histogramEdges() -> Figure {
  let edges: Bins = [-3, -2, -1, -0.5, -0.25, 0, 0.25, 0.5, 1, 2, 3]
  let axes = Axes { Histogram(bell(1000, seed: 2), bins: edges, edge: .color(.white)) }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func histogramRules() -> Figure {
  let rules: [[BinRule]] = [[.auto, .fd, .doane], [.scott, .rice, .sturges]]
  let rows = rules.map { row in
    row.map { rule in Axes(title: rule.rawValue) { Histogram(bell(400, seed: 3), bins: .rule(rule)) } }
  }
  return Figure(Grid(rows), width: 6, height: 4, layout: .tight)
}

@Sendable func histogramDensity() -> Figure {
  let x = linspace(-4, 4, 81)
  let axes = Axes {
    Histogram(bell(1000, seed: 1), bins: 25, isDensity: true, alpha: 0.7)
    Line(x: x, y: x.map { exp(-$0 * $0 / 2) / (2 * .pi).squareRoot() }, color: .foreground, line: .dashed)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func histogramCumulative() -> Figure {
  let values = bell(500, seed: 1)
  let axes = Axes(legend: Legend(.centerLeft)) {
    Histogram(
      values, bins: 40, isDensity: true, cumulation: .ascending, form: .outline, name: "below")
    Histogram(
      values, bins: 40, isDensity: true, cumulation: .descending, form: .outline, name: "above")
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func histogramWeights() -> Figure {
  let weights = noise(500, seed: 7).map { 2 * $0 }
  let axes = Axes { Histogram(bell(500, seed: 6), bins: 20, range: -3...3, weights: weights) }
  return Figure(axes, width: 4, height: 3)
}

private let threeSets = [
  bell(500, seed: 1), bell(300, seed: 2).map { $0 + 1 }, bell(200, seed: 3).map { $0 - 2 },
]

@Sendable func histogramStacked() -> Figure {
  let axes = Axes(legend: Legend()) {
    Histogram(sets: threeSets, bins: 20, names: ["a", "b", "c"], isStacked: true)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func histogramBeside() -> Figure {
  Figure(Axes { Histogram(sets: threeSets, bins: 8) }, width: 4, height: 3)
}

@Sendable func histogramOutline() -> Figure {
  let axes = Axes {
    Histogram(bell(1000, seed: 1), bins: 30, form: .outline)
    Histogram(bell(1000, seed: 2).map { $0 + 2 }, bins: 30, form: .filledOutline, alpha: 0.5)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func histogramLog() -> Figure {
  let axes = Axes(y: Axis(scale: .log)) {
    Histogram(bell(1000, seed: 1).map { exp(2 * $0) }, bins: 30)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func histogramLying() -> Figure {
  let axes = Axes { Histogram(bell(300, seed: 9), bins: 15, isHorizontal: true) }
  return Figure(axes, width: 4, height: 3)
}
