import Plotter
import Training

/// The figures that the tutorial shows of a training run.
public struct TutorialFigures: Sendable {
  /// A figure and the name of its files, without an ending.
  public struct Named: Sendable {
    /// The file name without its ending.
    public var name: String
    /// The figure.
    public var figure: Figure
  }

  /// The three panels, each cropped as its own cell shows it, then all of them stacked in one figure.
  public let figures: [Named]

  /// Describes the figures of a run. Nothing is drawn yet.
  public init(_ run: TrainingRun, _ parameters: FigureParameters) {
    let panels = [
      (name: "y_true", title: "y true", values: run.yTrue),
      (name: "y_pred", title: "y pred", values: run.yPred),
      (name: "y_random", title: "y random", values: run.yRandom),
    ]
    var stacked: [Int: Axes] = [:]
    var figures: [Named] = []
    for (index, panel) in panels.enumerated() {
      let axes = Axes(title: panel.title, lines: [Line(x: run.x, y: panel.values)])
      stacked[index + 1] = axes
      figures.append(
        Named(
          name: panel.name,
          figure: Figure(
            rows: panels.count, axes: [index + 1: axes], width: parameters.width, height: parameters.height,
            dpi: parameters.dpi, crop: .tight)))
    }
    figures.append(
      Named(
        name: "sinplot",
        figure: Figure(
          rows: panels.count, axes: stacked, width: parameters.width, height: parameters.height,
          dpi: parameters.dpi, layout: parameters.layout)))
    self.figures = figures
  }
}
