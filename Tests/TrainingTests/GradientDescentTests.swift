import Testing
import Training

@Suite struct GradientDescentTests {
  @Test(arguments: Reference.shared.runs)
  func equalsPyTorchBitForBit(run: Reference.Run) throws {
    let x = linspace(from: -Float(Double.pi), to: Float(Double.pi), count: run.points)
    if run.points <= 5000 {
      let reference = try run.array(1)
      #expect(x == reference)
    }
    var fit = GradientDescent(x: x, y: try run.array(0), weights: run.initialWeights)
    var losses: [Float] = []
    var last = fit.weights
    for _ in 0..<run.epochs {
      last = fit.weights
      losses.append(fit.step(learningRate: Float(run.learningRate)))
    }
    #expect(losses.map(\.bitPattern) == run.lossValues.map(\.bitPattern))
    #expect(fit.weights == run.finalWeights)
    #expect(fit.epoch == run.epochs)
    if run.points <= 5000 {
      let reference = try run.array(2)
      #expect(last.values(at: x) == reference)
    }
  }

  @Test func thereAreRunsToCompare() {
    #expect(Reference.shared.runs.count == 7)
    #expect(Reference.shared.sums.count > 300)
  }

  /// The sine of PyTorch's vendor library may differ from ours in the last bit; the weights and losses of a run from
  /// the seed alone must not show it in the digits that the tutorial prints.
  @Test func theTutorialsTableComesFromTheSeedAlone() throws {
    let run = try TrainingRun(.tutorial)
    let table = stride(from: 0, to: 1000, by: 100).map { "\(Double(run.losses[$0]))" }
    #expect(
      table == [
        "7937.68505859375", "3586.100830078125", "2924.1728515625", "2384.926025390625", "1945.4404296875",
        "1587.2352294921875", "1295.25390625", "1057.2337646484375", "863.1865234375", "704.974853515625",
      ])
    #expect(run.initialWeights == Weights(a: 0.16425246, b: -0.34843335, c: -1.9400675, d: 0.82092202))
    #expect(
      run.finalWeights
        == Weights(
          a: 0.0469631552696228, b: -0.06213310360908508, c: -0.1303977519273758, d: 0.3605329990386963))
  }
}
