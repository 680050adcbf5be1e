extension String {
  /// The path without the slashes at its end; the root stays.
  var withoutTrailingSlashes: String {
    let bytes = utf8
    guard let last = bytes.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return "/" }
    return String(self[...last])
  }

  /// The directory that the path's last component is in: `.` for a name alone.
  var parent: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == utf8.startIndex ? "/" : String(self[..<slash]).withoutTrailingSlashes
  }

  /// What follows the last slash.
  var lastComponent: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return String(self[utf8.index(after: slash)...])
  }

  func appending(component: String) -> String { self == "/" ? "/" + component : self + "/" + component }
}
