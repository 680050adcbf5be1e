import AtomicFiles
import Training
import Tutorial

/// The tutorial's run retold with a run's own numbers, as a blog post in Markdown and as a page of its own in HTML.
///
/// The same run, figures and options give the same bytes.
public struct TutorialReport: Sendable {
  /// The post: kramdown as Jekyll and its Chirpy theme take it, without front matter and without a title, ready to be
  /// pasted below those. The figures are linked by their file names.
  public let markdown: String

  /// The page: one HTML document with the figures inlined, that needs no network and no script.
  public let html: String

  /// Writes the report.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - figures: The figures to show. Of several with the same name the first counts.
  ///   - animation: The animation of the training; `nil` for none.
  ///   - language: The language of both texts.
  ///   - linkPrefix: What comes before the file names in the Markdown, such as `/images/Pytorch_2/`, with or without
  ///     the slash at its end; empty for the bare names.
  ///   - log: Which epochs' losses are listed. A log too long for a post is thinned out.
  ///   - command: The command line that makes the report again.
  ///   - software: The program that wrote it, with its version.
  public init(
    run: TrainingRun, figures: [ReportFigure], animation: ReportAnimation? = nil,
    language: ReportLanguage = .en, linkPrefix: String = "",
    log: TrainingLog = TrainingLog(), command: String, software: String
  ) {
    let content = ReportContent(
      facts: ReportFacts(run, log: log), figures: figures, animation: animation, phrases: language.phrases,
      command: command, software: software)
    markdown = MarkdownReport(content: content, linkPrefix: linkPrefix).text
    html = HTMLReport(content: content, language: language).text
  }

  /// Writes the report of a run whose figures have been drawn.
  public init(_ run: TrainingRun, _ rendering: Rendering, _ parameters: ReportParameters) {
    self.init(
      run: run, figures: rendering.reportFigures, animation: rendering.reportAnimation,
      language: parameters.language,
      linkPrefix: parameters.linkPrefix, command: rendering.command, software: Software.signature)
  }

  /// The names of the report's files.
  public static let fileNames = ["report.md", "report.html"]

  /// The report's files.
  public var files: [OutputFile] {
    zip(Self.fileNames, [markdown, html]).map { OutputFile(name: $0, bytes: Array($1.utf8)) }
  }
}
