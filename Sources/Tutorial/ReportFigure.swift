import Plotter

/// A figure as the report shows it: which one it is, its files for a light and a dark page, and its drawing.
public struct ReportFigure: Sendable {
  /// Which figure it is.
  public var name: TutorialFigure
  /// The title as drawn, in any script; empty where the figure has none of its own.
  public var title: String
  /// The file that the Markdown shows on a light page, such as `y_true.png`; `nil` for none.
  public var lightFile: String?
  /// The file that the Markdown shows on a dark page, such as `y_true.dark.png`; `nil` for none.
  public var darkFile: String?
  /// The drawing that the HTML shows, in the colours of `Style.light`, which the page turns into those of `Style.dark` for a
  /// reader who prefers that; `nil` for none.
  package var svg: SVGElement?

  /// Makes a figure. One that has a file for one kind of page only is shown on both.
  public init(
    name: TutorialFigure, title: String, lightFile: String? = nil, darkFile: String? = nil
  ) {
    self.name = name
    self.title = title
    self.lightFile = lightFile
    self.darkFile = darkFile
  }
}
