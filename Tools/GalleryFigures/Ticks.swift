import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let ticks: KeyValuePairs<String, @Sendable () -> Figure> = [
  "ticks_given": ticksGiven,
  "ticks_labels": ticksLabels,
  "ticks_turned": ticksTurned,
  "ticks_turned_ending": ticksTurnedEnding,
  "ticks_upright": ticksUpright,
  "ticks_decimals": ticksDecimals,
  "ticks_percent": ticksPercent,
  "ticks_prefixes": ticksPrefixes,
  "ticks_own": ticksOwn,
  "ticks_multiples": ticksMultiples,
  "ticks_minor": ticksMinor,
  "ticks_none": ticksNone,
  "ticks_inward": ticksInward,
  "ticks_sides": ticksSides,
  "grid_lines": gridLines,
  "grid_lines_minor": gridLinesMinor,
]

/// The squares of 0 to 10.
private let squares = Line(x: 0...10, y: (0...10).map { $0 * $0 })

@Sendable func ticksGiven() -> Figure {
  let x = Axis(ticks: .at([0, 1, 4, 9]))
  let y = Axis(ticks: .at([0, 25, 50, 100]), minorTicks: .at([10, 20, 30]))
  return Figure(Axes(x: x, y: y) { squares }, width: 4, height: 3)
}

@Sendable func ticksLabels() -> Figure {
  let x = Axis(ticks: .at([0, 1, 2, 3], labels: ["spring", "summer", "autumn", "winter"]))
  let y = Axis(ticks: .at([1, 3, 5], labels: ["low", "medium", "high"]))
  let axes = Axes(x: x, y: y) { Line(y: [3, 1, 2, 5]) }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

private let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]

@Sendable func ticksTurned() -> Figure {
  var axes = Axes { Line(y: [3, 1, 2, 5, 4]) }
  axes.x.ticks = .at([0, 1, 2, 3, 4], labels: weekdays)
  axes.x.tickLabelRotation = 30
  axes.y.tickLabelRotation = 60
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func ticksTurnedEnding() -> Figure {
  var axes = Axes(x: Axis(label: "day")) { Line(y: [3, 1, 2, 5, 4]) }
  axes.x.ticks = .at([0, 1, 2, 3, 4], labels: weekdays)
  axes.x.tickLabelRotation = 45
  axes.x.tickLabelAlignment = .trailing
  axes.x.anchorsTickLabelRotation = true
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func ticksUpright() -> Figure {
  var axes = Axes { Line(y: [3, 1, 2, 5, 4]) }
  axes.x.ticks = .at([0, 1, 2, 3, 4], labels: ["one", "twenty", "three hundred", "4000", "50000"])
  axes.x.tickLabelRotation = 90
  axes.y.ticks = .at([1, 3, 5], labels: ["low", "medium", "high"])
  axes.y.tickLabelRotation = 90
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func ticksDecimals() -> Figure {
  let x = Axis(ticks: .automatic.formatted(by: DecimalsFormatter(2)))
  let y = Axis(ticks: .automatic.formatted(by: DecimalsFormatter(3)))
  return Figure(Axes(x: x, y: y) { Line(x: [0, 0.5, 1], y: [0, 1, 3]) }, width: 4, height: 3)
}

@Sendable func ticksPercent() -> Figure {
  let x = Axis(ticks: .automatic.formatted(by: PercentFormatter(of: 1)))
  let y = Axis(ticks: .automatic.formatted(by: PercentFormatter(decimals: 1)))
  let axes = Axes(x: x, y: y) { Line(x: [0, 0.25, 1], y: [0, 40, 100]) }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func ticksPrefixes() -> Figure {
  let x = Axis(scale: .log, ticks: .automatic.formatted(by: EngineeringFormatter(unit: "Hz")))
  let y = Axis(scale: .log, ticks: .automatic.formatted(by: EngineeringFormatter(decimals: 1)))
  let axes = Axes(x: x, y: y) {
    Line(x: ramp(10).map { pow(10, $0) }, y: ramp(10, from: -6).map { pow(10, $0) })
  }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func ticksOwn() -> Figure {
  let clock = ClosureFormatter { seconds in
    let (minutes, rest) = Int(seconds).quotientAndRemainder(dividingBy: 60)
    return "\(minutes):\(rest < 10 ? "0" : "")\(rest)"
  }
  let distance = ClosureFormatter { meters in
    let kilometers = meters / 1000
    return kilometers == kilometers.rounded() ? "\(Int(kilometers)) km" : "\(kilometers) km"
  }
  let x = Axis(ticks: .automatic.formatted(by: clock))
  let y = Axis(ticks: .automatic.formatted(by: distance))
  let axes = Axes(x: x, y: y) { Line(x: [0, 60, 200], y: [0, 1500, 3200]) }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func ticksMultiples() -> Figure {
  let angles = linspace(-.pi, 2 * .pi, 101)
  let x = Axis(ticks: .multiples(of: .pi, symbol: "π", every: 0.5))
  let y = Axis(ticks: .every(0.25))
  let axes = Axes(x: x, y: y) { Line(x: angles, y: angles.map { sin($0) }) }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func ticksMinor() -> Figure {
  let axes = Axes(x: Axis(minorTicks: .subdivided()), y: Axis(minorTicks: .subdivided(into: 2))) { squares }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func ticksNone() -> Figure {
  let axes = Axes(title: "bare", x: Axis(label: "no ticks", ticks: .none), y: Axis(ticks: .none)) { squares }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func ticksInward() -> Figure {
  var axes = Axes { squares }
  axes.x.tickDirection = .inward
  axes.x.tickSides = [.bottom, .top]
  axes.y.tickDirection = .inward
  axes.y.tickSides = [.left, .right]
  var style = Style.light
  style.majorTick = Style.TickStyle(length: 8, width: 2, pad: 3.5)
  return Figure(axes, width: 4, height: 3, style: style)
}

@Sendable func ticksSides() -> Figure {
  var axes = Axes(title: "all four sides", x: Axis(label: "above"), y: Axis(label: "on the right")) {
    squares
  }
  axes.x.isOnUpperSide = true
  axes.y.isOnUpperSide = true
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func gridLines() -> Figure {
  let axes = Axes(x: Axis(grid: Axis.GridLines()), y: Axis(grid: Axis.GridLines())) { squares }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func gridLinesMinor() -> Figure {
  var axis = Axis(minorTicks: .subdivided(), grid: Axis.GridLines(color: Color(hex: 0x999999), width: 1))
  axis.minorGrid = Axis.GridLines(width: 0.5, line: .dotted)
  return Figure(Axes(x: axis, y: axis) { squares }, width: 4, height: 3)
}
