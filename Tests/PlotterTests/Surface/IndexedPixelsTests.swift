import Testing

@testable import Plotter

/// Pixels stored as indices into a palette, and what a PNG file makes of them.
@Suite struct IndexedPixelsTests {
  private static let counts: [(colors: Int, bits: Int?)] = [
    (1, 1), (2, 1), (3, 2), (4, 2), (5, 4), (16, 4), (17, 8), (256, 8), (257, nil),
  ]

  /// So many colours, none of them grey, spread over an odd number of columns.
  private func image(colors: Int) -> PixelImage {
    PixelImage(width: 37, height: 11) { index in
      (UInt32(index % colors) &* 0x01_23_57 &+ 0x10_20_33) & 0xff_ffff
    }
  }

  @Test(arguments: counts)
  func indicesStandForTheirColours(colors: Int, bits: Int?) throws {
    let image = image(colors: colors)
    try #require(Set(image.pixels).count == colors)
    // Rows lie further apart than they are long, and the unused byte of a pixel is anything.
    let stride = image.width + 3
    var memory = [UInt32](repeating: 0xdead_beef, count: stride * image.height)
    for (index, pixel) in image.pixels.enumerated() {
      memory[index / image.width * stride + index % image.width] = pixel | UInt32(index % 256) << 24
    }
    let indexed = memory.withUnsafeBufferPointer {
      IndexedPixels($0, width: image.width, height: image.height, stride: stride)
    }
    #expect(indexed?.bitDepth == bits)
    guard let indexed else { return }
    #expect(indexed.palette.count == colors * 3)
    #expect(indexed.rowBytes == (image.width * indexed.bitDepth + 7) / 8)
    try #require(indexed.rows.count == indexed.rowBytes * image.height)
    for (index, pixel) in image.pixels.enumerated() {
      let bit = index % image.width * indexed.bitDepth
      let byte = indexed.rows[index / image.width * indexed.rowBytes + bit / 8]
      let entry = Int(byte >> UInt8(8 - indexed.bitDepth - bit % 8)) & (1 << indexed.bitDepth - 1)
      let color = indexed.palette[entry * 3..<entry * 3 + 3].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      try #require(color == pixel, "pixel \(index)")
    }
  }

  @Test(arguments: counts)
  func filesReadBackAsTheyWere(colors: Int, bits: Int?) throws {
    let image = image(colors: colors)
    let bytes = try image.png(dpi: 100)
    // The header: bit depth, then colour type, 3 for a palette and 2 for RGB.
    #expect(Int(bytes[24]) == bits ?? 8)
    #expect(bytes[25] == (bits == nil ? 2 : 3))
    #expect(try PixelImage(png: bytes) == image)
  }
}
