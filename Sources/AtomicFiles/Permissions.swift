import CFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Who may do what with a file, as its replacement is to have it.
///
/// What cannot be kept narrows who may read and write, and never widens it.
struct Permissions {
  private let status: stat
  /// The extended attributes, among them an access control list; `nil` where they cannot be read.
  private let attributes: [(name: String, value: [UInt8])]?

  /// The attribute that is an access control list.
  private static let accessList = "system.posix_acl_access"

  /// The permissions of a file in a directory; `nil` where it has gone.
  init?(of name: String, in directory: OutputDirectory) {
    var status = stat()
    guard fstatat(directory.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = openat(directory.descriptor, name, flags)
    defer { if file >= 0 { close(file) } }
    if file >= 0 { fstat(file, &status) }
    self.status = status
    attributes = file >= 0 ? Self.attributes(of: file) : nil
  }

  /// Gives them to an open file, which is complete.
  ///
  /// - Returns: 0, or the `errno` of what failed.
  func apply(to file: Int32) -> Int32 {
    if fchown(file, status.st_uid, status.st_gid) != 0 {
      // Only root gives files away; a member of the group may give it to that.
      _ = fchown(file, uid_t.max, status.st_gid)
    }
    var new = stat()
    guard fstat(file, &new) == 0 else { return errno }
    var mode = status.st_mode & 0o777
    if new.st_gid != status.st_gid {
      // Another group must not get what was for that one, nor that one what was for the others.
      let shared = (mode >> 3) & mode & 0o7
      mode = (mode & 0o700) | (shared << 3) | shared
    }
    if !keepAttributes(on: file, hasGroup: new.st_gid == status.st_gid) { mode &= 0o700 }
    // File systems without permissions, such as FAT, have none to set.
    guard fchmod(file, mode) == 0 || errno == EPERM || errno == ENOTSUP else { return errno }
    return 0
  }

  /// Whether access is limited as before: by the access control list, or without one.
  private func keepAttributes(on file: Int32, hasGroup: Bool) -> Bool {
    // The directory may give new files a list of its own.
    fremovexattr(file, Self.accessList)
    guard let attributes else { return false }
    var isKept = true
    for (name, value) in attributes {
      let isAccess = name.hasPrefix("system.")
      guard !isAccess || hasGroup, fsetxattr(file, name, value, value.count, 0) == 0 else {
        if isAccess { isKept = false }
        continue
      }
    }
    return isKept
  }

  private static func attributes(of file: Int32) -> [(name: String, value: [UInt8])]? {
    guard let names = bytes({ flistxattr(file, $0, $1) }) else { return errno == ENOTSUP ? [] : nil }
    var attributes: [(name: String, value: [UInt8])] = []
    for name in names.split(separator: 0).map({ String(decoding: $0, as: UTF8.self) }) {
      // These vouch for the old contents.
      guard !["security.capability", "security.ima", "security.evm"].contains(name) else { continue }
      guard let value = bytes({ fgetxattr(file, name, $0, $1) }) else { return nil }
      attributes.append((name, value))
    }
    return attributes
  }

  /// What a call stores that tells the size first, when asked without room.
  private static func bytes(_ call: (UnsafeMutablePointer<CChar>?, Int) -> Int) -> [UInt8]? {
    let size = call(nil, 0)
    guard size > 0 else { return size == 0 ? [] : nil }
    var buffer = [CChar](repeating: 0, count: size)
    let count = call(&buffer, size)
    return count < 0 ? nil : buffer.prefix(count).map { UInt8(bitPattern: $0) }
  }
}
