#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Holds back the signals that ask a process to end, so that files are replaced either all or not at all.
///
/// From `init` to `deliver()` the calling thread is not interrupted; what came in between can be asked for, and is
/// delivered afterwards. A signal that the process ignores stays ignored. Only the calling thread is concerned: in
/// a process of several threads, a handler on another thread is to pass the signal on to this one.
struct DeferredSignals: ~Copyable {
  private let deferred: [Int32]
  private var previousMask = sigset_t()

  init() {
    deferred = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU].filter { !Self.isIgnored($0) }
    var mask = sigset_t()
    sigemptyset(&mask)
    for signal in deferred { sigaddset(&mask, signal) }
    pthread_sigmask(SIG_BLOCK, &mask, &previousMask)
  }

  /// The signal that waits to be delivered, if there is one.
  var pending: Int32? {
    var waiting = sigset_t()
    sigpending(&waiting)
    return deferred.first { sigismember(&waiting, $0) == 1 }
  }

  /// - Throws: `OutputError.interrupted` when a signal waits.
  func check() throws(OutputError) {
    if let signal = pending { throw .interrupted(signal: signal) }
  }

  /// Lets the signals through again. Whatever waited takes effect before this returns.
  consuming func deliver() {
    pthread_sigmask(SIG_SETMASK, &previousMask, nil)
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    // SIG_IGN is the address 1, which C can compare and Swift's function types cannot.
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
