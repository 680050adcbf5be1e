import Foundation

/// Does something with the numbers of the locale C on this thread: what the C library prints there, with a decimal point, is what the
/// tests compare with.
package func inPlainLocale<Result>(_ body: () throws -> Result) rethrows -> Result {
  let plain = newlocale(1 << LC_NUMERIC, "C", nil)
  let previous = uselocale(plain)
  defer {
    uselocale(previous)
    if let plain { freelocale(plain) }
  }
  return try body()
}
