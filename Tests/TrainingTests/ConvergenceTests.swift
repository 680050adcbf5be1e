import Foundation
import Testing
import Training

/// What NumPy computed, as Fixtures/make_convergence.py stored it.
struct ConvergenceReference: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let points: Int
  let best: [Double]
  let loss: Double
  let curvatures: [Double]
  let directions: [[Double]]

  var testDescription: String { name }

  static let all: [ConvergenceReference] = {
    do {
      let url = Bundle.module.url(forResource: "Fixtures/convergence", withExtension: "json")
      let data = try Data(contentsOf: url ?? URL(fileURLWithPath: "/"))
      return try JSONDecoder().decode([ConvergenceReference].self, from: data)
    } catch {
      Issue.record("the fixture cannot be read: \(error)")
      return []
    }
  }()
}

extension Coefficients {
  fileprivate var values: [Double] { [a, b, c, d] }
}

@Suite struct LossSurfaceTests {
  private func surface(_ reference: ConvergenceReference) throws -> LossSurface {
    let run = try #require(Reference.shared.runs.first { $0.name == reference.name })
    return LossSurface(x: try run.array(1), y: try run.array(0))
  }

  @Test func thereAreReferences() {
    #expect(ConvergenceReference.all.count == 6)
  }

  @Test(arguments: ConvergenceReference.all)
  func theBestCubicIsNumPys(reference: ConvergenceReference) throws {
    let surface = try surface(reference)
    let size = reference.best.map(\.magnitude).max() ?? 0
    for start in [Coefficients(a: 0, b: 0, c: 0, d: 0), Coefficients(a: 1e6, b: -3, c: 1e-6, d: -1e9)] {
      let best = surface.lowestPoint(from: start)
      for (value, expected) in zip(best.values, reference.best) {
        // The even coefficients are zero but for rounding.
        #expect(abs(value - expected) <= 1e-9 * max(expected.magnitude, 1e-3 * size), "\(best)")
      }
      #expect(abs(surface.loss(at: best) - reference.loss) <= 1e-9 * max(reference.loss, 1e-12))
    }
  }

  @Test(arguments: ConvergenceReference.all)
  func theCurvaturesAreNumPys(reference: ConvergenceReference) throws {
    let surface = try surface(reference)
    try #require(surface.directions.count == 4)
    for (index, direction) in surface.directions.enumerated() {
      #expect(abs(direction.curvature / reference.curvatures[index] - 1) < 1e-9)
      let product = zip(direction.coefficients.values, reference.directions[index]).reduce(0) {
        $0 + $1.0 * $1.1
      }
      // The same line, whichever way it points.
      #expect(abs(product.magnitude - 1) < 1e-9)
      #expect((direction.coefficients.values.max { $0.magnitude < $1.magnitude } ?? 0) > 0)
    }
    #expect(abs(surface.greatestLearningRate * reference.curvatures[0] / 2 - 1) < 1e-9)
  }

  /// With too few points there are many best cubics, and gradient descent goes to the nearest.
  @Test func fewPointsLeaveDirectionsOut() throws {
    for count in 1...3 {
      let x = linspace(from: -3, to: 3, count: count)
      let surface = LossSurface(x: x, y: x.map { $0 + 1 })
      #expect(surface.directions.filter { $0.curvature > 0 }.count == count)
      let start = Coefficients(a: 0.5, b: -1, c: 2, d: 0.25)
      let best = surface.lowestPoint(from: start)
      #expect(surface.loss(at: best) < 1e-24)
      // Nothing was moved along what the points don't tell.
      for flat in surface.directions where flat.curvature == 0 {
        let moved = zip(flat.coefficients.values, zip(best.values, start.values)).reduce(0) {
          $0 + $1.0 * ($1.1.0 - $1.1.1)
        }
        #expect(abs(moved) < 1e-12)
      }
    }
    // One point at -3, worked out by hand: the error at the start, -27.25, is spread over (-27, 9, -3, 1).
    let one = LossSurface(x: [-3], y: [-2])
    let best = one.lowestPoint(from: Coefficients(a: 0.5, b: -1, c: 2, d: 0.25))
    let share = (-2.0 - (-13.5 - 9 - 6 + 0.25)) / 820
    let expected = [0.5 - 27 * share, -1 + 9 * share, 2 - 3 * share, 0.25 + share]
    for (value, expected) in zip(best.values, expected) { #expect(abs(value - expected) < 1e-12) }
    #expect(abs(one.greatestLearningRate - 2.0 / 1640) < 1e-15)
  }

  @Test func noPointsHaveNoCurvature() {
    let surface = LossSurface(x: [1], y: [])
    #expect(surface.x.isEmpty && surface.directions.allSatisfy { $0.curvature == 0 })
    #expect(surface.greatestLearningRate == .infinity)
    let start = Coefficients(a: 1, b: 2, c: 3, d: 4)
    #expect(surface.lowestPoint(from: start) == start && surface.loss(at: start) == 0)
  }
}

@Suite struct ConvergenceTests {
  private static let zero = InitialWeights.given(Weights(a: 0, b: 0, c: 0, d: 0))

  private func epochs(_ outlook: Convergence.Outlook) throws -> Int {
    guard case .epochs(let count, isRounded: false) = outlook else {
      Issue.record("the outlook is \(outlook)")
      return 0
    }
    return try #require(Int(exactly: count))
  }

  /// The epochs that are said to be missing are those that the training takes.
  @Test(arguments: [
    TrainingParameters.tutorial,
    TrainingParameters(initial: .drawn(seed: 7, draw: 1), points: 50, epochs: 300, learningRate: 1e-5),
    TrainingParameters(initial: .drawn(seed: 1, draw: 1), points: 6, epochs: 1, learningRate: 1e-5),
    TrainingParameters(initial: .drawn(seed: 2, draw: 5), points: 300, epochs: 10, learningRate: 2.3e-5),
    TrainingParameters(initial: .drawn(seed: 3, draw: 1), points: 1003, epochs: 400, learningRate: 7e-6),
    TrainingParameters(
      initial: .given(Weights(a: 1, b: 1, c: 1, d: 1)), points: 17, epochs: 20, learningRate: 1e-5),
  ])
  func theEpochsLeftAreThoseThatItTakes(parameters: TrainingParameters) throws {
    let convergence = Convergence(try TrainingRun(parameters))
    let left = try epochs(convergence.outlook)
    #expect(left > 0)
    var longer = parameters
    longer.epochs += left + left / 10 + 2
    let losses = try TrainingRun(longer).losses
    let reached = try #require(losses.firstIndex { Double($0) <= 1.01 * convergence.bestLoss }) + 1
    let taken = reached - parameters.epochs
    #expect(abs(Double(left - taken)) <= max(1, 0.05 * Double(taken)), "\(left) for \(taken)")
  }

  @Test func theTutorialsRun() throws {
    let convergence = Convergence(try TrainingRun(.tutorial))
    // NumPy's, for values of its own sine.
    #expect(abs(convergence.bestLoss - 4.427035) < 1e-5)
    let share = try #require(convergence.coveredShare)
    #expect(abs(share - (7937.685 - 577.142) / (7937.685 - 4.427)) < 1e-4)
    #expect(abs(convergence.greatestLearningRate - 7.0949e-6) < 1e-9)
    for direction in convergence.directions {
      #expect(abs(pow(direction.factor, direction.halfLife) - 0.5) < 1e-12)
      #expect(abs(direction.step - 1e-6 * direction.curvature) < 1e-7 * direction.step)
    }
  }

  @Test func aRateThatIsTooLargeDiverges() throws {
    let run = try TrainingRun(
      TrainingParameters(initial: Self.zero, points: 1000, epochs: 20, learningRate: 8e-6))
    let convergence = Convergence(run)
    #expect(convergence.outlook == .diverging)
    #expect(convergence.greatestLearningRate < 8e-6)
    #expect(try #require(convergence.coveredShare) < 0)
    let steep = try #require(convergence.directions.first)
    #expect(steep.factor < -1 && steep.halfLife < 0)
    // The steepest direction outgrows the others, and the loss grows by the square of its factor.
    let growth = Double(run.losses[19] - run.losses[18]) / Double(run.losses[18] - run.losses[17])
    #expect(abs(growth / (steep.factor * steep.factor) - 1) < 0.01)
    let flat = try #require(convergence.directions.last)
    #expect(flat.halfLife > 0)
  }

  @Test func theLimitOfTheRateIsThatOfTheTraining() throws {
    let limit = Convergence(try TrainingRun(.tutorial)).greatestLearningRate
    let initial = InitialWeights.given(Weights(a: 1, b: 0, c: 0, d: 0))
    func losses(_ rate: Double) throws -> [Float] {
      try TrainingRun(
        TrainingParameters(initial: initial, points: 1000, epochs: 400, learningRate: rate)
      ).losses
    }
    let (below, above) = (try losses(limit * 0.995), try losses(limit * 1.005))
    #expect(below[399] < below[200])
    #expect(above[399] > above[200])
  }

  @Test func aRunThatIsThereIsThere() throws {
    let best = Weights(a: -0.0932732, b: 0, c: 0.8564987, d: 0)
    let run = try TrainingRun(TrainingParameters(initial: .given(best), epochs: 3))
    let convergence = Convergence(run)
    #expect(convergence.outlook == .reached)
    #expect(convergence.coveredShare == nil)
  }

  /// A cubic meets up to four points, and the five that lie evenly on the sine.
  @Test(arguments: 1...5)
  func fewPointsAreMet(points: Int) throws {
    let run = try TrainingRun(
      TrainingParameters(
        initial: .drawn(seed: 4, draw: 1), points: points, epochs: 2000, learningRate: 4e-4))
    let convergence = Convergence(run)
    #expect(convergence.bestLoss == 0)
    #expect(convergence.outlook == .exact)
    #expect(convergence.directions.count == min(points, 4))
    let share = try #require(convergence.coveredShare)
    #expect(share > 0.9 && share <= 1)
    // It goes to the best cubic that is nearest.
    let last = run.finalWeights
    let steep = try #require(convergence.directions.first).coefficients
    let (a, b) = (Double(last.a) - convergence.best.a, Double(last.b) - convergence.best.b)
    let (c, d) = (Double(last.c) - convergence.best.c, Double(last.d) - convergence.best.d)
    #expect(abs(a * steep.a + b * steep.b + c * steep.c + d * steep.d) < 1e-5)
  }

  @Test func sixPointsAreNot() throws {
    let run = try TrainingRun(
      TrainingParameters(initial: Self.zero, points: 6, epochs: 1, learningRate: 1e-5))
    #expect(abs(Convergence(run).bestLoss - 0.020002592) < 1e-8)
  }

  /// Steps that single precision loses are told of, however small.
  @Test(arguments: [1e-8, 1e-12, 1e-30, 1e-45])
  func stepsOfNothingAreToldOf(rate: Double) throws {
    let run = try TrainingRun(TrainingParameters(initial: Self.zero, epochs: 3, learningRate: rate))
    guard case .epochs(let count, isRounded: true) = Convergence(run).outlook else {
      Issue.record("\(Convergence(run).outlook)")
      return
    }
    #expect(count.isFinite && count > 1e5)
    // The flattest direction that the start is off in is x's, with a curvature of 1034.
    let halfLife = Convergence(run).directions[2].halfLife
    #expect(halfLife.isFinite && count > halfLife)
  }
}
