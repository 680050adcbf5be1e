import Glibc

/// What a memory fault does: it ends the process with status 1 and one line, like any other failure.
///
/// The libraries that draw and find fonts have paths on which they crash when they get no memory: fontconfig reads its
/// configuration without checking, and Cairo 1.16 releases an image twice and jumps to where it has never been. No call
/// of theirs avoids that. Whenever it happens, files are either still old or each of them whole.
///
/// Traps of the program's own, such as an index out of range, are other signals and stay loud.
enum CrashMessage {
  private static let text: StaticString = """
    sinplot: a library has crashed, most likely for want of memory; every file is whole \
    (SWIFT_BACKTRACE=enable=yes shows where it was)

    """

  /// Installs the handlers, unless the environment asks for Swift's own.
  static func install() {
    guard getenv("SWIFT_BACKTRACE") == nil, text.utf8CodeUnitCount > 0 else { return }
    for signal in [SIGSEGV, SIGBUS, SIGABRT] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in
        // Nothing but these two calls is safe here: the heap may be in any state.
        let message = CrashMessage.text
        _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
        _exit(EXIT_FAILURE)
      }
      sigfillset(&action.sa_mask)
      sigaction(signal, &action, nil)
    }
  }
}
