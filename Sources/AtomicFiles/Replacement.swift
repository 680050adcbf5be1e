#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The state of one all-or-nothing write: what was created so far, and so has to go again when it fails.
struct Replacement {
  /// The directories written into, each locked: the output directory first, then those that links lead to.
  var directories: [OutputDirectory] = []
  /// The directories that this run made, outermost first.
  var createdDirectories: [String] = []

  private var entries: [Entry] = []
  private var serial = 0

  /// A file of the set on its way to its place.
  private struct Entry {
    /// Its path, as messages say it.
    let path: String
    /// The directory it is in, and its name there: another one than `path` says where that is a symbolic link.
    let directory: OutputDirectory
    let name: String
    /// What is there now.
    var existing: stat?
    /// The new contents.
    let new: TemporaryFile
    /// A second name of the old file, to put it back by.
    var backup: String?
  }

  /// Writes a file complete under a temporary name beside its place.
  mutating func stage(
    _ file: OutputFile, at path: String, waitingAtMost patience: Int,
    unless signals: borrowing DeferredSignals
  ) throws(OutputError) {
    let place = try resolve(path, waitingAtMost: patience, unless: signals)
    if let other = entries.first(where: { $0.directory === place.directory && $0.name == place.name }) {
      throw .sameFile(path: other.path, other: path)
    }
    let new = try createTemporary(in: place.directory, for: path)
    if let existing = place.existing { try new.copyPermissions(of: existing, for: path) }
    try new.write(file.bytes, for: path, unless: signals)
    entries.append(
      Entry(path: path, directory: place.directory, name: place.name, existing: place.existing, new: new))
  }

  /// Flushes the files to the disk and puts them into place.
  mutating func commit(unless signals: borrowing DeferredSignals) throws(OutputError) {
    // Flushing comes after all the writing, because a journal takes the whole set along with the first file.
    for entry in entries { entry.new.beginFlush() }
    for entry in entries {
      try signals.check()
      try entry.new.flush(for: entry.path)
    }
    for index in entries.indices where entries[index].existing != nil { try backUp(index) }
    try signals.check()

    for index in entries.indices {
      let entry = entries[index]
      do throws(OutputError) {
        try entry.new.putIntoPlace(as: entry.name, for: entry.path)
      } catch .refused(_, let path, let code) {
        let stuck = entries[..<index].reversed().filter { !Self.putBack($0) }
        guard stuck.isEmpty else {
          // Their backups stay until the next run: they are all that is left of the old files.
          for index in entries.indices where stuck.contains(where: { $0.path == entries[index].path }) {
            entries[index].backup = nil
          }
          throw .partlyReplaced(path: path, code: code, replaced: stuck.reversed().map(\.path))
        }
        throw .refused(.replace, path: path, code: code)
      }
    }
  }

  /// Removes what is no longer needed once everything is in place.
  mutating func finish() {
    removeBackups()
    entries = []
    directories = []
  }

  /// Removes everything that this run created.
  mutating func undo() {
    removeBackups()
    entries = []
    // Still under the lock, so that no other run has begun to write there; a directory that isn't empty stays.
    for path in createdDirectories.reversed() { rmdir(path) }
    createdDirectories = []
    directories = []
  }

  private func removeBackups() {
    for entry in entries {
      if let backup = entry.backup { unlinkat(entry.directory.descriptor, backup, 0) }
    }
  }

  // MARK: - Where a file goes

  private mutating func resolve(
    _ path: String, waitingAtMost patience: Int, unless signals: borrowing DeferredSignals
  ) throws(OutputError) -> (directory: OutputDirectory, name: String, existing: stat?) {
    var current = path
    for _ in 0..<40 {
      var status = stat()
      let exists = lstat(current, &status) == 0
      let code = errno
      if exists && status.isLink {
        guard let target = OutputSet.target(of: current) else {
          throw .refused(.inspect, path: path, code: EILSEQ)
        }
        let isAbsolute = target.utf8.first == UInt8(ascii: "/")
        current = isAbsolute ? target : current.parent.appending(component: target)
        continue
      }
      guard exists || code == ENOENT || code == ENOTDIR else {
        throw .refused(.inspect, path: path, code: code)
      }
      if exists {
        guard !status.isDirectory else { throw .isADirectory(path: path) }
        guard status.isRegularFile else { throw .notARegularFile(path: path) }
      }
      let name = current.lastComponent
      let directory = try directory(current.parent, of: path, waitingAtMost: patience, unless: signals)
      // A link's text may end in a slash.
      guard !name.isEmpty else { throw .danglingLink(path: path, target: current) }
      return (directory, name, exists ? status : nil)
    }
    throw .refused(.inspect, path: path, code: ELOOP)
  }

  private mutating func directory(
    _ directory: String, of path: String, waitingAtMost patience: Int,
    unless signals: borrowing DeferredSignals
  ) throws(OutputError) -> OutputDirectory {
    if let known = directories.first(where: { $0.path == directory }) { return known }
    let opened: OutputDirectory
    do throws(OutputError) {
      opened = try OutputDirectory(path: directory)
    } catch .refused(.open, _, ENOENT) {
      throw .danglingLink(path: path, target: directory)
    }
    if let known = directories.first(where: { $0.isSame(as: opened) }) { return known }
    try opened.lock(waitingAtMost: patience, unless: signals)
    opened.sweep()
    directories.append(opened)
    return opened
  }

  // MARK: - Temporary files

  private mutating func nextName() -> String {
    serial += 1
    return TemporaryName.make(serial: serial)
  }

  private mutating func createTemporary(
    in directory: OutputDirectory, for path: String
  ) throws(OutputError) -> TemporaryFile {
    for _ in 0..<1000 {
      do throws(OutputError) {
        return try TemporaryFile(in: directory, named: nextName(), for: path)
      } catch .refused(_, _, EEXIST) {
        continue
      }
    }
    throw .refused(.write, path: path, code: EEXIST)
  }

  // MARK: - Backups

  private mutating func backUp(_ index: Int) throws(OutputError) {
    let entry = entries[index]
    let descriptor = entry.directory.descriptor
    for _ in 0..<1000 {
      let name = nextName()
      if linkat(descriptor, entry.name, descriptor, name, 0) == 0 {
        entries[index].backup = name
        return
      }
      switch errno {
      case EEXIST: continue
      // No hard links on this file system, or none to someone else's file; the rename may work all the same.
      case EPERM, EACCES, ENOTSUP, ENOSYS, EMLINK, EXDEV, EINVAL: return
      // Gone since it was looked at: nothing to put back.
      case ENOENT:
        entries[index].existing = nil
        return
      case let code: throw .refused(.replace, path: entry.path, code: code)
      }
    }
  }

  private static func putBack(_ entry: Entry) -> Bool {
    let descriptor = entry.directory.descriptor
    if let backup = entry.backup { return renameat(descriptor, backup, descriptor, entry.name) == 0 }
    return entry.existing == nil && unlinkat(descriptor, entry.name, 0) == 0
  }
}
