import AtomicFiles
import Plotter
import Training

/// The figures of a training run in every format and for every background, and what a report needs of them.
public struct Rendering: Sendable {
  /// The figures' files, in the order in which they are to be listed.
  public let files: [OutputFile]

  /// The figures for the report; without drawings when none was asked for.
  public let reportFigures: [ReportFigure]

  /// The command that makes the files and the report again.
  public let command: String

  /// What will look other than expected, one sentence each.
  public let warnings: [String]

  /// A drawing that is to be made.
  private struct Drawing {
    var name: TutorialFigure
    var background: Background
    var format: ImageFormat
    /// Whether it becomes a file; the report shows drawings that don't.
    var isFile: Bool

    var fileName: String { background.fileName(of: name, as: format) }

    /// Whether the report's page can show it.
    var isForPage: Bool { format == .svg && !background.isDark }
  }

  /// Draws and encodes the figures.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - parameters: Which figures become files, and what they look like.
  ///   - report: How the report is written, which shows every figure; `nil` for none.
  ///   - typesetter: Sets the texts; its loading may have begun while the training ran.
  /// - Throws: ``PlotError`` where a figure cannot be drawn.
  public init(
    _ run: TrainingRun, _ parameters: FigureParameters, report: ReportParameters? = ReportParameters(),
    typesetter: TypesetterLoading = TypesetterLoading()
  ) throws(PlotError) {
    let typesetter = try typesetter.value()
    // It says nothing of which files are made, so that each file is the same whichever others are made with it.
    command =
      RenderCommand(
        run: run.parameters, figures: parameters, report: report ?? ReportParameters()
      ).text
    let figures = TutorialFigures(run, parameters, command: command)
    let drawings = Self.drawings(parameters, forReport: report != nil)
    var prepared: [PreparedFigure] = []
    for drawing in drawings {
      let figure = figures.figure(drawing.name, theme: drawing.background.theme)
      prepared.append(try figure.prepared(for: drawing.format, using: typesetter))
    }
    warnings = typesetter.warnings.map(\.description)

    let drawn = Array(zip(drawings, try PreparedFigure.encoded(prepared)))
    files = drawn.filter(\.0.isFile).map { OutputFile(name: $0.fileName, bytes: $1) }
    reportFigures = Self.reportFigures(drawn, parameters)
  }

  /// The drawings for the files, and those for the report's page, which shows SVG for light pages even where no such
  /// file is asked for.
  private static func drawings(_ parameters: FigureParameters, forReport: Bool) -> [Drawing] {
    var drawings: [Drawing] = []
    for name in TutorialFigure.allCases {
      let isFile = parameters.figures.contains(name)
      for background in parameters.theme.backgrounds where isFile {
        for format in parameters.formats {
          drawings.append(Drawing(name: name, background: background, format: format, isFile: true))
        }
      }
      if forReport, !drawings.contains(where: { $0.name == name && $0.isForPage }) {
        drawings.append(Drawing(name: name, background: .light, format: .svg, isFile: false))
      }
    }
    return drawings
  }

  /// The figures as the report shows them; the post links the files of the first format.
  private static func reportFigures(
    _ drawn: [(Drawing, [UInt8])], _ parameters: FigureParameters
  ) -> [ReportFigure] {
    TutorialFigure.allCases.map { name in
      func file(isDark: Bool) -> String? {
        guard let format = parameters.formats.first else { return nil }
        return parameters.theme.backgrounds.first { $0.isDark == isDark }?.fileName(of: name, as: format)
      }
      return ReportFigure(
        name: name, title: parameters.title(of: name), lightFile: file(isDark: false),
        darkFile: file(isDark: true), svg: drawn.first { $0.0.name == name && $0.0.isForPage }?.1)
    }
  }
}

/// A background that figures are drawn for.
private struct Background: Equatable {
  var isDark: Bool
  /// What its files' names have before their endings.
  var suffix: String

  static let light = Background(isDark: false, suffix: "")

  var theme: Theme { isDark ? .dark : .light }

  func fileName(of figure: TutorialFigure, as format: ImageFormat) -> String {
    "\(figure.rawValue)\(suffix).\(format.pathExtension)"
  }
}

extension FigureParameters.Themes {
  fileprivate var backgrounds: [Background] {
    switch self {
    case .light: [.light]
    case .dark: [Background(isDark: true, suffix: "")]
    case .both: [.light, Background(isDark: true, suffix: ".dark")]
    }
  }
}
