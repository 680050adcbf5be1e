// Replaced by Scales/, Ticks/ and Color/ as these land.

/// Which ticks an axis has.
public enum Ticks: Sendable {
  case automatic
  case none
}

extension AxisTicks {
  init(view: ViewInterval, scale: any Scale, major: Ticks, minor: Ticks, tickSpace: Int) {
    self.init(view: view, scale: scale, tickSpace: tickSpace)
  }
}

extension ColorBar {
  func panel(at place: Panel.Place, style: Style) -> Panel { Panel(Axes(), at: place, style: style) }
}
