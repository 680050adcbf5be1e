import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let grids: KeyValuePairs<String, @Sendable () -> Figure> = [
  "grid_plain": gridPlain,
  "grid_tight": gridTight,
  "grid_shared": gridShared,
  "grid_shared_rows": gridSharedRows,
  "grid_spans": gridSpans,
  "grid_ratios": gridRatios,
  "grid_spacing": gridSpacing,
  "grid_title": gridTitle,
  "grid_title_plain": gridTitlePlain,
  "grid_marginals": gridMarginals,
  "grid_dark": gridDark,
]

private func curve(_ place: Int) -> Line {
  let x = linspace(0, 6, 61)
  return Line(x: x, y: x.map { Double(place + 1) * sin($0 + Double(place)) }, color: .cycle(place))
}

@Sendable func gridPlain() -> Figure {
  let rows = (0..<2).map { row in (0..<3).map { column in Axes { curve(3 * row + column) } } }
  return Figure(Grid(rows), width: 5, height: 4)
}

@Sendable func gridTight() -> Figure {
  let rows = (0..<2).map { row in
    (0..<2).map { column in
      let place = 2 * row + column
      return Axes(title: "axes \(place + 1)", x: Axis(label: "time"), y: Axis(label: "value")) {
        curve(place)
      }
    }
  }
  return Figure(Grid(rows), width: 5, height: 4, layout: .tight)
}

@Sendable func gridShared() -> Figure {
  let rows = (0..<2).map { row in
    (0..<2).map { column in
      Axes(x: Axis(label: "time"), y: Axis(label: "value")) { curve(2 * row + column) }
    }
  }
  return Figure(Grid(rows, sharedX: .all, sharedY: .all), width: 5, height: 4)
}

@Sendable func gridSharedRows() -> Figure {
  let rows = (0..<2).map { row in (0..<3).map { column in Axes { curve(3 * row + column) } } }
  return Figure(Grid(rows, sharedX: .columns, sharedY: .rows), width: 5, height: 4, layout: .tight)
}

@Sendable func gridSpans() -> Figure {
  func part(_ number: Int) -> Axes {
    Axes(title: "part \(number)") { Line(y: walk(30, seed: number)) }
  }
  var grid = Grid(rows: 3, columns: 3)
  grid[rows: 0..<1, columns: 0..<3] = part(1)
  grid[rows: 1..<2, columns: 0..<2] = part(2)
  grid[rows: 1..<3, columns: 2..<3] = part(3)
  grid[2, 0] = part(4)
  grid[2, 1] = part(5)
  return Figure(grid, width: 5, height: 4, layout: .tight)
}

@Sendable func gridRatios() -> Figure {
  var grid = Grid([[Axes { curve(0) }, Axes { curve(1) }], [Axes { curve(2) }, Axes { curve(3) }]])
  grid.widths = [3, 1]
  grid.heights = [1, 2]
  return Figure(grid, width: 5, height: 4)
}

@Sendable func gridSpacing() -> Figure {
  var grid = Grid([[Axes { curve(0) }], [Axes { curve(1) }], [Axes { curve(2) }]], sharedX: .all)
  grid.rowGap = 0
  return Figure(grid, width: 5, height: 4)
}

@Sendable func gridTitle() -> Figure {
  let rows = (0..<2).map { row in
    (0..<2).map { column in
      let place = 2 * row + column
      return Axes(title: "axes \(place + 1)") { curve(place) }
    }
  }
  return Figure(Grid(rows), title: "A title over all", width: 5, height: 4, layout: .tight)
}

@Sendable func gridTitlePlain() -> Figure {
  var style = Style.light
  style.figureTitleSize = 16
  let axes = Axes { Line(y: walk(40, seed: 2)) }
  return Figure(axes, title: "Two lines\nover all", width: 4, height: 3, style: style)
}

@Sendable func gridMarginals() -> Figure {
  let x = bell(400, seed: 1)
  let y = zip(x, bell(400, seed: 2)).map { $0 + $1 }
  var grid = Grid(rows: 2, columns: 2, sharedX: .columns, sharedY: .rows)
  grid.widths = [4, 1]
  grid.heights = [1, 4]
  grid.columnGap = 0.05
  grid.rowGap = 0.05
  grid[1, 0] = Axes { Points(x: x, y: y, size: 10) }
  grid[0, 0] = Axes { Histogram(x, bins: 20) }
  grid[1, 1] = Axes { Histogram(y, bins: 20, isHorizontal: true) }
  return Figure(grid, width: 5, height: 5)
}

@Sendable func gridDark() -> Figure {
  let panels = (0..<2).map { place in
    let boxes = BoxPlot([bell(50, seed: 2 * place + 1), bell(50, seed: 2 * place + 2)])
    let lines = Axis.GridLines()
    return Axes(x: Axis(ticks: boxes.ticks(), grid: lines), y: Axis(grid: lines)) { boxes }
  }
  return Figure(Grid([panels]), title: "dark", width: 6, height: 4, layout: .tight, style: .dark)
}
