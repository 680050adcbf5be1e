import PlainText
import Plotter
import Training

/// The figures that show a training run: the tutorial's, and the loss.
public struct TutorialFigures: Sendable {
  private let parameters: FigureParameters
  private let run: TrainingRun
  private let command: String?

  /// Describes the figures of a run. Nothing is drawn yet.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - parameters: What the figures look like.
  ///   - command: The command that makes them again, to be told in their files; `nil` for none.
  public init(_ run: TrainingRun, _ parameters: FigureParameters, command: String? = nil) {
    self.run = run
    self.parameters = parameters
    self.command = command
  }

  /// A figure for one background, as its own cell in the tutorial shows it: a panel is the subplot in its third of a
  /// default figure, cropped; the stacked figure holds all three, whole; the loss and the fit fill a figure each, cropped.
  public func figure(_ name: TutorialFigure, style: Style = .light) -> Figure {
    var figure = Figure(
      Grid(rows: Self.panels.count), width: parameters.width, height: parameters.height, dpi: parameters.dpi,
      style: style, metadata: metadata(of: name))
    switch name {
    case .stacked:
      for (index, panel) in Self.panels.enumerated() { figure.grid[index, 0] = axes(of: panel) }
      figure.layout = parameters.layout
    case .loss:
      figure.grid = Grid([[lossAxes]])
      figure.crop = .tight
    case .fit:
      figure.grid = Grid([[fitAxes]])
      figure.crop = .tight
    case .yTrue, .yPred, .yRandom:
      figure.grid[Self.panels.firstIndex(of: name) ?? 0, 0] = axes(of: name)
      figure.crop = .tight
    }
    return figure
  }

  /// The panels from top to bottom.
  private static let panels: [TutorialFigure] = [.yTrue, .yPred, .yRandom]

  private func axes(of panel: TutorialFigure) -> Axes {
    let values =
      switch panel {
      case .yTrue: run.yTrue
      case .yPred: run.yPred
      default: run.yRandom
      }
    return Axes(title: parameters.title(of: panel), marks: [Line(x: run.x, y: values)])
  }

  private var lossAxes: Axes {
    Axes(
      title: parameters.title(of: .loss),
      marks: [Line(x: 1..<run.losses.count + 1, y: run.losses)], x: Axis(label: "epoch"),
      y: Axis(label: "loss", scale: .log))
  }

  private var fitAxes: Axes {
    Axes(
      title: parameters.title(of: .fit), marks: Self.fit(run, yPred: run.yPred), legend: Legend())
  }

  /// The sine, and a cubic that is to meet it.
  static func fit(_ run: TrainingRun, yPred: [Float]) -> [any Mark] {
    [Line(x: run.x, y: run.yTrue, name: "y true"), Line(x: run.x, y: yPred, name: "y pred")]
  }

  /// The animation of the run's snapshots; `nil` where none were kept.
  ///
  /// - Parameter command: The command that makes it again, to be told in its files.
  func animation(command: String) -> TrainingAnimation? {
    guard !run.snapshots.isEmpty else { return nil }
    var metadata = metadata(of: .fit)
    metadata.title = TrainingAnimation.name
    metadata.command = command
    return TrainingAnimation(run, parameters, metadata: metadata)
  }

  private func metadata(of name: TutorialFigure) -> Metadata {
    let title = parameters.title(of: name)
    return Metadata(
      title: title.isEmpty ? Self.panels.map(parameters.title).joined(separator: ", ") : title,
      description: description, software: Software.signature,
      command: command)
  }

  /// What the run was made with, in words.
  private var description: String {
    let parameters = run.parameters
    let start =
      switch parameters.initial {
      case .drawn(let seed, let draw): "seed \(seed), draw \(draw)"
      case .given(let weights): "weights \(weights.a), \(weights.b), \(weights.c), \(weights.d)"
      }
    return "A cubic fitted to the sine by gradient descent: \(start), \(parameters.epochs) epochs, "
      + "learning rate \(shortestDecimal(parameters.learningRate)), \(parameters.points) points"
  }
}
