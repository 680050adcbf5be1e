import Dispatch
import Glibc
import Synchronization

/// A typesetter on its way: another thread finds and opens the font while this one goes on with something else.
public final class TypesetterLoading: Sendable {
  private let result = Mutex<Result<Typesetter, PlotError>?>(nil)
  private let group = DispatchGroup()

  /// Starts to load.
  public init() {
    DispatchQueue.global(qos: .userInitiated).async(group: group) {
      self.result.withLock { $0 = Result { () throws(PlotError) in try Typesetter() } }
    }
  }

  /// Waits for the typesetter and hands it over. Asked a second time, this makes another one.
  ///
  /// - Throws: ``PlotError/noFont`` where no font is installed, or ``PlotError/library(name:call:reason:)``.
  public func value() throws(PlotError) -> Typesetter {
    try wait()
    let loaded = result.withLock { result in
      defer { result = nil }
      return result
    }
    guard let loaded else { return try Typesetter() }
    return try loaded.get()
  }

  /// Waits for the typesetter and leaves it where it is, so that what goes wrong is known before anything else is done.
  ///
  /// - Throws: What ``value()`` would throw.
  public func check() throws(PlotError) {
    try wait()
    try result.withLock { result throws(PlotError) in
      if case .failure(let error) = result { throw error }
    }
  }

  /// Waits until the loading is over, or does not go on.
  ///
  /// fontconfig 2.14 leaves a lock behind where it gets no memory, and waits for itself for ever at the next directory.
  /// Where it has many fonts to look through for the first time it may well need minutes, but not without computing. A
  /// process that was stopped for a while has an idle period behind it when it is continued, but not three.
  private func wait() throws(PlotError) {
    var idlePeriods = 0
    var before = Self.processorTime
    while group.wait(timeout: .now() + .seconds(7)) == .timedOut {
      let now = Self.processorTime
      idlePeriods = now > before + 0.01 ? 0 : idlePeriods + 1
      before = now
      guard idlePeriods < 3 else {
        throw .library(
          name: "fontconfig", call: "FcInitLoadConfigAndFonts",
          reason:
            "it has not gone on for 20 seconds, for want of memory or because of a disk that does not answer")
      }
    }
  }

  /// The seconds that the process has spent computing.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
