import PlainText
import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file to be read whole.
struct InputFile {
  /// More than any figure takes; a larger file is refused rather than read into memory.
  private static let limit = 1 << 30

  var path: String

  func bytes() throws(CommandFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_size > Self.limit { throw tooLarge }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      bytes += piece[..<count]
      guard bytes.count <= Self.limit else { throw tooLarge }
    }
  }

  private var tooLarge: CommandFailure {
    .failure("\(path.quoted()) is too large for a figure: more than \(Self.limit) bytes")
  }

  private func failure(_ code: Int32) -> CommandFailure {
    .failure("cannot read \(path.quoted()): \(systemReason(code))")
  }
}
