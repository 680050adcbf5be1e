import ArgumentParser
import Tutorial

/// The options that say whether and how the training is animated.
struct AnimationOptions: ParsableArguments {
  static let counts = 2...1000
  /// Bytes that a pixel takes while frames are drawn and compared, about.
  static let bytesPerPixel = 64

  @Flag(help: "Also write the training as training.png and training.svg, which move.")
  var animate = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "How many epochs the animation shows, from the first to the last, 2 to 1000. (default: 60)",
      valueName: "N"))
  var frames: [String] = []

  /// How many frames there are to be, checked; `nil` for no animation.
  ///
  /// - Parameter parameters: What the figures look like.
  func count(for parameters: FigureParameters) throws(CommandFailure) -> Int? {
    let value = try OptionValue("--frames", frames)
    let count = try value?.integer(in: Self.counts)
    guard animate else {
      if let value { throw value.refusal(allowed: "it together with --animate") }
      return nil
    }
    let pixels = Int(parameters.width * parameters.dpi) * Int(parameters.height * parameters.dpi)
    try MachineMemory.check(pixels * Self.bytesPerPixel) { size in
      .usage(
        "--animate: not allowed for \(pixels) pixels; give a --figsize or a --dpi that makes at most "
          + "\(size / Self.bytesPerPixel), for this machine's memory")
    }
    return count ?? FigureParameters.standardFrames
  }
}
