#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the signals that ask a process to end do: end it at once, with the status 128 + the signal's number.
///
/// While files are being written their writer holds these signals back, so that they take effect before the first
/// file is replaced or after the last. Only the main thread writes; on any other thread, which does not know, the
/// handler hands the signal over to it.
enum Interruption {
  // Written once, before any handler is installed and any thread started.
  nonisolated(unsafe) private static var mainThread = pthread_self()

  /// Installs the handlers; to be called first of all, on the main thread.
  static func install() {
    mainThread = pthread_self()
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU] {
      var previous = sigaction()
      // A signal that was ignored when the process started stays so, as `nohup` and background jobs rely on.
      guard sigaction(signal, nil, &previous) == 0,
        unsafeBitCast(previous.__sigaction_handler.sa_handler, to: Int.self) != 1
      else { continue }
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { signal in
        guard pthread_equal(pthread_self(), Interruption.mainThread) != 0 else {
          let code = errno
          pthread_kill(Interruption.mainThread, signal)
          errno = code
          return
        }
        guard signal != SIGQUIT, signal != SIGXCPU else {
          // These are asked to leave a core dump where the system is set up for it, once this handler returns.
          Glibc.signal(signal, SIG_DFL)
          raise(signal)
          return
        }
        _exit(128 + signal)
      }
      sigemptyset(&action.sa_mask)
      action.sa_flags = SA_RESTART
      sigaction(signal, &action, nil)
    }
    // A reader that goes away and a limit on file sizes are to be errors of the write that meets them.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
