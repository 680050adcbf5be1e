import PlainText
import Training

/// The losses of a training run as text: the tutorial's own lines, comma-separated values, or JSON.
///
/// Losses are shown for the epochs 1, 1 + `interval`, 1 + 2 `interval`, …, counted from one.
public struct TrainingLog: Sendable {
  /// A notation that the log can be written in.
  public enum Format: String, CaseIterable, Sendable {
    /// `epoch : 1, loss : 7937.68505859375`, a line for each epoch shown.
    case text
    /// A header `epoch,loss` and a row for each epoch shown.
    case csv
    /// One object on one line: the parameters, the initial and final weights, how far from its end the run is, and the losses.
    ///
    /// The member `convergence` holds what ``Convergence`` says, under these keys: `best` (a, b, c, d), `best_loss`,
    /// `covered_share` (or null), `greatest_learning_rate`, `directions`, each with a, b, c, d, `curvature`, `factor` and
    /// `half_life` (null where the error neither halves nor doubles), `outlook` (`reached`, `diverging`, `exact` or `epochs`),
    /// and for the last of these `epochs_left` and `rounded` (else null).
    case json
  }

  /// The distance between two epochs that are shown: 100 in the tutorial.
  public let interval: Int
  /// The notation.
  public let format: Format

  /// A log that shows each `interval`-th epoch, from the first on; an interval below 1 counts as 1.
  public init(interval: Int = 100, format: Format = .text) {
    self.interval = max(1, interval)
    self.format = format
  }

  /// The line that comes before the first epoch, with its line feed; empty where there is none.
  public var header: String { format == .csv ? "epoch,loss\n" : "" }

  /// The line for one epoch, with its line feed; `nil` for an epoch that is not shown, and in JSON, which can
  /// only be written as a whole.
  ///
  /// - Parameters:
  ///   - epoch: The epoch, counted from one.
  ///   - loss: The sum of squared errors of that epoch's forward pass.
  public func line(epoch: Int, loss: Float) -> String? {
    guard shows(epoch: epoch) else { return nil }
    switch format {
    case .text: return "epoch : \(epoch), loss : \(shortestDecimal(Double(loss)))\n"
    case .csv: return "\(epoch),\(shortestDecimal(Double(loss)))\n"
    case .json: return nil
    }
  }

  /// Writes the whole log of a finished run.
  public func write<Target: TextOutputStream>(_ run: TrainingRun, to target: inout Target) {
    guard format != .json else { return writeJSON(run, to: &target) }
    target.write(header)
    for index in shownIndices(of: run) {
      if let line = line(epoch: index + 1, loss: run.losses[index]) { target.write(line) }
    }
  }

  /// The whole log of a finished run.
  public func text(of run: TrainingRun) -> String {
    var result = ""
    write(run, to: &result)
    return result
  }

  private func shows(epoch: Int) -> Bool { (epoch - 1) % interval == 0 }

  private func shownIndices(of run: TrainingRun) -> StrideTo<Int> {
    stride(from: 0, to: run.losses.count, by: interval)
  }

  private func writeJSON<Target: TextOutputStream>(_ run: TrainingRun, to target: inout Target) {
    let parameters = run.parameters
    switch parameters.initial {
    case .drawn(let seed, let draw): target.write("{\"seed\":\(seed),\"draw\":\(draw)")
    case .given: target.write("{\"seed\":null,\"draw\":null")
    }
    target.write(",\"points\":\(parameters.points),\"epochs\":\(parameters.epochs)")
    target.write(",\"learning_rate\":\(shortestDecimal(parameters.learningRate))")
    target.write(",\"initial\":\(object(run.initialWeights)),\"final\":\(object(run.finalWeights))")
    write(Convergence(run), to: &target)
    target.write(",\"losses\":[")
    for index in shownIndices(of: run) {
      if index > 0 { target.write(",") }
      target.write("{\"epoch\":\(index + 1),\"loss\":\(shortestDecimal(Double(run.losses[index])))}")
    }
    target.write("]}\n")
  }

  private func write<Target: TextOutputStream>(_ convergence: Convergence, to target: inout Target) {
    // JSON has no numbers that are not finite.
    func number(_ value: Double?) -> String {
      guard let value, value.isFinite else { return "null" }
      return shortestDecimal(value)
    }
    target.write(",\"convergence\":{\"best\":{\(members(convergence.best))}")
    target.write(",\"best_loss\":\(number(convergence.bestLoss))")
    target.write(",\"covered_share\":\(number(convergence.coveredShare))")
    target.write(",\"greatest_learning_rate\":\(number(convergence.greatestLearningRate))")
    let directions = convergence.directions.map { direction in
      "{\(members(direction.coefficients)),\"curvature\":\(number(direction.curvature))"
        + ",\"factor\":\(number(direction.factor)),\"half_life\":\(number(direction.halfLife))}"
    }
    target.write(",\"directions\":[\(directions.joined(separator: ","))]")
    let (outlook, epochs, isRounded) =
      switch convergence.outlook {
      case .reached: ("reached", "null", "null")
      case .diverging: ("diverging", "null", "null")
      case .exact: ("exact", "null", "null")
      case .epochs(let count, let isRounded):
        ("epochs", Int(exactly: count).map { "\($0)" } ?? number(count), "\(isRounded)")
      }
    target.write(",\"outlook\":\"\(outlook)\",\"epochs_left\":\(epochs),\"rounded\":\(isRounded)}")
  }

  private func object(_ weights: Weights) -> String { "{\(members(Coefficients(weights)))}" }

  /// The four coefficients as members of an object.
  private func members(_ values: Coefficients) -> String {
    [("a", values.a), ("b", values.b), ("c", values.c), ("d", values.d)]
      .map { "\"\($0)\":\(shortestDecimal($1))" }.joined(separator: ",")
  }
}
