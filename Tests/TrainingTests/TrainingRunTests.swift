import Testing
import Training

@Suite struct TrainingRunTests {
  @Test func theCurvesBelongToTheRun() throws {
    let run = try TrainingRun(TrainingParameters(initial: .drawn(seed: 9, draw: 2), points: 77, epochs: 5))
    #expect(run.x.count == 77)
    #expect(run.losses.count == 5)
    #expect(run.yTrue == run.x.map(sine))
    #expect(run.yRandom == run.initialWeights.values(at: run.x))
    // The prediction drawn is the last one whose loss was taken, not that of the final weights.
    #expect(run.yPred != run.finalWeights.values(at: run.x))
    let four = try TrainingRun(TrainingParameters(initial: .drawn(seed: 9, draw: 2), points: 77, epochs: 4))
    #expect(run.yPred == four.finalWeights.values(at: run.x))
  }

  @Test func progressTellsEveryEpoch() throws {
    var told: [(Int, Float)] = []
    let run = try TrainingRun(TrainingParameters(initial: .drawn(seed: 0, draw: 1), epochs: 30)) {
      told.append(($0, $1))
    }
    #expect(told.map(\.0) == Array(1...30))
    #expect(told.map(\.1) == run.losses)
  }

  @Test(arguments: 1...16)
  func anyNumberOfPoints(points: Int) throws {
    let run = try TrainingRun(
      TrainingParameters(initial: .drawn(seed: 1, draw: 1), points: points, epochs: 3))
    #expect(run.x.count == points)
    #expect(run.losses.allSatisfy { $0.isFinite })
  }

  @Test(arguments: [1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1])
  func divergenceNamesTheEpochAndARateThatConverges(rate: Double) throws {
    var parameters = TrainingParameters.tutorial
    parameters.learningRate = rate
    let error = try #require(throws: TrainingError.self) { try TrainingRun(parameters) }
    guard case .diverged(let epoch, let loss, rate, let advised) = error else {
      Issue.record("not a divergence: \(error)")
      return
    }
    #expect(!loss.isFinite)
    #expect(epoch > 1)
    #expect("\(error)".contains("epoch \(epoch)"))
    let safe = try #require(advised)
    #expect("\(error)".contains("give at most \(safe)"))
    parameters.learningRate = safe
    let losses = try TrainingRun(parameters).losses
    #expect(zip(losses, losses.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test(arguments: [1, 2, 3, 10, 100, 5000])
  func theSafeRateConvergesAndIsNotFarFromTheLimit(points: Int) throws {
    var parameters = TrainingParameters(initial: .drawn(seed: 0, draw: 1), points: points, epochs: 300)
    let x = linspace(from: -Float(Double.pi), to: Float(Double.pi), count: points)
    let fit = GradientDescent(x: x, y: x, weights: Weights(a: 0, b: 0, c: 0, d: 0))
    let safe = try #require(fit.safeLearningRate)
    parameters.learningRate = safe
    let losses = try TrainingRun(parameters).losses
    #expect(losses.allSatisfy { $0 <= losses[0] })
    parameters.learningRate = 4 * safe
    #expect(throws: TrainingError.self) { try TrainingRun(parameters) }
  }

  /// The last is 1 / (2¹²⁸)⁶, about, rounded down to a digit.
  @Test(arguments: [([], nil), ([.nan], nil), ([.infinity, 1], nil), ([.greatestFiniteMagnitude], 6e-232)])
  func withoutFinitePointsNoRateIsSafe(x: [Float], rate: Double?) {
    let fit = GradientDescent(x: x, y: x, weights: Weights(a: 0, b: 0, c: 0, d: 0))
    #expect(fit.safeLearningRate == rate)
  }

  @Test func theLastStepMayOvershoot() throws {
    var parameters = TrainingParameters.tutorial
    (parameters.epochs, parameters.learningRate) = (1, 3e38)
    let error = try #require(throws: TrainingError.self) { try TrainingRun(parameters) }
    #expect(error == .overshot(epoch: 1, learningRate: 3e38, safe: 6e-6))
  }

  @Test func tooLargeWeightsAreToBlameThemselves() throws {
    let weights = Weights(a: 3e38, b: 3e38, c: 3e38, d: 3e38)
    let error = try #require(throws: TrainingError.self) {
      try TrainingRun(TrainingParameters(initial: .given(weights), points: 1000, epochs: 10))
    }
    guard case .start(weights, _) = error else {
      Issue.record("not the start: \(error)")
      return
    }
    #expect("\(error)".contains("give smaller ones"))
    #expect(!"\(error)".contains("-nan"))
  }

  @Test func parametersOutOfRangeAreRefused() {
    func refusal(_ change: (inout TrainingParameters) -> Void) -> TrainingError? {
      var parameters = TrainingParameters.tutorial
      change(&parameters)
      do {
        _ = try TrainingRun(parameters)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal { $0.points = 0 } == .points(0))
    #expect(refusal { $0.epochs = -3 } == .epochs(-3))
    #expect(refusal { $0.learningRate = 0 } == .learningRate(0))
    #expect(refusal { $0.learningRate = .infinity } == .learningRate(.infinity))
    #expect(refusal { $0.learningRate = 1e-60 } == .learningRate(1e-60))
    #expect(refusal { $0.initial = .drawn(seed: 1, draw: 0) } == .draw(0))
    let weights = Weights(a: 1, b: .infinity, c: 0, d: 0)
    #expect(refusal { $0.initial = .given(weights) } == .weights(weights))
  }
}
