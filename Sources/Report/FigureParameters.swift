/// A file format that figures are written in. The raw value is also the file name's extension.
public enum FigureFormat: String, CaseIterable, Sendable {
  /// A raster image.
  case png
  /// A vector image for the web.
  case svg
}

/// How the stacked figure's three subplots are placed.
public enum StackedLayout: String, CaseIterable, Sendable {
  /// Matplotlib's `tight_layout`: nothing overlaps.
  case tight
  /// Matplotlib's plain subplot positions: each title is drawn across the tick labels above it.
  case subplots
}

/// What the figures look like, whatever they show.
public struct FigureParameters: Equatable, Sendable {
  /// The formats that each figure is written in, each once.
  public var formats: [FigureFormat]
  /// The whole figure's width in inches.
  public var width: Double
  /// The whole figure's height in inches.
  public var height: Double
  /// Pixels per inch of the raster images.
  public var dpi: Double
  /// How the stacked figure is laid out.
  public var layout: StackedLayout

  /// Matplotlib's default figure, 6.4 × 4.8 inches at 100 dpi, with a tight layout, as PNG and SVG.
  public init(
    formats: [FigureFormat] = [.png, .svg], width: Double = 6.4, height: Double = 4.8, dpi: Double = 100,
    layout: StackedLayout = .tight
  ) {
    self.formats = formats
    self.width = width
    self.height = height
    self.dpi = dpi
    self.layout = layout
  }
}
