import Plotter

private let line = Axes { Line(x: x, y: y) }

let figureRows: [GuideFigure] = [
  whole("subplots", "fig, axs = plt.subplots(2, 2)") {
    Figure(Grid([[line, line], [line, line]]))
  },
  whole("subplots-shared", "plt.subplots(2, 1, sharex=True)") {
    Figure(Grid([[line], [line]], sharedX: .all))
  },
  whole("subplots-spans", "plt.subplot(1, 2, 1); plt.subplot(2, 2, 2); plt.subplot(2, 2, 4)") {
    var grid = Grid(rows: 2, columns: 2)
    grid[rows: 0..<2, columns: 0..<1] = line
    grid[0, 1] = line
    grid[1, 1] = line
    return Figure(grid)
  },
  whole("suptitle", "fig.suptitle('both')") {
    Figure(Grid([[line, line]]), title: "both")
  },
  whole("tight-layout", "fig.tight_layout()") {
    Figure(Grid([[line, line], [line, line]]), layout: .tight)
  },
  whole("savefig-tight", "fig.savefig('f.png', bbox_inches='tight')") {
    Figure(line, crop: .tight)
  },
  whole("dark", "plt.style.use('dark_background')") {
    Figure(line, style: .dark)
  },
]
