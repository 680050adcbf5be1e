import CFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that is to be replaced, held so that no other one can get its number meanwhile.
final class ExistingFile {
  let identity: FileIdentity
  private let descriptor: Int32

  /// - Returns: `nil` where there is no such file.
  init?(_ name: String, in directory: OutputDirectory) {
    let descriptor = sinplot_open_path(directory.descriptor, name)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    identity = FileIdentity(status)
  }

  deinit { close(descriptor) }
}
