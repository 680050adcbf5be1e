import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let points: KeyValuePairs<String, @Sendable () -> Figure> = [
  "points_plain": pointsPlain,
  "points_sizes": pointsSizes,
  "points_colored": pointsColored,
  "points_log_norm": pointsLogNorm,
  "points_color_limits": pointsColorLimits,
  "points_alpha": pointsAlpha,
  "points_edges": pointsEdges,
  "points_markers": pointsMarkers,
  "points_colors": pointsColors,
  "points_many": pointsMany,
  "points_log": pointsLog,
  "stem_plain": stemPlain,
  "stem_bottom": stemBottom,
  "errors_y": errorsY,
  "errors_both": errorsBoth,
  "errors_asymmetric": errorsAsymmetric,
  "errors_styled": errorsStyled,
  "errors_log": errorsLog,
]

@Sendable func pointsPlain() -> Figure {
  let axes = Axes {
    Points(x: noise(60, seed: 1), y: noise(60, seed: 2))
    Points(x: noise(30, seed: 3), y: noise(30, seed: 4))
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func pointsSizes() -> Figure {
  let sizes = noise(40, seed: 3).map { 400 * $0 }
  let axes = Axes { Points(x: noise(40, seed: 1), y: noise(40, seed: 2), sizes: sizes) }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func pointsColored() -> Figure {
  let (x, y) = (noise(200, seed: 1), noise(200, seed: 2))
  let points = Points(x: x, y: y, values: zip(x, y).map { $0 + $1 })
  var axes = Axes { points }
  axes.colorBars = [points.colorBar()].compactMap(\.self)
  return Figure(axes, width: 4, height: 3)
}

@Sendable func pointsLogNorm() -> Figure {
  let (x, y) = (noise(200, seed: 5), noise(200, seed: 6))
  let points = Points(x: x, y: y, values: x.map { pow(10, 4 * $0) }, map: .plasma, norm: .log)
  var axes = Axes { points }
  axes.colorBars = [points.colorBar(label: "weight")].compactMap(\.self)
  return Figure(axes, width: 4, height: 3)
}

@Sendable func pointsColorLimits() -> Figure {
  let x = noise(100, seed: 5)
  let points = Points(
    x: x, y: noise(100, seed: 6), size: 60, values: x, map: .coolwarm, norm: .linear(from: 0.25, to: 0.75))
  var axes = Axes { points }
  axes.colorBars = [points.colorBar()].compactMap(\.self)
  return Figure(axes, width: 4, height: 3)
}

@Sendable func pointsAlpha() -> Figure {
  let axes = Axes {
    Points(x: bell(150, seed: 1), y: bell(150, seed: 2), size: 150, alpha: 0.3)
    Points(
      x: bell(150, seed: 3).map { $0 + 1.5 }, y: bell(150, seed: 4), size: 150, edge: .color(.clear),
      alpha: 0.3)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func pointsEdges() -> Figure {
  let x = ramp(8)
  let axes = Axes(y: Axis(lower: -1, upper: 3)) {
    Points(x: x, y: x.map { _ in 0 }, size: 200, edge: .foreground)
    Points(x: x, y: x.map { _ in 1 }, size: 200, color: .color(.clear), edge: .cycle(3), edgeWidth: 3)
    Points(x: x, y: x.map { _ in 2 }, size: 200, values: x, edge: .foreground, edgeWidth: 0.5)
  }
  return Figure(axes, width: 4, height: 3, dpi: 72)
}

@Sendable func pointsMarkers() -> Figure {
  let markers: [Marker] = [
    .circle, .triangleUp, .square, .diamond, .star, .crossFilled, .cross, .plus, .verticalLine,
    .horizontalLine,
    .point, .pixel, .plusFilled, .triDown,
  ]
  let axes = Axes {
    for (place, marker) in markers.enumerated() {
      Points(
        x: 0..<6, y: [Int](repeating: place, count: 6), sizes: [20, 40, 60, 80, 100, 120], marker: marker)
    }
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func pointsColors() -> Figure {
  var points = Points(x: 0..<6, y: [1, 3, 2, 5, 4, 6], size: 120)
  points.colors = [.red, .green, .blue, .orange, .purple, .black]
  return Figure(Axes { points }, width: 4, height: 3)
}

@Sendable func pointsMany() -> Figure {
  let axes = Axes { Points(x: bell(5000, seed: 7), y: bell(5000, seed: 8), size: 4, alpha: 0.5) }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func pointsLog() -> Figure {
  let axes = Axes(x: Axis(scale: .log), y: Axis(scale: .log)) {
    Points(
      x: noise(50, seed: 1).map { pow(10, 3 * $0) }, y: noise(50, seed: 2).map { pow(10, 6 * $0) },
      marker: .cross)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func stemPlain() -> Figure {
  let x = linspace(0.1, 6.2, 31)
  return Figure(Axes { Stem(x: x, y: x.map { exp(sin($0)) }) }, width: 4, height: 3)
}

@Sendable func stemBottom() -> Figure {
  let x = linspace(0.1, 6.2, 31)
  let axes = Axes(legend: Legend()) {
    Stem(
      x: x, y: x.map { cos($0) }, base: 0.5, name: "cosine", color: .color(.gray), marker: .diamond)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func errorsY() -> Figure {
  let x = linspace(0.5, 5, 10)
  let line = Line(x: x, y: x.map { exp(-$0) })
  let axes = Axes { ErrorBars(line, y: .symmetric(x.map { 0.05 + 0.02 * $0 })) }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func errorsBoth() -> Figure {
  let x = ramp(8)
  let points = Line(x: x, y: x.map { $0 * $0 }, line: .none, marker: .circle)
  let axes = Axes { ErrorBars(points, x: .constant(0.4), y: .symmetric(x.map { 1 + $0 }), capSize: 4) }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func errorsAsymmetric() -> Figure {
  let x = ramp(8)
  let points = Line(x: x, y: x.map { sin($0) }, name: "measured", line: .none, marker: .square)
  let error = ErrorBars.Reach.asymmetric(lower: x.map { 0.2 + 0.1 * $0 }, upper: x.map { 1.5 - 0.1 * $0 })
  let axes = Axes(legend: Legend()) {
    ErrorBars(points, y: error, capSize: 3)
    Line(x: x, y: x.map { sin($0) + 2 }, name: "model")
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func errorsStyled() -> Figure {
  let x = ramp(10)
  var bars = ErrorBars(Line(x: x, y: x.map { $0.squareRoot() }, line: .none), y: .constant(0.5), capSize: 8)
  bars.barColor = .color(.gray)
  bars.barWidth = 3
  let line = Line(x: x, y: x.map { $0 / 2 }, line: .dashed, marker: .triangleUp, markerSize: 8)
  let axes = Axes {
    bars
    ErrorBars(line, x: .constant(0.3))
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func errorsLog() -> Figure {
  let x = linspace(0, 3, 10).map { pow(10, $0) }
  let line = Line(x: x, y: x.map { $0 * $0 }, marker: .circle)
  let axes = Axes(x: Axis(scale: .log), y: Axis(scale: .log)) {
    ErrorBars(line, y: .symmetric(x.map { 0.6 * $0 * $0 }), capSize: 2)
  }
  return Figure(axes, width: 4, height: 3)
}
