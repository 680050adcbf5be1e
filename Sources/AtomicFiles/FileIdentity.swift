#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Which file it is, under whatever name.
struct FileIdentity: Hashable, Comparable, Sendable {
  let device: UInt64
  let inode: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }

  /// The file at a path, links followed; `nil` where there is none.
  init?(atPath path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  static func < (left: FileIdentity, right: FileIdentity) -> Bool {
    (left.device, left.inode) < (right.device, right.inode)
  }
}

extension stat {
  var isDirectory: Bool { st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }

  /// Whether anyone may put files there, but only their owners take them away.
  var isSharedWithAnyone: Bool { st_mode & S_ISVTX != 0 && st_mode & S_IWOTH != 0 }
}
