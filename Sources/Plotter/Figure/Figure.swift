/// A picture of one or more plots, described by values alone.
///
/// A figure draws nothing by itself. ``Figure/encoded(as:using:)`` turns it into a file's bytes and
/// ``Figure/write(to:using:)`` into a file.
///
///     var figure = Figure(Axes(title: "sine") { Line(x: x, y: y) })
///     figure.dpi = 150
///     try figure.write(to: "sine.png")
///
/// The look is Matplotlib's default one: sizes, colours, fonts, margins and ticks.
public struct Figure: Sendable {
  /// How the axes are placed.
  public enum Layout: String, Sendable, Hashable, CaseIterable {
    /// Matplotlib's `tight_layout`: positions from the extents of what is drawn, so that nothing overlaps. Where
    /// that leaves no room for the axes, the plain positions are kept.
    case tight

    /// Matplotlib's plain subplot positions, whatever the texts need.
    case subplots
  }

  /// Which part of the figure is written.
  public enum Crop: Sendable, Hashable {
    /// All of it, at its own size.
    case none

    /// What is drawn, and 0.1 inch around it: Matplotlib's `bbox_inches="tight"`.
    case tight
  }

  /// The axes.
  public var grid: Grid

  /// The text above all axes; empty for none. Matplotlib's `suptitle`.
  public var title: String

  /// The width and height in inches. Matplotlib's default is 6.4 by 4.8.
  public var width, height: Double

  /// Dots per inch of a raster image. Points scale by it; vector images are always in points.
  public var dpi: Double

  /// How the axes are placed. The default is `subplots`.
  public var layout: Layout

  /// Which part is written. The default is all of it.
  public var crop: Crop

  /// The colours and sizes. The default is Matplotlib's.
  public var style: Style

  /// What the file says about itself.
  public var metadata: Metadata

  /// Makes a figure of a grid of axes, 6.4 by 4.8 inches at 100 dots per inch by default.
  public init(
    _ grid: Grid, title: String = "", width: Double = 6.4, height: Double = 4.8, dpi: Double = 100,
    layout: Layout = .subplots, crop: Crop = .none, style: Style = .light, metadata: Metadata = Metadata()
  ) {
    self.grid = grid
    self.title = title
    self.width = width
    self.height = height
    self.dpi = dpi
    self.layout = layout
    self.crop = crop
    self.style = style
    self.metadata = metadata
  }

  /// Makes a figure of one plot.
  public init(
    _ axes: Axes, title: String = "", width: Double = 6.4, height: Double = 4.8, dpi: Double = 100,
    layout: Layout = .subplots, crop: Crop = .none, style: Style = .light, metadata: Metadata = Metadata()
  ) {
    self.init(
      Grid([[axes]]), title: title, width: width, height: height, dpi: dpi, layout: layout, crop: crop,
      style: style, metadata: metadata)
  }
}
