import Plotter
import Training
import Tutorial

/// What the report says of a run, worked out but not yet in words.
struct ReportFacts: Sendable {
  /// How the loss of the last epoch compares with that of the first.
  enum Trend: Sendable, Equatable {
    /// There is one epoch, so nothing to compare.
    case single
    /// Both are equal.
    case unchanged
    /// It fell, by a share of the first loss.
    case fell(Share)
    /// It rose.
    case rose
  }

  /// A share in per cent, to one decimal, that never rounds to none or all of it.
  enum Share: Sendable, Equatable {
    case about(String)
    case lessThan(String)
    case moreThan(String)
    case all

    /// - Parameter value: More than 0, and at most 1.
    init(_ value: Double) {
      guard value < 1 else {
        self = .all
        return
      }
      switch DecimalFormat.fixed(value * 100, decimals: 1) {
      case "0.0": self = .lessThan("0.1")
      case "100.0": self = .moreThan("99.9")
      case let text: self = .about(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
      }
    }
  }

  /// How much of the way from the first loss to the least one is done.
  enum Coverage: Sendable, Equatable {
    /// The run started at the least loss.
    case startedThere
    /// There is one epoch, whose loss was taken before its step.
    case single
    /// The loss rose.
    case away
    /// The loss is what it was, or above that by rounding.
    case nothing
    /// A share of the way.
    case share(Share)
  }

  /// Where a curve's values lie.
  struct Range: Sendable, Equatable {
    var lowest, highest: Double

    init(_ values: [Float]) {
      lowest = Double(values.min() ?? .nan)
      highest = Double(values.max() ?? .nan)
    }

    /// Whether all values are the same.
    var isConstant: Bool { lowest == highest }

    /// The two ends in words' digits.
    var text: (lowest: String, highest: String) {
      let (first, second) = ProseNumber.rounded(lowest, highest)
      return (first, second)
    }
  }

  /// How many lines a log in a post may have.
  static let longestLog = 40

  /// What the run was made with.
  let parameters: TrainingParameters
  /// The weights a, b, c and d, widened, before the first epoch and after the last.
  let initialWeights, finalWeights: [Double]
  /// The losses of the first and the last epoch.
  let firstLoss, lastLoss: Double
  /// The lowest loss, and the first epoch that has it.
  let lowestLoss: (loss: Double, epoch: Int)
  /// How the last loss compares with the first.
  let trend: Trend
  /// The first epoch whose loss is at most half the first; `nil` for none.
  let halvedEpoch: Int?
  /// Whether no epoch's loss is above the one before.
  let neverRises: Bool
  /// Where the values of the three curves lie.
  let trueRange, predictedRange, randomRange: Range
  /// The distance between two epochs in the log, and the log.
  let logInterval: Int
  let log: String
  /// How far the run is from the best cubic.
  let convergence: Convergence

  /// Works the facts out.
  init(_ run: TrainingRun, log: TrainingLog) {
    parameters = run.parameters
    initialWeights = run.initialWeights.widened
    finalWeights = run.finalWeights.widened
    let first = Double(run.losses.first ?? .nan)
    let last = Double(run.losses.last ?? .nan)
    (firstLoss, lastLoss) = (first, last)

    var lowest = (loss: first, epoch: 1)
    var halved: Int?
    var neverRises = true
    var previous = run.losses.first ?? .nan
    for (index, loss) in run.losses.enumerated() {
      if loss > previous { neverRises = false }
      previous = loss
      if Double(loss) < lowest.loss { lowest = (Double(loss), index + 1) }
      if halved == nil, first > 0, Double(loss) <= first / 2 { halved = index + 1 }
    }
    lowestLoss = lowest
    halvedEpoch = halved
    self.neverRises = neverRises
    trend = Self.trend(first: first, last: last, epochs: run.losses.count)

    trueRange = Range(run.yTrue)
    predictedRange = Range(run.yPred)
    randomRange = Range(run.yRandom)
    logInterval = Self.interval(from: log.interval, epochs: run.losses.count)
    self.log = TrainingLog(interval: logInterval).text(of: run)
    convergence = Convergence(run)
  }

  /// Whether the loss is zero in every epoch of several, and so nowhere on a logarithmic axis.
  var isNothing: Bool { trend == .unchanged && neverRises && firstLoss == 0 }

  /// Whether a last loss above the first is no more above it than rounding makes a sum in single precision.
  var risesByRounding: Bool { lastLoss - firstLoss <= firstLoss * 1e-5 }

  /// How much of the way to the best cubic's loss is done.
  var coverage: Coverage {
    guard let share = convergence.coveredShare else { return .startedThere }
    guard trend != .single else { return .single }
    guard share <= 0 else { return .share(Share(share)) }
    return risesByRounding ? .nothing : .away
  }

  /// Whether the learning rate is so large that an error can grow.
  var isDiverging: Bool { convergence.directions.contains { $0.step >= 2 } }

  /// The root of the last epoch's mean squared error.
  var rootMeanSquareError: Double { (lastLoss / Double(max(1, parameters.points))).squareRoot() }

  /// Whether this is the tutorial's own run.
  var isTutorial: Bool { parameters == .tutorial }

  private static func trend(first: Double, last: Double, epochs: Int) -> Trend {
    guard epochs > 1 else { return .single }
    guard last != first else { return .unchanged }
    guard last < first else { return .rose }
    guard last > 0 else { return .fell(.all) }
    // A last loss above 0 is not all of it, however small.
    return .fell(Share(min(1 - last / first, (1.0).nextDown)))
  }

  /// The interval, or the next 2, 5, 10, … times it that makes the log short enough for a post.
  private static func interval(from interval: Int, epochs: Int) -> Int {
    var factors = [1, 2, 5]
    while true {
      for factor in factors {
        let (product, overflow) = interval.multipliedReportingOverflow(by: factor)
        if overflow || (epochs - 1) / product < longestLog { return overflow ? interval : product }
      }
      factors = factors.map { $0 * 10 }
    }
  }
}

extension Weights {
  /// The weights in double precision, whose shortest digits read back to the same value in either.
  fileprivate var widened: [Double] { [a, b, c, d].map(Double.init) }
}
