#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Does what `body` does with a C library, and throws where the library has got no memory, whatever it says.
///
/// Not every library tells when that happens: Cairo 1.16 leaves out a shape or forgets a clip where it cannot allocate
/// the record of it, and FreeType draws without hints, each reporting success. The allocation that failed has set
/// `errno` all the same, and no function sets it back to 0.
///
/// - Parameters:
///   - library: The library's name, for the error.
///   - call: What is being done, for the error.
///   - body: The calls. What sets `errno` to anything but ENOMEM does not count.
func checkingMemory<Result>(
  of library: String, in call: String, _ body: () throws(PlotError) -> Result
) throws(PlotError) -> Result {
  errno = 0
  let result = try body()
  guard errno != ENOMEM else { throw .library(name: library, call: call, reason: "out of memory") }
  return result
}
