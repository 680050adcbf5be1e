import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let axesAndScales: KeyValuePairs<String, @Sendable () -> Figure> = [
  "limits_one_side": limitsOneSide,
  "limits_reversed": limitsReversed,
  "margins": margins,
  "log_ten": logTen,
  "log_two": logTwo,
  "log_less_than_a_decade": logLessThanADecade,
  "symlog": symlog,
  "symlog_small": symlogSmall,
  "grid_lines_across": gridLinesAcross,
  "spines_off": spinesOff,
  "spines_left_only": spinesLeftOnly,
  "twin_bars": twinBars,
  "axes_off": axesOff,
  "axes_face": axesFace,
  "twin_y": twinY,
  "twin_x": twinX,
  "aspect_equal": aspectEqual,
  "aspect_given": aspectGiven,
]

@Sendable func limitsOneSide() -> Figure {
  let axes = Axes(x: Axis(upper: 15), y: Axis(lower: 0)) {
    Line(y: noise(20, seed: 1).map { $0 + 3 })
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func limitsReversed() -> Figure {
  var axes = Axes(x: Axis(lower: 20, upper: -2)) { Line(y: ramp(20).map { exp(-$0 / 5) }) }
  axes.y.isReversed = true
  return Figure(axes, width: 4, height: 3)
}

@Sendable func margins() -> Figure {
  var axes = Axes { Line(y: noise(20, seed: 1)) }
  axes.x.margin = 0
  axes.y.margin = 0.3
  return Figure(axes, width: 4, height: 3)
}

@Sendable func logTen() -> Figure {
  let x = linspace(0.1, 10, 100)
  let lines = Axis.GridLines(alpha: 0.4)
  var axes = Axes(x: Axis(grid: lines), y: Axis(scale: .log, grid: lines)) {
    Line(x: x, y: x.map { pow(10, $0) })
  }
  axes.y.minorGrid = lines
  return Figure(axes, width: 4, height: 3)
}

@Sendable func logTwo() -> Figure {
  let axis = Axis(scale: .log(base: 2))
  let axes = Axes(x: axis, y: axis) {
    Line(x: ramp(11).map { pow(2, $0) }, y: ramp(11).map { $0 * $0 + 1 }, marker: .circle)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func logLessThanADecade() -> Figure {
  let axis = Axis(scale: .log)
  let axes = Axes(x: axis, y: axis) { Line(x: [2, 3, 5, 8], y: [1.1, 1.3, 1.2, 1.8]) }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func spinesOff() -> Figure {
  var axes = Axes { Line(x: 0...10, y: (0...10).map { $0 * $0 }) }
  axes.spines = [.left, .bottom]
  return Figure(axes, width: 4, height: 3)
}

@Sendable func axesOff() -> Figure {
  var axes = Axes(title: "no axes") { Line(y: walk(50, seed: 6)) }
  axes.isFrameVisible = false
  return Figure(axes, width: 4, height: 3)
}

@Sendable func axesFace() -> Figure {
  let white = Axis.GridLines(color: .white, width: 1.2)
  var axes = Axes(title: "a face of its own", x: Axis(grid: white), y: Axis(grid: white)) {
    Line(y: walk(50, seed: 6))
  }
  axes.background = Color(hex: 0xebebeb)
  return Figure(axes, width: 4, height: 3)
}

@Sendable func twinY() -> Figure {
  let x = linspace(0.01, 10, 100)
  let (red, blue) = (Color(hex: 0xd62728), Color(hex: 0x1f77b4))
  var axes = Axes(x: Axis(label: "time (s)"), y: Axis(label: "exp")) {
    Line(x: x, y: x.map { exp($0) }, color: .color(red))
  }
  axes.y.color = red
  var second = Axis(label: "sin")
  second.color = blue
  axes.twin = Axes.Twin(axis: second) {
    Line(x: x, y: x.map { sin(2 * .pi * $0) }, color: .color(blue))
  }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func twinX() -> Figure {
  var axes = Axes(x: Axis(label: "below")) { Line(y: noise(10, seed: 1)) }
  axes.twin = Axes.Twin(sharing: .y, axis: Axis(label: "above")) {
    Line(x: ramp(10, step: 100), y: noise(10, seed: 2), color: .cycle(1))
  }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func aspectEqual() -> Figure {
  let turn = linspace(0, 2 * .pi, 101)
  var axes = Axes {
    Line(x: turn.map { cos($0) }, y: turn.map { sin($0) })
    Line(x: [0, 2], y: [0, 0])
  }
  axes.aspect = .equal
  return Figure(axes, width: 4, height: 3)
}

@Sendable func aspectGiven() -> Figure {
  var axes = Axes { Line(y: [0, 10, 5]) }
  axes.aspect = .ratio(0.1)
  return Figure(axes, width: 4, height: 3)
}

@Sendable func symlog() -> Figure {
  let x = linspace(-50, 50, 101)
  let lines = Axis.GridLines()
  let axes = Axes(
    x: Axis(scale: .symlog, grid: lines), y: Axis(scale: .symlog(threshold: 10), grid: lines)
  ) {
    Line(x: x, y: x.map { $0 * $0 * $0 / 10 })
  }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func symlogSmall() -> Figure {
  let y = linspace(-1, 1, 201)
  let axes = Axes(x: Axis(scale: .symlog(threshold: 0.01, linearScale: 0.5))) {
    Line(x: y.map { $0 * $0 * $0 }, y: y)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func gridLinesAcross() -> Figure {
  let axes = Axes(y: Axis(grid: Axis.GridLines(alpha: 0.5))) { Bars([3, 5, 2, 4, 1]) }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func spinesLeftOnly() -> Figure {
  var axes = Axes { Bars([3, 5, 2, 4, 1], isHorizontal: true) }
  axes.spines = [.left]
  axes.x.tickSides = []
  axes.x.labelSides = []
  axes.y.tickSides = []
  return Figure(axes, width: 4, height: 3)
}

@Sendable func twinBars() -> Figure {
  let share = Axis(lower: 0, upper: 110, ticks: .automatic.formatted(by: PercentFormatter()))
  var axes = Axes { Bars([3, 5, 2, 6, 4, 1], name: "count") }
  axes.twin = Axes.Twin(axis: share) {
    Line(y: [18, 47, 59, 94, 99, 100], name: "share", color: .cycle(1), marker: .circle)
  }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}
