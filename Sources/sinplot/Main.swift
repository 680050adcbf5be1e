import ArgumentParser
import PlainText
import Tutorial

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

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
    exit(run())
  }

  /// Runs the command that the process was started with.
  ///
  /// - Returns: The exit status: 0, 1 for a failure at run time, 64 for wrong usage.
  static func run() -> Int32 {
    do throws(CommandFailure) {
      try perform(try ProgramArguments.all())
      return EXIT_SUCCESS
    } catch {
      if let message = error.message { StandardError.write("sinplot: \(message)\n") }
      return error.status
    }
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
        throw .usage(oneLine(Sinplot.message(for: error), hint(for: error, arguments)))
      }
      var output = StandardOutput()
      output.write(Sinplot.fullMessage(for: error) + "\n")
      return try output.finish()
    }
    if let action = command as? any Action { try action.perform() }
  }

  /// What to write where a value begins with a dash, and so was taken for an option.
  private static func hint(for error: any Error, _ arguments: [String]) -> String {
    let message = Sinplot.message(for: error)
    for (option, value) in zip(arguments, arguments.dropFirst())
    where message.hasPrefix("Missing value for '\(option)") && value.hasPrefix("-") {
      let word = value.isPlainWord ? value.shortened(to: 60) : value.quoted(limit: 60)
      return "; for a value that begins with a dash write \(option)=\(word)"
    }
    return ""
  }

  /// What the argument parser says, as one line that ends by naming the help.
  private static func oneLine(_ message: String, _ hint: String) -> String {
    let lines = message.split(separator: "\n").map { $0.drop { $0 == " " } }
    var line = lines.joined(separator: " ").withoutControls.shortened(to: 400)
    if line.hasSuffix(".") { line.removeLast() }
    return line + hint + " (sinplot --help tells what there is)"
  }
}
