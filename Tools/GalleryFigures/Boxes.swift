import Plotter

let boxes: KeyValuePairs<String, @Sendable () -> Figure> = [
  "boxes_plain": boxesPlain,
  "boxes_names": boxesNames,
  "boxes_lying": boxesLying,
  "boxes_filled": boxesFilled,
  "violins_plain": violinsPlain,
  "violins_medians": violinsMedians,
  "violins_lying": violinsLying,
]

@Sendable func boxesPlain() -> Figure {
  let boxes = BoxPlot([
    bell(100, seed: 1), bell(100, seed: 2).map { 2 * $0 }, bell(40, seed: 3).map { $0 + 1 },
  ])
  return Figure(Axes(x: Axis(ticks: boxes.ticks())) { boxes }, width: 4, height: 3)
}

@Sendable func boxesNames() -> Figure {
  let boxes = BoxPlot((1...4).map { bell(60, seed: $0) }, width: 0.6, showsMeans: true)
  let axes = Axes(x: Axis(ticks: boxes.ticks(["north", "east", "south", "west"]))) { boxes }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func boxesLying() -> Figure {
  let boxes = BoxPlot([bell(60, seed: 1), noise(60, seed: 2)], isNotched: true, isHorizontal: true)
  return Figure(Axes(y: Axis(ticks: boxes.ticks())) { boxes }, width: 4, height: 3)
}

@Sendable func boxesFilled() -> Figure {
  let boxes = BoxPlot(
    [bell(60, seed: 1), bell(60, seed: 2).map { $0 - 1 }, noise(60, seed: 3)], at: [1, 2.5, 6],
    whiskers: .percentiles(5, 95), fill: .hex(0xadd8e6), showsFliers: false)
  return Figure(Axes(x: Axis(ticks: boxes.ticks())) { boxes }, width: 4, height: 3)
}

@Sendable func violinsPlain() -> Figure {
  let axes = Axes {
    Violins([bell(100, seed: 1), bell(100, seed: 2).map { 2 * $0 }, noise(100, seed: 3).map { $0 + 1 }])
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func violinsMedians() -> Figure {
  let axes = Axes {
    Violins(
      [bell(80, seed: 4), bell(30, seed: 5)], at: [2, 4], width: 1.5, showsExtremes: false, showsMeans: true,
      showsMedians: true, quantiles: [[0.25, 0.75], [0.1]])
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func violinsLying() -> Figure {
  let axes = Axes { Violins([bell(80, seed: 4), bell(30, seed: 5)], isHorizontal: true) }
  return Figure(axes, width: 4, height: 3)
}
