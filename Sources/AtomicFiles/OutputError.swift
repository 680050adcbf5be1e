import PlainText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why a set of files could not be written. Unless the case says otherwise, everything is as it was before.
public enum OutputError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was tried when the system refused.
  public enum Operation: String, Equatable, Sendable {
    case create = "create the directory"
    case open = "open the directory"
    case inspect = "look at"
    case write = "write"
    case replace = "replace"
  }

  /// The directory's path is empty or holds a NUL.
  case invalidDirectory(String)
  /// A file's name is empty, has a slash, names a directory, or occurs twice.
  case invalidName(String)
  /// The directory, or something on the way to it, is a file.
  case notADirectory(path: String)
  /// A symbolic link's target cannot be created because its directory does not exist.
  case danglingLink(path: String, target: String)
  /// There is a directory where the file belongs.
  case isADirectory(path: String)
  /// There is a device, a pipe or a socket where the file belongs.
  case notARegularFile(path: String)
  /// Two files of the set are symbolic links to the same file.
  case sameFile(path: String, other: String)
  /// A symbolic link that someone else has put into a directory that is open to all.
  case foreignLink(path: String)
  /// Someone else has put a file there, or taken it away, while this run was writing.
  case changed(path: String)
  /// The directory is no longer where it was when this run began to write.
  case moved(directory: String)
  /// Another run is writing into the directory and does not get on.
  case busy(directory: String)
  /// A signal (its number) came before the first file was replaced.
  case interrupted(signal: Int32)
  /// The system refused, with this `errno`.
  case refused(Operation, path: String, code: Int32)
  /// Replacing `path` failed with this `errno` after other files had been replaced, and putting these back failed
  /// too: they are new and whole, the rest is old and whole.
  case partlyReplaced(path: String, code: Int32, replaced: [String])

  /// One line: what was wrong, with which path, and what to do.
  public var description: String {
    switch self {
    case .invalidDirectory(let path):
      "the output directory \(path.quoted()) is not a path; name a directory, or . for the current one"
    case .invalidName(let name):
      "\(name.quoted()) cannot be the name of an output file; give each file a name of its own without a slash"
    case .notADirectory(let path):
      "\(path.quoted()) is not a directory; choose another output directory or move that file away"
    case .danglingLink(let path, _), .sameFile(let path, _), .moved(let path): "\(path.quoted()) \(reason)"
    case .isADirectory(let path), .notARegularFile(let path), .foreignLink(let path), .changed(let path):
      "cannot write \(path.quoted()): \(reason)"
    case .busy(let directory): "cannot write into \(directory.quoted()): \(reason)"
    case .interrupted: reason
    case .refused(let operation, let path, _):
      "cannot \(operation.rawValue) \(path.quoted()): \(reason); no file was changed"
    case .partlyReplaced(let path, _, _): "cannot replace \(path.quoted()): \(reason)"
    }
  }

  /// What was wrong and what to do, without the path that it is about.
  public var reason: String {
    switch self {
    case .invalidDirectory, .invalidName, .notADirectory: description
    case .danglingLink(_, let target):
      "is a symbolic link to \(target.quoted()), which does not exist; create that or remove the link"
    case .isADirectory: "it is a directory; move it away or choose another output directory"
    case .notARegularFile: "it is not a regular file; move it away or choose another output directory"
    case .sameFile(_, let other): "and \(other.quoted()) are links to the same file; remove one of the links"
    case .foreignLink:
      "it is someone else's symbolic link in a directory that is open to all; choose another output directory"
    case .changed:
      "someone else has put a file there or taken it away in the meantime; no file was changed; run this again"
    case .moved: "was moved or removed in the meantime; no file was changed; run this again"
    case .busy:
      "another run is writing there and does not get on; stop it, or choose another output directory"
    case .interrupted(let signal): "interrupted by signal \(signal); no file was changed"
    case .refused(_, _, let code): "\(systemReason(code)); \(Self.advice(code))"
    case .partlyReplaced(_, let code, let replaced):
      systemReason(code) + "; "
        + (replaced.isEmpty
          ? "the old file has"
          : "these are new already, the others old: " + replaced.map { $0.quoted() }.joined(separator: ", ")
            + "; the old versions have")
        + " hidden .sinplot- names in the same directory until the next run"
    }
  }

  private static func advice(_ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "free some space or choose another output directory"
    case EFBIG: "raise the limit on file sizes (ulimit -f)"
    case EACCES, EPERM: "choose an output directory that you may write to"
    case EROFS: "choose an output directory that is not read-only"
    case ENAMETOOLONG: "choose a shorter name"
    case ELOOP: "remove the symbolic links that lead to each other"
    case EMFILE, ENFILE: "close some files"
    default: "choose another output directory"
    }
  }
}
