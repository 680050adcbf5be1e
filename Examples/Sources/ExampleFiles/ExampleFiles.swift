import Foundation

/// The directory of the examples.
private let root = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The columns of a file of numbers or names, by the names in its first line.
public func columns(of file: String) throws -> [String: [String]] {
  let text = try String(contentsOf: root.appendingPathComponent("Data/\(file)"), encoding: .utf8)
  let rows = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
  var columns: [String: [String]] = [:]
  for (index, name) in (rows.first ?? []).enumerated() {
    columns[name] = rows.dropFirst().compactMap { index < $0.count ? $0[index] : nil }
  }
  return columns
}

/// A column of numbers; what is no number is NaN.
public func numbers(_ name: String, in columns: [String: [String]]) -> [Double] {
  (columns[name] ?? []).map { Double($0) ?? .nan }
}

/// Where a picture goes.
public func picture(_ name: String) -> String {
  root.appendingPathComponent("Pictures/\(name)").path
}
