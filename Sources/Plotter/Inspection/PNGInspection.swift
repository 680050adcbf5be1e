extension ImageInformation {
  /// Reads a PNG file's size, resolution and texts without its pixels. Compressed texts are left out.
  static func png(_ file: [UInt8]) throws(PlotError) -> ImageInformation {
    var chunks = PNGChunks(file)
    guard let header = try chunks.next(), header.type == "IHDR", header.data.count == 13 else {
      throw .unreadable(reason: "it does not begin with its size")
    }
    let (width, height) = (header.data.number(at: 0), header.data.number(at: 4))
    guard 1...0x7fff_ffff ~= width, 1...0x7fff_ffff ~= height else {
      throw .unreadable(reason: "its size is \(width) by \(height) pixels")
    }
    var dpi: Double?
    var texts: [String: String] = [:]
    while let chunk = try chunks.next(), chunk.type != "IEND" {
      switch chunk.type {
      case "pHYs" where chunk.data.count == 9 && chunk.data.last == 1:
        // A PNG stores whole pixels per metre, so its dots per inch come back a little off a round number.
        let resolution = chunk.data.number(at: 0)
        if resolution > 0 { dpi = (Double(resolution) * 0.0254 * 100).rounded() / 100 }
      case "tEXt", "iTXt":
        if let (keyword, text) = chunk.text { texts[keyword] = text }
      default: break
      }
    }
    return ImageInformation(
      format: .png, width: Double(width), height: Double(height), dpi: dpi,
      metadata: Metadata(
        title: texts["Title"], description: texts["Description"], software: texts["Software"],
        command: texts["Command"]))
  }
}

/// The parts of a PNG file, one after the other. No more is asked for than the file has.
private struct PNGChunks {
  struct Chunk {
    var type: String
    var data: ArraySlice<UInt8>
  }

  private var rest: ArraySlice<UInt8>

  /// - Parameter file: The file, from its signature on.
  init(_ file: [UInt8]) { rest = file.dropFirst(8) }

  /// - Returns: `nil` at the file's end.
  mutating func next() throws(PlotError) -> Chunk? {
    guard !rest.isEmpty else { return nil }
    let frame = 12
    guard rest.count >= frame, rest.number(at: 0) <= rest.count - frame else {
      throw .unreadable(reason: "the file ends too early")
    }
    let length = rest.number(at: 0)
    let typed = rest.dropFirst(4).prefix(4 + length)
    let checksum = rest.number(at: 8 + length)
    rest = rest.dropFirst(frame + length)
    let chunk = Chunk(type: String(decoding: typed.prefix(4), as: UTF8.self), data: typed.dropFirst(4))
    // The pixels are not looked at.
    guard chunk.type == "IDAT" || typed.crc == checksum else {
      throw .unreadable(reason: "a checksum in it is wrong")
    }
    return chunk
  }
}

extension PNGChunks.Chunk {
  /// What a chunk of the type tEXt or iTXt says; `nil` where it is compressed or malformed.
  fileprivate var text: (keyword: String, text: String)? {
    var parts = data.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let keyword = parts[0].latin1
    guard type == "iTXt" else { return (keyword, parts[1].latin1) }
    // Whether it is compressed, and how; then the language, and the keyword in that.
    guard parts[1].first == 0 else { return nil }
    parts = parts[1].dropFirst(2).split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    return (keyword, String(decoding: parts[2], as: UTF8.self))
  }
}

extension ArraySlice<UInt8> {
  /// The number of four bytes, the highest first; the slice has as many.
  fileprivate func number(at offset: Int) -> Int {
    dropFirst(offset).prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }

  fileprivate var latin1: String {
    String(String.UnicodeScalarView(lazy.map(Unicode.Scalar.init)))
  }

  /// The checksum that PNG stores, CRC-32.
  fileprivate var crc: Int {
    var crc: UInt32 = .max
    for byte in self {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xedb8_8320 : 0) }
    }
    return Int(~crc)
  }
}
