import ArgumentParser
import AtomicFiles
import PlainText
import Plotter
import Report
import Training
import Tutorial

/// `sinplot render`: trains, and writes the figures.
struct Render: Action {
  static let configuration = CommandConfiguration(
    abstract: "Train, and draw the figures into a directory.",
    usage: """
      sinplot render [--out DIR] [--seed N] [--draw N] [--weights A,B,C,D] [--epochs N]
                     [--learning-rate R] [--points N] [--format LIST] [--figsize W,H]
                     [--dpi N] [--layout NAME] [--theme NAME] [--title NAME=TEXT]
                     [--animate] [--frames N]
                     [--lang NAME] [--link-prefix PATH] [--only LIST] [--quiet]
      """,
    discussion: """
      Writes y_true, y_pred and y_random, one subplot each, sinplot, the three stacked in one figure, loss, the loss of \
      each epoch, fit, the sine and the prediction in one plot, and the report of the run, as report.md to paste into a \
      post and report.html to read. Prints the training log, then a line for each file. Without options the run is the \
      tutorial's.

      The files are replaced all together or, when anything goes wrong, not at all. Each option may be given once. \
      Exit status: 0 when the files are in place, even if nobody reads the output; 1 when the run failed; 64 for \
      wrong usage; 130 or 143 when interrupted.
      """
  )

  @Option(
    help: ArgumentHelp("Directory for the files, created when missing. (default: output)", valueName: "DIR"))
  var out: [String] = []

  @OptionGroup var training: TrainingOptions
  @OptionGroup var figures: FigureOptions
  @OptionGroup var animation: AnimationOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var selection: SelectionOptions

  @Flag(help: "Print neither the training log nor the files' names.")
  var quiet = false

  func perform() throws(CommandFailure) {
    let directory = try OptionValue("--out", out)?.text ?? "output"
    guard !directory.isEmpty else {
      throw .usage("--out: '' is not allowed; give a directory, or . for the current one")
    }
    let trainingParameters = try training.parameters()
    var figureParameters = try figures.parameters()
    let reportParameters = try report.parameters()
    let selection = try selection.selection()
    figureParameters.figures = selection.figures
    figureParameters.frames = try animation.count(for: figureParameters)

    var output = StandardOutput()
    do throws(OutputError) {
      try OutputSet(directory: directory).check(
        Rendering.fileNames(figureParameters) + (selection.includesReport ? TutorialReport.fileNames : []))
    } catch {
      throw CommandFailure(error)
    }
    // There are no figures without a font, which is told before the training.
    let typesetter: Typesetter
    do throws(PlotError) { typesetter = try Typesetter() } catch { throw .failure("\(error)") }
    let run = try LoggedTraining(
      parameters: trainingParameters, kept: figureParameters.snapshotEpochs(of: trainingParameters),
      log: quiet ? nil : TrainingLog()
    ).run(output: &output)
    output.flush()

    let rendering: Rendering
    do throws(PlotError) {
      rendering = try Rendering(
        run, figureParameters, report: selection.includesReport ? reportParameters : nil,
        typesetter: typesetter)
    } catch {
      throw .failure("\(error)")
    }
    for warning in rendering.warnings { StandardError.write("sinplot: warning: \(warning)\n") }

    let reportFiles =
      selection.includesReport ? TutorialReport(run, rendering, reportParameters).files : []
    let paths: [String]
    do throws(OutputError) {
      paths = try OutputSet(directory: directory).write(rendering.files + reportFiles)
    } catch {
      throw CommandFailure(error)
    }
    if !quiet {
      for path in paths { output.write("wrote \(path.onOneLine)\n") }
    }
    try output.finish(remark: "; the figures are in place all the same")
  }
}

extension CommandFailure {
  init(_ error: OutputError) {
    switch error {
    case .interrupted(let signal): self = .interrupted(signal: signal)
    case let error: self = .failure("\(error)")
    }
  }
}
