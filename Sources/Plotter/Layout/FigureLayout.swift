/// A figure with all its axes placed for one device.
struct FigureLayout: Sendable {
  /// The size of what is written, in device units. A raster's pixels are these, cut off to whole ones.
  var width, height: Double
  var axes: [(axes: Axes, layout: AxesLayout)]
}

/// Places a figure's axes: in their rows, tightly where asked for, and cropped where asked for.
struct FigureArranger {
  var figure: Figure
  var typesetter: Typesetter

  /// The room that `tight_layout` leaves around axes, in inches: 1.08 times the font size.
  private static let tightPad = 1.08 * (10.0 / 72)

  /// The room around a tight crop, in inches.
  private static let cropPad = 0.1

  private struct Member {
    var row: Int
    var axes: Axes
    var limits: DataLimits
  }

  func layout(for device: Device) throws(PlotError) -> FigureLayout {
    let rows = figure.axes.keys.sorted()
    let members = rows.compactMap { row in
      figure.axes[row].map { Member(row: row, axes: $0, limits: DataLimits(of: $0)) }
    }
    var grid = SubplotGrid(rows: figure.rows)
    if figure.layout == .tight {
      // The positions are settled on the figure's own raster, for vector formats too: that is where Matplotlib
      // settles them, and the formats then show the same figure.
      grid = try tightened(grid, members: members)
    }
    func arranged(shift: Point) throws(PlotError) -> [(axes: Axes, layout: AxesLayout)] {
      try members.map { member throws(PlotError) in
        (
          member.axes,
          try arranger(of: member, on: device).layout(
            frame: frame(grid.position(row: member.row), on: device, shift: shift))
        )
      }
    }
    let whole = try arranged(shift: Point(x: 0, y: 0))
    let (width, height) = (figure.width * device.dpi, figure.height * device.dpi)
    guard figure.crop == .tight,
      let box = Box.union(whole.map { $0.layout.tightBox(device: device, layoutOnly: false) })
    else { return FigureLayout(width: width, height: height, axes: whole) }

    let pad = Self.cropPad
    // By its reciprocal, like the inverse of a transform: the last bit of a place can decide about a whole pixel.
    let inch = 1 / device.dpi
    let (left, bottom) = (box.x0 * inch - pad, box.y0 * inch - pad)
    let (right, top) = (box.x1 * inch + pad, box.y1 * inch + pad)
    return FigureLayout(
      width: (right - left) * device.dpi, height: (top - bottom) * device.dpi,
      axes: try arranged(shift: Point(x: -left * device.dpi, y: -bottom * device.dpi)))
  }

  private func arranger(of member: Member, on device: Device) -> AxesArranger {
    AxesArranger(axes: member.axes, limits: member.limits, typesetter: typesetter, device: device)
  }

  /// A position in fractions of the figure as device units, moved by `shift`.
  private func frame(_ position: Box, on device: Device, shift: Point) -> Box {
    // The width and height are what is left of them in the sum with the shift.
    let width = figure.width * device.dpi + shift.x - shift.x
    let height = figure.height * device.dpi + shift.y - shift.y
    return Box(
      x0: position.x0 * width + shift.x, y0: position.y0 * height + shift.y,
      x1: position.x1 * width + shift.x, y1: position.y1 * height + shift.y)
  }

  /// Margins and gaps from the extents of what is drawn, the method of Matplotlib's `tight_layout`.
  ///
  /// The grid is returned as it was where the axes would have no height or width left.
  private func tightened(_ grid: SubplotGrid, members: [Member]) throws(PlotError) -> SubplotGrid {
    guard !members.isEmpty else { return grid }
    let device = Device.raster(dpi: figure.dpi)
    let (width, height) = (figure.width * device.dpi, figure.height * device.dpi)
    let rows = figure.rows
    // gaps[0] is above the first row, gaps[rows] below the last one.
    var gaps = [Double](repeating: 0, count: rows + 1)
    var (left, right) = (0.0, 0.0)
    for member in members {
      let position = grid.position(row: member.row)
      let box = try arranger(of: member, on: device)
        .layout(frame: frame(position, on: device, shift: Point(x: 0, y: 0)))
        .tightBox(device: device, layoutOnly: true)
      left = max(left, position.x0 - box.x0 * (1 / width))
      right = max(right, box.x1 * (1 / width) - position.x1)
      gaps[member.row - 1] += box.y1 * (1 / height) - position.y1
      gaps[member.row] += position.y0 - box.y0 * (1 / height)
    }
    let (padX, padY) = (Self.tightPad / figure.width, Self.tightPad / figure.height)
    let marginLeft = left + padX
    let marginRight = right + padX
    let marginTop = max(gaps[0], 0) + padY
    let marginBottom = max(gaps[rows], 0) + padY
    guard marginLeft + marginRight < 1, marginTop + marginBottom < 1 else { return grid }
    var tight = SubplotGrid(
      left: marginLeft, right: 1 - marginRight, bottom: marginBottom, top: 1 - marginTop,
      heightSpace: grid.heightSpace, rows: rows)
    if rows > 1 {
      let space = (gaps[1..<rows].max() ?? 0) + padY
      let cell = (1 - marginTop - marginBottom - space * Double(rows - 1)) / Double(rows)
      guard cell > 0 else { return grid }
      tight.heightSpace = space / cell
    }
    return tight
  }
}
