import CPNG

/// Encodes pixels as a PNG file through libpng.
///
/// A figure has few colours, so its pixels are stored as indices into a palette where 256 entries suffice, and
/// as RGB otherwise: a third of the bytes to filter and compress, and the same picture.
struct PNGEncoder {
  /// zlib's level, the last of the fast ones. Level 6 takes twice as long for files a sixth smaller.
  private static let compressionLevel: Int32 = 3

  var metadata: Metadata
  /// Dots per inch, from 0 to ``Figure/greatestResolution``; PNG says nothing of fewer than one in two metres.
  var dpi: Double

  func encode(_ raster: RasterSurface) throws(PlotError) -> [UInt8] {
    try raster.withPixels { pixels, stride throws(PlotError) in
      if let indexed = IndexedPixels(pixels, width: raster.width, height: raster.height, stride: stride) {
        return try write(
          raster, rows: indexed.rows, rowBytes: indexed.rowBytes, palette: indexed.palette,
          bitDepth: indexed.bitDepth)
      }
      let rows = Self.triples(pixels, width: raster.width, height: raster.height, stride: stride)
      return try write(raster, rows: rows, rowBytes: raster.width * 3, palette: nil, bitDepth: 8)
    }
  }

  /// The red, green and blue of pixels of the form 0x00RRGGBB, without gaps between rows.
  private static func triples(
    _ pixels: UnsafeBufferPointer<UInt32>, width: Int, height: Int, stride: Int
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: width * height * 3) { bytes, count in
      for y in 0..<height {
        let row = UnsafeBufferPointer(rebasing: pixels[(y * stride)..<(y * stride + width)])
        let target = UnsafeMutableBufferPointer(rebasing: bytes[(y * width * 3)..<((y + 1) * width * 3)])
        for (x, pixel) in row.enumerated() {
          target[3 * x] = UInt8(truncatingIfNeeded: pixel >> 16)
          target[3 * x + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
          target[3 * x + 2] = UInt8(truncatingIfNeeded: pixel)
        }
      }
      count = width * height * 3
    }
  }

  private func write(
    _ raster: RasterSurface, rows: [UInt8], rowBytes: Int, palette: [UInt8]?, bitDepth: Int
  ) throws(PlotError) -> [UInt8] {
    let fields = [
      ("Title", metadata.title), ("Description", metadata.description), ("Software", metadata.software),
      ("Command", metadata.command),
    ].compactMap { keyword, text in text.map { (keyword, $0) } }
    let sink = ByteSink()
    var message = [CChar](repeating: 0, count: 200)
    let succeeded = withCStrings(fields.flatMap { [$0.0, $0.1] }) { strings in
      let texts = stride(from: 0, to: strings.count, by: 2).map {
        sinplot_png_text(keyword: strings[$0], text: strings[$0 + 1])
      }
      return rows.withUnsafeBufferPointer { rows in
        (palette ?? []).withUnsafeBufferPointer { colors in
          texts.withUnsafeBufferPointer { texts in
            var image = sinplot_png_image(
              width: UInt32(raster.width), height: UInt32(raster.height), pixels: rows.baseAddress,
              stride: rowBytes, palette: palette == nil ? nil : colors.baseAddress,
              palette_count: Int32(colors.count / 3), bit_depth: Int32(bitDepth),
              pixels_per_metre: UInt32((dpi / 0.0254).rounded()), texts: texts.baseAddress,
              text_count: Int32(texts.count), compression_level: Self.compressionLevel,
              filters: PNG_FILTER_NONE, strategy: 0)
            return sinplot_png_write(
              &image, { ByteSink.append($0, $1, $2) ? 1 : 0 }, sink.context, &message, message.count)
          }
        }
      }
    }
    guard succeeded == 1 else {
      throw .library(
        name: "libpng", call: "png_write_image",
        reason: String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    return sink.bytes
  }
}
