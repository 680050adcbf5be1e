import ArgumentParser
import PlainText
import Training

/// The options that say what is trained; `render` and `train` share them.
///
/// All options are taken as text, and as often as they occur, so that this module's own checks give every error the
/// same form.
struct TrainingOptions: ParsableArguments {
  static let points = 2...100_000_000
  static let epochs = 1...100_000_000
  static let draws = 1...100_000_000
  /// Points times epochs: hours of training.
  static let work = 10_000_000_000_000
  /// Bytes that a point takes while it is trained on and drawn, about.
  static let bytesPerPoint = 64
  /// Bytes that an epoch's loss takes while it is kept and drawn, about.
  static let bytesPerEpoch = 8

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Seed of the initial weights, as torch.manual_seed takes it: -2⁶³ to 2⁶⁴ - 1. (default: 4034316668)",
      valueName: "N"))
  var seed: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Which draw of four weights after seeding to start from: 1 to 100000000. (default: 1 with --seed, else 3)",
      valueName: "N"))
  var draw: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Start from these weights of a·x³ + b·x² + c·x + d instead of drawn ones.", valueName: "A,B,C,D"))
  var weights: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Steps of gradient descent: 1 to 100000000. (default: 1000)", valueName: "N"))
  var epochs: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Size of the steps: any positive number that single precision can hold. (default: 1e-6)", valueName: "R"
    ))
  var learningRate: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Points from -π to π: 2 to 100000000. (default: 1000)", valueName: "N"))
  var points: [String] = []

  /// What the options say, each checked.
  func parameters() throws(CommandFailure) -> TrainingParameters {
    var parameters = TrainingParameters.tutorial
    parameters.initial = try initialWeights()
    if let value = try OptionValue("--epochs", epochs) {
      parameters.epochs = try value.integer(in: Self.epochs)
      try MachineMemory.check(parameters.epochs * Self.bytesPerEpoch) { allowed in
        value.refusal(allowed: "at most \(allowed / Self.bytesPerEpoch), for this machine's memory")
      }
    }
    if let value = try OptionValue("--learning-rate", learningRate) {
      // A rate that is zero or infinite once rounded to single precision would train nothing, or nothing finite.
      parameters.learningRate = try value.number(allowed: "a number from 1e-45 to 3.4e38") {
        Float($0) > 0 && Float($0).isFinite
      }
    }
    if let value = try OptionValue("--points", points) {
      parameters.points = try value.integer(in: Self.points)
      try MachineMemory.check(parameters.points * Self.bytesPerPoint) { allowed in
        value.refusal(allowed: "at most \(allowed / Self.bytesPerPoint), for this machine's memory")
      }
    }
    guard parameters.points <= Self.work / parameters.epochs else {
      throw .usage(
        "--points: \(parameters.points) with --epochs \(parameters.epochs) is not allowed; "
          + "give numbers whose product is at most \(Self.work)")
    }
    return parameters
  }

  private func initialWeights() throws(CommandFailure) -> InitialWeights {
    let seed = try OptionValue("--seed", seed)
    let draw = try OptionValue("--draw", draw)
    if let value = try OptionValue("--weights", weights) {
      if let other = seed ?? draw {
        throw .usage(
          "--weights: \(value.text.quoted(limit: 60)) is not allowed together with "
            + "\(other.option) \(other.text.quoted(limit: 60)); give one or the other")
      }
      let numbers = try value.numbers(
        4, allowed: "four numbers with commas between, each at most 3.4e38 in magnitude"
      ) { Float($0).isFinite }
      return .given(
        Weights(a: Float(numbers[0]), b: Float(numbers[1]), c: Float(numbers[2]), d: Float(numbers[3])))
    }

    guard case .drawn(let tutorialSeed, let tutorialDraw) = TrainingParameters.tutorial.initial else {
      return TrainingParameters.tutorial.initial
    }
    let drawNumber = try draw?.integer(in: Self.draws)
    guard let seed else { return .drawn(seed: tutorialSeed, draw: drawNumber ?? tutorialDraw) }
    // PyTorch takes signed and unsigned seeds, and those with the same bits are the same.
    guard let bits = Int64(seed.text) ?? UInt64(seed.text).map({ Int64(bitPattern: $0) }) else {
      throw seed.refusal(allowed: "a whole number from -9223372036854775808 to 18446744073709551615")
    }
    return .drawn(seed: bits, draw: drawNumber ?? 1)
  }
}
