import Plotter
import Training

/// Everything that is made of a training run: its figures in every format and for every background, and the report.
public struct Rendering: Sendable {
  /// The files, in the order in which they are to be listed.
  public let files: [OutputFile]

  /// What will look other than expected, one sentence each.
  public let warnings: [String]

  /// A drawing that is to be made.
  private struct Drawing {
    var name: TutorialFigure
    var isDark: Bool
    var format: ImageFormat
    /// The file's name; `nil` for a drawing that only goes into the report.
    var fileName: String?
  }

  /// Draws and encodes the figures and writes the report.
  ///
  /// - Parameter typesetter: Sets the texts; its loading may have begun while the training ran.
  /// - Throws: ``PlotError`` where a figure cannot be drawn.
  public init(
    _ run: TrainingRun, _ parameters: FigureParameters, report: ReportParameters = ReportParameters(),
    typesetter: TypesetterLoading = TypesetterLoading()
  ) throws(PlotError) {
    let typesetter = try typesetter.value()
    let command = RenderCommand(run: run.parameters, figures: parameters, report: report).text
    let figures = TutorialFigures(run, parameters, command: command)
    var drawings: [Drawing] = []
    var prepared: [PreparedFigure] = []
    for name in TutorialFigure.allCases {
      for background in parameters.theme.backgrounds {
        let figure = figures.figure(name, theme: background.theme)
        // The page shows SVG even where no such file is asked for.
        for format in ImageFormat.allCases where parameters.formats.contains(format) || format == .svg {
          let fileName =
            parameters.formats.contains(format)
            ? "\(name.rawValue)\(background.suffix).\(format.pathExtension)" : nil
          drawings.append(Drawing(name: name, isDark: background.isDark, format: format, fileName: fileName))
          prepared.append(try figure.prepared(for: format, using: typesetter))
        }
      }
    }
    warnings = typesetter.warnings.map(\.description)
    let drawn = Array(zip(drawings, try PreparedFigure.encoded(prepared)))
    let text = TutorialReport(
      run: run, figures: Self.reportFigures(drawn, parameters), language: report.language,
      linkPrefix: report.linkPrefix, command: command, software: Software.signature)
    files =
      drawn.compactMap { drawing, bytes in drawing.fileName.map { OutputFile(name: $0, bytes: bytes) } } + [
        OutputFile(name: "report.md", bytes: Array(text.markdown.utf8)),
        OutputFile(name: "report.html", bytes: Array(text.html.utf8)),
      ]
  }

  /// The figures as the report shows them: the post links the first file that browsers can show, the page has the SVG.
  private static func reportFigures(
    _ drawn: [(Drawing, [UInt8])], _ parameters: FigureParameters
  ) -> [ReportFigure] {
    TutorialFigure.allCases.map { name in
      func file(isDark: Bool) -> String? {
        drawn.first { $0.0.name == name && $0.0.isDark == isDark && $0.0.fileName != nil }?.0.fileName
      }
      func svg(isDark: Bool) -> [UInt8]? {
        drawn.first { $0.0.name == name && $0.0.isDark == isDark && $0.0.format == .svg }?.1
      }
      return ReportFigure(
        name: name, title: parameters.title(of: name), lightFile: file(isDark: false),
        darkFile: file(isDark: true), lightSVG: svg(isDark: false), darkSVG: svg(isDark: true))
    }
  }
}

extension FigureParameters.Themes {
  /// A background that figures are drawn for, and what comes before the endings of their names.
  fileprivate struct Background {
    var isDark: Bool
    var suffix: String

    var theme: Theme { isDark ? .dark : .light }
  }

  fileprivate var backgrounds: [Background] {
    switch self {
    case .light: [Background(isDark: false, suffix: "")]
    case .dark: [Background(isDark: true, suffix: "")]
    case .both: [Background(isDark: false, suffix: ""), Background(isDark: true, suffix: ".dark")]
    }
  }
}
