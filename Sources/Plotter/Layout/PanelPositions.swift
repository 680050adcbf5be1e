/// Where the frames of panels lie, as fractions of the figure.
///
/// Colour bars take a part of their axes' room, and frames of a given aspect shrink in theirs, by the rules of Matplotlib's
/// `colorbar.make_axes`, `make_axes_gridspec` and `Axes.apply_aspect`.
struct PanelPositions {
  /// The room of each panel, before its aspect.
  private(set) var rooms: [Box] = []

  /// The frame of each panel.
  private(set) var boxes: [Box] = []

  /// The panels that belong to one block of cells: axes with their twins and colour bars.
  private(set) var groups: [[Int]] = []

  init(_ panels: [Panel], in grid: GridGeometry, figure: Figure) {
    rooms = [Box](repeating: Box(x0: 0, y0: 0, x1: 1, y1: 1), count: panels.count)
    var anchors = panels.map(\.anchor)
    var groupOfPanel: [Int: Int] = [:]
    for (index, panel) in panels.enumerated() {
      guard case .cells(let rows, let columns) = panel.place else { continue }
      rooms[index] = grid.box(rows: rows, columns: columns)
      groupOfPanel[index] = groups.count
      groups.append([index])
    }
    let cells = groups.map { $0[0] }
    // All bars for the whole grid come first: the axes share what is left.
    for (index, panel) in panels.enumerated() {
      guard case .sharedColorBar(let bar) = panel.place, let all = Box.union(cells.map { rooms[$0] }) else {
        continue
      }
      let (main, strip) = bar.split(all)
      rooms[index] = strip
      anchors[index] = bar.anchor
      for cell in cells {
        rooms[cell] = rooms[cell].moved(from: all, to: main)
        anchors[cell] = bar.parentAnchor
      }
    }
    for (index, panel) in panels.enumerated() {
      guard case .colorBar(let parent, let bar) = panel.place else { continue }
      let (main, strip) = bar.splitCell(rooms[parent])
      rooms[index] = strip
      rooms[parent] = main
      anchors[index] = bar.anchor
      anchors[parent] = bar.parentAnchor
      if let group = groupOfPanel[parent] { groups[group].append(index) }
    }
    for (index, panel) in panels.enumerated() {
      guard case .twin(let parent) = panel.place else { continue }
      rooms[index] = rooms[parent]
      anchors[index] = anchors[parent]
      if let group = groupOfPanel[parent] { groups[group].append(index) }
    }
    let figureAspect = figure.height / figure.width
    boxes = panels.indices.map { index in
      guard let aspect = panels[index].boxAspect else { return rooms[index] }
      return rooms[index].shrunk(toAspect: aspect, figureAspect: figureAspect, anchor: anchors[index])
    }
  }
}

extension ColorBar {
  /// The gap between frame and bar. A bar below leaves room for tick labels.
  private var gap: Double {
    if let pad { return pad }
    switch side {
    case .left: return 0.10
    case .bottom: return 0.15
    case .right, .top: return 0.05
    }
  }

  /// Where the bar lies in its room.
  var anchor: Point {
    switch side {
    case .left: Point(x: 1, y: 0.5)
    case .right: Point(x: 0, y: 0.5)
    case .top: Point(x: 0.5, y: 0)
    case .bottom: Point(x: 0.5, y: 1)
    }
  }

  /// Where the frame lies in what is left of its room.
  var parentAnchor: Point {
    switch side {
    case .left: Point(x: 0, y: 0.5)
    case .right: Point(x: 1, y: 0.5)
    case .top: Point(x: 0.5, y: 1)
    case .bottom: Point(x: 0.5, y: 0)
    }
  }

  /// Divides the room of axes in a cell of a grid.
  func splitCell(_ room: Box) -> (main: Box, strip: Box) {
    let gap = self.gap
    let space = 2 * gap / (1 - gap)
    var grid: GridGeometry
    let (main, outer): (Box, Box)
    switch side {
    case .left, .right:
      grid = GridGeometry(in: room, columns: 2, columnGap: space)
      let parts = [1 - fraction - gap, fraction]
      grid.widths = side == .right ? parts : parts.reversed()
      let boxes = [grid.box(rows: 0..<1, columns: 0..<1), grid.box(rows: 0..<1, columns: 1..<2)]
      (main, outer) = side == .right ? (boxes[0], boxes[1]) : (boxes[1], boxes[0])
    case .top, .bottom:
      grid = GridGeometry(in: room, rows: 2, rowGap: space)
      let parts = [1 - fraction - gap, fraction]
      grid.heights = side == .bottom ? parts : parts.reversed()
      let boxes = [grid.box(rows: 0..<1, columns: 0..<1), grid.box(rows: 1..<2, columns: 0..<1)]
      (main, outer) = side == .bottom ? (boxes[0], boxes[1]) : (boxes[1], boxes[0])
    }
    return (main, shrunk(outer))
  }

  /// Divides the room of several axes.
  func split(_ room: Box) -> (main: Box, strip: Box) {
    let gap = self.gap
    var (main, strip) = (room, room)
    switch side {
    case .right:
      main.x1 = room.x0 + (1 - fraction - gap) * room.width
      strip.x0 = room.x0 + (1 - fraction) * room.width
    case .left:
      strip.x1 = room.x0 + fraction * room.width
      main.x0 = room.x0 + (fraction + gap) * room.width
    case .top:
      main.y1 = room.y0 + (1 - fraction - gap) * room.height
      strip.y0 = room.y0 + (1 - fraction) * room.height
    case .bottom:
      strip.y1 = room.y0 + fraction * room.height
      main.y0 = room.y0 + (fraction + gap) * room.height
    }
    return (main, shrunk(strip))
  }

  /// The middle part of a strip.
  private func shrunk(_ strip: Box) -> Box {
    var box = strip
    if side.isHorizontal {
      let cut = (1 - shrink) * strip.width / 2
      (box.x0, box.x1) = (strip.x0 + cut, strip.x1 - cut)
    } else {
      let cut = (1 - shrink) * strip.height / 2
      (box.y0, box.y1) = (strip.y0 + cut, strip.y1 - cut)
    }
    return box
  }
}

extension Box {
  /// The box as large as fits into this one with a given height per width, on a figure that has one of its own.
  func shrunk(toAspect aspect: Double, figureAspect: Double, anchor: Point) -> Box {
    var (w, h) = (width, width * aspect / figureAspect)
    if h > height { (w, h) = (height * figureAspect / aspect, height) }
    let (left, lower) = (x0 + anchor.x * (width - w), y0 + anchor.y * (height - h))
    return Box(x0: left, y0: lower, x1: left + w, y1: lower + h)
  }

  /// The place that this box, a part of `old`, has in `new`.
  func moved(from old: Box, to new: Box) -> Box {
    func x(_ value: Double) -> Double { new.x0 + (value - old.x0) / old.width * new.width }
    func y(_ value: Double) -> Double { new.y0 + (value - old.y0) / old.height * new.height }
    return Box(x0: x(x0), y0: y(y0), x1: x(x1), y1: y(y1))
  }
}
