import Foundation

/// How far a worker has come: a file that outlives it, whatever ends it.
struct FuzzProgress {
  /// The case that is being tried.
  var number: UInt64 = 0
  /// How many findings there were before it.
  var findings: UInt64 = 0

  init() {}

  /// Reads the file.
  init(at url: URL) throws {
    let data = try Data(contentsOf: url)
    guard data.count == 16 else { return }
    number = data.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    findings = data.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self) }
  }

  /// Writes the file in one go.
  func write(to file: FileHandle) throws {
    var data = withUnsafeBytes(of: number) { Data($0) }
    withUnsafeBytes(of: findings) { data.append(contentsOf: $0) }
    try file.seek(toOffset: 0)
    try file.write(contentsOf: data)
  }
}
