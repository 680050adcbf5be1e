import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A command that does something, as opposed to telling about itself.
protocol Action: ParsableCommand {
  func perform() throws(CommandFailure)
}

/// Why the program ends with another status than 0.
enum CommandFailure: Error, Equatable {
  /// The command line asks for something that cannot be.
  case usage(String)
  /// It went wrong while running.
  case failure(String)
  /// A signal, by its number, asked it to end.
  case interrupted(signal: Int32)

  /// What to tell the user, in one line; nothing when it was they who ended it.
  var message: String? {
    switch self {
    case .usage(let message), .failure(let message): message
    case .interrupted: nil
    }
  }

  /// The exit status.
  var status: Int32 {
    switch self {
    case .usage: 64
    case .failure: EXIT_FAILURE
    case .interrupted(let signal): 128 + signal
    }
  }
}
