// Replaced by Scales/, Ticks/ and Color/ as these land.

extension ColorBar {
  func panel(at place: Panel.Place, style: Style) -> Panel { Panel(Axes(), at: place, style: style) }
}
