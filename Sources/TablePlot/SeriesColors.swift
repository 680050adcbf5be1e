import Plotter

/// The colours that pandas gives to the columns.
struct SeriesColors {
  private let options: PlotOptions
  private let colors: [Paint]
  /// How many columns so far took the next colour of the cycle.
  private var taken = 0

  /// - Parameter count: How many columns, or wedges, there are.
  init(_ options: PlotOptions, count: Int) {
    self.options = options
    if options.colors.isEmpty, let map = options.colorMap {
      colors = map.colors(count).map(Paint.color)
    } else {
      colors = options.colors
    }
  }

  /// Whether colours were asked for.
  var areGiven: Bool { !colors.isEmpty }

  /// The colour of a column that has none of its own.
  func paint(_ index: Int) -> Paint {
    colors.isEmpty ? .cycle(index) : colors[index % colors.count]
  }

  /// The colour of a line. Each line without one of its own takes the next of the cycle.
  mutating func paint(_ index: Int, format: LineFormat?) -> Paint {
    if (areGiven || options.hasSubplots) && format?.hasColorLetter != true { return paint(index) }
    if let color = format?.color { return color }
    defer { taken += 1 }
    return .cycle(taken)
  }
}
