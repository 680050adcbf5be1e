import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let lines: KeyValuePairs<String, @Sendable () -> Figure> = [
  "lines_styles": linesStyles,
  "lines_own_dashes": linesOwnDashes,
  "lines_dash_corners": linesDashCorners,
  "lines_dashed_noise": linesDashedNoise,
  "lines_marker_sizes": linesMarkerSizes,
  "lines_steps": linesSteps,
  "lines_alpha": linesAlpha,
  "lines_widths": linesWidths,
  "lines_joins": linesJoins,
  "lines_colors": linesColors,
  "lines_dark": linesDark,
  "lines_whole_numbers": linesWholeNumbers,
  "lines_markers": linesMarkers,
  "lines_markers_strokes": linesMarkersStrokes,
  "lines_markers_ticks": linesMarkersTicks,
  "lines_marker_faces": linesMarkerFaces,
]

@Sendable func linesStyles() -> Figure {
  let x = linspace(0, 10, 101)
  let styles: [LineStyle] = [.solid, .dashed, .dotted, .dashDotted]
  let axes = Axes(title: "line styles") {
    for (place, style) in styles.enumerated() {
      Line(x: x, y: x.map { sin($0) + Double(place) }, line: style)
    }
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func linesOwnDashes() -> Figure {
  let x = linspace(0, 10, 101)
  let axes = Axes {
    Line(x: x, y: x.map { cos($0) }, line: .dashes([5, 1]))
    Line(x: x, y: x.map { cos($0) + 1 }, line: .dashes([3, 1, 1, 1, 1, 1]))
    Line(x: x, y: x.map { cos($0) + 2 }, width: 3, line: .dashes([8, 3], offset: 4))
    Line(x: x, y: x.map { cos($0) + 3 }, width: 4, line: .dashes([1, 2]))
    Line(x: x, y: x.map { cos($0) + 4 }, width: 0.5, line: .dashes([2, 2]))
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func linesDashCorners() -> Figure {
  let axes = Axes {
    Line(x: 0..<6, y: [0, 3, 0, 3, 0, 3], width: 6, line: .dashed)
    Line(x: 0..<6, y: [1, 4, 1, 4, 1, 4], width: 3, line: .dashDotted)
    Line(x: [0, 5, 5, 0, 0], y: [-1, -1, 5, 5, -1], width: 2, line: .dotted)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func linesDashedNoise() -> Figure {
  let axes = Axes { Line(y: noise(1000, seed: 5), line: .dashed) }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func linesMarkerSizes() -> Figure {
  let axes = Axes {
    for (place, size) in [1, 2, 3.5, 5, 8, 12, 20].enumerated() {
      let y = [0, 0.5, 0].map { $0 + Double(place) }
      Line(x: [0, 1, 2.25], y: y, marker: .circle, markerSize: size)
      Line(x: [3, 4, 5.25], y: y, line: .none, marker: .square, markerSize: size)
    }
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func linesSteps() -> Figure {
  let x = ramp(14)
  let y = x.map { sin($0 / 2) }
  let axes = Axes(legend: Legend(title: "where")) {
    Line(x: x, y: y.map { $0 + 2 }, name: "pre", steps: .pre)
    Line(x: x, y: y.map { $0 + 1 }, name: "mid", steps: .mid)
    Line(x: x, y: y, name: "post", steps: .post)
    Line(x: x, y: y, color: .color(.gray), line: .dashed, marker: .circle, alpha: 0.3)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func linesAlpha() -> Figure {
  let x = linspace(0, 6, 61)
  let axes = Axes {
    Line(x: x, y: x.map { sin($0) }, width: 8, alpha: 0.5)
    Line(x: x, y: x.map { cos($0) }, width: 8, alpha: 0.5)
    Line(x: x, y: x.map { 0.3 * $0 - 1 }, width: 8, marker: .circle, markerSize: 12, alpha: 0.25)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func linesWidths() -> Figure {
  let axes = Axes {
    for (place, width) in [0.1, 0.25, 0.5, 0.72, 1, 1.44, 2, 3, 5, 8].enumerated() {
      let height = Double(place)
      Line(x: [0, 3, 6], y: [height, height + 0.7, height], width: width)
      Line(x: [6.5, 7.5], y: [height, height], width: width)
    }
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func linesJoins() -> Figure {
  let x = [0, 1, 2, 2.2, 2.4]
  let axes = Axes {
    Line(x: x, y: [0, 1, 0, 1, 0], width: 10)
    Line(x: x, y: [1.5, 2.5, 1.5, 2.5, 1.5], width: 5)
    Line(x: [0, 2, 0.1, 2, 0.2], y: [3, 3, 3.1, 3.2, 3.5], width: 6)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func linesColors() -> Figure {
  let axes = Axes(title: "explicit colours leave the cycle alone") {
    for place in 0..<14 {
      Line(x: 0..<3, y: [place, place + 1, place], color: place % 5 == 2 ? .color(.black) : .next)
    }
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func linesDark() -> Figure {
  let x = linspace(0, 6, 61)
  let axes = Axes(
    title: "dark", x: Axis(label: "x", grid: Axis.GridLines()), y: Axis(label: "y", grid: Axis.GridLines())
  ) {
    for place in 0..<10 {
      Line(x: x, y: x.map { sin($0 + 0.3 * Double(place)) })
    }
  }
  return Figure(axes, width: 4, height: 3, style: .dark)
}

@Sendable func linesWholeNumbers() -> Figure {
  let axes = Axes {
    Line(y: [3, 1, 4, 1, 5, 9, 2, 6])
    Line(x: 0..<8, y: 0..<8, marker: .circle)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func linesMarkers() -> Figure {
  let markers: [Marker] = [
    .circle, .triangleDown, .triangleUp, .triangleLeft, .triangleRight, .octagon, .square, .pentagon, .star,
    .hexagon, .hexagonFlat, .diamond, .thinDiamond, .plusFilled, .crossFilled,
  ]
  let axes = Axes(title: "filled markers") {
    for (place, marker) in markers.enumerated() {
      Line(y: noise(4, seed: place + 1).map { $0 * 0.3 + Double(place) }, marker: marker)
    }
  }
  return Figure(axes, width: 3, height: 3, dpi: 150)
}

@Sendable func linesMarkersStrokes() -> Figure {
  let markers: [Marker] = [
    .point, .pixel, .triDown, .triUp, .triLeft, .triRight, .plus, .cross, .verticalLine, .horizontalLine,
  ]
  let axes = Axes(title: "markers of strokes") {
    for (place, marker) in markers.enumerated() {
      Line(y: noise(4, seed: place + 1).map { $0 * 0.3 + Double(place) }, marker: marker)
    }
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func linesMarkersTicks() -> Figure {
  let markers: [Marker] = [
    .tickLeft, .tickRight, .tickUp, .tickDown, .caretLeft, .caretRight, .caretUp, .caretDown, .caretLeftBase,
    .caretRightBase, .caretUpBase, .caretDownBase,
  ]
  let axes = Axes(title: "ticks and carets") {
    for (place, marker) in markers.enumerated() {
      Line(y: noise(4, seed: place + 1).map { $0 * 0.3 + Double(place) }, line: .none, marker: marker)
    }
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func linesMarkerFaces() -> Figure {
  var framed = Line(
    x: 0..<6, y: [2, 3, 2, 3, 2, 3], marker: .diamond, markerSize: 10, markerFill: .hex(0xffd700),
    markerEdge: .hex(0x000000))
  framed.markerEdgeWidth = 2
  let axes = Axes {
    Line(x: 0..<6, y: [0, 1, 0, 1, 0, 1], marker: .circle, markerSize: 12, markerFill: .hex(0xffffff))
    framed
    Line(x: 0..<6, y: [4, 5, 4, 5, 4, 5], marker: .triangleUp, markerSize: 12, markerFill: .color(.clear))
    Line(
      x: 0..<6, y: [6, 7, 6, 7, 6, 7], line: .dotted, marker: .star, markerSize: 16,
      markerEdge: .color(.clear))
  }
  return Figure(axes, width: 4, height: 3)
}
