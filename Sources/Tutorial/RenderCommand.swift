import PlainText
import Plotter
import Training

/// The command line that makes the files of a run again.
struct RenderCommand {
  var run: TrainingParameters
  var figures: FigureParameters
  var report: ReportParameters

  /// The command, quoted for a shell. Options that have their default values are left out, except for the seed and the
  /// draw, which say which run it was.
  var text: String {
    var words = [Software.name, "render"]
    func add(_ option: String, _ value: String) { words += [option, value] }
    switch run.initial {
    case .drawn(let seed, let draw):
      add("--seed", "\(seed)")
      add("--draw", "\(draw)")
    case .given(let weights):
      let values = [weights.a, weights.b, weights.c, weights.d]
      add("--weights", values.map { shortestDecimal(Double($0)) }.joined(separator: ","))
    }
    let tutorial = TrainingParameters.tutorial
    if run.points != tutorial.points { add("--points", "\(run.points)") }
    if run.epochs != tutorial.epochs { add("--epochs", "\(run.epochs)") }
    if run.learningRate != tutorial.learningRate { add("--learning-rate", shortestDecimal(run.learningRate)) }
    let standard = FigureParameters()
    if figures.formats != standard.formats {
      add("--format", figures.formats.map(\.rawValue).joined(separator: ","))
    }
    if (figures.width, figures.height) != (standard.width, standard.height) {
      add("--figsize", shortestDecimal(figures.width) + "," + shortestDecimal(figures.height))
    }
    if figures.dpi != standard.dpi { add("--dpi", shortestDecimal(figures.dpi)) }
    if figures.layout != standard.layout { add("--layout", figures.layout.rawValue) }
    if figures.theme != standard.theme { add("--theme", figures.theme.rawValue) }
    for name in TutorialFigure.allCases {
      if let title = figures.titles[name] { add("--title", "\(name.rawValue)=\(title)".quoted(limit: .max)) }
    }
    let plain = ReportParameters()
    if report.language != plain.language { add("--lang", report.language.rawValue) }
    if report.linkPrefix != plain.linkPrefix {
      // By itself, a value with a dash at its start would be taken for an option.
      words.append("--link-prefix=" + report.linkPrefix.quoted(limit: .max))
    }
    if let frames = figures.frames {
      words.append("--animate")
      if frames != FigureParameters.standardFrames { add("--frames", "\(frames)") }
    }
    return words.joined(separator: " ")
  }
}
