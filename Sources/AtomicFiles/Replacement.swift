#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// One all-or-nothing write: what was created so far, and so has to go again when it fails.
struct Replacement {
  /// A file of the set on its way to its place.
  private struct Entry {
    let place: Place
    let new: TemporaryFile
  }

  /// A directory that this run made.
  private struct CreatedDirectory {
    let path: String
    let identity: FileIdentity?
  }

  private let path: String
  /// The output directory; open from `begin` on.
  private var output: OutputDirectory?
  /// All directories written into, each locked.
  private var directories: [OutputDirectory] = []
  private var places: [Place] = []
  private var entries: [Entry] = []
  /// Outermost first.
  private var created: [CreatedDirectory] = []

  /// - Parameter path: The output directory.
  init(directory path: String) { self.path = path }

  // MARK: - Steps

  /// Opens and locks all the directories that the files go to.
  ///
  /// - Parameters:
  ///   - names: The files.
  ///   - isCreated: Whether the output directory is made, with those above it, where it is missing.
  ///   - patience: How many seconds to wait for a run that does not get on.
  ///   - signals: End the wait.
  mutating func begin(
    _ names: [String], creatingDirectory isCreated: Bool, waitingAtMost patience: Int,
    unless signals: borrowing DeferredSignals
  ) throws(OutputError) {
    // A run that fails removes the directories that it made, maybe just when this one has opened them; and links may
    // change while it waits.
    for _ in 0..<100 {
      if isCreated { try createDirectory() }
      let output: OutputDirectory
      do throws(OutputError) {
        output = try OutputDirectory(path: path)
      } catch .refused(.open, _, ENOENT) where isCreated {
        continue
      }
      let (places, directories) = try Place.all(of: names, in: output) { path.appending(component: $0) }
      // In an order that every run shares, so that no two wait for each other.
      for directory in directories.sorted(by: { $0.identity < $1.identity }) {
        try directory.lock(waitingAtMost: patience, unless: signals)
      }
      let (now, _) = try Place.all(of: names, in: output) { path.appending(component: $0) }
      guard isInPlace(output), zip(places, now).allSatisfy({ $0.isSame(as: $1) }) else { continue }
      for directory in directories { directory.sweep() }
      (self.output, self.directories, self.places) = (output, directories, now)
      return
    }
    throw .refused(.open, path: path, code: ENOENT)
  }

  /// Writes the files complete under hidden names beside their places.
  mutating func stage(_ files: [OutputFile], unless signals: borrowing DeferredSignals) throws(OutputError) {
    for (file, place) in zip(files, places) {
      let permissions = place.existing.flatMap { _ in Permissions(of: place.name, in: place.directory) }
      let new = try TemporaryFile(in: place.directory, isReplacement: permissions != nil, for: place.path)
      entries.append(Entry(place: place, new: new))
      try new.write(file.bytes, for: place.path, unless: signals)
      if let permissions { try new.take(permissions, for: place.path) }
    }
    // Flushing comes after all the writing, because a journal takes the whole set along with the first file.
    for entry in entries { entry.new.beginFlush() }
    for entry in entries {
      try signals.check()
      try entry.new.flush(for: entry.place.path)
    }
  }

  /// Puts the files into place.
  ///
  /// - Throws: `OutputError`; except after `partlyReplaced` everything is as it was.
  mutating func commit(unless signals: borrowing DeferredSignals) throws(OutputError) {
    try signals.check()
    for (index, entry) in entries.enumerated() {
      do throws(OutputError) {
        try entry.new.putIntoPlace(entry.place)
      } catch {
        throw takeBack(entries[..<index], after: error)
      }
    }
    if let output, !isInPlace(output) {
      throw takeBack(entries[...], after: .moved(directory: path))
    }
  }

  /// Removes the old files, once everything is in place.
  mutating func finish() {
    entries = []
    places = []
    directories = []
    output = nil
  }

  /// Removes everything that this run created.
  mutating func undo() {
    entries = []
    // Still under the lock, so that no other run has begun to write there; a directory that isn't empty stays.
    for directory in created.reversed() where FileIdentity(atPath: directory.path) == directory.identity {
      rmdir(directory.path)
    }
    created = []
    finish()
  }

  // MARK: - Parts of steps

  /// Whether the path still leads to the directory: it may have been moved, or removed and made anew.
  private func isInPlace(_ output: OutputDirectory) -> Bool {
    FileIdentity(atPath: path) == output.identity
  }

  private func takeBack(_ entries: ArraySlice<Entry>, after error: OutputError) -> OutputError {
    var stuck = entries.reversed().filter { !$0.new.takeBack(from: $0.place) }.map(\.place.path)
    stuck.reverse()
    switch error {
    case .partlyReplaced(let path, let code, _):
      return .partlyReplaced(path: path, code: code, replaced: stuck)
    case _ where stuck.isEmpty: return error
    case .refused(_, let path, let code): return .partlyReplaced(path: path, code: code, replaced: stuck)
    default: return .partlyReplaced(path: path, code: EIO, replaced: stuck)
    }
  }

  private mutating func createDirectory() throws(OutputError) {
    for path in try ExistingDirectory(above: path).missing {
      if mkdir(path, 0o777) == 0 {
        created.append(CreatedDirectory(path: path, identity: FileIdentity(atPath: path)))
      } else {
        switch errno {
        case EEXIST: continue
        case ENOENT: return
        case let code: throw .refused(.create, path: path, code: code)
        }
      }
    }
  }
}
