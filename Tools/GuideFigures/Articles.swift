import Plotter

let articles: [GuideFigure] = [
  figure("first") {
    let x = (0..<200).map { Double($0) / 10 }
    let figure = Figure(
      Axes(title: "decay", x: Axis(label: "t")) {
        Line(x: x, y: x.map { 1 / (1 + $0) })
      })
    return figure
  },
  figure("first-more") {
    let x = (0..<200).map { Double($0) / 10 }
    var axes = Axes(title: "decay", x: Axis(label: "t"), y: Axis(label: "part left", scale: .log)) {
      Line(x: x, y: x.map { 1 / (1 + $0) }, name: "slow")
      Line(x: x, y: x.map { 1 / (1 + $0 * $0) }, name: "fast", line: .dashed)
    }
    axes.legend = Legend()
    let figure = Figure(axes, width: 5, height: 3, dpi: 150, layout: .tight)
    return figure
  },
  figure("own-mark") {
    struct Diamond: Mark {
      var x, y: Double

      var cycle: CycleUse { .fills(1) }

      func extend(_ extent: inout Extent) {
        extent.include(x: x - 1, y: y - 1)
        extent.include(x: x + 1, y: y + 1)
      }

      func draw(in canvas: inout Canvas) {
        let corners = Shape.polygon(x: [x - 1, x, x + 1, x], y: [y, y + 1, y, y - 1])
        canvas.draw(corners, fill: canvas.color(.next))
      }
    }
    let figure = Figure(
      Axes {
        Diamond(x: 1, y: 1)
        Diamond(x: 3, y: 2)
      }, width: 4, height: 3)
    return figure
  },
  figure("grid-shared") {
    let x = (0..<100).map { Double($0) / 10 }
    func panel(_ title: String, _ factor: Double) -> Axes {
      Axes(title: title) { Line(x: x, y: x.map { factor * $0 * $0 }) }
    }
    let grid = Grid(
      [[panel("a", 1), panel("b", 2)], [panel("c", 3), panel("d", 4)]], sharedX: .all, sharedY: .all)
    let figure = Figure(grid, title: "four of a kind", layout: .tight)
    return figure
  },
  figure("grid-spans") {
    let panel = Axes { Line(y: [1.0, 3, 2]) }
    var grid = Grid(rows: 2, columns: 3)
    grid.widths = [2, 1, 1]
    grid[rows: 0..<2, columns: 0..<1] = panel
    grid[rows: 0..<1, columns: 1..<3] = panel
    grid[1, 1] = panel
    grid[1, 2] = panel
    let figure = Figure(grid, layout: .tight)
    return figure
  },
  figure("dark-theme") {
    let figure = Figure(
      Axes(title: "for dark pages", legend: Legend()) {
        Line(y: [1.0, 3, 2, 4], name: "first")
        Line(y: [2.0, 1, 3, 1], name: "second")
      }, width: 4, height: 3, style: .dark)
    return figure
  },
  figure("math-text") {
    let figure = Figure(
      Axes(title: "$\\sqrt{x^2 + y_1}$ and $\\frac{\\alpha}{2\\pi}$", x: Axis(label: "$\\mu$m")) {
        Line(y: [1.0, 3, 2])
      }, width: 4, height: 3, layout: .tight)
    return figure
  },
  figure("ticks-and-scales") {
    let days = (0..<60).map { 19_723 + Double($0) }  // Days since 1970: from 1 January 2024.
    let axes = Axes(
      x: Axis(scale: .date, ticks: .concise, grid: Axis.GridLines()),
      y: Axis(scale: .log, lower: 1, upper: 1000)
    ) {
      Line(x: days, y: days.indices.map { 2 + Double($0 * $0) / 5 })
    }
    let figure = Figure(axes, width: 5, height: 3, layout: .tight)
    return figure
  },
]
