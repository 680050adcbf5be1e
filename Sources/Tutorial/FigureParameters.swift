import Plotter
import Training

/// What the figures look like, whatever they show.
public struct FigureParameters: Equatable, Sendable {
  /// Which backgrounds the figures are drawn for.
  public enum Themes: String, CaseIterable, Sendable {
    /// White, Matplotlib's default look.
    case light
    /// The dark background of the Chirpy theme.
    case dark
    /// Both: the dark figures' names end in `.dark`.
    case both
  }

  /// How many epochs an animation shows that is not told how many.
  public static let standardFrames = 60

  /// The formats that each figure is written in, each once.
  public var formats: [ImageFormat]
  /// The whole figure's width in inches.
  public var width: Double
  /// The whole figure's height in inches.
  public var height: Double
  /// Pixels per inch of the raster images.
  public var dpi: Double
  /// How the stacked figure is laid out.
  public var layout: Figure.Layout
  /// Which backgrounds the figures are drawn for.
  public var theme: Themes
  /// Which figures become files. The report shows all of them.
  public var figures: Set<TutorialFigure>
  /// Titles that replace the tutorial's. A panel's title counts in the stacked figure too.
  public var titles: [TutorialFigure: String]
  /// How many epochs the animation of the training shows, from 2; `nil` for no animation. The run must have kept them:
  /// ``snapshotEpochs(of:)``.
  public var frames: Int?

  /// Matplotlib's default figure, 6.4 × 4.8 inches at 100 dpi, with a tight layout, as PNG and SVG.
  public init(
    formats: [ImageFormat] = [.png, .svg], width: Double = 6.4, height: Double = 4.8, dpi: Double = 100,
    layout: Figure.Layout = .tight, theme: Themes = .light,
    figures: Set<TutorialFigure> = Set(TutorialFigure.allCases),
    titles: [TutorialFigure: String] = [:], frames: Int? = nil
  ) {
    self.formats = formats
    self.width = width
    self.height = height
    self.dpi = dpi
    self.layout = layout
    self.theme = theme
    self.figures = figures
    self.titles = titles
    self.frames = frames
  }

  /// The epochs that a run must keep for the animation; none without one.
  public func snapshotEpochs(of run: TrainingParameters) -> [Int] {
    guard let frames else { return [] }
    return Snapshot.epochs(frames, through: run.epochs)
  }

  /// The title of a figure: the given one, or the tutorial's.
  public func title(of figure: TutorialFigure) -> String {
    titles[figure] ?? figure.standardTitle ?? ""
  }
}
