#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The innermost directory on a path that exists.
struct ExistingDirectory {
  let path: String
  /// The directories below it that do not exist, outermost first.
  private(set) var missing: [String] = []

  /// - Throws: `OutputError` where something else than a directory is in the way.
  init(above path: String) throws(OutputError) {
    var path = path
    while true {
      var status = stat()
      if stat(path, &status) == 0 {
        guard status.isDirectory else { throw .notADirectory(path: path) }
        self.path = path
        return
      }
      let code = errno
      // After ENOTDIR a file is further up; the search finds it there.
      guard code == ENOENT || code == ENOTDIR else { throw .refused(.open, path: path, code: code) }
      if code == ENOENT, lstat(path, &status) == 0, status.isLink {
        throw .danglingLink(path: path, target: Self.target(of: path) ?? "")
      }
      missing.insert(path, at: 0)
      path = path.parent
    }
  }

  private static func target(of path: String) -> String? {
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      count = buffer.baseAddress.map { max(0, readlink(path, $0, buffer.count)) } ?? 0
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
