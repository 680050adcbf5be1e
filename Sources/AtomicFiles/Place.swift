#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where a file of the set goes: a directory, and the name in it, once links are followed.
struct Place {
  /// The file's path, as messages say it.
  let path: String
  let directory: OutputDirectory
  let name: String
  /// What is there now.
  let existing: ExistingFile?

  /// Follows the links from a name in a directory to where the file is, or would be.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - directory: The directory.
  ///   - path: The path that messages are to name.
  ///   - opened: The directories open so far; those that links lead to are added.
  init(
    of name: String, in directory: OutputDirectory, path: String, opened: inout [OutputDirectory]
  ) throws(OutputError) {
    self.path = path
    var (directory, name) = (directory, name)
    for _ in 0..<40 {
      let status = try directory.status(of: name, for: path)
      if let status {
        if status.isLink {
          guard let target = try directory.target(of: name, for: path) else { continue }
          if target.utf8.contains(UInt8(ascii: "/")) {
            directory = try Self.open(target.parent, from: directory, for: path, opened: &opened)
          }
          name = target.lastComponent
          // A link's text may end in a slash.
          guard !name.isEmpty else { throw .danglingLink(path: path, target: target) }
          continue
        }
        guard !status.isDirectory else { throw .isADirectory(path: path) }
        guard status.isRegularFile else { throw .notARegularFile(path: path) }
      }
      if status == nil {
        existing = nil
      } else {
        // Gone again: look anew.
        guard let file = ExistingFile(name, in: directory) else { continue }
        existing = file
      }
      (self.directory, self.name) = (directory, name)
      return
    }
    throw .refused(.inspect, path: path, code: ELOOP)
  }

  private static func open(
    _ path: String, from base: OutputDirectory, for file: String, opened: inout [OutputDirectory]
  ) throws(OutputError) -> OutputDirectory {
    let directory: OutputDirectory
    do throws(OutputError) {
      directory = try OutputDirectory(path: path, from: base)
    } catch .refused(.open, _, ENOENT) {
      throw .danglingLink(path: file, target: path)
    }
    if let known = opened.first(where: { $0.identity == directory.identity }) { return known }
    opened.append(directory)
    return directory
  }

  /// Whether both are the same name in the same directory.
  func isSame(as other: Place) -> Bool {
    directory.identity == other.directory.identity && name == other.name
  }

  /// The places of several files in a directory, and all the directories that they are in.
  ///
  /// - Throws: `OutputError` where one cannot be followed, or two are the same.
  static func all(
    of names: [String], in directory: OutputDirectory, path: (String) -> String
  ) throws(OutputError) -> (places: [Place], directories: [OutputDirectory]) {
    var directories = [directory]
    var places: [Place] = []
    for name in names {
      let place = try Place(of: name, in: directory, path: path(name), opened: &directories)
      if let other = places.first(where: { $0.isSame(as: place) }) {
        throw .sameFile(path: other.path, other: place.path)
      }
      places.append(place)
    }
    return (places, directories)
  }
}
