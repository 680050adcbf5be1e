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
          width: raster.width, height: raster.height, rows: indexed.rows, rowBytes: indexed.rowBytes,
          palette: indexed.palette, bitDepth: indexed.bitDepth)
      }
      let rows = Self.triples(pixels, width: raster.width, height: raster.height, stride: stride)
      return try write(
        width: raster.width, height: raster.height, rows: rows, rowBytes: raster.width * 3, bitDepth: 8)
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

  /// Encodes red, green, blue and opacity of each pixel, rows from the top. Opaque pixels of few colours become indices
  /// into a palette, as those of a colour map are.
  func encode(rgba pixels: [UInt8], width: Int, height: Int) throws(PlotError) -> [UInt8] {
    let isOpaque = stride(from: 3, to: pixels.count, by: 4).allSatisfy { pixels[$0] == 255 }
    guard isOpaque else {
      return try write(
        width: width, height: height, rows: pixels, rowBytes: width * 4, bitDepth: 8, hasAlpha: true)
    }
    let colors = stride(from: 0, to: pixels.count - 3, by: 4).map { start -> UInt32 in
      pixels[start..<start + 3].reduce(0) { $0 << 8 | UInt32($1) }
    }
    return try colors.withUnsafeBufferPointer { colors throws(PlotError) in
      if let indexed = IndexedPixels(colors, width: width, height: height, stride: width) {
        return try write(
          width: width, height: height, rows: indexed.rows, rowBytes: indexed.rowBytes,
          palette: indexed.palette,
          bitDepth: indexed.bitDepth)
      }
      return try write(
        width: width, height: height, rows: Self.triples(colors, width: width, height: height, stride: width),
        rowBytes: width * 3, bitDepth: 8)
    }
  }

  /// What a file says of itself, each text under its keyword and in its chunk's encoding, with a NUL at its end.
  static func texts(of metadata: Metadata) -> [(keyword: String, text: (bytes: [CChar], isLatin1: Bool))] {
    let fields: [(keyword: String, text: String?)] = [
      ("Title", metadata.title), ("Description", metadata.description), ("Software", metadata.software),
      ("Command", metadata.command),
    ]
    return fields.compactMap { field in field.text.map { (field.keyword, chunk($0)) } }
  }

  /// A text in a chunk's encoding: Latin-1 (`tEXt`) where that has all its characters, as Pillow does it for Matplotlib, else
  /// UTF-8 (`iTXt`).
  private static func chunk(_ text: String) -> (bytes: [CChar], isLatin1: Bool) {
    // A NUL would end the chunk's text.
    let scalars = text.unicodeScalars.filter { $0.value != 0 }
    guard scalars.allSatisfy({ $0.value < 0x100 }) else {
      return (String(String.UnicodeScalarView(scalars)).utf8.map { CChar(bitPattern: $0) } + [0], false)
    }
    return (scalars.map { CChar(truncatingIfNeeded: $0.value) } + [0], true)
  }

  private func write(
    width: Int, height: Int, rows: [UInt8], rowBytes: Int, palette: [UInt8]? = nil, bitDepth: Int,
    hasAlpha: Bool = false
  ) throws(PlotError) -> [UInt8] {
    let chunks = Self.texts(of: metadata)
    let strings = chunks.map { Array($0.0.utf8CString) + $0.1.bytes }
    let sink = ByteSink()
    var message = [CChar](repeating: 0, count: 200)
    let succeeded = strings.flatMap(\.self).withUnsafeBufferPointer { bytes in
      var position = 0
      let texts = zip(strings, chunks).map { string, chunk in
        defer { position += string.count }
        let keyword = bytes.baseAddress.map { $0 + position }
        return sinplot_png_text(
          keyword: keyword, text: keyword.map { $0 + chunk.0.utf8.count + 1 },
          is_latin1: chunk.1.isLatin1 ? 1 : 0)
      }
      return rows.withUnsafeBufferPointer { rows in
        (palette ?? []).withUnsafeBufferPointer { colors in
          texts.withUnsafeBufferPointer { texts in
            var image = sinplot_png_image(
              width: UInt32(width), height: UInt32(height), pixels: rows.baseAddress, stride: rowBytes,
              palette: palette == nil ? nil : colors.baseAddress, palette_count: Int32(colors.count / 3),
              bit_depth: Int32(bitDepth), has_alpha: hasAlpha ? 1 : 0,
              pixels_per_metre: UInt32((dpi / 0.0254).rounded()), texts: texts.baseAddress,
              text_count: Int32(texts.count), compression_level: Self.compressionLevel)
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
