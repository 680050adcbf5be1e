import Plotter

/// A figure of the gallery.
public struct GalleryFigure: Sendable {
  /// The name, which is that of the picture that Matplotlib drew.
  public let name: String

  /// The group that the figure belongs to, which is the name of the file that its function stands in.
  public let group: String

  /// Makes the figure.
  public let make: @Sendable () -> Figure
}

/// Figures that show what Plotter draws, one for each way of drawing it.
///
/// Tests/GalleryTests/Matplotlib draws the same with Matplotlib, in functions of the same names.
public enum Gallery {
  /// All figures, in the order of the page that shows them.
  public static let figures: [GalleryFigure] = [
    group("Lines", lines),
    group("Points", points),
    group("Bars", bars),
    group("Histograms", histograms),
    group("Areas", areas),
    group("Boxes", boxes),
    group("Pies", pies),
    group("Images", images),
    group("Contours", contours),
    group("ColorBars", colorBars),
    group("Colors", colors),
    group("Notes", notes),
    group("Legends", legends),
    group("Ticks", ticks),
    group("AxesAndScales", axesAndScales),
    group("Dates", dates),
    group("Grids", grids),
    group("Texts", texts),
    group("DataAsItIs", data),
    group("Dense", dense),
  ].flatMap(\.self)

  private static func group(
    _ name: String, _ members: KeyValuePairs<String, @Sendable () -> Figure>
  ) -> [GalleryFigure] {
    members.map { GalleryFigure(name: $0.key, group: name, make: $0.value) }
  }
}
