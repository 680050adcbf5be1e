/// A column of texts, some of which may be missing, in one piece of memory.
public struct Names: RandomAccessCollection, Sendable, Hashable {
  private var bytes: [UInt8] = []
  /// Where each text ends; the complement where it is missing.
  private var ends: [Int] = []

  init() {}

  public var startIndex: Int { 0 }
  public var endIndex: Int { ends.count }

  /// The text at a position; `nil` where it is missing.
  public subscript(position: Int) -> String? {
    let end = ends[position]
    guard end >= 0 else { return nil }
    return String(decoding: bytes[start(of: position)..<end], as: UTF8.self)
  }

  private func start(of position: Int) -> Int {
    guard position > 0 else { return 0 }
    let end = ends[position - 1]
    return end < 0 ? ~end : end
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }

  mutating func appendMissing() { ends.append(~bytes.count) }
}
