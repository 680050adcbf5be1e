import Plotter
import Training

/// Draws the figures of a training run.
public struct Rendering: Sendable {
  /// The files, in the order in which they are to be listed.
  public let files: [OutputFile]

  /// What will look other than expected, one sentence each.
  public let warnings: [String]

  /// Draws and encodes every figure in every format.
  ///
  /// - Throws: ``PlotError`` where a figure cannot be drawn.
  public init(_ run: TrainingRun, _ parameters: FigureParameters) throws(PlotError) {
    let typesetter = try Typesetter()
    var names: [String] = []
    var prepared: [PreparedFigure] = []
    for named in TutorialFigures(run, parameters).figures {
      for format in parameters.formats {
        names.append("\(named.name).\(format.pathExtension)")
        prepared.append(try named.figure.prepared(for: format, using: typesetter))
      }
    }
    warnings = typesetter.warnings.map(\.description)
    files = zip(names, try PreparedFigure.encoded(prepared)).map { OutputFile(name: $0, bytes: $1) }
  }
}
