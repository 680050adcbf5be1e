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
/// Every file is first written complete, and flushed to the disk, under a hidden name beside its place. Only then do
/// they change names with the files they replace, one after the other, each in one step. If one of these steps fails,
/// those before it are taken back. Signals that ask the process to end wait until everything is old or everything is
/// new. Runs that write into one directory take turns. What a killed run left is removed by the next.
///
/// A file that is replaced keeps its permissions, group, access control list and extended attributes, as far as whoever
/// runs this may set them; otherwise fewer may read and write it. A symbolic link stays: the file it leads to is
/// replaced, or created where its directory exists.
public struct OutputSet: Sendable {
  /// The directory's path, without slashes at its end.
  public let directory: String

  private let createsDirectory: Bool

  /// How long to wait for another run that writes into the same directory and does not get on, in seconds.
  private static let patience = 30

  /// - Parameters:
  ///   - directory: The directory.
  ///   - createsDirectory: Whether it is made, with the directories above it, when there is something to write.
  /// - Throws: `OutputError.invalidDirectory` when the path is empty or holds a NUL.
  public init(directory: String, createsDirectory: Bool = true) throws(OutputError) {
    guard !directory.isEmpty, !directory.utf8.contains(0) else { throw .invalidDirectory(directory) }
    self.directory = directory.withoutTrailingSlashes
    self.createsDirectory = createsDirectory
  }

  /// Writes one file, in place of one that has its name.
  ///
  /// - Parameters:
  ///   - bytes: All that it is to hold.
  ///   - path: Its path. The directory must exist.
  /// - Throws: `OutputError`; then nothing has changed.
  public static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    try OutputSet(directory: path.parent, createsDirectory: false)
      .write([OutputFile(name: path.lastComponent, bytes: bytes)])
  }

  /// The path of a file of this name.
  public func path(of name: String) -> String { directory.appending(component: name) }

  /// Finds out beforehand, and without changing anything, whether writing is bound to fail, so that no one computes
  /// for an hour in vain.
  ///
  /// - Parameter names: The files that are going to be written.
  /// - Throws: `OutputError` when the directory is not one, cannot be created, or cannot be written to, or a file cannot
  ///   be put into its place.
  public func check(_ names: [String] = []) throws(OutputError) {
    try checkNames(names)
    let existing = try ExistingDirectory(above: directory)
    let directory = try OutputDirectory(path: existing.path)
    try directory.checkPermission()
    guard existing.missing.isEmpty else { return }
    for directory in try Place.all(of: names, in: directory, path: path(of:)).directories {
      try directory.checkPermission()
    }
  }

  /// Writes the files, all or none.
  ///
  /// - Parameter files: The files, each with a name of its own; those already there are replaced.
  /// - Returns: The files' paths, in the same order.
  /// - Throws: `OutputError`. Only after `partlyReplaced` has anything changed.
  @discardableResult
  public func write(_ files: [OutputFile]) throws(OutputError) -> [String] {
    let names = files.map(\.name)
    try checkNames(names)
    let signals = DeferredSignals()
    var replacement = Replacement(directory: directory)
    do throws(OutputError) {
      try replacement.begin(
        names, creatingDirectory: createsDirectory, waitingAtMost: Self.patience, unless: signals)
      try replacement.stage(files, unless: signals)
      try replacement.commit(unless: signals)
    } catch {
      replacement.undo()
      signals.deliver()
      throw error
    }
    replacement.finish()
    signals.deliver()
    return names.map(path(of:))
  }

  private func checkNames(_ names: [String]) throws(OutputError) {
    // Bytes, because file names that are canonically equivalent are different files all the same.
    var seen: Set<[UInt8]> = []
    for name in names {
      let isName =
        !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(0)
        && !name.utf8.contains(UInt8(ascii: "/")) && TemporaryName.boot(of: name) == nil
      guard isName, seen.insert(Array(name.utf8)).inserted else { throw .invalidName(name) }
    }
  }
}
