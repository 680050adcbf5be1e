import Glibc
import PlainText

extension Figure {
  /// Writes the figure into a file, in the format that the file's name ends in (`.png`, `.svg` or `.pdf`).
  ///
  /// The file is written under another name first and then takes the place of an older one, so that there is a whole
  /// file at every moment.
  ///
  /// - Parameters:
  ///   - path: The file's name, relative to the current directory or absolute.
  ///   - typesetter: Sets the texts; to be shared where several figures are made. `nil` makes one for this figure.
  /// - Throws: ``PlotError`` where the figure cannot be drawn, the name has another ending, or the file cannot be written.
  public func write(to path: String, using typesetter: Typesetter? = nil) throws(PlotError) {
    guard let format = ImageFormat(path: path) else { throw .unknownFormat(path: path) }
    let setter: Typesetter
    if let typesetter { setter = typesetter } else { setter = try Typesetter() }
    let bytes = try encoded(as: format, using: setter)
    let temporary = "\(path).\(getpid()).part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.unwritable(path, errno) }
    do throws(PlotError) {
      do throws(PlotError) {
        try Self.write(bytes, to: descriptor, path: path)
      } catch {
        close(descriptor)
        throw error
      }
      guard close(descriptor) == 0 || errno == EINTR else { throw Self.unwritable(path, errno) }
      guard rename(temporary, path) == 0 else { throw Self.unwritable(path, errno) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(PlotError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw unwritable(path, errno)
      }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw unwritable(path, errno) }
  }

  private static func unwritable(_ path: String, _ code: Int32) -> PlotError {
    .unwritable(path: path, reason: systemReason(code))
  }
}
