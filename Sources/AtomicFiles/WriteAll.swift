#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes all of some bytes to a descriptor, however often it takes.
///
/// - Parameters:
///   - bytes: The bytes.
///   - descriptor: The open file, pipe or terminal. Where whoever shares it has made it non-blocking, it is waited for.
///   - check: Called before each megabyte, so that a signal need not wait for all of a large file.
/// - Returns: 0, or the `errno` of what failed.
package func writeAll<Failure: Error>(
  _ bytes: [UInt8], to descriptor: Int32, checking check: () throws(Failure) -> Void
) throws(Failure) -> Int32 {
  let piece = 1 << 20
  var written = 0
  while written < bytes.count {
    try check()
    let count = bytes.withUnsafeBytes { buffer in
      let rest = UnsafeRawBufferPointer(rebasing: buffer[written..<min(written + piece, buffer.count)])
      return write(descriptor, rest.baseAddress, rest.count)
    }
    guard count <= 0 else {
      written += count
      continue
    }
    // Nothing written and no error: a full device.
    guard count < 0 else { return ENOSPC }
    switch errno {
    case EINTR: continue
    case EAGAIN:
      var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&wait, 1, -1)
    case let code: return code
    }
  }
  return 0
}

/// Writes all of some bytes to a descriptor.
///
/// - Returns: 0, or the `errno` of what failed.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  writeAll(bytes, to: descriptor, checking: {})
}
