/// A figure with all its panels placed for one device.
struct FigureLayout: Sendable {
  /// The size of what is written, in device units. A raster's pixels are these, cut off to whole ones.
  var width, height: Double
  var panels: [(panel: Panel, layout: AxesLayout)]
  var title: AxesLayout.PlacedText?
}

/// Places a figure's panels: in their cells, tightly where asked for, and cropped where asked for.
struct FigureArranger {
  var figure: Figure
  var typesetter: Typesetter

  /// The room that `tight_layout` leaves around axes, in inches: 1.08 times the font size.
  private var tightPad: Double { 1.08 * (figure.style.fontSize / 72) }

  /// The room around a tight crop, in inches.
  private static let cropPad = 0.1

  func layout(for device: Device) throws(PlotError) -> FigureLayout {
    let panels = figure.panels()
    var grid = GridGeometry(figure.grid)
    if figure.layout == .tight {
      // The positions are settled on the figure's own raster, for vector formats too: that is where Matplotlib
      // settles them, and the formats then show the same figure.
      grid = try tightened(grid, panels: panels)
    }
    let positions = PanelPositions(panels, in: grid, figure: figure).boxes
    let (width, height) = (figure.width * device.dpi, figure.height * device.dpi)
    let whole = try arranged(
      panels, positions, on: device, shift: Point(x: 0, y: 0), width: width, height: height)
    var boxes = whole.panels.map {
      $0.layout.tightBox(of: $0.panel, style: figure.style, device: device, layoutOnly: false)
    }
    if let title = whole.title { boxes.append(title.box) }
    guard figure.crop == .tight, let box = Box.union(boxes) else { return whole }

    let pad = Self.cropPad
    // By its reciprocal, like the inverse of a transform: the last bit of a place can decide about a whole pixel.
    let inch = 1 / device.dpi
    let (left, bottom) = (box.x0 * inch - pad, box.y0 * inch - pad)
    let (right, top) = (box.x1 * inch + pad, box.y1 * inch + pad)
    return try arranged(
      panels, positions, on: device, shift: Point(x: -left * device.dpi, y: -bottom * device.dpi),
      width: (right - left) * device.dpi, height: (top - bottom) * device.dpi)
  }

  private func arranged(
    _ panels: [Panel], _ positions: [Box], on device: Device, shift: Point, width: Double, height: Double
  ) throws(PlotError) -> FigureLayout {
    var result = FigureLayout(width: width, height: height, panels: [])
    for (panel, position) in zip(panels, positions) {
      let arranger = arranger(of: panel, on: device, width: width, height: height)
      let layout = try arranger.layout(frame: frame(position, on: device, shift: shift))
      result.panels.append((panel, layout))
    }
    if !figure.title.isEmpty, let panel = panels.first {
      let room = frame(Box(x0: 0, y0: 0, x1: 1, y1: 1), on: device, shift: shift)
      result.title = try arranger(of: panel, on: device, width: width, height: height).place(
        figure.title, size: figure.style.figureTitleSize, .center, .top, x: room.x(at: 0.5),
        y: room.y(at: Self.titleHeight), role: .title)
    }
    return result
  }

  /// Where the top of the figure's title is, as a fraction of the height.
  private static let titleHeight = 0.98

  private func arranger(of panel: Panel, on device: Device, width: Double, height: Double) -> AxesArranger {
    AxesArranger(
      panel: panel, style: figure.style, typesetter: typesetter, device: device,
      width: device.isRaster ? width.rounded(.down) : width,
      height: device.isRaster ? height.rounded(.down) : height)
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
  private func tightened(_ grid: GridGeometry, panels: [Panel]) throws(PlotError) -> GridGeometry {
    guard !panels.isEmpty else { return grid }
    let device = Device.raster(dpi: figure.dpi)
    let (width, height) = (figure.width * device.dpi, figure.height * device.dpi)
    let (rows, columns) = (grid.rows, grid.columns)
    // The room needed above and below each row, and left and right of each column.
    var vertical = [[Double]](repeating: [Double](repeating: 0, count: columns), count: rows + 1)
    var horizontal = [[Double]](repeating: [Double](repeating: 0, count: columns + 1), count: rows)
    let placing = PanelPositions(panels, in: grid, figure: figure)
    var whole = try arranged(
      panels, placing.boxes, on: device, shift: Point(x: 0, y: 0), width: width, height: height)
    for members in placing.groups {
      guard case .cells(let blockRows, let blockColumns) = panels[members[0]].place else { continue }
      guard let room = Box.union(members.map { placing.rooms[$0] }),
        let box = Box.union(
          members.map {
            whole.panels[$0].layout.tightBox(
              of: panels[$0], style: figure.style, device: device, layoutOnly: true)
          })
      else { continue }
      for row in blockRows {
        horizontal[row][blockColumns.lowerBound] += room.x0 - box.x0 * (1 / width)
        horizontal[row][blockColumns.upperBound] += box.x1 * (1 / width) - room.x1
      }
      for column in blockColumns {
        vertical[blockRows.lowerBound][column] += box.y1 * (1 / height) - room.y1
        vertical[blockRows.upperBound][column] += room.y0 - box.y0 * (1 / height)
      }
    }
    let (padX, padY) = (tightPad / figure.width, tightPad / figure.height)
    func greatest(_ values: some Sequence<Double>) -> Double { values.max() ?? 0 }
    let left = max(greatest(horizontal.map { $0[0] }), 0) + padX
    let right = max(greatest(horizontal.map { $0[columns] }), 0) + padX
    var top = max(greatest(vertical[0]), 0) + padY
    let bottom = max(greatest(vertical[rows]), 0) + padY
    if let title = whole.title {
      top += title.box.height / height + padY
      whole.title = nil
    }
    guard left + right < 1, top + bottom < 1 else { return grid }
    var tight = grid
    (tight.left, tight.right, tight.bottom, tight.top) = (left, 1 - right, bottom, 1 - top)
    if columns > 1 {
      let space = greatest(horizontal.flatMap { $0[1..<columns] }) + padX
      let cell = (1 - left - right - space * Double(columns - 1)) / Double(columns)
      guard cell > 0 else { return grid }
      tight.columnGap = space / cell
    }
    if rows > 1 {
      let space = greatest(vertical[1..<rows].flatMap(\.self)) + padY
      let cell = (1 - top - bottom - space * Double(rows - 1)) / Double(rows)
      guard cell > 0 else { return grid }
      tight.rowGap = space / cell
    }
    return tight
  }
}
