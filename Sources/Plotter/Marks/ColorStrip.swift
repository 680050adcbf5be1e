/// The inside of a colour bar: the colours of its map from the norm's lower limit to its upper one, or contours.
struct ColorStrip: Mark {
  var bar: ColorBar

  func extend(_ extent: inout Extent) {
    let values = [bar.norm.lower, bar.norm.upper]
    for value in values {
      extent.include(x: bar.side.isHorizontal ? value : 0, y: bar.side.isHorizontal ? 0 : value)
      if bar.side.isHorizontal { extent.stick(x: value) } else { extent.stick(y: value) }
    }
  }

  func draw(in canvas: inout Canvas) {
    let count = bar.map.entries.count
    if bar.levels.isEmpty, !canvas.plane.device.isRaster {
      drawImage(in: &canvas)
    } else if bar.levels.isEmpty {
      for index in 0..<count {
        fill(
          from: bar.norm.value(at: Double(index) / Double(count)),
          to: bar.norm.value(at: Double(index + 1) / Double(count)),
          with: bar.map.color(at: (Double(index) + 0.5) / Double(count)), in: &canvas)
      }
    }
    for (index, color) in bar.bands.enumerated() {
      fill(from: bar.levels[index], to: bar.levels[index + 1], with: color, in: &canvas)
    }
    // One outline, whose corners are drawn once, instead of four spines.
    canvas.draw(
      .rectangle(x0: 0, y0: 0, x1: 1, y1: 1),
      pen: Pen(canvas.style.foreground, width: canvas.style.spineWidth, cap: .projecting, join: .miter),
      in: .axes,
      order: 2.5, isClipped: false)
    for (level, pen) in zip(bar.levels, bar.lines) {
      let (across, along) = ([0.0, 1.0], [level, level])
      canvas.draw(
        bar.side.isHorizontal ? .polyline(x: along, y: across) : .polyline(x: across, y: along), pen: pen,
        order: 2)
    }
  }

  /// Draws the colours as an image of one row or column of pixels, which makes for smaller files.
  private func drawImage(in canvas: inout Canvas) {
    let axis = bar.side.isHorizontal ? canvas.xLimits : canvas.yLimits
    // Rows of pixels run downwards.
    let runsBackwards = (axis.upper < axis.lower) == bar.side.isHorizontal
    let colors = runsBackwards ? bar.map.entries.reversed() : bar.map.entries
    let plane = canvas.plane
    let box = Box(
      x0: plane.frame.x0, y0: plane.height - plane.frame.y1, x1: plane.frame.x1,
      y1: plane.height - plane.frame.y0)
    let pixels = colors.flatMap { [$0.red, $0.green, $0.blue, UInt8($0.alpha * 255)] }
    let image = Scene.Image(
      box: box, columns: bar.side.isHorizontal ? colors.count : 1,
      rows: bar.side.isHorizontal ? 1 : colors.count,
      pixels: pixels)
    canvas.add(.image(image), order: 1)
  }

  private func fill(from low: Double, to high: Double, with color: Color, in canvas: inout Canvas) {
    let shape: Shape =
      bar.side.isHorizontal
      ? .rectangle(x0: low, y0: 0, x1: high, y1: 1) : .rectangle(x0: 0, y0: low, x1: 1, y1: high)
    canvas.draw(shape, fill: color, order: 1, isAntialiased: false)
  }
}

extension ColorBar {
  /// A bar that shows contours.
  ///
  /// - Parameters:
  ///   - levels: The levels, ascending.
  ///   - bands: The colours between them; empty for none.
  ///   - lines: The lines at them; empty for none.
  init?(
    levels: [Double], bands: [Color] = [], lines: [Pen] = [], map: ColorMap, spacing: Norm.Spacing,
    side: Side,
    label: String
  ) {
    guard let first = levels.first, let last = levels.last, first < last,
      let norm = try? ScaledNorm(spacing, lower: first, upper: last)
    else { return nil }
    self.init(map: map, norm: norm, side: side, label: label, ticks: .at(Self.places(among: levels)))
    (self.levels, self.bands, self.lines) = (levels, bands, lines)
  }

  /// At most ten of the levels at equal distances, those that come nearest to zero: Matplotlib's `FixedLocator` with
  /// `nbins=10`.
  private static func places(among levels: [Double]) -> [Double] {
    let step = max((levels.count + 9) / 10, 1)
    func every(from start: Int) -> [Double] {
      stride(from: start, to: levels.count, by: step).map { levels[$0] }
    }
    func distance(_ places: [Double]) -> Double { places.map(abs).min() ?? .infinity }
    return (1..<max(step, 1)).reduce(every(from: 0)) { best, start in
      distance(every(from: start)) < distance(best) ? every(from: start) : best
    }
  }

  private var scale: any Scale {
    if norm.spacing == .log { return .log }
    let widths = zip(levels, levels.dropFirst()).map { $1 - $0 }
    let areEqual = widths.allSatisfy { abs($0 - (widths.first ?? 0)) <= 1e-9 * abs($0) }
    return areEqual ? .linear : BandScale(edges: levels) ?? .linear as any Scale
  }

  /// The bar as a panel: its long axis on its outer side, no ticks on the others.
  func panel(at place: Panel.Place, style: Style) -> Panel {
    var long = Axis(
      label: label, scale: scale, lower: norm.lower, upper: norm.upper, ticks: ticks)
    long.isOnUpperSide = side == .right || side == .top
    var short = Axis(lower: 0, upper: 1, ticks: .none)
    short.minorTicks = .none
    var axes = Axes(
      marks: [ColorStrip(bar: self)], x: side.isHorizontal ? long : short, y: side.isHorizontal ? short : long
    )
    axes.spines = []
    var panel = Panel(axes, at: place, style: style)
    let (values, unit) = (
      ViewInterval(lower: norm.lower, upper: norm.upper), ViewInterval(lower: 0, upper: 1)
    )
    (panel.x, panel.y) = side.isHorizontal ? (values, unit) : (unit, values)
    panel.boxAspect = side.isHorizontal ? 1 / aspect : aspect
    return panel
  }
}
