#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The names of files that only exist while a run writes: hidden, and telling on which start of which machine.
enum TemporaryName {
  private static let prefix = ".sinplot-"
  private static let suffix = ".tmp"

  /// The beginning of the identifier that the kernel gives to each start of the machine, the same in all of its
  /// containers; zeros where it cannot be read.
  static let boot: String = {
    let descriptor = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return unknownBoot }
    defer { close(descriptor) }
    let bytes = [UInt8](unsafeUninitializedCapacity: unknownBoot.utf8.count) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return isBoot(text) ? text : unknownBoot
  }()

  static func make(serial: Int) -> String { "\(prefix)\(boot)-\(getpid())-\(serial)\(suffix)" }

  /// The start of the machine that a temporary file was made in; `nil` for any other file's name.
  static func boot(of name: String) -> String? {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
    let parts = name.dropFirst(prefix.count).dropLast(suffix.count)
      .split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, isBoot(parts[0]), Int(parts[1]) != nil, Int(parts[2]) != nil else { return nil }
    return parts[0]
  }

  /// Whether a file's name tells that it was made since this machine started.
  static func isOfThisBoot(_ name: String) -> Bool { boot(of: name) == boot && boot != unknownBoot }

  private static let unknownBoot = "00000000"

  private static func isBoot(_ text: String) -> Bool {
    text.utf8.count == unknownBoot.utf8.count && text.allSatisfy(\.isHexDigit)
  }
}
