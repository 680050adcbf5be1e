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
  /// Another run has been writing into the directory all the while.
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
    case .danglingLink(let path, let target):
      "\(path.quoted()) is a symbolic link to \(target.quoted()), which does not exist; "
        + "create that or remove the link"
    case .isADirectory(let path):
      "cannot write \(path.quoted()): it is a directory; move it away or choose another output directory"
    case .notARegularFile(let path):
      "cannot write \(path.quoted()): it is not a regular file; move it away or choose another output directory"
    case .sameFile(let path, let other):
      "\(path.quoted()) and \(other.quoted()) are links to the same file; remove one of the links"
    case .busy(let directory):
      "another run is writing into \(directory.quoted()) and does not end; stop it, "
        + "or choose another output directory"
    case .interrupted(let signal):
      "interrupted by signal \(signal); no file was changed"
    case .refused(let operation, let path, let code):
      "cannot \(operation.rawValue) \(path.quoted()): \(systemReason(code)); \(Self.advice(code)); "
        + "no file was changed"
    case .partlyReplaced(let path, let code, let replaced):
      "cannot replace \(path.quoted()): \(systemReason(code)); these are new already, the others old: "
        + replaced.map { $0.quoted() }.joined(separator: ", ")
        + "; until the next run the hidden .sinplot- files beside them are the old versions"
    }
  }

  private static func advice(_ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "free some space or choose another output directory"
    case EFBIG: "raise the limit on file sizes (ulimit -f)"
    case EACCES, EPERM: "choose an output directory that you may write to"
    case EROFS: "choose an output directory that is not read-only"
    case ENAMETOOLONG: "choose a shorter name for the output directory"
    case ELOOP: "remove the symbolic links that lead to each other"
    case EMFILE, ENFILE: "close some files"
    default: "choose another output directory"
    }
  }
}
