/// Places everything that belongs to a subplot around its frame.
///
/// The rules are Matplotlib's: tick labels lie a pad beyond the ticks, axis labels beyond the tick labels, the
/// offset text at the end of the axis, and the title above the frame or above an offset text in its way.
struct AxesArranger {
  var axes: Axes
  var limits: DataLimits
  var typesetter: Typesetter
  var device: Device

  private typealias Style = AxesLayout.Style

  func layout(frame: Box) throws(PlotError) -> AxesLayout {
    let horizontal = AxisTransform(
      scale: axes.xAxis.scale, limits: limits.x, start: frame.x0, end: frame.x1)
    let vertical = AxisTransform(scale: axes.yAxis.scale, limits: limits.y, start: frame.y0, end: frame.y1)
    let xTicks = ticks(
      axis: axes.xAxis, limits: limits.x, transform: horizontal, length: frame.width, isHorizontal: true)
    let yTicks = ticks(
      axis: axes.yAxis, limits: limits.y, transform: vertical, length: frame.height, isHorizontal: false)
    var layout = AxesLayout(
      frame: frame, horizontal: horizontal, vertical: vertical, xTicks: xTicks, yTicks: yTicks,
      xTexts: try xTexts(xTicks, frame: frame), yTexts: try yTexts(yTicks, frame: frame), title: nil)
    layout.title = try title(above: layout)
    return layout
  }

  private func ticks(
    axis: Axes.Axis, limits: ViewInterval, transform: AxisTransform, length: Double, isHorizontal: Bool
  ) -> PlacedTicks {
    let found = AxisTicks(
      view: limits, scale: axis.scale,
      tickSpace: AxisTicks.tickSpace(
        axisLength: length / device.dpi * 72, labelSize: Style.tickLabelSize, isHorizontal: isHorizontal))
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

  private func place(
    _ content: TextBlock.Content, size: Double, _ horizontal: TextBlock.HorizontalAlignment,
    _ vertical: TextBlock.VerticalAlignment, x: Double, y: Double, role: AxesLayout.PlacedText.Role,
    rotation: Double = 0, anchorsRotation: Bool = false
  ) throws(PlotError) -> AxesLayout.PlacedText {
    let block = TextBlock(
      content: content, size: size, horizontal: horizontal, vertical: vertical,
      rotation: rotation, anchorsRotation: anchorsRotation)
    return AxesLayout.PlacedText(
      block: block, arrangement: try block.arrangement(typesetter: typesetter, device: device), x: x, y: y,
      role: role)
  }

  /// The distance from the frame to a tick's label.
  private func labelDistance(isMajor: Bool) -> Double {
    let tick = isMajor ? Style.majorTick : Style.minorTick
    return device.offset(points: tick.length + tick.pad)
  }

  private func xTexts(_ ticks: PlacedTicks, frame: Box) throws(PlotError) -> [AxesLayout.PlacedText] {
    var texts: [AxesLayout.PlacedText] = []
    var labelsBottom = frame.y0
    for tick in ticks.ticks where !tick.label.isEmpty {
      let text = try place(
        TextBlock.Content(tick.label), size: Style.tickLabelSize, .center, .top, x: tick.position,
        y: frame.y0 - labelDistance(isMajor: tick.isMajor), role: .tickLabel)
      labelsBottom = min(labelsBottom, text.box.y0)
      texts.append(text)
    }
    if !ticks.offset.isEmpty {
      texts.append(
        try place(
          .plain(ticks.offset), size: Style.tickLabelSize, .right, .top, x: frame.x(at: 1),
          y: labelsBottom - device.units(points: Style.offsetPad), role: .offset))
    }
    if !axes.xAxis.label.isEmpty {
      let bottom = min(labelsBottom, frame.y0 - spinePad(ticks))
      texts.append(
        try place(
          .plain(axes.xAxis.label), size: Style.axisLabelSize, .center, .top, x: frame.x(at: 0.5),
          y: bottom - device.units(points: Style.axisLabelPad), role: .axisLabel))
    }
    return texts
  }

  private func yTexts(_ ticks: PlacedTicks, frame: Box) throws(PlotError) -> [AxesLayout.PlacedText] {
    var texts: [AxesLayout.PlacedText] = []
    var labelsLeft = frame.x0
    for tick in ticks.ticks where !tick.label.isEmpty {
      let text = try place(
        TextBlock.Content(tick.label), size: Style.tickLabelSize, .right, .centerBaseline,
        x: frame.x0 - labelDistance(isMajor: tick.isMajor), y: tick.position, role: .tickLabel)
      labelsLeft = min(labelsLeft, text.box.x0)
      texts.append(text)
    }
    if !ticks.offset.isEmpty {
      texts.append(
        try place(
          .plain(ticks.offset), size: Style.tickLabelSize, .left, .baseline, x: frame.x0,
          y: frame.y1 + device.units(points: Style.offsetPad), role: .offset))
    }
    if !axes.yAxis.label.isEmpty {
      let left = min(labelsLeft, frame.x0 - spinePad(ticks))
      texts.append(
        try place(
          .plain(axes.yAxis.label), size: Style.axisLabelSize, .center, .bottom,
          x: left - device.units(points: Style.axisLabelPad), y: frame.y(at: 0.5), role: .axisLabel,
          rotation: 90, anchorsRotation: true))
    }
    return texts
  }

  /// How far a spine reaches out with its ticks.
  private func spinePad(_ ticks: PlacedTicks) -> Double {
    if ticks.ticks.contains(where: \.isMajor) { return device.units(points: Style.majorTick.length) }
    return ticks.ticks.isEmpty ? 0 : device.units(points: Style.minorTick.length)
  }

  private func title(above layout: AxesLayout) throws(PlotError) -> AxesLayout.PlacedText? {
    guard !axes.title.isEmpty else { return nil }
    let frame = layout.frame
    let pad = device.offset(points: Style.titlePad)
    var title = try place(
      .plain(axes.title), size: Style.titleSize, .center, .baseline, x: frame.x(at: 0.5),
      y: frame.height + (frame.y0 + pad),
      role: .title)
    var top = frame.y1
    if let offset = layout.yTexts.first(where: { $0.role == .offset }), offset.box.intersects(title.box) {
      top = offset.box.y1
    }
    guard top >= 0, title.box.y0 < top else { return title }
    // First the baseline's reference moves up to `top`; should the text still reach below, it moves by the rest.
    title.y = top + pad
    if title.box.y0 < top { title.y = 2 * top - title.box.y0 + pad }
    return title
  }
}
