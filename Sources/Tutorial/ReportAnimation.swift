import Plotter

/// The animation of the training as the report shows it.
public struct ReportAnimation: Sendable {
  /// The number of epochs that it shows.
  public var frameCount: Int
  /// The file that the Markdown shows on a light page, such as `training.png`; `nil` for none.
  public var lightFile: String?
  /// The file that the Markdown shows on a dark page, such as `training.dark.png`; `nil` for none.
  public var darkFile: String?
  /// The drawing that the HTML shows, in the colours of `Style.light`, which the page turns into those of `Style.dark` for a
  /// reader who prefers that; `nil` for none.
  package var svg: SVGElement?

  /// Makes an animation. One that has a file for one kind of page only is shown on both.
  public init(frameCount: Int, lightFile: String? = nil, darkFile: String? = nil) {
    self.frameCount = frameCount
    self.lightFile = lightFile
    self.darkFile = darkFile
  }
}
