#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What an error number of the system means, in English, as all the messages are, whatever the process's locale.
package func systemReason(_ code: Int32) -> String {
  guard let locale = newlocale(1 << LC_MESSAGES, "C", nil) else { return "error \(code)" }
  defer { freelocale(locale) }
  return String(cString: strerror_l(code, locale))
}
