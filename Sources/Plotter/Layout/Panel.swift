/// Axes as they are laid out: those of a cell, a twin, or a colour bar.
struct Panel: Sendable {
  enum Place: Sendable {
    /// A block of the grid's cells.
    case cells(rows: Range<Int>, columns: Range<Int>)
    /// The frame of another panel.
    case twin(of: Int)
    /// Beside another panel.
    case colorBar(of: Int, ColorBar)
    /// Beside all panels of the grid.
    case sharedColorBar(ColorBar)
  }

  var axes: Axes
  var place: Place

  /// The data values at the ends of the axes.
  var x = ViewInterval(lower: 0, upper: 1)
  var y = ViewInterval(lower: 0, upper: 1)

  /// The colours of the cycle that each mark takes.
  var colors: [[Color]] = []

  /// Whether the axes are drawn. A twin shows only one of its own.
  var showsX = true
  var showsY = true

  /// The height of the frame divided by its width, where that is settled.
  var boxAspect: Double?

  /// Where a frame smaller than its room lies in it, as fractions.
  var anchor = Point(x: 0.5, y: 0.5)

  init(_ axes: Axes, at place: Place, style: Style) {
    self.axes = axes
    self.place = place
    colors = Self.colors(of: axes.marks, style: style)
  }

  /// The colours that marks take of the two cycles, in order.
  private static func colors(of marks: [any Mark], style: Style) -> [[Color]] {
    var strokes = 0
    var fills = 0
    return marks.map { mark in
      switch mark.cycle {
      case .none: return []
      case .strokes(let count):
        defer { strokes += count }
        return (0..<max(0, count)).map { style.cycleColor(at: strokes + $0) }
      case .fills(let count):
        defer { fills += count }
        return (0..<max(0, count)).map { style.cycleColor(at: fills + $0) }
      }
    }
  }
}

extension Figure {
  /// The figure's panels with their limits.
  func panels() -> [Panel] {
    var panels: [Panel] = []
    var extents: [Extent] = []
    func add(_ panel: Panel) {
      var extent = Extent()
      for mark in panel.axes.marks { mark.extend(&extent) }
      if let twin = panel.axes.twin {
        // Both have one axis in common.
        var second = Extent()
        for mark in twin.marks { mark.extend(&second) }
        if twin.shared == .x { extent.x.include(second.x) } else { extent.y.include(second.y) }
      }
      panels.append(panel)
      extents.append(extent)
    }
    for cell in grid.cells {
      add(
        Panel(
          withInnerLabelsLeftOut(of: cell), at: .cells(rows: cell.rows, columns: cell.columns), style: style))
    }
    settleShared(&panels, extents)
    for index in panels.indices { settleAspect(of: &panels[index], extents[index]) }
    for (index, cell) in grid.cells.enumerated() {
      if let twin = cell.axes.twin {
        panels.append(self.panel(of: twin, at: index, panels[index], extents[index]))
      }
    }
    for (index, cell) in grid.cells.enumerated() {
      for bar in cell.axes.colorBars { panels.append(bar.panel(at: .colorBar(of: index, bar), style: style)) }
    }
    for bar in grid.colorBars { panels.append(bar.panel(at: .sharedColorBar(bar), style: style)) }
    return panels
  }

  /// Finds the limits of all panels; those that share an axis have the same.
  private func settleShared(_ panels: inout [Panel], _ extents: [Extent]) {
    for direction in Direction.allCases {
      let sharing = direction == .x ? grid.sharedX : grid.sharedY
      for group in groups(sharing) {
        var span = Extent.Span()
        var axis = direction == .x ? grid.cells[group[0]].axes.x : grid.cells[group[0]].axes.y
        axis.lower = nil
        axis.upper = nil
        var isReversed = false
        for index in group {
          let (member, extent) = (panels[index].axes, extents[index])
          let (own, values) = direction == .x ? (member.x, extent.x) : (member.y, extent.y)
          span.include(values)
          axis.lower = axis.lower ?? own.lower
          axis.upper = axis.upper ?? own.upper
          isReversed = isReversed || own.isReversed || (direction == .y && extent.isReversedY)
        }
        axis.isReversed = isReversed
        let limits = AxisLimits(of: axis, span: span, style: style).view
        for index in group {
          if direction == .x { panels[index].x = limits } else { panels[index].y = limits }
        }
      }
    }
  }

  /// The cells in groups that share their limits.
  private func groups(_ sharing: Grid.Sharing) -> [[Int]] {
    let indices = Array(grid.cells.indices)
    guard !indices.isEmpty else { return [] }
    func grouped(_ key: (Grid.Cell) -> Int) -> [[Int]] {
      let keys = Set(grid.cells.map(key)).sorted()
      return keys.map { value in indices.filter { key(grid.cells[$0]) == value } }
    }
    switch sharing {
    case .none: return indices.map { [$0] }
    case .all: return [indices]
    case .rows: return grouped(\.rows.lowerBound)
    case .columns: return grouped(\.columns.lowerBound)
    }
  }

  /// Axes that share their limits with others have labels at the grid's outer side only.
  private func withInnerLabelsLeftOut(of cell: Grid.Cell) -> Axes {
    var axes = cell.axes
    let isLowest = !grid.cells.contains {
      $0.rows.lowerBound >= cell.rows.upperBound && $0.columns.overlaps(cell.columns)
    }
    if grid.sharedX == .all || grid.sharedX == .columns, !isLowest {
      axes.x.labelSides = []
      axes.x.label = ""
    }
    if grid.sharedY == .all || grid.sharedY == .rows, cell.columns.lowerBound > 0 {
      axes.y.labelSides = []
      axes.y.label = ""
    }
    return axes
  }

  private func settleAspect(of panel: inout Panel, _ extent: Extent) {
    let ratio: Double
    switch panel.axes.aspect {
    case .free: return
    case .ratio(let given): ratio = given
    case .automatic:
      guard extent.isEqualAspect else { return }
      ratio = 1
    }
    func length(_ view: ViewInterval, _ scale: any Scale) -> Double {
      max(abs(scale.coordinate(of: view.upper) - scale.coordinate(of: view.lower)), 1e-30)
    }
    panel.boxAspect = ratio * (length(panel.y, panel.axes.y.scale) / length(panel.x, panel.axes.x.scale))
  }

  private func panel(of twin: Axes.Twin, at index: Int, _ first: Panel, _ extent: Extent) -> Panel {
    var axes = Axes(marks: twin.marks, legend: twin.legend)
    axes.spines = first.axes.spines
    var panel: Panel
    switch twin.shared {
    case .x:
      axes.x = first.axes.x
      axes.y = twin.axis
      panel = Panel(axes, at: .twin(of: index), style: style)
      panel.showsX = false
    case .y:
      axes.y = first.axes.y
      axes.x = twin.axis
      panel = Panel(axes, at: .twin(of: index), style: style)
      panel.showsY = false
    }
    var own = Extent()
    for mark in twin.marks { mark.extend(&own) }
    panel.x = twin.shared == .x ? first.x : AxisLimits(of: axes.x, span: own.x, style: style).view
    panel.y = twin.shared == .y ? first.y : AxisLimits(of: axes.y, span: own.y, style: style).view
    panel.boxAspect = first.boxAspect
    panel.anchor = first.anchor
    return panel
  }
}
