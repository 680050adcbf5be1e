#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An open directory that files are replaced in, under a lock that only one run can hold.
final class OutputDirectory {
  /// The path that the directory was opened by, without slashes at its end.
  let path: String
  /// The open directory, to be used with the `…at` calls.
  let descriptor: Int32
  /// Whether this run holds the directory's lock. Some network file systems have none.
  private(set) var isLocked = false

  private let identity: (device: dev_t, inode: ino_t)

  /// - Throws: `OutputError.refused` when the directory cannot be opened.
  init(path: String) throws(OutputError) {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      if code == ENOTDIR { throw .notADirectory(path: path) }
      throw .refused(.open, path: path, code: code)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw .refused(.open, path: path, code: code)
    }
    self.descriptor = descriptor
    identity = (status.st_dev, status.st_ino)
  }

  deinit { close(descriptor) }

  func isSame(as other: OutputDirectory) -> Bool { identity == other.identity }

  /// Whether the path still leads here: another run may have removed the directory and made a new one.
  var isInPlace: Bool {
    var status = stat()
    return stat(path, &status) == 0 && (status.st_dev, status.st_ino) == identity
  }

  /// Waits for the lock until no other run holds it.
  ///
  /// - Parameters:
  ///   - seconds: How long to wait at most.
  ///   - signals: Ends the wait when a signal comes.
  /// - Throws: `OutputError.busy` after that time, or `OutputError.interrupted`.
  func lock(waitingAtMost seconds: Int, unless signals: borrowing DeferredSignals) throws(OutputError) {
    let pause = 5_000_000
    var remaining = seconds * 1_000_000_000 / pause
    while true {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        isLocked = true
        return
      }
      switch errno {
      case EWOULDBLOCK:
        guard remaining > 0 else { throw .busy(directory: path) }
        remaining -= 1
        try signals.check()
        var interval = timespec(tv_sec: 0, tv_nsec: pause)
        nanosleep(&interval, nil)
      case EINTR: try signals.check()
      default: return
      }
    }
  }

  /// Removes what runs that were killed have left here: with the lock held every such file, without it those
  /// whose process has gone.
  func sweep() {
    for name in names() {
      guard let owner = TemporaryName.owner(of: name) else { continue }
      if isLocked || (kill(owner, 0) == -1 && errno == ESRCH) { unlinkat(descriptor, name, 0) }
    }
  }

  private func names() -> [String] {
    // A descriptor of its own, because reading moves the position and closing the stream closes the descriptor.
    let duplicate = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard duplicate >= 0 else { return [] }
    guard let stream = fdopendir(duplicate) else {
      close(duplicate)
      return []
    }
    defer { closedir(stream) }
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      if name[0] == CChar(UInt8(ascii: ".")) { names.append(String(cString: name)) }
    }
    return names
  }
}

/// The names of files that only exist while a run writes: hidden, and telling which process they belong to.
enum TemporaryName {
  private static let prefix = ".sinplot-"
  private static let suffix = ".tmp"

  static func make(serial: Int) -> String { "\(prefix)\(getpid())-\(serial)\(suffix)" }

  /// The process that a temporary file belongs to; `nil` for any other file's name.
  static func owner(of name: String) -> pid_t? {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
    let parts = name.dropFirst(prefix.count).dropLast(suffix.count)
      .split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, Int(parts[1]) != nil, let owner = pid_t(parts[0]), owner > 0 else { return nil }
    return owner
  }
}
