import AtomicFiles
import PlainText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The standard output, buffered.
///
/// A reader that has seen enough (`| head -1`) is no error: what follows is dropped without a word, and
/// `hasReader` tells that it would be. Any other failure is remembered until `finish()`.
struct StandardOutput: TextOutputStream {
  /// Whether anyone may still be reading.
  private(set) var hasReader = true

  private var buffer: [UInt8] = []
  private var failure: Int32?
  private let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Makes sure that the standard streams are open, lest a file that is opened later takes their place and gets
  /// what was meant for them.
  static func prepare() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free descriptor is this one.
      _ = open("/dev/null", O_RDWR)
    }
  }

  mutating func write(_ text: String) {
    guard hasReader, failure == nil else { return }
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 || isTerminal { flush() }
  }

  /// Writes out what is buffered.
  mutating func flush() {
    switch writeAll(buffer, to: STDOUT_FILENO) {
    case 0: break
    case EPIPE: hasReader = false
    case let code: failure = code
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes out the rest.
  ///
  /// - Parameter remark: What to add to the message when that, or any write before, has failed.
  mutating func finish(remark: String = "") throws(CommandFailure) {
    flush()
    guard let failure else { return }
    throw .failure("cannot write to the standard output: \(systemReason(failure))\(remark)")
  }
}

/// The standard error, unbuffered.
enum StandardError {
  static func write(_ text: String) {
    // Where this fails there is nowhere left to say so.
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}
