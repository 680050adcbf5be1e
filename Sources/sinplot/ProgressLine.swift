#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A line on the terminal that tells how far a long run has come.
///
/// It appears after half a second, only where the standard error is a terminal, is written anew in place, and is gone
/// when the run ends.
struct ProgressLine {
  /// Nanoseconds before the line appears, and between two of its states.
  private static let (delay, interval) = (UInt64(500_000_000), UInt64(100_000_000))

  private let epochs: Int
  private let isTerminal: Bool
  private let start: UInt64
  private var next: UInt64
  private(set) var isVisible = false

  /// - Parameters:
  ///   - epochs: How many there will be.
  ///   - isTerminal: Whether there is anyone to see it.
  ///   - now: The time in nanoseconds, from any fixed moment on.
  init(epochs: Int, isTerminal: Bool = isatty(STDERR_FILENO) == 1, now: UInt64 = Self.now) {
    self.epochs = epochs
    self.isTerminal = isTerminal
    start = now
    next = now + Self.delay
  }

  /// What to write to the terminal after an epoch, if anything.
  mutating func update(epoch: Int, loss: Float, now: @autoclosure () -> UInt64 = Self.now) -> String? {
    guard isTerminal else { return nil }
    let now = now()
    guard now >= next, epoch < epochs else { return nil }
    next = now + Self.interval
    isVisible = true
    let remaining = Double(now - start) / Double(epoch) * Double(epochs - epoch) / 1e9
    return "\r\u{1b}[Kepoch \(epoch) of \(epochs), loss \(loss), \(Self.duration(remaining)) left"
  }

  /// What clears the line, if it can be seen: to be written before anything else is, and at the end.
  mutating func clearing() -> String? {
    guard isVisible else { return nil }
    isVisible = false
    return "\r\u{1b}[K"
  }

  /// A time in words: `45 s`, `3 min 20 s`, `2 h 5 min`.
  static func duration(_ seconds: Double) -> String {
    let whole = Int(min(max(seconds, 0), 1e9).rounded(.up))
    switch whole {
    case ..<60: return "\(whole) s"
    case ..<3600: return "\(whole / 60) min \(whole % 60) s"
    default: return "\(whole / 3600) h \(whole % 3600 / 60) min"
    }
  }

  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
