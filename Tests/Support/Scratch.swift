import Foundation

/// A directory of a test's own, removed with the last reference to it.
package final class Scratch: Sendable {
  package let root: String

  package init() throws {
    root = NSTemporaryDirectory() + "sinplot-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  package func path(_ relative: String = "") -> String { relative.isEmpty ? root : "\(root)/\(relative)" }

  /// Makes a directory with files of these texts.
  package func fill(_ directory: String, _ contents: [String: String]) throws {
    try FileManager.default.createDirectory(atPath: path(directory), withIntermediateDirectories: true)
    for (name, text) in contents {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path(directory))/\(name)"))
    }
  }

  /// What is in a directory.
  package func names(_ directory: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(directory)).sorted()
  }

  /// What the files in a directory hold.
  package func contents(_ directory: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try names(directory) {
      contents[name] = try Data(contentsOf: URL(fileURLWithPath: path("\(directory)/\(name)")))
    }
    return contents
  }

  /// The texts of the files in a directory; `(directory)` for a directory.
  package func texts(_ directory: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try names(directory) {
      let file = "\(path(directory))/\(name)"
      var isDirectory = ObjCBool(false)
      _ = FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory)
      texts[name] =
        isDirectory.boolValue
        ? "(directory)" : String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    }
    return texts
  }
}
