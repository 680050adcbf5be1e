import CArguments
import PlainText

/// The words that the program was started with, without its name.
enum ProgramArguments {
  /// - Throws: `CommandFailure.usage` where one is no text.
  static func all() throws(CommandFailure) -> [String] {
    guard count > 0 else { return Array(CommandLine.arguments.dropFirst()) }
    var arguments: [String] = []
    for index in 1..<max(1, count) {
      guard let bytes = sinplot_argument(index) else { break }
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

  private static var count: Int32 { sinplot_argument_count() }
}
