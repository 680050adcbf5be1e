import CFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file under a hidden name beside the one it is to replace.
///
/// When the last reference goes, so does the file of the hidden name: the new one that was not put into place, or the
/// old one that it replaced.
final class TemporaryFile {
  private let directory: OutputDirectory
  private var name: String
  private let descriptor: Int32
  /// Which file this is, wherever it is.
  private let identity: FileIdentity
  private var state = State.hidden

  /// Where the file is.
  private enum State {
    /// Under the hidden name.
    case hidden
    /// In its place, where nothing was before.
    case placed
    /// In its place; the old file has the hidden name.
    case exchanged
  }

  /// Creates the file.
  ///
  /// - Parameters:
  ///   - directory: Where it is, now and later.
  ///   - isReplacement: Whether it takes another file's place, and so is nobody else's business until it has that one's
  ///     permissions.
  ///   - path: The path that messages are to name.
  init(in directory: OutputDirectory, isReplacement: Bool, for path: String) throws(OutputError) {
    self.directory = directory
    // What others have left may have these names, and a run in another container.
    for serial in 1...100_000 {
      let name = TemporaryName.make(serial: serial)
      let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC
      let descriptor = openat(directory.descriptor, name, flags, isReplacement ? 0o600 : 0o666)
      guard descriptor >= 0 else {
        if errno == EEXIST { continue }
        throw .refused(.write, path: path, code: errno)
      }
      // Tells others that whoever writes it lives. Some file systems have no locks.
      flock(descriptor, LOCK_EX | LOCK_NB)
      var status = stat()
      guard fstat(descriptor, &status) == 0 else {
        let code = errno
        close(descriptor)
        unlinkat(directory.descriptor, name, 0)
        throw .refused(.write, path: path, code: code)
      }
      (self.name, self.descriptor, identity) = (name, descriptor, FileIdentity(status))
      return
    }
    throw .refused(.write, path: path, code: EEXIST)
  }

  deinit {
    close(descriptor)
    if state != .placed { unlinkat(directory.descriptor, name, 0) }
  }

  /// Writes the contents.
  func write(
    _ bytes: [UInt8], for path: String, unless signals: borrowing DeferredSignals
  ) throws(OutputError) {
    let code = try writeAll(bytes, to: descriptor) { () throws(OutputError) in try signals.check() }
    if code != 0 { throw .refused(.write, path: path, code: code) }
  }

  /// Takes over the permissions of the file that it replaces.
  func take(_ permissions: Permissions, for path: String) throws(OutputError) {
    let code = permissions.apply(to: descriptor)
    if code != 0 { throw .refused(.write, path: path, code: code) }
  }

  /// Has the system begin to write the contents to the disk, so that flushing several files waits but once.
  func beginFlush() {
    // A hint: whatever comes of it, flushing does the rest.
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
  }

  /// Has the contents written to the disk.
  func flush(for path: String) throws(OutputError) {
    while fsync(descriptor) != 0 {
      switch errno {
      case EINTR: continue
      // Not every file system can flush a file.
      case EINVAL, ENOSYS, ENOTSUP: return
      case let code: throw .refused(.write, path: path, code: code)
      }
    }
  }

  /// Gives the file its proper name; the file that has it now gets the hidden one.
  ///
  /// - Parameter place: Where, and what is expected there.
  /// - Throws: `OutputError`; then nothing has changed.
  func putIntoPlace(_ place: Place) throws(OutputError) {
    guard let existing = place.existing else { return try create(place) }
    if sinplot_exchange(directory.descriptor, name, place.name) == 0 {
      state = .exchanged
      guard directory.identity(of: name) != existing.identity else { return }
      // Someone else's file has come there in the meantime.
      if sinplot_exchange(directory.descriptor, name, place.name) == 0 { state = .hidden }
      throw .changed(path: place.path)
    }
    switch errno {
    case ENOENT: throw .changed(path: place.path)
    case EINVAL, ENOSYS, ENOTSUP: try replaceInSteps(place)
    case let code: throw .refused(.replace, path: place.path, code: code)
    }
  }

  /// Puts the old file back, or nothing where nothing was. What someone else has put there since stays.
  ///
  /// - Returns: Whether that worked; otherwise the hidden name, where there is one, keeps the old file.
  func takeBack(from place: Place) -> Bool {
    guard directory.identity(of: place.name) == identity else { return true }
    switch state {
    case .hidden: return true
    case .placed: return unlinkat(directory.descriptor, place.name, 0) == 0
    case .exchanged:
      guard
        sinplot_exchange(directory.descriptor, name, place.name) == 0
          || renameat(directory.descriptor, name, directory.descriptor, place.name) == 0
      else {
        // All that is left of the old file; the next run removes it.
        state = .placed
        return false
      }
      state = directory.identity(of: name) == nil ? .placed : .hidden
      return true
    }
  }

  private func create(_ place: Place) throws(OutputError) {
    if sinplot_rename_new(directory.descriptor, name, place.name) != 0 {
      guard errno != EEXIST else { throw .changed(path: place.path) }
      // Not every file system can make sure that there is no such file.
      guard [EINVAL, ENOSYS, ENOTSUP].contains(errno), directory.identity(of: place.name) == nil,
        renameat(directory.descriptor, name, directory.descriptor, place.name) == 0
      else { throw .refused(.replace, path: place.path, code: errno) }
    }
    state = .placed
  }

  /// On a file system that cannot exchange two files, such as NFS, the old one is renamed first; for a moment, there is
  /// none of the name.
  private func replaceInSteps(_ place: Place) throws(OutputError) {
    let old = try TemporaryFile(in: directory, isReplacement: true, for: place.path)
    guard renameat(directory.descriptor, place.name, directory.descriptor, old.name) == 0 else {
      throw .refused(.replace, path: place.path, code: errno)
    }
    guard renameat(directory.descriptor, name, directory.descriptor, place.name) == 0 else {
      let code = errno
      guard renameat(directory.descriptor, old.name, directory.descriptor, place.name) == 0 else {
        // All that is left of the old file; the next run removes it.
        old.state = .placed
        throw .partlyReplaced(path: place.path, code: code, replaced: [])
      }
      throw .refused(.replace, path: place.path, code: code)
    }
    // From here on this is who removes the old file.
    name = old.name
    old.state = .placed
    state = .exchanged
  }
}
