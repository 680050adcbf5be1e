/// The inside of a colour bar: 256 colours from the norm's lower limit to its upper one.
struct ColorStrip: Mark {
  var bar: ColorBar

  private static let count = 256

  func extend(_ extent: inout Extent) {
    let values = [bar.norm.lower, bar.norm.upper]
    for value in values {
      extent.include(x: bar.side.isHorizontal ? value : 0, y: bar.side.isHorizontal ? 0 : value)
      if bar.side.isHorizontal { extent.stick(x: value) } else { extent.stick(y: value) }
    }
  }

  func draw(in canvas: inout Canvas) {
    let isHorizontal = bar.side.isHorizontal
    for index in 0..<Self.count {
      let low = bar.norm.value(at: Double(index) / Double(Self.count))
      let high = bar.norm.value(at: Double(index + 1) / Double(Self.count))
      let fill = bar.map.color(at: (Double(index) + 0.5) / Double(Self.count))
      let shape: Shape =
        isHorizontal
        ? .rectangle(x0: low, y0: 0, x1: high, y1: 1) : .rectangle(x0: 0, y0: low, x1: 1, y1: high)
      canvas.draw(shape, fill: fill, order: 1, isAntialiased: false)
    }
  }
}

extension ColorBar {
  /// The bar as a panel: its long axis on its outer side, no ticks on the others.
  func panel(at place: Panel.Place, style: Style) -> Panel {
    var long = Axis(
      label: label, scale: norm.spacing == .log ? .log : .linear, lower: norm.lower, upper: norm.upper,
      ticks: ticks)
    long.isOnUpperSide = side == .right || side == .top
    var short = Axis(lower: 0, upper: 1, ticks: .none)
    short.minorTicks = .none
    let axes = Axes(
      marks: [ColorStrip(bar: self)], x: side.isHorizontal ? long : short, y: side.isHorizontal ? short : long
    )
    var panel = Panel(axes, at: place, style: style)
    let (values, unit) = (
      ViewInterval(lower: norm.lower, upper: norm.upper), ViewInterval(lower: 0, upper: 1)
    )
    (panel.x, panel.y) = side.isHorizontal ? (values, unit) : (unit, values)
    panel.boxAspect = side.isHorizontal ? 1 / aspect : aspect
    return panel
  }
}
