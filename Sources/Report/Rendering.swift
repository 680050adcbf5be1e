import Plotter
import Training

/// Draws the figures of a training run.
public struct Rendering: Sendable {
  /// The files, in the order in which they are to be listed.
  public let files: [OutputFile]

  /// What will look other than expected, one sentence each.
  public let warnings: [String]

  /// Draws and encodes every figure in every format, for every background.
  ///
  /// - Parameter typesetter: Sets the texts; its loading may have begun while the training ran.
  /// - Throws: ``PlotError`` where a figure cannot be drawn.
  public init(
    _ run: TrainingRun, _ parameters: FigureParameters, typesetter: TypesetterLoading = TypesetterLoading()
  ) throws(PlotError) {
    let typesetter = try typesetter.value()
    let figures = TutorialFigures(run, parameters)
    var names: [String] = []
    var prepared: [PreparedFigure] = []
    for name in TutorialFigure.allCases {
      for (theme, suffix) in parameters.theme.files {
        let figure = figures.figure(name, theme: theme)
        for format in parameters.formats {
          names.append("\(name.rawValue)\(suffix).\(format.pathExtension)")
          prepared.append(try figure.prepared(for: format, using: typesetter))
        }
      }
    }
    warnings = typesetter.warnings.map(\.description)
    files = zip(names, try PreparedFigure.encoded(prepared)).map { OutputFile(name: $0, bytes: $1) }
  }
}

extension FigureParameters.Themes {
  /// The themes that files are made for, each with what comes before the file name's ending.
  var files: [(theme: Theme, suffix: String)] {
    switch self {
    case .light: [(.light, "")]
    case .dark: [(.dark, "")]
    case .both: [(.light, ""), (.dark, ".dark")]
    }
  }
}
