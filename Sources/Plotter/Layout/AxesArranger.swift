/// Places everything that belongs to a panel around its frame.
///
/// The rules are Matplotlib's: tick labels lie a pad beyond the ticks, axis labels beyond the tick labels, the
/// offset text at the end of the axis, and the title above the frame or above a text in its way.
struct AxesArranger {
  var panel: Panel
  var style: Style
  var typesetter: Typesetter
  var device: Device
  /// The picture's size in device units, whole on a raster.
  var width, height: Double

  private var axes: Axes { panel.axes }

  func layout(frame: Box) throws(PlotError) -> AxesLayout {
    let horizontal = AxisTransform(scale: axes.x.scale, limits: panel.x, start: frame.x0, end: frame.x1)
    let vertical = AxisTransform(scale: axes.y.scale, limits: panel.y, start: frame.y0, end: frame.y1)
    var placed: [AxesLayout.PlacedAxis] = []
    if axes.isFrameVisible {
      if panel.showsX { placed.append(try axis(.x, transform: horizontal, frame: frame)) }
      if panel.showsY { placed.append(try axis(.y, transform: vertical, frame: frame)) }
    }
    var layout = AxesLayout(frame: frame, horizontal: horizontal, vertical: vertical, axes: placed)
    let plane = Plane(
      frame: frame, horizontal: horizontal, vertical: vertical, device: device, width: width, height: height)
    layout.labels = try labels(on: plane)
    layout.title = try title(above: layout)
    if let legend = axes.legend {
      layout.legend = try LegendArranger(
        legend: legend, panel: panel, style: style, typesetter: typesetter, plane: plane,
        texts: layout.labels.map(\.text.box)
      ).layout()
    }
    return layout
  }

  private func axis(
    _ direction: Direction, transform: AxisTransform, frame: Box
  ) throws(PlotError) -> AxesLayout.PlacedAxis {
    let isHorizontal = direction == .x
    let axis = isHorizontal ? axes.x : axes.y
    let own: Side =
      isHorizontal ? (axis.isOnUpperSide ? .top : .bottom) : (axis.isOnUpperSide ? .right : .left)
    func sides(_ given: Set<Side>?) -> [Side] {
      Side.allCases.filter { $0.isHorizontal == isHorizontal && (given?.contains($0) ?? ($0 == own)) }
    }
    var placed = AxesLayout.PlacedAxis(
      axis: axis, direction: direction,
      ticks: ticks(
        axis, limits: isHorizontal ? panel.x : panel.y, transform: transform, frame: frame, direction),
      tickSides: sides(axis.tickSides))
    // How far the labels of each side reach, from the frame outwards.
    var edges: [Side: Double] = [.left: frame.x0, .right: frame.x1, .bottom: frame.y0, .top: frame.y1]
    func extend(_ side: Side, by box: Box) {
      guard let edge = edges[side] else { return }
      switch side {
      case .left: edges[side] = min(edge, box.x0)
      case .right: edges[side] = max(edge, box.x1)
      case .bottom: edges[side] = min(edge, box.y0)
      case .top: edges[side] = max(edge, box.y1)
      }
    }
    let labelSides = sides(axis.labelSides)
    for side in labelSides {
      for tick in placed.ticks.ticks where !tick.label.isEmpty {
        let text = try tickLabel(tick, of: axis, on: side, frame: frame)
        extend(side, by: text.box)
        placed.texts.append(text)
      }
    }
    if !placed.ticks.offset.isEmpty, !labelSides.isEmpty {
      placed.texts.append(try offsetText(placed.ticks.offset, axis, on: own, edges: edges, frame: frame))
    }
    if !axis.label.isEmpty {
      // A spine reaches out with its ticks.
      let pad = placed.tickSides.contains(own) ? device.units(points: placed.tickLength(style: style)) : 0
      let spines = axes.spines.contains(own)
      var box = frame
      if spines { box = Box(x0: box.x0 - pad, y0: box.y0 - pad, x1: box.x1 + pad, y1: box.y1 + pad) }
      extend(own, by: box)
      placed.texts.append(try axisLabel(axis, on: own, edge: edges[own] ?? 0, frame: frame))
    }
    return placed
  }

  private func ticks(
    _ axis: Axis, limits: ViewInterval, transform: AxisTransform, frame: Box, _ direction: Direction
  ) -> PlacedTicks {
    let isHorizontal = direction == .x
    let length = isHorizontal ? frame.width : frame.height
    let found = AxisTicks(
      view: limits, scale: axis.scale, major: axis.ticks, minor: axis.minorTicks,
      tickSpace: AxisTicks.tickSpace(
        axisLength: length / device.dpi * 72, labelSize: axis.tickLabelSize ?? style.tickLabelSize,
        isHorizontal: isHorizontal))
    func placed(_ ticks: [AxisTicks.Tick], isMajor: Bool) -> [PlacedTicks.Tick] {
      ticks.map {
        PlacedTicks.Tick(
          value: $0.value, position: transform.position(of: $0.value), label: $0.label, isMajor: isMajor)
      }
    }
    return PlacedTicks(
      ticks: placed(found.major, isMajor: true) + placed(found.minor, isMajor: false),
      offset: found.offsetText)
  }

  func place(
    _ text: String, size: Double, _ horizontal: TextBlock.HorizontalAlignment,
    _ vertical: TextBlock.VerticalAlignment, x: Double, y: Double, role: AxesLayout.PlacedText.Role,
    rotation: Double = 0, anchorsRotation: Bool = false, color: Color? = nil, order: Double = 3
  ) throws(PlotError) -> AxesLayout.PlacedText {
    let block = TextBlock(
      text: text, size: size, horizontal: horizontal, vertical: vertical, rotation: rotation,
      anchorsRotation: anchorsRotation)
    return AxesLayout.PlacedText(
      block: block, arrangement: try block.arrangement(typesetter: typesetter, device: device), x: x, y: y,
      role: role, color: color ?? style.foreground, order: order)
  }

  private func tickLabel(
    _ tick: PlacedTicks.Tick, of axis: Axis, on side: Side, frame: Box
  ) throws(PlotError) -> AxesLayout.PlacedText {
    let kind = tick.isMajor ? style.majorTick : style.minorTick
    let distance = device.offset(points: kind.length * axis.tickDirection.outerPart + kind.pad)
    var horizontal: TextBlock.HorizontalAlignment = .center
    var vertical: TextBlock.VerticalAlignment = .centerBaseline
    let (x, y): (Double, Double)
    switch side {
    case .bottom:
      (x, y) = (tick.position, frame.y0 - distance)
      vertical = .top
    case .top:
      (x, y) = (tick.position, frame.height + (frame.y0 + distance))
      vertical = .bottom
    case .left:
      (x, y) = (frame.x0 - distance, tick.position)
      horizontal = .right
    case .right:
      (x, y) = (frame.width + (frame.x0 + distance), tick.position)
      horizontal = .left
    }
    switch axis.tickLabelAlignment {
    case nil: break
    case .center: horizontal = .center
    case .trailing: horizontal = .right
    case .leading: horizontal = .left
    }
    return try place(
      tick.label, size: axis.tickLabelSize ?? style.tickLabelSize, horizontal, vertical,
      x: x,
      y: y, role: .tickLabel, rotation: axis.tickLabelRotation,
      anchorsRotation: axis.anchorsTickLabelRotation, color: axis.color, order: 1.5)
  }

  private func offsetText(
    _ text: String, _ axis: Axis, on side: Side, edges: [Side: Double], frame: Box
  ) throws(PlotError) -> AxesLayout.PlacedText {
    let pad = device.units(points: Self.offsetPad)
    let horizontal: TextBlock.HorizontalAlignment = side == .left ? .left : .right
    let vertical: TextBlock.VerticalAlignment
    let (x, y): (Double, Double)
    switch side {
    case .bottom:
      (x, y) = (frame.x(at: 1), (edges[.bottom] ?? frame.y0) - pad)
      vertical = .top
    case .top:
      (x, y) = (frame.x(at: 1), (edges[.top] ?? frame.y1) + pad)
      vertical = .bottom
    case .left:
      (x, y) = (frame.x0, frame.y1 + pad)
      vertical = .baseline
    case .right:
      (x, y) = (frame.x(at: 1), frame.y1 + pad)
      vertical = .baseline
    }
    return try place(
      text, size: axis.tickLabelSize ?? style.tickLabelSize, horizontal, vertical, x: x, y: y,
      role: .offset, color: axis.color, order: 1.5)
  }

  /// The distance between labels and the text that they have in common, in points (Matplotlib's `OFFSETTEXTPAD`).
  private static let offsetPad = 3.0

  private func axisLabel(
    _ axis: Axis, on side: Side, edge: Double, frame: Box
  ) throws(PlotError) -> AxesLayout.PlacedText {
    let pad = device.units(points: style.axisLabelPad)
    let (x, y): (Double, Double)
    let vertical: TextBlock.VerticalAlignment
    switch side {
    case .bottom:
      (x, y) = (frame.x(at: 0.5), edge - pad)
      vertical = .top
    case .top:
      (x, y) = (frame.x(at: 0.5), edge + pad)
      vertical = .baseline
    case .left:
      (x, y) = (edge - pad, frame.y(at: 0.5))
      vertical = .bottom
    case .right:
      (x, y) = (edge + pad, frame.y(at: 0.5))
      vertical = .top
    }
    return try place(
      axis.label, size: style.axisLabelSize, .center, vertical, x: x, y: y, role: .axisLabel,
      rotation: side.isHorizontal ? 0 : 90, anchorsRotation: !side.isHorizontal, color: axis.color, order: 1.5
    )
  }

  private func title(above layout: AxesLayout) throws(PlotError) -> AxesLayout.PlacedText? {
    guard !axes.title.isEmpty else { return nil }
    let frame = layout.frame
    let pad = device.offset(points: style.titlePad)
    var title = try place(
      axes.title, size: axes.titleSize ?? style.titleSize, .center, .baseline, x: frame.x(at: 0.5),
      y: frame.height + (frame.y0 + pad), role: .title)
    var top = frame.y1
    for axis in layout.axes where axis.direction == .x {
      // Texts above the frame push the title up.
      for text in axis.texts where text.box.y1 > top { top = text.box.y1 }
    }
    for axis in layout.axes where axis.direction == .y {
      if let offset = axis.texts.first(where: { $0.role == .offset }), offset.box.intersects(title.box) {
        top = max(top, offset.box.y1)
      }
    }
    guard top >= 0, title.box.y0 < top else { return title }
    // First the baseline's reference moves up to `top`; should the text still reach below, it moves by the rest.
    title.y = top + pad
    if title.box.y0 < top { title.y = 2 * top - title.box.y0 + pad }
    return title
  }

  private func labels(on plane: Plane) throws(PlotError) -> [AxesLayout.PlacedLabel] {
    var result: [AxesLayout.PlacedLabel] = []
    for (mark, colors) in zip(axes.marks, panel.colors) {
      let view = AxesView(x: panel.x, y: panel.y, style: style, colors: colors, transforms: plane)
      for label in mark.labels(in: view) {
        let x =
          label.coordinates.x == .data ? plane.horizontal.position(of: label.x) : plane.frame.x(at: label.x)
        let y =
          label.coordinates.y == .data ? plane.vertical.position(of: label.y) : plane.frame.y(at: label.y)
        guard x.isFinite, y.isFinite, !label.text.isEmpty || label.arrow != nil else { continue }
        let text = try place(
          label.text, size: label.size ?? style.fontSize,
          TextBlock.HorizontalAlignment(label.horizontal),
          TextBlock.VerticalAlignment(label.vertical), x: x + device.offset(points: label.offset.x),
          y: y + device.offset(points: label.offset.y), role: .label, rotation: label.rotation,
          anchorsRotation: label.anchorsRotation, color: view.color(label.color, alpha: label.alpha),
          order: label.order)
        result.append(AxesLayout.PlacedLabel(text: text, label: label, colors: colors))
      }
    }
    return result
  }
}

extension TextBlock.HorizontalAlignment {
  init(_ alignment: TextLabel.Horizontal) {
    switch alignment {
    case .left: self = .left
    case .center: self = .center
    case .right: self = .right
    }
  }
}

extension TextBlock.VerticalAlignment {
  init(_ alignment: TextLabel.Vertical) {
    switch alignment {
    case .top: self = .top
    case .baseline: self = .baseline
    case .center: self = .center
    case .centerBaseline: self = .centerBaseline
    case .bottom: self = .bottom
    }
  }
}
