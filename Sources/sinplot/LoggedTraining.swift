import Training
import Tutorial

/// Trains while the log goes to the standard output and, on a terminal, the progress of a long run to the standard error.
struct LoggedTraining {
  var parameters: TrainingParameters
  /// Which epochs to keep, in ascending order.
  var kept: [Int] = []
  /// What is printed of each epoch; `nil` for nothing.
  var log: TrainingLog?
  /// Called when nobody reads the log any more.
  var onReaderGone: () -> Void = {}

  /// - Throws: `CommandFailure.failure` when the training fails, after what was logged until then is written out.
  func run(output: inout StandardOutput) throws(CommandFailure) -> TrainingRun {
    var progress = ProgressLine(epochs: parameters.epochs)
    do throws(TrainingError) {
      let run = try TrainingRun(parameters, keeping: kept) { epoch, loss in
        if let line = log?.line(epoch: epoch, loss: loss) {
          if let clearing = progress.clearing() { StandardError.write(clearing) }
          output.write(line)
          if !output.hasReader { onReaderGone() }
        }
        if let state = progress.update(epoch: epoch, loss: loss) { StandardError.write(state) }
      }
      if let clearing = progress.clearing() { StandardError.write(clearing) }
      return run
    } catch {
      if let clearing = progress.clearing() { StandardError.write(clearing) }
      try? output.finish()
      throw .failure("\(error)")
    }
  }
}
