import Plotter

private let field = (0..<12).map { row in (0..<16).map { wave(Double(row) / 3) * wave(Double($0) / 4) } }

let fieldRows: [GuideFigure] = [
  marks("hist", "ax.hist(draws, bins=20)") {
    Histogram(draws, bins: 20)
  },
  marks("hist-density", "ax.hist(draws, bins='auto', density=True, histtype='step')") {
    Histogram(draws, bins: .rule(.auto), isDensity: true, form: .outline)
  },
  marks("boxplot", "ax.boxplot([draws, heights])") {
    BoxPlot([draws, heights])
  },
  marks("violinplot", "ax.violinplot([draws, heights])") {
    Violins([draws, heights])
  },
  marks("imshow", "ax.imshow(field)") {
    Raster(field)
  },
  marks("imshow-gray", "ax.imshow(field, cmap='gray', origin='lower')") {
    Raster(field, map: .gray, origin: .lower)
  },
  marks("pcolormesh", "ax.pcolormesh([0, 1, 3, 4], [0, 2, 3], cells)") {
    Mesh(x: [0, 1, 3, 4], y: [0, 2, 3], [[1, 2, 3], [4, 5, 6]])
  },
  marks("contour", "ax.contour(field)") {
    Contours(x: 0..<16, y: 0..<12, field)
  },
  marks("contourf", "ax.contourf(field, cmap='coolwarm')") {
    FilledContours(x: 0..<16, y: 0..<12, field, map: .coolwarm)
  },
  whole("colorbar", "fig.colorbar(ax.imshow(field))") {
    let raster = Raster(field)
    var axes = Axes { raster }
    axes.colorBars = [raster.colorBar()].compactMap(\.self)
    return Figure(axes)
  },
  whole("dates", "ax.plot(days, heights); ax.xaxis.set_major_formatter(ConciseDateFormatter(…))") {
    let days = ["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"].compactMap {
      Timestamp($0)?.days
    }
    return Figure(Axes(x: Axis(scale: .date, ticks: .concise)) { Line(x: days, y: heights) })
  },
  whole("categories", "ax.bar(['ant', 'bee', 'cat', 'dog', 'eel'], heights)") {
    Figure(Axes(x: Axis(scale: .categories(["ant", "bee", "cat", "dog", "eel"]))) { Bars(heights) })
  },
  whole("symlog", "ax.plot(x, y); ax.set_yscale('symlog', linthresh=.1)") {
    Figure(Axes(y: Axis(scale: .symlog(threshold: 0.1))) { Line(x: x, y: y) })
  },
]
