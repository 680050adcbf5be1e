import Plotter

let lineRows: [GuideFigure] = [
  marks("plot", "ax.plot(x, y)") {
    Line(x: x, y: y)
  },
  marks("plot-dashed", "ax.plot(x, y, '--', color='C3', lw=3)") {
    Line(x: x, y: y, color: .cycle(3), width: 3, line: .dashed)
  },
  marks("plot-dashes", "ax.plot(x, y, dashes=[6, 2, 1, 2])") {
    Line(x: x, y: y, line: .dashes([6, 2, 1, 2]))
  },
  marks("plot-markers", "ax.plot(few, heights, 's-', ms=8, mfc='w')") {
    Line(x: few, y: heights, marker: .square, markerSize: 8, markerFill: .background)
  },
  marks("step", "ax.step(few, heights, where='mid')") {
    Line(x: few, y: heights, steps: .mid)
  },
  marks("scatter", "ax.scatter(few, heights, s=80, marker='^')") {
    Points(x: few, y: heights, size: 80, marker: .triangleUp)
  },
  marks("scatter-sizes", "ax.scatter(few, heights, s=[20, 80, 40, 160, 90], alpha=.5)") {
    Points(x: few, y: heights, sizes: [20, 80, 40, 160, 90], alpha: 0.5)
  },
  marks("scatter-values", "ax.scatter(x, y, c=x, cmap='plasma')") {
    Points(x: x, y: y, values: x, map: .plasma)
  },
  marks("stem", "ax.stem(few, heights)") {
    Stem(x: few, y: heights)
  },
  marks("errorbar", "ax.errorbar(few, heights, yerr=.8, fmt='o', capsize=3)") {
    ErrorBars(Line(x: few, y: heights, line: .none, marker: .circle), y: .constant(0.8), capSize: 3)
  },
  marks("fill-between", "ax.fill_between(x, y, alpha=.4)") {
    Area(x: x, y: y, alpha: 0.4)
  },
  marks("fill-where", "ax.fill_between(x, y, where=y > 0)") {
    Area(x: x, y: y, where: y.map { $0 > 0 })
  },
  marks("stackplot", "ax.stackplot(few, heights, others)") {
    StackedAreas(x: few, [heights, others])
  },
  marks("axhline", "ax.axhline(0.5, ls=':')") {
    Line(x: x, y: y)
    Rule(y: 0.5, color: .foreground, line: .dotted)
  },
  marks("axvspan", "ax.axvspan(1, 2, alpha=.3)") {
    Line(x: x, y: y)
    Span(.x(1, 2), alpha: 0.3)
  },
  marks("axline", "ax.axline((0, 0), slope=.5)") {
    Line(x: x, y: y)
    Rule(.slope(0.5, x: 0, y: 0))
  },
  marks("vlines", "ax.vlines(few, 0, heights)") {
    Segments.vertical(at: few, from: 0, to: heights)
  },
]
