import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let images: KeyValuePairs<String, @Sendable () -> Figure> = [
  "image_plain": imagePlain,
  "image_nearest": imageNearest,
  "image_shrunk": imageShrunk,
  "image_little_enlarged": imageLittleEnlarged,
  "image_digits": imageDigits,
  "image_rgb": imageRGB,
  "image_rgba": imageRGBA,
  "image_origin": imageOrigin,
  "image_extent": imageExtent,
  "image_stretched": imageStretched,
  "image_limits": imageLimits,
  "image_gaps": imageGaps,
  "image_log_norm": imageLogNorm,
  "image_zoomed": imageZoomed,
  "image_alpha": imageAlpha,
  "image_one_cell": imageOneCell,
  "heat_map": heatMap,
  "mesh_unequal": meshUnequal,
  "mesh_centers": meshCenters,
  "mesh_log": meshLog,
  "contour_lines": contourLines,
  "contour_one_color": contourOneColor,
  "contour_filled": contourFilled,
  "contour_levels": contourLevels,
  "contour_image": contourImage,
  "contour_gaps": contourGaps,
  "colorbar_sides": colorbarSides,
  "colorbar_ticks": colorbarTicks,
  "colorbar_shared": colorbarShared,
  "colorbar_shared_below": colorbarSharedBelow,
  "colorbar_dark": colorbarDark,
]

/// Whole numbers that change from cell to cell.
func checks(_ count: Int) -> [[Int]] {
  (0..<count).map { i in (0..<count).map { j in (i * 7 + j * 3) % 11 } }
}

/// A surface that waves.
func waves(_ rows: Int, _ columns: Int) -> [[Double]] {
  table(rows, columns) { i, j in sin(Double(i * i) / 4000) * cos(Double(j) / 15) }
}

@Sendable func imagePlain() -> Figure { Figure(Axes { Raster(checks(8)) }, width: 4, height: 3) }

@Sendable func imageNearest() -> Figure {
  Figure(Axes { Raster(waves(60, 80), map: .magma, interpolation: .nearest) }, width: 4, height: 3)
}

@Sendable func imageShrunk() -> Figure {
  Figure(Axes { Raster(waves(700, 900), map: .gray) }, width: 4, height: 3)
}

@Sendable func imageLittleEnlarged() -> Figure {
  Figure(Axes { Raster(waves(130, 170), map: .redBlue) }, width: 4, height: 3)
}

@Sendable func imageDigits() -> Figure {
  let cells = (0..<9).map { place in
    let digit = table(28, 28) { i, j in
      let distance = hypot(Double(i - 14), Double(j - 14)) - 4 - Double(place) / 2
      return exp(-(distance * distance) / 6)
    }
    var axes = Axes(title: "\(place)") { Raster(digit, map: .gray) }
    axes.isFrameVisible = false
    return axes
  }
  var grid = Grid(rows: 3, columns: 3)
  for (place, axes) in cells.enumerated() { grid[place / 3, place % 3] = axes }
  return Figure(grid, width: 4, height: 4, layout: .tight)
}

@Sendable func imageRGB() -> Figure {
  let colors: [[Color]] = (0..<9).map { (i: Int) -> [Color] in
    (0..<12).map { (j: Int) -> Color in
      Color(red: UInt8(20 * j), green: UInt8(25 * i), blue: UInt8(255 - 12 * (i + j)))
    }
  }
  return Figure(Axes { Raster(colors: colors) }, width: 4, height: 3)
}

@Sendable func imageRGBA() -> Figure {
  let colors = (0..<9).map { i in
    (0..<12).map { j in
      let (across, down) = (Double(j) / 11, Double(i) / 8)
      return Color(red: UInt8((1 - across) * 255), green: UInt8(down * 255), blue: 127, alpha: across)
    }
  }
  var line = Line(x: [0, 11], y: [0, 8], color: .color(.black), width: 4)
  line.order = -1
  var axes = Axes(marks: [line, Raster(colors: colors)])
  axes.background = Color("lightyellow")
  return Figure(axes, width: 4, height: 3)
}

@Sendable func imageOrigin() -> Figure {
  Figure(Axes { Raster(waves(12, 16), map: .cividis, origin: .lower) }, width: 4, height: 3)
}

@Sendable func imageExtent() -> Figure {
  let axes = Axes {
    Raster(waves(40, 40), map: .inferno, frame: Raster.Frame(left: -2, right: 2, bottom: 0, top: 3))
    Line(x: [-1.5, 0, 1.5], y: [0.5, 2.5, 0.5], color: .color(.white))
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func imageStretched() -> Figure {
  var axes = Axes { Raster(checks(5), map: .set2) }
  axes.aspect = .free
  return Figure(axes, width: 4, height: 3)
}

@Sendable func imageLimits() -> Figure {
  let image = Raster(waves(50, 60), map: .blues, norm: .linear(from: -0.2, to: 0.6))
  var axes = Axes { image }
  axes.colorBars = [image.colorBar()].compactMap(\.self)
  return Figure(axes, width: 4, height: 3)
}

@Sendable func imageGaps() -> Figure {
  let values = table(6, 8) { i, j in (i + j) % 4 == 0 ? .nan : Double(i * j) }
  return Figure(Axes { Raster(values) }, width: 4, height: 3)
}

@Sendable func imageLogNorm() -> Figure {
  let image = Raster(table(10, 10) { i, j in pow(10, Double(i + j) / 4) }, norm: .log)
  var axes = Axes { image }
  axes.colorBars = [image.colorBar()].compactMap(\.self)
  return Figure(axes, width: 4, height: 3)
}

@Sendable func imageZoomed() -> Figure {
  let axes = Axes(x: Axis(lower: 3.2, upper: 9.7), y: Axis(lower: 12.1, upper: 6.4)) { Raster(checks(20)) }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func imageAlpha() -> Figure {
  let axes = Axes {
    Raster(checks(6), map: .gray)
    Raster(waves(6, 6), map: .plasma, alpha: 0.5)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func imageOneCell() -> Figure { Figure(Axes { Raster([[3.5]]) }, width: 4, height: 3) }

@Sendable func heatMap() -> Figure {
  let values = [[0.8, 2.4, 2.5, 3.9], [2.4, 0.0, 4.0, 1.0], [1.1, 2.4, 0.8, 4.3]]
  var axes = Axes {
    Raster(values, map: .coolwarm)
    for (row, values) in values.enumerated() {
      for (column, value) in values.enumerated() {
        Text(
          "\(value)", x: Double(column), y: Double(row), horizontal: .center, vertical: .center,
          color: .color(.white))
      }
    }
  }
  axes.x.ticks = .at([0, 1, 2, 3], labels: ["ash", "beech", "cedar", "elm"])
  axes.x.tickLabelRotation = 45
  axes.x.tickLabelAlignment = .trailing
  axes.y.ticks = .at([0, 1, 2], labels: ["north", "middle", "south"])
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func meshUnequal() -> Figure {
  let mesh = Mesh(
    x: [0, 1, 1.5, 3, 5, 5.2, 7], y: [0, 0.5, 2, 2.5, 4], table(4, 6) { i, j in Double((i * 5 + j * 2) % 9) })
  var axes = Axes { mesh }
  axes.colorBars = [mesh.colorBar()].compactMap(\.self)
  return Figure(axes, width: 3, height: 2.4, dpi: 144)
}

@Sendable func meshCenters() -> Figure {
  let values = table(8, 12) { i, j in sin(Double(i)) * cos(Double(j) / 2) }
  let axes = Axes {
    Mesh(x: ramp(12).map { $0 / 4 }, y: ramp(8), values, map: .redBlue, norm: .linear(from: -1, to: 1))
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func meshLog() -> Figure {
  let mesh = Mesh(
    x: ramp(13).map { pow(10, $0 / 4) }, y: ramp(6), table(5, 12) { i, j in Double(i + j) },
    edge: .color(.white),
    edgeWidth: 0.5)
  return Figure(Axes(x: Axis(scale: .log)) { mesh }, width: 4, height: 3)
}

@Sendable func contourLines() -> Figure {
  let (x, z) = field()
  return Figure(Axes(title: "contours") { Contours(x: x, y: x, z) }, width: 4, height: 3)
}

@Sendable func contourOneColor() -> Figure {
  let (x, z) = field()
  return Figure(Axes { Contours(x: x, y: x, z, levels: 6, colors: [.color(.black)]) }, width: 4, height: 3)
}

@Sendable func contourFilled() -> Figure {
  let (x, z) = field()
  let bands = FilledContours(x: x, y: x, z, map: .redBlue)
  var axes = Axes { bands }
  axes.colorBars = [bands.colorBar()].compactMap(\.self)
  return Figure(axes, width: 4, height: 3, dpi: 120)
}

@Sendable func contourLevels() -> Figure {
  let (x, z) = field()
  let axes = Axes {
    FilledContours(x: x, y: x, z, levels: [-1.5, -1, -0.5, -0.1, 0.1, 0.5, 1, 1.5], map: .coolwarm)
    Contours(x: x, y: x, z, levels: [-1, -0.5, 0.5, 1], colors: [.color(.black)], widths: [0.5, 1, 1, 2])
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func contourImage() -> Figure {
  let (x, z) = field(31, reach: 2)
  let axes = Axes {
    Raster(z, map: .gray, origin: .lower, frame: Raster.Frame(left: -2, right: 2, bottom: -2, top: 2))
    Contours(x: x, y: x, z, levels: [-1, -0.5, 0, 0.5, 1], widths: [2])
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func contourGaps() -> Figure {
  let (x, z) = field(21)
  let values = table(21, 21) { i, j in
    (i - 10) * (i - 10) + (j - 5) * (j - 5) < 9 ? .nan : z[i][j]
  }
  return Figure(Axes { FilledContours(x: x, y: x, values, levels: 5) }, width: 4, height: 3)
}

@Sendable func colorbarSides() -> Figure {
  var grid = Grid(rows: 2, columns: 2)
  let image = Raster(checks(6))
  for (place, side) in [Side.right, .left, .top, .bottom].enumerated() {
    var axes = Axes { image }
    axes.aspect = .free
    axes.colorBars = [image.colorBar(side: side)].compactMap(\.self)
    grid[place / 2, place % 2] = axes
  }
  return Figure(grid, width: 6, height: 5)
}

@Sendable func colorbarTicks() -> Figure {
  let image = Raster(
    table(20, 20) { i, j in sin(Double(i) / 3) * cos(Double(j) / 4) }, map: .coolwarm,
    norm: .linear(from: -1, to: 1))
  var axes = Axes { image }
  var bar = image.colorBar(label: "level")
  bar?.ticks = .at([-1, 0, 1], labels: ["low", "middle", "high"])
  axes.colorBars = [bar].compactMap(\.self)
  return Figure(axes, width: 4, height: 3)
}

@Sendable func colorbarShared() -> Figure {
  var grid = Grid(rows: 1, columns: 3, sharedY: .rows)
  for place in 0..<3 {
    let values = table(10, 10) { i, j in Double((i * j + 20 * place) % 60) }
    grid[0, place] = Axes {
      Raster(values.map { $0.map { Int($0) } }, map: .cividis, norm: .linear(from: 0, to: 60))
    }
  }
  if let norm = try? ScaledNorm(.linear, lower: 0, upper: 60) {
    grid.colorBars = [ColorBar(map: .cividis, norm: norm, label: "all three", shrink: 0.6)]
  }
  return Figure(grid, width: 6, height: 3)
}

@Sendable func colorbarSharedBelow() -> Figure {
  var grid = Grid(rows: 2, columns: 2, sharedX: .all, sharedY: .all)
  for place in 0..<4 {
    grid[place / 2, place % 2] = Axes {
      Points(
        x: noise(40, seed: place + 1), y: noise(40, seed: place + 9), values: noise(40, seed: place + 5),
        norm: .linear(from: 0, to: 1))
    }
  }
  if let norm = try? ScaledNorm(.linear, lower: 0, upper: 1) {
    grid.colorBars = [ColorBar(map: .viridis, norm: norm, side: .bottom)]
  }
  return Figure(grid, width: 5, height: 4)
}

@Sendable func colorbarDark() -> Figure {
  let image = Raster(checks(9), map: .plasma)
  var axes = Axes { image }
  axes.colorBars = [image.colorBar(label: "level")].compactMap(\.self)
  return Figure(axes, width: 4, height: 3, style: .dark)
}
