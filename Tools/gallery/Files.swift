import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The bytes of a file.
///
/// - Throws: `ValidationError` where it cannot be read.
func readFile(_ path: String) throws -> [UInt8] {
  guard let file = fopen(path, "rb") else { throw refusal("read", path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
  guard ferror(file) == 0 else { throw refusal("read", path) }
  return bytes
}

/// Writes a file, in place of what was there.
///
/// - Throws: `ValidationError` where it cannot be written.
func writeFile(_ path: String, _ bytes: [UInt8]) throws {
  guard let file = fopen(path, "wb") else { throw refusal("write", path) }
  let written = fwrite(bytes, 1, bytes.count, file)
  guard fclose(file) == 0, written == bytes.count else { throw refusal("write", path) }
}

/// Writes a line to standard error.
func writeError(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

private func refusal(_ verb: String, _ path: String) -> ValidationError {
  ValidationError("cannot \(verb) '\(path)': \(String(cString: strerror(errno)))")
}
