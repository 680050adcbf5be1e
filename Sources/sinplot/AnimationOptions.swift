import ArgumentParser
import Tutorial

/// The options that say whether and how the training is animated.
struct AnimationOptions: ParsableArguments {
  static let counts = 2...1000

  @Flag(help: "Also write the training as training.png and training.svg, which move.")
  var animate = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "How many epochs the animation shows, from the first to the last, 2 to 1000. (default: 60)",
      valueName: "N"))
  var frames: [String] = []

  /// How many frames there are to be, checked; `nil` for no animation.
  func count() throws(CommandFailure) -> Int? {
    guard let value = try OptionValue("--frames", frames) else {
      return animate ? FigureParameters.standardFrames : nil
    }
    guard animate else {
      throw .usage("--frames: not allowed without --animate; give both, or neither")
    }
    return try value.integer(in: Self.counts)
  }
}
