/// Axes with everything in them placed, in device units with y pointing up.
struct AxesLayout: Sendable {
  /// A text and the point it is attached to.
  struct PlacedText: Sendable {
    enum Role { case title, tickLabel, axisLabel, offset, legend, label }
    var block: TextBlock
    var arrangement: TextBlock.Arrangement
    var x, y: Double
    var role: Role
    var color: Color
    /// What it covers: Matplotlib's `zorder`.
    var order: Double

    var box: Box { arrangement.box.translated(x: x, y: y) }
  }

  /// One of the two axes with its ticks and texts.
  struct PlacedAxis: Sendable {
    var axis: Axis
    var direction: Direction
    var ticks: PlacedTicks
    /// The sides with ticks.
    var tickSides: [Side]
    var texts: [PlacedText] = []
  }

  /// A mark's text with its box and arrow.
  struct PlacedLabel: Sendable {
    var text: PlacedText
    var label: TextLabel
    var colors: [Color]
  }

  /// The frame.
  var frame: Box
  var horizontal, vertical: AxisTransform
  /// The axes that are drawn, the horizontal one first.
  var axes: [PlacedAxis]
  var title: PlacedText?
  var labels: [PlacedLabel] = []
  var legend: PlacedLegend?

  /// All texts but those of the legend.
  var texts: [PlacedText] { axes.flatMap(\.texts) + (title.map { [$0] } ?? []) + labels.map(\.text) }

  /// Whether something of it lies in a box.
  func reaches(into box: Box) -> Bool {
    frame.intersects(box) || texts.contains { $0.box.intersects(box) }
  }

  /// How far a side's ticks reach out of the frame, in points. The major ticks count where there are any.
  func tickLength(on side: Side, style: Style) -> Double {
    axes.filter { $0.tickSides.contains(side) && ($0.direction == .x) == side.isHorizontal }
      .map { $0.tickLength(style: style) }.max() ?? 0
  }

  /// The smallest box around the frame, its ticks and texts.
  ///
  /// For `layoutOnly`, a title or an axis label counts as one unit wide in its own direction, so that a long one
  /// does not push the frames together (Matplotlib's `for_layout_only`).
  func tightBox(of panel: Panel, style: Style, device: Device, layoutOnly: Bool) -> Box {
    var box = frame
    let spines = panel.axes.isFrameVisible ? panel.axes.spines : []
    func reach(_ side: Side) -> Double {
      spines.contains(side) ? device.units(points: tickLength(on: side, style: style)) : 0
    }
    box.x0 -= reach(.left)
    box.y0 -= reach(.bottom)
    box.x1 += reach(.right)
    box.y1 += reach(.top)
    for text in texts {
      var extent = text.box
      // Text without extent takes no room.
      if extent.width <= 0 || extent.height <= 0 { continue }
      if layoutOnly, text.role == .title || text.role == .axisLabel {
        if text.block.rotation != 0 {
          extent.y0 = (extent.y0 + extent.y1) / 2 - 0.5
          extent.y1 = extent.y0 + 1
        } else {
          extent.x0 = (extent.x0 + extent.x1) / 2 - 0.5
          extent.x1 = extent.x0 + 1
        }
      }
      box = box.union(extent)
    }
    if let legend { box = box.union(legend.box) }
    return box
  }
}

extension AxesLayout.PlacedAxis {
  /// How far the ticks reach out of the frame, in points.
  func tickLength(style: Style) -> Double {
    let length =
      ticks.ticks.contains(where: \.isMajor)
      ? style.majorTick.length : ticks.ticks.isEmpty ? 0 : style.minorTick.length
    return length * axis.tickDirection.outerPart
  }
}

extension Axis.TickDirection {
  /// The part of a tick that lies outside of the frame.
  var outerPart: Double {
    switch self {
    case .outward: 1
    case .inward: 0
    case .both: 0.5
    }
  }

  /// The part of a tick that lies inside of the frame.
  var innerPart: Double { 1 - outerPart }
}
