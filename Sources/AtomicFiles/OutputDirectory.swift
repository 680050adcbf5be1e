import CFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An open directory that files are replaced in, under a lock that only one run can hold.
final class OutputDirectory {
  /// The path that the directory was opened by, for messages.
  let path: String
  /// The open directory, to be used with the `…at` calls.
  let descriptor: Int32
  let identity: FileIdentity
  /// Whether this run holds the directory's lock. Some network file systems have none.
  private(set) var isLocked = false

  /// - Parameters:
  ///   - path: The directory, without slashes at its end.
  ///   - base: The directory that a relative path begins at; `nil` for the current one.
  /// - Throws: `OutputError.refused` when the directory cannot be opened.
  init(path: String, from base: OutputDirectory? = nil) throws(OutputError) {
    self.path = path
    let descriptor = openat(base?.descriptor ?? AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
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
    identity = FileIdentity(status)
  }

  deinit { close(descriptor) }

  // MARK: - Files

  /// What has a name here, a link itself; `nil` where nothing has.
  ///
  /// - Parameter path: The path that messages are to name.
  func status(of name: String, for path: String) throws(OutputError) -> stat? {
    var status = stat()
    if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    guard errno == ENOENT else { throw .refused(.inspect, path: path, code: errno) }
    return nil
  }

  /// The file that has a name here; `nil` where none has.
  func identity(of name: String) -> FileIdentity? {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? FileIdentity(status) : nil
  }

  /// What a symbolic link says.
  ///
  /// In a directory like /tmp anyone may put a link where a file is about to be written. There, a link counts only when
  /// its owner is who runs this or owns the directory, which is what the kernel's `fs.protected_symlinks` asks for.
  ///
  /// - Returns: `nil` where it is no link any more.
  func target(of name: String, for path: String) throws(OutputError) -> String? {
    let link = sinplot_open_path(descriptor, name)
    guard link >= 0 else {
      if errno == ENOENT { return nil }
      throw .refused(.inspect, path: path, code: errno)
    }
    defer { close(link) }
    var (ofLink, ofDirectory) = (stat(), stat())
    guard fstat(link, &ofLink) == 0, fstat(descriptor, &ofDirectory) == 0 else {
      throw .refused(.inspect, path: path, code: errno)
    }
    guard ofLink.isLink else { return nil }
    if ofDirectory.isSharedWithAnyone, ![geteuid(), ofDirectory.st_uid].contains(ofLink.st_uid) {
      throw .foreignLink(path: path)
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      count = buffer.baseAddress.map { max(0, readlinkat(link, "", $0, buffer.count)) } ?? 0
    }
    guard !bytes.isEmpty, let target = String(validating: bytes, as: UTF8.self) else {
      throw .refused(.inspect, path: path, code: EILSEQ)
    }
    return target
  }

  /// Finds out whether files here may be read, made and replaced.
  func checkPermission() throws(OutputError) {
    guard faccessat(descriptor, ".", R_OK | W_OK | X_OK, AT_EACCESS) == 0 else {
      throw .refused(.write, path: path, code: errno)
    }
  }

  // MARK: - Taking turns

  /// Waits for the lock until no other run holds it.
  ///
  /// - Parameters:
  ///   - seconds: How long to wait while nothing changes in the directory. As long as other runs write there, they get on.
  ///   - signals: Ends the wait when a signal comes.
  /// - Throws: `OutputError.busy` after that time, or `OutputError.interrupted`.
  func lock(waitingAtMost seconds: Int, unless signals: borrowing DeferredSignals) throws(OutputError) {
    let pause = 5_000_000
    let turns = seconds * 1_000_000_000 / pause
    var remaining = turns
    var state = changes
    while true {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        isLocked = true
        return
      }
      switch errno {
      case EWOULDBLOCK:
        guard remaining > 0 else { throw .busy(directory: path) }
        remaining -= 1
        let now = changes
        if now != state { (remaining, state) = (turns, now) }
        try signals.check()
        var interval = timespec(tv_sec: 0, tv_nsec: pause)
        nanosleep(&interval, nil)
      case EINTR: try signals.check()
      default: return
      }
    }
  }

  /// When a file was last made, renamed or removed here, in nanoseconds.
  private var changes: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0
      ? status.st_ctim.tv_sec &* 1_000_000_000 &+ status.st_ctim.tv_nsec : 0
  }

  // MARK: - What killed runs left

  /// How old a temporary file must be to count as left by a run that has ended, where nothing else tells, in seconds.
  private static let longestRun = 86_400

  /// Removes the temporary files of runs that were killed.
  ///
  /// A run holds a lock on each of its temporary files, which everyone on the same machine sees, in containers too. What
  /// another machine wrote, or where there are no locks, only its age can tell.
  func sweep() {
    for name in names() where TemporaryName.boot(of: name) != nil {
      if isAbandoned(name) { unlinkat(descriptor, name, 0) }
    }
  }

  private func isAbandoned(_ name: String) -> Bool {
    if isLocked && TemporaryName.isOfThisBoot(name) {
      let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      if file >= 0 {
        defer { close(file) }
        return flock(file, LOCK_EX | LOCK_NB) == 0
      }
    }
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
    return time(nil) - max(status.st_mtim.tv_sec, status.st_ctim.tv_sec) > Self.longestRun
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
