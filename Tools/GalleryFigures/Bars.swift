import Plotter

let bars: KeyValuePairs<String, @Sendable () -> Figure> = [
  "bars_names": barsNames,
  "bars_lying": barsLying,
  "bars_grouped": barsGrouped,
  "bars_stacked": barsStacked,
  "bars_labels": barsLabels,
  "bars_labels_inside": barsLabelsInside,
  "bars_errors": barsErrors,
  "bars_dark": barsDark,
  "bars_bases": barsBases,
  "bars_log": barsLog,
  "bars_lying_log": barsLyingLog,
  "bars_edges": barsEdges,
  "bars_many": barsMany,
  "bars_left_edges": barsLeftEdges,
]

@Sendable func barsGrouped() -> Figure {
  let groups: KeyValuePairs = [
    "length": [38.8, 48.8, 47.5], "depth": [18.3, 18.4, 15.0], "mass": [37, 37.3, 50.8],
  ]
  let ticks = Ticks.at([0.25, 1.25, 2.25], labels: ["Adelie", "Chinstrap", "Gentoo"])
  let axes = Axes(
    x: Axis(ticks: ticks), y: Axis(lower: 0, upper: 75), legend: Legend(.upperLeft, columns: 3)
  ) {
    for (place, group) in groups.enumerated() {
      Bars(at: ramp(3, from: 0.25 * Double(place)), group.value, width: 0.25, name: group.key)
    }
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func barsBases() -> Figure {
  let axes = Axes {
    Bars(at: 0..<6, [3, -2, 4, -1, 5, -3], width: 0.5, bases: [0, 0, 2, -1, 1, 3])
    Rule(.y(0), color: .foreground, width: 0.8)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func barsLog() -> Figure {
  let axes = Axes(y: Axis(scale: .log)) { Bars([1, 12, 140, 1500, 22000, 310000]) }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func barsLyingLog() -> Figure {
  let axes = Axes(x: Axis(scale: .log)) {
    Bars(at: 0..<5, [3, 30, 300, 3000, 30000], width: 0.6, isHorizontal: true)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func barsEdges() -> Figure {
  var white = Bars(at: 0..<5, [2, 4, 3, 5, 1], width: 1, edge: .color(.white))
  white.edgeWidth = 0.7
  var black = Bars(at: 6..<11, [2, 4, 3, 5, 1], edge: .color(.black))
  black.edgeWidth = 2
  black.colors = [
    Color(hex: 0xd62728), Color(hex: 0xffd700), Color(red: 0, green: 255, blue: 0, alpha: 128 / 255), .gray,
    .clear,
  ]
  let axes = Axes {
    white
    black
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func barsMany() -> Figure {
  Figure(Axes { Bars(noise(300, seed: 3)) }, width: 4, height: 3)
}

@Sendable func barsLeftEdges() -> Figure {
  var bars = Bars(
    at: [0, 1, 3, 6], [1, 2, 1.5, 0.5], edge: .cycle(0), alignment: .edge, alpha: 0.5)
  bars.widths = [1, 2, 3, 4]
  return Figure(Axes { bars }, width: 4, height: 3)
}

private let fruits = CategoryScale(["apple", "blueberry", "cherry", "orange"])

@Sendable func barsNames() -> Figure {
  let axes = Axes(title: "fruit supply", x: Axis(scale: fruits), y: Axis(label: "crates")) {
    Bars([40, 100, 30, 55])
  }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func barsLying() -> Figure {
  var axes = Axes(y: Axis(scale: .categories(["Tom", "Dick", "Harry", "Slim", "Jim"]))) {
    Bars([8.1, 5.3, 9.7, 4.2, 6.6], isHorizontal: true)
  }
  axes.y.isReversed = true
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func barsStacked() -> Figure {
  let (low, middle, high) = ([1.0, 2, 3, 2], [2.0, 1, 2, 3], [3.0, 3, 1, 1])
  let both = zip(low, middle).map { $0 + $1 }
  let axes = Axes(x: Axis(scale: .categories(["a", "b", "c", "d"])), legend: Legend()) {
    Bars(low, name: "low")
    Bars(at: 0..<4, middle, bases: low, name: "middle")
    Bars(at: 0..<4, high, bases: both, name: "high")
  }
  return Figure(axes, width: 4, height: 3, dpi: 80)
}

@Sendable func barsLabels() -> Figure {
  var axes = Axes(x: Axis(scale: fruits)) {
    Bars([40, 100, 30, -55], labels: Bars.Labels(padding: 3))
  }
  axes.y.margin = 0.15
  return Figure(axes, width: 4, height: 3)
}

@Sendable func barsLabelsInside() -> Figure {
  let lengths = [1.25, 3.5, 2.125, 4]
  var labels = Bars.Labels(["1.2", "3.5", "2.1", "4.0"], at: .center)
  labels.color = .color(.white)
  let axes = Axes(y: Axis(scale: fruits)) {
    Bars(lengths, isHorizontal: true, labels: labels)
    Bars(
      at: 0..<4, [2, 1, 3, 1.5], bases: lengths, isHorizontal: true,
      labels: Bars.Labels(["two", "one", "three", "half"], at: .center))
  }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func barsErrors() -> Figure {
  let (heights, errors) = ([4.0, 7, 3, 5], [0.5, 1, 0.4, 0.8])
  var whiskers = ErrorBars(Line(y: heights, line: .none), y: .symmetric(errors), capSize: 5)
  whiskers.barColor = .foreground
  let axes = Axes(x: Axis(scale: fruits)) {
    Bars(at: 0..<4, heights, alpha: 0.6)
    whiskers
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func barsDark() -> Figure {
  let axes = Axes(x: Axis(scale: fruits), legend: Legend()) { Bars([40, 100, 30, 55], name: "supply") }
  return Figure(axes, width: 4, height: 3, style: .dark)
}
