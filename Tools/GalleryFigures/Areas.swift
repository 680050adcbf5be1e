import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let areas: KeyValuePairs<String, @Sendable () -> Figure> = [
  "areas_to_zero": areasToZero,
  "areas_between": areasBetween,
  "areas_where": areasWhere,
  "areas_where_coarse": areasWhereCoarse,
  "areas_steps": areasSteps,
  "areas_sideways": areasSideways,
  "areas_stacked": areasStacked,
  "areas_dark": areasDark,
]

@Sendable func areasToZero() -> Figure {
  let x = linspace(0, 2, 101)
  return Figure(Axes { Area(x: x, y: x.map { sin(2 * .pi * $0) }) }, width: 4, height: 3)
}

@Sendable func areasBetween() -> Figure {
  let x = linspace(0, 4, 81)
  let y = x.map { $0.squareRoot() }
  let axes = Axes(legend: Legend()) {
    Area(x: x, y: y.map { $0 - 0.3 }, to: y.map { $0 + 0.3 }, name: "band", alpha: 0.3)
    Line(x: x, y: y, name: "mean")
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func areasWhere() -> Figure {
  let x = linspace(0, 4 * .pi, 201)
  let (one, other) = (x.map { sin($0) }, x.map { cos($0) / 2 })
  let isAbove = zip(one, other).map { $0 > $1 }
  let axes = Axes {
    Line(x: x, y: one, color: .foreground)
    Line(x: x, y: other, color: .foreground)
    Area(x: x, y: one, to: other, where: isAbove, color: .cycle(2), alpha: 0.3)
    Area(x: x, y: one, to: other, where: isAbove.map { !$0 }, color: .cycle(3), alpha: 0.3)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func areasWhereCoarse() -> Figure {
  let y = [1, 4, 2, .nan, 3, 5, 1, 2, 6, 3]
  var area = Area(x: ramp(10), y: y, base: 1, where: (0..<10).map { $0 != 4 }, color: .cycle(1))
  area.edge = .foreground
  return Figure(Axes { area }, width: 4, height: 3)
}

@Sendable func areasSteps() -> Figure {
  let axes = Axes {
    Area(x: 0..<8, y: [1, 3, 2, 5, 4, 6, 2, 3], steps: .mid, alpha: 0.5)
    Area(x: 0..<8, y: [-1, -3, -2, -5, -4, -6, -2, -3], steps: .post, alpha: 0.5)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func areasSideways() -> Figure {
  let y = linspace(0, 6, 61)
  var area = Area(x: y, y: y.map { sin($0) }, to: y.map { sin($0) + 1 })
  area.isSideways = true
  return Figure(Axes { area }, width: 4, height: 3)
}

@Sendable func areasStacked() -> Figure {
  let areas = StackedAreas(
    x: [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2018],
    [
      [228, 284, 365, 477, 631, 814, 1044, 1275], [340, 425, 519, 619, 727, 840, 943, 1006],
      [1394, 1686, 2120, 2625, 3202, 3714, 4169, 4560], [220, 253, 276, 295, 310, 303, 294, 293],
    ], names: ["Africa", "Americas", "Asia", "Europe"], alpha: 0.8)
  var legend = Legend(.upperLeft)
  legend.isReversed = true
  return Figure(Axes(legend: legend) { areas }, width: 4, height: 3)
}

@Sendable func areasDark() -> Figure {
  let axes = Axes(title: "dark") {
    StackedAreas(x: 0..<30, [noise(30, seed: 1), noise(30, seed: 2), noise(30, seed: 3)])
  }
  return Figure(axes, width: 4, height: 3, style: .dark)
}
