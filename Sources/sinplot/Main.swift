import ArgumentParser
import Glibc
import PlainText
import Tutorial

/// The root command: what `sinplot --help` and `sinplot --version` show.
struct Sinplot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sinplot",
    abstract: "Fit a cubic to the sine by gradient descent, and draw what comes out.",
    usage:
      "sinplot render [<options>]\nsinplot train [<options>]\nsinplot plot [FILE] [<options>]\nsinplot inspect FILE",
    discussion: """
      The four weights of a·x³ + b·x² + c·x + d are fitted to sin(x), on evenly spaced points from -π to π, by \
      gradient descent with the gradients worked out by hand, in PyTorch's arithmetic. The figures look like \
      Matplotlib's.
      """,
    version: Software.version,
    subcommands: [Render.self, Train.self, Plot.self, Inspect.self]
  )
}

@main
enum Main {
  static func main() {
    StandardOutput.prepare()
    Interruption.install()
    CrashMessage.install()
    // Nothing but a head start: whatever the other words say, these commands are most likely to need it.
    if CommandLine.argc > 1, ["render", "plot"].contains(CommandLine.arguments[1]) { _ = Render.typesetter }
    exit(run())
  }

  /// Runs the command that the process was started with.
  ///
  /// - Returns: The exit status: 0, 1 for a failure at run time, 64 for wrong usage.
  static func run() -> Int32 {
    do throws(CommandFailure) {
      try perform(try arguments())
      return EXIT_SUCCESS
    } catch {
      if let message = error.message { StandardError.write("sinplot: \(message)\n") }
      return error.status
    }
  }

  private static func arguments() throws(CommandFailure) -> [String] {
    var arguments: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = CommandLine.unsafeArgv[index] else { break }
      guard let argument = String(validatingCString: bytes) else {
        let shown = String(cString: bytes).quoted()
        throw .usage(
          "\(shown) is not valid UTF-8; give it in UTF-8, or, where it names a file, change into its directory"
        )
      }
      arguments.append(argument)
    }
    return arguments
  }

  private static func perform(_ arguments: [String]) throws(CommandFailure) {
    let command: ParsableCommand
    do {
      command = try Sinplot.parseAsRoot(arguments)
      guard command is any Action else {
        // The root command without a subcommand, and `help`: running these is what asks for the help text.
        var command = command
        try command.run()
        return
      }
    } catch {
      guard Sinplot.exitCode(for: error) == .success else {
        throw .usage(oneLine(Sinplot.message(for: error)))
      }
      var output = StandardOutput()
      output.write(Sinplot.fullMessage(for: error) + "\n")
      return try output.finish()
    }
    if let action = command as? any Action { try action.perform() }
  }

  /// What the argument parser says, as one line that ends by naming the help.
  private static func oneLine(_ message: String) -> String {
    let lines = message.split(separator: "\n").map { $0.drop { $0 == " " } }
    var line = lines.joined(separator: " ").withoutControls.shortened(to: 400)
    if line.hasSuffix(".") { line.removeLast() }
    return line + " (sinplot --help tells what there is)"
  }
}
