import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let contours: KeyValuePairs<String, @Sendable () -> Figure> = [
  "contour_lines": contourLines,
  "contour_one_color": contourOneColor,
  "contour_filled": contourFilled,
  "contour_levels": contourLevels,
  "contour_image": contourImage,
  "contour_gaps": contourGaps,
]

@Sendable func contourLines() -> Figure {
  let (x, z) = field()
  return Figure(Axes(title: "contours") { Contours(x: x, y: x, z) }, width: 4, height: 3)
}

@Sendable func contourOneColor() -> Figure {
  let (x, z) = field()
  let axes = Axes { Contours(x: x, y: x, z, levels: 6, colors: [.foreground]) }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func contourFilled() -> Figure {
  let (x, z) = field()
  let bands = FilledContours(x: x, y: x, z, map: .redBlue)
  var axes = Axes { bands }
  if let bar = bands.colorBar() { axes.colorBars = [bar] }
  return Figure(axes, width: 4, height: 3, dpi: 120)
}

@Sendable func contourLevels() -> Figure {
  let (x, z) = field()
  let axes = Axes {
    FilledContours(x: x, y: x, z, levels: [-1.5, -1, -0.5, -0.1, 0.1, 0.5, 1, 1.5], map: .coolwarm)
    Contours(x: x, y: x, z, levels: [-1, -0.5, 0.5, 1], colors: [.foreground], widths: [0.5, 1, 1, 2])
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func contourImage() -> Figure {
  let (x, z) = field(31, reach: 2)
  let frame = Raster.Frame(left: -2, right: 2, bottom: -2, top: 2)
  let axes = Axes {
    Raster(z, map: .gray, origin: .lower, frame: frame)
    Contours(x: x, y: x, z, levels: [-1, -0.5, 0, 0.5, 1], widths: [2])
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func contourGaps() -> Figure {
  var (x, z) = field(21)
  for i in 0..<21 {
    for j in 0..<21 where (i - 10) * (i - 10) + (j - 5) * (j - 5) < 9 { z[i][j] = .nan }
  }
  return Figure(Axes { FilledContours(x: x, y: x, z, levels: 5) }, width: 4, height: 3)
}
