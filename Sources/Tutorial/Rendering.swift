import AtomicFiles
import Plotter
import Training

/// The figures of a training run in every format and for every background, its animation, and what a report needs of them.
public struct Rendering: Sendable {
  /// The figures' and the animation's files, in the order in which they are to be listed.
  public let files: [OutputFile]

  /// The figures for the report; none when no report was asked for.
  public let reportFigures: [ReportFigure]

  /// The animation for the report; `nil` when no animation or no report was asked for.
  public let reportAnimation: ReportAnimation?

  /// The command that makes the files, the animation and the report again.
  public let command: String

  /// What will look other than expected, one sentence each.
  public let warnings: [String]

  /// A drawing that is to be made.
  private struct Drawing {
    var name: TutorialFigure
    var background: Background
    var format: ImageFormat
    var fileName: String { background.fileName(of: name.rawValue, as: format) }
  }

  /// The names of the files that a rendering has.
  public static func fileNames(_ parameters: FigureParameters) -> [String] {
    drawings(parameters).map(\.fileName) + animationNames(parameters)
  }

  private static func animationNames(_ parameters: FigureParameters) -> [String] {
    guard parameters.frames != nil else { return [] }
    return parameters.theme.backgrounds.flatMap { background in
      [ImageFormat.png, .svg].map { background.fileName(of: TrainingAnimation.name, as: $0) }
    }
  }

  /// Draws and encodes the figures.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - parameters: Which figures become files, and what they look like.
  ///   - report: How the report is written, which shows every figure; `nil` for none.
  ///   - typesetter: Sets the texts; `nil` for a new one.
  /// - Throws: ``PlotError`` where a figure cannot be drawn.
  public init(
    _ run: TrainingRun, _ parameters: FigureParameters, report: ReportParameters? = ReportParameters(),
    typesetter given: Typesetter? = nil
  ) throws(PlotError) {
    let typesetter: Typesetter
    if let given { typesetter = given } else { typesetter = try Typesetter() }
    var renderCommand = RenderCommand(
      run: run.parameters, figures: parameters, report: report ?? ReportParameters())
    command = renderCommand.text
    // The figures' says nothing of which files are made, so that each file is the same whichever others are made with it.
    renderCommand.figures.frames = nil
    let figures = TutorialFigures(run, parameters, command: renderCommand.text)
    let drawings = Self.drawings(parameters)
    var prepared: [PreparedFigure] = []
    for drawing in drawings {
      let figure = figures.figure(drawing.name, style: drawing.background.style)
      prepared.append(try figure.prepared(for: drawing.format, using: typesetter))
    }
    // The report shows every figure, for a light page, whichever files are asked for.
    var reportFigures: [ReportFigure] = []
    for name in TutorialFigure.allCases where report != nil {
      var figure = Self.reportFigure(name, parameters)
      figure.svg = try figures.figure(name).prepared(for: .svg, using: typesetter).svg()
      reportFigures.append(figure)
    }
    self.reportFigures = reportFigures
    var files = zip(drawings, try PreparedFigure.encoded(prepared)).map {
      OutputFile(name: $0.fileName, bytes: $1)
    }
    var reportAnimation: ReportAnimation?
    if let animation = figures.animation(command: command) {
      reportAnimation = ReportAnimation(frameCount: run.snapshots.count)
      for background in parameters.theme.backgrounds {
        let frames = animation.animation(style: background.style)
        let name = background.fileName(of: TrainingAnimation.name, as: .png)
        let svg = try frames.svg(using: typesetter)
        files.append(OutputFile(name: name, bytes: try frames.png(using: typesetter)))
        files.append(
          OutputFile(
            name: background.fileName(of: TrainingAnimation.name, as: .svg), bytes: frames.file(of: svg)))
        if background.isDark { reportAnimation?.darkFile = name } else { reportAnimation?.lightFile = name }
        if !background.isDark { reportAnimation?.svg = svg }
      }
      if report != nil, reportAnimation?.svg == nil {
        reportAnimation?.svg = try animation.animation(style: .light).svg(using: typesetter)
      }
    }
    self.reportAnimation = report == nil ? nil : reportAnimation
    self.files = files
    warnings = typesetter.warnings.map(\.description)
  }

  /// The drawings for the files.
  private static func drawings(_ parameters: FigureParameters) -> [Drawing] {
    var drawings: [Drawing] = []
    for name in TutorialFigure.allCases where parameters.figures.contains(name) {
      for background in parameters.theme.backgrounds {
        for format in parameters.formats {
          drawings.append(Drawing(name: name, background: background, format: format))
        }
      }
    }
    return drawings
  }

  /// A figure as the report links it: by the file of the first format.
  private static func reportFigure(_ name: TutorialFigure, _ parameters: FigureParameters) -> ReportFigure {
    func file(isDark: Bool) -> String? {
      guard let format = parameters.formats.first else { return nil }
      return parameters.theme.backgrounds.first { $0.isDark == isDark }?.fileName(
        of: name.rawValue, as: format)
    }
    return ReportFigure(
      name: name, title: parameters.title(of: name), lightFile: file(isDark: false),
      darkFile: file(isDark: true))
  }
}

/// A background that figures are drawn for.
private struct Background: Equatable {
  var isDark: Bool
  /// What its files' names have before their endings.
  var suffix: String

  static let light = Background(isDark: false, suffix: "")

  var style: Style { isDark ? .dark : .light }

  func fileName(of figure: String, as format: ImageFormat) -> String {
    "\(figure)\(suffix).\(format.pathExtension)"
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
