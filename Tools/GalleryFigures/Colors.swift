import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let colors: KeyValuePairs<String, @Sendable () -> Figure> = [
  "color_maps": colorMaps,
  "color_maps_reversed": colorMapsReversed,
  "color_names": colorNames,
  "color_alpha": colorAlpha,
  "color_map_lines": colorMapLines,
]

private let maps: [ColorMap] = [
  .viridis, .plasma, .inferno, .magma, .cividis, .gray, .coolwarm, .redBlue, .blues, .tab10, .tab20, .set2,
]

/// A strip of each map's colours, with its name.
private func strips(_ maps: [ColorMap]) -> Figure {
  let strip = linspace(0, 1, 256)
  let rows = maps.map { map in
    var axes = Axes {
      Raster([strip, strip], map: map)
      Text(map.name, x: -0.02, y: 0.5, in: .axes, horizontal: .right, vertical: .center, size: 7)
    }
    axes.aspect = .free
    axes.isFrameVisible = false
    return [axes]
  }
  return Figure(Grid(rows), width: 5, height: 4)
}

@Sendable func colorMaps() -> Figure { strips(maps) }

@Sendable func colorMapsReversed() -> Figure { strips(maps.map(\.reversed)) }

@Sendable func colorNames() -> Figure {
  let names = [
    "red", "lime", "navy", "crimson", "rebeccapurple", "tab:olive", "goldenrod", "k", "tab:pink", "silver",
  ]
  var bars = Bars([Int](repeating: 1, count: 10), isHorizontal: true)
  bars.colors = names.compactMap { Color($0) }
  let axes = Axes(y: Axis(ticks: .at(ramp(10), labels: names))) { bars }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func colorAlpha() -> Figure {
  let (blue, green) = (Color("#1f77b480") ?? .blue, Color("#0f08") ?? .green)
  let axes = Axes {
    Span(.x(0, 1), color: .color(blue))
    Span(.x(0.5, 1.5), color: .color(.red.opacity(0.3)))
    Span(.y(0, 1), color: .color(green))
    Line(x: [0, 1.5], y: [0, 1], color: .cycle(3), width: 10, alpha: 0.5)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func colorMapLines() -> Figure {
  let x = linspace(0, 6, 61)
  let axes = Axes {
    for place in 0..<8 {
      Line(
        x: x, y: x.map { sin($0) + Double(place) / 3 },
        color: .color(ColorMap.plasma.color(at: Double(place) / 7)))
    }
  }
  return Figure(axes, width: 4, height: 3)
}
