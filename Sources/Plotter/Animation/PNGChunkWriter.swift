import CPNG

/// Writes the chunks of a PNG file one after the other (PNG specification, section 5).
struct PNGChunkWriter {
  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  /// Appends a chunk.
  ///
  /// - Parameter name: Four ASCII letters.
  mutating func append(_ name: String, _ data: [UInt8]) {
    bytes += Self.number(data.count)
    let start = bytes.count
    bytes += name.utf8
    bytes += data
    let sum = bytes.withUnsafeBufferPointer { bytes in
      crc32(0, bytes.baseAddress.map { $0 + start }, UInt32(bytes.count - start))
    }
    bytes += Self.number(Int(sum))
  }

  /// A number of four bytes, the highest first.
  static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// A number of two bytes, the highest first.
  static func short(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
  }

  /// zlib's level. Level 9 takes seven times as long for an animation that is a twentieth smaller.
  private static let compressionLevel: Int32 = 6

  /// Rows of bytes, each without a filter, as a zlib stream.
  static func compressed(_ rows: [UInt8], rowBytes: Int) throws(PlotError) -> [UInt8] {
    var filtered: [UInt8] = []
    let count = rows.count / rowBytes
    filtered.reserveCapacity(rows.count + count)
    for row in 0..<count {
      filtered.append(0)
      filtered += rows[row * rowBytes..<(row + 1) * rowBytes]
    }
    var size = compressBound(UInt(filtered.count))
    var status = Z_OK
    let stream = [UInt8](unsafeUninitializedCapacity: Int(size)) { stream, initialized in
      status = compress2(stream.baseAddress, &size, filtered, UInt(filtered.count), compressionLevel)
      initialized = status == Z_OK ? Int(size) : 0
    }
    guard status == Z_OK else {
      throw .library(name: "zlib", call: "compress2", reason: String(cString: zError(status)))
    }
    return stream
  }
}
