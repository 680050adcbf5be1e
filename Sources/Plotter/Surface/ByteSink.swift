import CCairo

/// Collects the bytes that a C library writes piece by piece.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// The sink as the context pointer of a C callback. Valid for as long as the sink lives.
  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Appends the bytes of a callback to the sink behind `context`; false where there is none.
  static func append(
    _ context: UnsafeMutableRawPointer?, _ start: UnsafePointer<UInt8>?, _ count: Int
  ) -> Bool {
    guard let context, let start else { return false }
    let sink = Unmanaged<ByteSink>.fromOpaque(context).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    return true
  }
}
