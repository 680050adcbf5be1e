#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file to be written: its name within the output directory, and everything it holds.
public struct OutputFile: Equatable, Sendable {
  /// The name, without a slash.
  public var name: String
  /// The contents.
  public var bytes: [UInt8]

  /// A file of this name and contents.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// A directory into which files are written all together or not at all.
///
/// Every file is first written complete, and flushed to the disk, under a hidden name beside the one it replaces;
/// only then are they renamed, one after the other. Whatever fails before the first rename leaves the directory as
/// it was: no temporary file, no directory that was not there. If a rename itself fails, the files replaced before
/// it are put back. Signals that ask the process to end wait until a point where everything is old or everything
/// is new. Two runs that write into one directory take turns, so that all the files are from the same run. What a
/// killed run left behind is removed by the next.
///
/// A file that is replaced keeps its permissions. A symbolic link stays: the file it leads to is replaced, or
/// created where its directory exists.
public struct OutputSet: Sendable {
  /// The directory's path, without slashes at its end.
  public let directory: String

  /// How long to wait for another run that writes into the same directory, in seconds.
  private static let patience = 30

  /// The files to go into `directory`, which is created, with the directories above it, when there is something to
  /// write.
  ///
  /// - Throws: `OutputError.invalidDirectory` when the path is empty or holds a NUL.
  public init(directory: String) throws(OutputError) {
    guard !directory.isEmpty, !directory.utf8.contains(0) else { throw .invalidDirectory(directory) }
    self.directory = directory.withoutTrailingSlashes
  }

  /// The path of a file of this name.
  public func path(of name: String) -> String { directory.appending(component: name) }

  /// Finds out beforehand, and without changing anything, whether writing is bound to fail, so that no one computes
  /// for an hour in vain.
  ///
  /// - Throws: `OutputError` when the directory is not one, cannot be created, or cannot be written to.
  public func check() throws(OutputError) {
    var path = directory
    while true {
      switch try Self.kind(of: path) {
      case .directory:
        guard faccessat(AT_FDCWD, path, W_OK | X_OK, AT_EACCESS) == 0 else {
          throw .refused(.write, path: path, code: errno)
        }
        return
      case .missing: path = path.parent
      case .link: throw .danglingLink(path: path, target: Self.target(of: path) ?? "")
      case .file: throw .notADirectory(path: path)
      }
    }
  }

  /// Writes the files, all or none.
  ///
  /// - Parameter files: The files, each with a name of its own; those already there are replaced.
  /// - Returns: The files' paths, in the same order.
  /// - Throws: `OutputError`. Only after `partlyReplaced` has anything changed.
  @discardableResult
  public func write(_ files: [OutputFile]) throws(OutputError) -> [String] {
    try checkNames(of: files)
    let signals = DeferredSignals()
    var replacement = Replacement()
    do throws(OutputError) {
      try openDirectory(for: &replacement, unless: signals)
      for file in files {
        try replacement.stage(file, at: path(of: file.name), waitingAtMost: Self.patience, unless: signals)
      }
      try replacement.commit(unless: signals)
    } catch {
      replacement.undo()
      signals.deliver()
      throw error
    }
    replacement.finish()
    signals.deliver()
    return files.map { path(of: $0.name) }
  }

  private func checkNames(of files: [OutputFile]) throws(OutputError) {
    // Bytes, because file names that are canonically equivalent are different files all the same.
    var seen: Set<[UInt8]> = []
    for name in files.map(\.name) {
      let isName =
        !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(0)
        && !name.utf8.contains(UInt8(ascii: "/")) && TemporaryName.owner(of: name) == nil
      guard isName, seen.insert(Array(name.utf8)).inserted else { throw .invalidName(name) }
    }
  }

  private func openDirectory(
    for replacement: inout Replacement, unless signals: borrowing DeferredSignals
  ) throws(OutputError) {
    // A run that fails removes the directories that it made, maybe just when this one has opened them.
    for _ in 0..<100 {
      try createDirectory(for: &replacement)
      let opened: OutputDirectory
      do throws(OutputError) {
        opened = try OutputDirectory(path: directory)
      } catch .refused(.open, _, ENOENT) {
        continue
      }
      try opened.lock(waitingAtMost: Self.patience, unless: signals)
      guard opened.isInPlace else { continue }
      opened.sweep()
      replacement.directories.append(opened)
      return
    }
    throw .refused(.create, path: directory, code: ENOENT)
  }

  private func createDirectory(for replacement: inout Replacement) throws(OutputError) {
    var missing: [String] = []
    var path = directory
    search: while true {
      switch try Self.kind(of: path) {
      case .directory: break search
      case .missing:
        missing.append(path)
        path = path.parent
      case .link: throw .danglingLink(path: path, target: Self.target(of: path) ?? "")
      case .file: throw .notADirectory(path: path)
      }
    }
    for path in missing.reversed() {
      if mkdir(path, 0o777) == 0 {
        replacement.createdDirectories.append(path)
      } else {
        switch errno {
        case EEXIST: continue
        case ENOENT: return
        case let code: throw .refused(.create, path: path, code: code)
        }
      }
    }
  }

  /// What a path leads to; a link only where it leads nowhere.
  private enum Kind { case directory, file, link, missing }

  private static func kind(of path: String) throws(OutputError) -> Kind {
    var status = stat()
    if stat(path, &status) == 0 { return status.isDirectory ? .directory : .file }
    switch errno {
    case ENOENT:
      guard lstat(path, &status) == 0 else { return .missing }
      return status.isLink ? .link : .missing
    // A file further up; the search finds it there.
    case ENOTDIR: return .missing
    case let code: throw .refused(.open, path: path, code: code)
    }
  }

  /// What a symbolic link says; `nil` when that is not text.
  static func target(of path: String) -> String? {
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = max(0, readlink(path, start, buffer.count))
    }
    return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
  }
}

extension stat {
  var isDirectory: Bool { st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
}

extension String {
  /// The path without the slashes at its end; the root stays.
  fileprivate var withoutTrailingSlashes: String {
    let bytes = utf8
    guard let last = bytes.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return "/" }
    return String(self[...last])
  }

  /// The directory that the path's last component is in: `.` for a name alone.
  var parent: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == utf8.startIndex ? "/" : String(self[..<slash]).withoutTrailingSlashes
  }

  /// What follows the last slash.
  var lastComponent: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return String(self[utf8.index(after: slash)...])
  }

  func appending(component: String) -> String { self == "/" ? "/" + component : self + "/" + component }
}
