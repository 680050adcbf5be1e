import CPNG
import Plotter

/// Reads an animated PNG file in a palette, as a viewer would show it. What is not as the specification wants it is an error.
package struct AnimatedPNGReader {
  /// A frame as it is seen.
  package struct Frame {
    package var image: PixelImage
    /// How long it is shown, in milliseconds.
    package var milliseconds: Int
    /// The rectangle that the file has of it.
    package var left, top, width, height: Int
  }

  /// What is wrong with a file.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// The frames, in order.
  package private(set) var frames: [Frame] = []

  /// What a viewer without animation shows.
  package private(set) var still: PixelImage

  /// How often the animation is played; 0 for again and again.
  package let plays: Int

  /// The names of the chunks, in order.
  package let chunkNames: [String]

  private var palette: [UInt32] = []

  package init(_ bytes: [UInt8]) throws {
    let chunks = try Self.chunks(bytes)
    chunkNames = chunks.map(\.name)
    func data(_ name: String) throws -> [UInt8] {
      guard let chunk = chunks.first(where: { $0.name == name }) else {
        throw Failure(description: "no \(name)")
      }
      return chunk.data
    }
    let header = try data("IHDR")
    let (width, height) = (Self.number(header, 0), Self.number(header, 4))
    guard header[8...].elementsEqual([8, 3, 0, 0, 0]) else { throw Failure(description: "IHDR is \(header)") }
    let control = try data("acTL")
    plays = Self.number(control, 4)
    let colors = try data("PLTE")
    palette = stride(from: 0, to: colors.count, by: 3).map {
      UInt32(colors[$0]) << 16 | UInt32(colors[$0 + 1]) << 8 | UInt32(colors[$0 + 2])
    }
    guard try data("tRNS") == [0] else {
      throw Failure(description: "not the first entry alone is transparent")
    }
    still = PixelImage(width: width, height: height)
    let picture = try indices(
      chunks.filter { $0.name == "IDAT" }.flatMap(\.data), width: width, height: height)
    try put(picture, width: width, left: 0, top: 0, isOver: false, on: &still)

    var canvas = PixelImage(width: width, height: height, filledWith: 0x123456)
    var isSeen = [Bool](repeating: false, count: width * height)
    var (sequence, open) = (0, [UInt8]())
    for chunk in chunks where ["fcTL", "fdAT"].contains(chunk.name) {
      guard Self.number(chunk.data, 0) == sequence else {
        throw Failure(description: "out of sequence: \(sequence)")
      }
      sequence += 1
      guard chunk.name == "fdAT" else {
        open = chunk.data
        continue
      }
      let geometry = (0..<4).map { Self.number(open, 4 + 4 * $0) }
      let (w, h, x, y) = (geometry[0], geometry[1], geometry[2], geometry[3])
      guard w > 0, h > 0, x + w <= width, y + h <= height else {
        throw Failure(description: "out of the picture")
      }
      let numerator = Int(open[20]) << 8 | Int(open[21])
      let denominator = Int(open[22]) << 8 | Int(open[23])
      guard open[24] == 0, open[25] <= 1 else {
        throw Failure(description: "disposed or blended in another way")
      }
      let part = try indices(Array(chunk.data[4...]), width: w, height: h)
      try put(part, width: w, left: x, top: y, isOver: open[25] == 1, on: &canvas)
      for (place, index) in part.enumerated() where index != 0 {
        isSeen[(y + place / w) * width + x + place % w] = true
      }
      guard isSeen.allSatisfy(\.self) else { throw Failure(description: "not every pixel is opaque") }
      frames.append(
        Frame(
          image: canvas, milliseconds: numerator * 1000 / denominator, left: x, top: y, width: w, height: h))
    }
    guard frames.count == Self.number(control, 0) else {
      throw Failure(description: "\(frames.count) frames")
    }
  }

  private static func number(_ data: [UInt8], _ offset: Int) -> Int {
    data[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func chunks(_ bytes: [UInt8]) throws -> [(name: String, data: [UInt8])] {
    guard bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) else {
      throw Failure(description: "no PNG file")
    }
    var chunks: [(name: String, data: [UInt8])] = []
    var position = 8
    while position + 12 <= bytes.count {
      let end = position + 8 + number(bytes, position)
      guard end + 4 <= bytes.count else { throw Failure(description: "a chunk is cut off") }
      guard number(bytes, end) == Int(checksum(bytes[position + 4..<end])) else {
        throw Failure(description: "a checksum is wrong")
      }
      let name = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
      chunks.append((name, Array(bytes[position + 8..<end])))
      position = end + 4
    }
    guard position == bytes.count, chunks.first?.name == "IHDR", chunks.last?.name == "IEND" else {
      throw Failure(description: "no whole file")
    }
    return chunks
  }

  /// The cyclic redundancy check of the PNG specification, annex D.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xedb8_8320 ^ (sum >> 1) : sum >> 1 }
    }
    return ~sum
  }

  private func indices(_ stream: [UInt8], width: Int, height: Int) throws -> [UInt8] {
    var size = UInt((width + 1) * height)
    var rows = [UInt8](repeating: 0, count: Int(size))
    let status = uncompress(&rows, &size, stream, UInt(stream.count))
    guard status == Z_OK, size == rows.count else {
      throw Failure(description: "not as many bytes as pixels")
    }
    return try (0..<height).flatMap { row in
      guard rows[row * (width + 1)] == 0 else {
        throw Failure(description: "a filter, which this reader has none of")
      }
      return rows[row * (width + 1) + 1..<(row + 1) * (width + 1)]
    }
  }

  private func put(
    _ indices: [UInt8], width: Int, left: Int, top: Int, isOver: Bool, on canvas: inout PixelImage
  ) throws {
    var pixels = canvas.pixels
    for (place, index) in indices.enumerated() where !(isOver && index == 0) {
      guard Int(index) < palette.count else { throw Failure(description: "no such colour") }
      pixels[(top + place / width) * canvas.width + left + place % width] = palette[Int(index)]
    }
    canvas = PixelImage(width: canvas.width, height: canvas.height, pixels: pixels)
  }
}
