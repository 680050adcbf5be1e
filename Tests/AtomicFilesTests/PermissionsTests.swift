import CFiles
import Foundation
import TestSupport
import Testing

@testable import AtomicFiles

@Suite struct PermissionsTests {
  /// An access control list as the kernel stores it: its version, then a tag, permissions and an identifier each.
  private func accessList(_ entries: [(tag: UInt16, permissions: UInt16, id: UInt32)]) -> [UInt8] {
    func bytes<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
      withUnsafeBytes(of: value.littleEndian, Array.init)
    }
    return bytes(UInt32(2))
      + entries.flatMap { bytes($0.tag) + bytes($0.permissions) + bytes($0.id) }
  }

  private func attribute(_ name: String, of path: String) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1000)
    let count = getxattr(path, name, &buffer, buffer.count)
    return count < 0 ? nil : Array(buffer.prefix(count))
  }

  private func mode(of path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status.st_mode & 0o7777
  }

  private static let none = UInt32.max

  /// User 12345 may read and write, the file's group nothing, and its bits say rw- for the mask.
  private var list: [UInt8] {
    accessList([
      (1, 6, Self.none), (2, 6, 12345), (4, 0, Self.none), (0x10, 6, Self.none), (0x20, 0, Self.none),
    ])
  }

  @Test func keepsAccessListsAndAttributes() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["a": "old"])
    let path = scratch.path("out/a")
    let value = Array("한 값".utf8)
    guard setxattr(path, "user.comment", value, value.count, 0) == 0,
      setxattr(path, "system.posix_acl_access", list, list.count, 0) == 0
    else { return }  // The temporary directory's file system has none.
    try OutputSet.write(Array("new".utf8), to: path)
    #expect(try scratch.texts("out") == ["a": "new"])
    #expect(attribute("user.comment", of: path) == value)
    #expect(attribute("system.posix_acl_access", of: path) == list)
    #expect(try mode(of: path) == 0o660)
  }

  /// A list that the directory gives to new files is not the old file's.
  @Test func aDirectorysListLetsNobodyIn() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["a": "old"])
    chmod(scratch.path("out/a"), 0o660)
    guard setxattr(scratch.path("out"), "system.posix_acl_default", list, list.count, 0) == 0 else { return }
    try OutputSet.write(Array("new".utf8), to: scratch.path("out/a"))
    #expect(attribute("system.posix_acl_access", of: scratch.path("out/a")) == nil)
    #expect(try mode(of: scratch.path("out/a")) == 0o660)
    // A new file has it, as one that is made by anything else.
    try OutputSet.write(Array("new".utf8), to: scratch.path("out/b"))
    close(open(scratch.path("out/c"), O_CREAT | O_WRONLY, 0o666))
    #expect(
      attribute("system.posix_acl_access", of: scratch.path("out/b"))
        == attribute("system.posix_acl_access", of: scratch.path("out/c")))
    #expect(try mode(of: scratch.path("out/b")) == mode(of: scratch.path("out/c")))
  }

  @Test(arguments: [0o600, 0o640, 0o666, 0o444, 0o4755] as [mode_t])
  func aReplacementIsPrivateUntilItIsComplete(old: mode_t) throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["a": "old"])
    chmod(scratch.path("out/a"), old)
    let directory = try OutputDirectory(path: scratch.path("out"))
    let permissions = try #require(Permissions(of: "a", in: directory))
    let new = try TemporaryFile(in: directory, isReplacement: true, for: "a")
    let hidden = scratch.path("out/" + (try #require(try scratch.names("out").first)))
    #expect(try mode(of: hidden) == 0o600)
    try new.take(permissions, for: "a")
    #expect(try mode(of: hidden) == old & 0o777)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
  func keepsOwnerAndGroup() throws {
    let scratch = try Scratch()
    try scratch.fill("out", ["a": "old"])
    let path = scratch.path("out/a")
    try #require(chown(path, 12345, 12346) == 0 && chmod(path, 0o640) == 0)
    try OutputSet.write(Array("new".utf8), to: path)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect((status.st_uid, status.st_gid, status.st_mode & 0o777) == (12345, 12346, 0o640))
  }
}
