import PlainText
import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The table that is to be read: a file or the standard input.
struct TableInput {
  /// The file's path; `nil` for the standard input.
  let path: String?
  private let options: TableOptions

  init(path: String?, options: TableOptions) {
    self.path = path == "-" ? nil : path
    self.options = options
  }

  private var name: String { path?.quoted() ?? "the standard input" }

  func table() throws(CommandFailure) -> Table {
    var descriptor = STDIN_FILENO
    if let path {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .failure("cannot read \(name): \(systemReason(errno))") }
    } else if isatty(STDIN_FILENO) == 1 {
      throw .usage("there is no table; name a file, or pipe one into this, as in: sinplot plot < losses.csv")
    }
    defer { if path != nil { close(descriptor) } }
    var progress = ReadingProgress()
    let result = Result { () throws(TableError) in
      try TableReader(options: options).read(descriptor: descriptor) { bytes in
        if let line = progress.update(bytes: bytes) { StandardError.write(line) }
        return true
      }
    }
    if let clearing = progress.clearing() { StandardError.write(clearing) }
    do throws(TableError) { return try result.get() } catch { throw failure(error) }
  }

  /// What is wrong with the table, as a message that names the file, and the place in it.
  func failure(_ error: TableError) -> CommandFailure {
    switch error {
    case .reading(let code): return .failure("cannot read \(name): \(systemReason(code))")
    case .noNumber, .dates, .unknownColumn: return .failure("\(name): \(error)")
    default:
      let place = error.place.map { ", line \($0.line), column \($0.column)" } ?? ""
      return .failure("\(name)\(place): \(error)")
    }
  }
}

/// A line on the terminal that tells how much of a long table has been read. It appears after half a second, only where
/// the standard error is a terminal, and is gone when the table is read.
struct ReadingProgress {
  /// Nanoseconds before the line appears, and between two of its states.
  private static let (delay, interval) = (UInt64(500_000_000), UInt64(100_000_000))

  private let isTerminal: Bool
  private var next: UInt64
  private var isVisible = false

  init(isTerminal: Bool = isatty(STDERR_FILENO) == 1, now: UInt64 = ProgressLine.now) {
    self.isTerminal = isTerminal
    next = now + Self.delay
  }

  /// What to write to the terminal when so many bytes are read, if anything.
  mutating func update(bytes: Int, now: @autoclosure () -> UInt64 = ProgressLine.now) -> String? {
    guard isTerminal else { return nil }
    let now = now()
    guard now >= next else { return nil }
    next = now + Self.interval
    isVisible = true
    return "\r\u{1b}[Kread \(bytes / 1_000_000) MB"
  }

  /// What clears the line, if it can be seen.
  mutating func clearing() -> String? {
    guard isVisible else { return nil }
    isVisible = false
    return "\r\u{1b}[K"
  }
}
