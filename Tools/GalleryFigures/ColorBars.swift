import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let colorBars: KeyValuePairs<String, @Sendable () -> Figure> = [
  "colorbar_sides": colorBarSides,
  "colorbar_ticks": colorBarTicks,
  "colorbar_shared": colorBarShared,
  "colorbar_shared_below": colorBarSharedBelow,
  "colorbar_dark": colorBarDark,
]

@Sendable func colorBarSides() -> Figure {
  let image = Raster(checks(6))
  let sides: [[Side]] = [[.right, .left], [.top, .bottom]]
  let rows = sides.map { row in
    row.map { side in
      var axes = Axes { image }
      axes.aspect = .free
      if let bar = image.colorBar(side: side) { axes.colorBars = [bar] }
      return axes
    }
  }
  return Figure(Grid(rows), width: 6, height: 5)
}

@Sendable func colorBarTicks() -> Figure {
  let image = Raster(
    table(20, 20) { sin(Double($0) / 3) * cos(Double($1) / 4) }, map: .coolwarm,
    norm: .linear(from: -1, to: 1))
  var axes = Axes { image }
  if var bar = image.colorBar(label: "level") {
    bar.ticks = .at([-1, 0, 1], labels: ["low", "middle", "high"])
    axes.colorBars = [bar]
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func colorBarShared() -> Figure {
  let images = (0..<3).map { place in
    Raster(
      table(10, 10) { Double(($0 * $1 + 20 * place) % 60) }, map: .cividis, norm: .linear(from: 0, to: 60))
  }
  var grid = Grid([images.map { image in Axes { image } }], sharedY: .all)
  if var bar = images[0].colorBar(label: "all three") {
    bar.shrink = 0.6
    grid.colorBars = [bar]
  }
  return Figure(grid, width: 6, height: 3)
}

@Sendable func colorBarSharedBelow() -> Figure {
  let points = (1...4).map { place in
    Points(
      x: noise(40, seed: place), y: noise(40, seed: place + 8), values: noise(40, seed: place + 4),
      norm: .linear(from: 0, to: 1))
  }
  let axes = points.map { points in Axes { points } }
  var grid = Grid([Array(axes[..<2]), Array(axes[2...])], sharedX: .all, sharedY: .all)
  if let bar = points[0].colorBar(side: .bottom) { grid.colorBars = [bar] }
  return Figure(grid, width: 5, height: 4)
}

@Sendable func colorBarDark() -> Figure {
  let image = Raster(checks(9), map: .plasma)
  var axes = Axes { image }
  if let bar = image.colorBar(label: "level") { axes.colorBars = [bar] }
  return Figure(axes, width: 4, height: 3, style: .dark)
}
