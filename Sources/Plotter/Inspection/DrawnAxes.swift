/// The numbers and words on a subplot, as they are drawn.
package struct DrawnAxes: Sendable, Equatable {
  /// One of its two axes.
  package struct Axis: Sendable, Equatable {
    /// The data values at the two ends.
    package var view: ViewInterval

    /// The ticks in view.
    package var ticks: [AxisTicks.Tick]

    /// What all labels have in common, such as `1e6`; mostly empty.
    package var offset: String
  }

  /// The title.
  package var title: String

  /// The horizontal and the vertical axis.
  package var x, y: Axis
}

extension Figure {
  /// What stands on the figure's subplots, from top to bottom, when it is drawn in a format.
  ///
  /// - Throws: ``PlotError`` where the figure cannot be drawn.
  package func drawnAxes(
    for format: ImageFormat, using typesetter: Typesetter
  ) throws(PlotError) -> [DrawnAxes] {
    let device = format == .png ? Device.raster(dpi: dpi) : .points
    return try FigureArranger(figure: self, typesetter: typesetter).layout(for: device).panels.map {
      panel, layout in
      func axis(_ direction: Direction, _ view: ViewInterval) -> DrawnAxes.Axis {
        let placed = layout.axes.first { $0.direction == direction }
        return DrawnAxes.Axis(
          view: view,
          ticks: placed?.ticks.ticks.map { AxisTicks.Tick(value: $0.value, label: $0.label) } ?? [],
          offset: placed?.ticks.offset ?? "")
      }
      return DrawnAxes(title: panel.axes.title, x: axis(.x, panel.x), y: axis(.y, panel.y))
    }
  }
}
