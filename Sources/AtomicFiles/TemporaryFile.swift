#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file under a hidden name beside the one it is to replace; unless it has been put into place it goes when the
/// last reference to it does.
final class TemporaryFile {
  private let directory: OutputDirectory
  private let name: String
  private var descriptor: Int32
  private var isInPlace = false

  /// Creates the file, with the permissions that the process gives new files.
  ///
  /// - Parameters:
  ///   - directory: Where it is, now and later.
  ///   - name: Its hidden name; where there is such a file already, the error is `EEXIST`.
  ///   - path: The path that messages are to name.
  init(in directory: OutputDirectory, named name: String, for path: String) throws(OutputError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = openat(directory.descriptor, name, flags, 0o666)
    guard descriptor >= 0 else { throw .refused(.write, path: path, code: errno) }
    self.directory = directory
    self.name = name
    self.descriptor = descriptor
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if !isInPlace { unlinkat(directory.descriptor, name, 0) }
  }

  /// Takes over another file's permissions, and its owner where that is allowed.
  func copyPermissions(of other: stat, for path: String) throws(OutputError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .refused(.write, path: path, code: errno) }
    if other.st_uid != status.st_uid || other.st_gid != status.st_gid {
      // Refused to anyone but root; then the file belongs to whoever made it.
      _ = fchown(descriptor, other.st_uid, other.st_gid)
    }
    if fchmod(descriptor, other.st_mode & 0o777) != 0 {
      // File systems without permissions, such as FAT, have none to copy.
      guard errno == EPERM || errno == ENOTSUP else { throw .refused(.write, path: path, code: errno) }
    }
  }

  /// Writes the contents, in pieces, so that a signal need not wait for all of a large file.
  func write(
    _ bytes: [UInt8], for path: String, unless signals: borrowing DeferredSignals
  ) throws(OutputError) {
    let pieceSize = 1 << 20
    var written = 0
    while written < bytes.count {
      try signals.check()
      let count = bytes.withUnsafeBytes { buffer in
        let piece = UnsafeRawBufferPointer(rebasing: buffer[written..<min(written + pieceSize, buffer.count)])
        return systemWrite(descriptor, piece.baseAddress, piece.count)
      }
      if count > 0 {
        written += count
      } else if count == 0 {
        throw .refused(.write, path: path, code: ENOSPC)
      } else if errno != EINTR {
        throw .refused(.write, path: path, code: errno)
      }
    }
  }

  /// Has the system begin to write the contents to the disk, so that flushing several files waits but once.
  func beginFlush() {
    // A hint: whatever comes of it, flushing does the rest.
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
  }

  /// Has the contents written to the disk, and closes the file.
  func flush(for path: String) throws(OutputError) {
    while fsync(descriptor) != 0 {
      let code = errno
      if code == EINTR { continue }
      // Not every file system can flush a file.
      if code == EINVAL || code == ENOSYS || code == ENOTSUP { break }
      throw .refused(.write, path: path, code: code)
    }
    let result = close(descriptor)
    descriptor = -1
    guard result == 0 || errno == EINTR else { throw .refused(.write, path: path, code: errno) }
  }

  /// Gives the file its proper name, in place of the file that has it now.
  ///
  /// - Throws: `OutputError.refused`; then nothing has changed.
  func putIntoPlace(as properName: String, for path: String) throws(OutputError) {
    guard renameat(directory.descriptor, name, directory.descriptor, properName) == 0 else {
      throw .refused(.replace, path: path, code: errno)
    }
    isInPlace = true
  }
}

/// The system's call, whose name a method of the class has too.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
