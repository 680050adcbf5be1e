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
]

/// Values from 0 to 10 without an order to see.
func checks(_ count: Int) -> [[Double]] { table(count, count) { Double(($0 * 7 + $1 * 3) % 11) } }

/// Waves that grow shorter from row to row.
func waves(_ rows: Int, _ columns: Int) -> [[Double]] {
  table(rows, columns) { sin(Double($0 * $0) / 4000) * cos(Double($1) / 15) }
}

@Sendable func imagePlain() -> Figure {
  Figure(Axes { Raster(checks(8)) }, width: 4, height: 3)
}

@Sendable func imageNearest() -> Figure {
  let axes = Axes { Raster(waves(60, 80), map: .magma, interpolation: .nearest) }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func imageShrunk() -> Figure {
  Figure(Axes { Raster(waves(700, 900), map: .gray) }, width: 4, height: 3)
}

@Sendable func imageLittleEnlarged() -> Figure {
  Figure(Axes { Raster(waves(130, 170), map: .redBlue) }, width: 4, height: 3)
}

@Sendable func imageDigits() -> Figure {
  func ring(_ radius: Double) -> [[Double]] {
    table(28, 28) { row, column in
      let distance = hypot(Double(row - 14), Double(column - 14)) - radius
      return exp(-(distance * distance) / 6)
    }
  }
  let rows = (0..<3).map { row in
    (0..<3).map { column in
      let place = 3 * row + column
      var axes = Axes(title: "\(place)") { Raster(ring(4 + Double(place) / 2), map: .gray) }
      axes.isFrameVisible = false
      return axes
    }
  }
  return Figure(Grid(rows), width: 4, height: 4, layout: .tight)
}

/// Nine rows of twelve colours.
private func pixels(_ color: (Int, Int) -> Color) -> [[Color]] {
  (0..<9).map { row in (0..<12).map { color(row, $0) } }
}

@Sendable func imageRGB() -> Figure {
  let colors = pixels { row, column in
    Color(red: UInt8(20 * column), green: UInt8(25 * row), blue: UInt8(255 - 12 * (row + column)))
  }
  return Figure(Axes { Raster(colors: colors) }, width: 4, height: 3)
}

@Sendable func imageRGBA() -> Figure {
  let colors = pixels { row, column in
    let across = Double(column) / 11
    let (red, green) = (255 * (1 - across), 255 * Double(row) / 8)
    return Color(red: UInt8(red), green: UInt8(green), blue: 127, alpha: across)
  }
  var line = Line(x: [0, 11], y: [0, 8], color: .foreground, width: 4)
  line.order = -1
  var axes = Axes {
    line
    Raster(colors: colors)
  }
  axes.background = Color(hex: 0xffffe0)
  return Figure(axes, width: 4, height: 3)
}

@Sendable func imageOrigin() -> Figure {
  Figure(Axes { Raster(waves(12, 16), map: .cividis, origin: .lower) }, width: 4, height: 3)
}

@Sendable func imageExtent() -> Figure {
  let frame = Raster.Frame(left: -2, right: 2, bottom: 0, top: 3)
  let axes = Axes {
    Raster(waves(40, 40), map: .inferno, frame: frame)
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
  if let bar = image.colorBar() { axes.colorBars = [bar] }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func imageGaps() -> Figure {
  let values = table(6, 8) { ($0 + $1) % 4 == 0 ? .nan : Double($0 * $1) }
  return Figure(Axes { Raster(values) }, width: 4, height: 3)
}

@Sendable func imageLogNorm() -> Figure {
  let image = Raster(table(10, 10) { pow(10, Double($0 + $1) / 4) }, norm: .log)
  var axes = Axes { image }
  if let bar = image.colorBar() { axes.colorBars = [bar] }
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

@Sendable func imageOneCell() -> Figure {
  Figure(Axes { Raster([[3.5]]) }, width: 4, height: 3)
}

@Sendable func heatMap() -> Figure {
  let values = [[0.8, 2.4, 2.5, 3.9], [2.4, 0.0, 4.0, 1.0], [1.1, 2.4, 0.8, 4.3]]
  var axes = Axes {
    Raster(values, map: .coolwarm)
    for (row, line) in values.enumerated() {
      for (column, value) in line.enumerated() {
        Text(
          "\(value)", x: Double(column), y: Double(row), horizontal: .center, vertical: .center,
          color: .color(.white))
      }
    }
  }
  axes.x.ticks = .at([0, 1, 2, 3], labels: ["ash", "beech", "cedar", "elm"])
  axes.x.tickLabelRotation = 45
  axes.x.tickLabelAlignment = .trailing
  axes.x.anchorsTickLabelRotation = true
  axes.y.ticks = .at([0, 1, 2], labels: ["north", "middle", "south"])
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func meshUnequal() -> Figure {
  let mesh = Mesh(
    x: [0, 1, 1.5, 3, 5, 5.2, 7], y: [0, 0.5, 2, 2.5, 4], table(4, 6) { Double(($0 * 5 + $1 * 2) % 9) })
  var axes = Axes { mesh }
  if let bar = mesh.colorBar() { axes.colorBars = [bar] }
  return Figure(axes, width: 3, height: 2.4, dpi: 144)
}

@Sendable func meshCenters() -> Figure {
  let values = table(8, 12) { sin(Double($0)) * cos(Double($1) / 2) }
  let axes = Axes {
    Mesh(x: ramp(12, step: 0.25), y: ramp(8), values, map: .redBlue, norm: .linear(from: -1, to: 1))
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func meshLog() -> Figure {
  let edges = ramp(13).map { pow(10, $0 / 4) }
  let axes = Axes(x: Axis(scale: .log)) {
    Mesh(
      x: edges, y: ramp(6), table(5, 12) { Double($0 + $1) }, edge: .color(.white), edgeWidth: 0.5)
  }
  return Figure(axes, width: 4, height: 3)
}
