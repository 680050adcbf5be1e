import ArgumentParser
import Training
import Tutorial

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `sinplot train`: trains, and prints the log.
struct Train: Action {
  static let configuration = CommandConfiguration(
    abstract: "Train, and print the losses.",
    usage: """
      sinplot train [--seed N] [--draw N] [--weights A,B,C,D] [--epochs N] [--learning-rate R]
                    [--points N] [--log-every N] [--format NAME]
      """,
    discussion: """
      Prints the training log and writes no files. Without options the run is the tutorial's.

      As JSON the log is one object: seed, draw (both null with --weights), points, epochs, learning_rate, the \
      initial and final weights, convergence, and the losses. convergence says how far the run is from its end: the best \
      cubic there is (best, best_loss), covered_share of the way down to its loss, greatest_learning_rate, below which \
      the training converges, the directions that the error falls apart into, each with its curvature, the factor that \
      an epoch multiplies it by and its half_life in epochs (below zero it doubles), and the outlook: reached, \
      diverging, exact, when the best loss is 0, or epochs, with epochs_left until the loss is within 1 % of the best, \
      where rounded tells that single precision may not get there. Every number reads back to the same bits. Each option may be given \
      once. Exit status: 0; 1 when the run failed; 64 for wrong usage; 130 or 143 when interrupted.
      """
  )

  @OptionGroup var training: TrainingOptions

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Show the first epoch and each Nth from there, 1 to 100000000. (default: 100)", valueName: "N"))
  var logEvery: [String] = []

  @Option(
    help: ArgumentHelp("Notation of the log: text, csv or json. (default: text)", valueName: "NAME"))
  var format: [String] = []

  func perform() throws(CommandFailure) {
    let parameters = try training.parameters()
    let interval = try OptionValue("--log-every", logEvery)?.integer(in: TrainingOptions.epochs) ?? 100
    let format = try OptionValue("--format", format)?.choice(of: TrainingLog.Format.self) ?? .text
    let log = TrainingLog(interval: interval, format: format)

    var output = StandardOutput()
    output.write(log.header)
    // The log is all that comes of this; with no one to read it there is no point in going on.
    let run = try LoggedTraining(parameters: parameters, log: log, onReaderGone: { Glibc.exit(EXIT_SUCCESS) })
      .run(output: &output)
    if format == .json { log.write(run, to: &output) }
    try output.finish()
  }
}
