/// Encodes frames of equal size as an animated PNG file (PNG specification, third edition, section 11.3.4), which plays again and
/// again. A viewer that shows no animation shows the last frame.
///
/// After the first frame each one is the rectangle in which it differs from the one before, with what is the same in it
/// transparent. All frames share one palette.
struct AnimatedPNG {
  /// What to add to the frame before.
  private struct Change {
    var milliseconds: Int
    /// The places of the pixels that differ, in ascending order, and their colours.
    var places: [UInt32] = []
    var colors: [UInt32] = []
  }

  /// A frame ready to be stored.
  private struct Stored: Sendable {
    var left = 0, top = 0, width = 1, height = 1
    var isOver = true
    var stream: [UInt8] = []
  }

  private let width, height: Int
  private var changes: [Change] = []
  /// The pixels of the last frame, 0xRRGGBB.
  private var pixels: [UInt32] = []

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Adds a frame.
  ///
  /// - Parameters:
  ///   - frame: Its pixels, 0xRRGGBB, rows from the top.
  ///   - seconds: How long it is shown, to the millisecond, up to 65.535.
  mutating func append(_ frame: [UInt32], seconds: Double) {
    var change = Change(milliseconds: Int(max(0, min(seconds * 1000, 65535)).rounded()))
    if changes.isEmpty {
      change.colors = frame
    } else {
      for place in frame.indices where frame[place] != pixels[place] {
        change.places.append(UInt32(place))
        change.colors.append(frame[place])
      }
    }
    changes.append(change)
    pixels = frame
  }

  /// The bytes of the file.
  func encoded(metadata: Metadata, dpi: Double) throws(PlotError) -> [UInt8] {
    let palette = ReducedPalette(weights)
    let frames = try stored(palette)

    var chunks = PNGChunkWriter()
    // Bits of an index: 8; of colour: a palette.
    chunks.append("IHDR", PNGChunkWriter.number(width) + PNGChunkWriter.number(height) + [8, 3, 0, 0, 0])
    chunks.append("acTL", PNGChunkWriter.number(frames.count) + PNGChunkWriter.number(0))
    // The first entry is what shows the frame before.
    chunks.append("PLTE", [0, 0, 0] + palette.colors.flatMap { PNGChunkWriter.number(Int($0)).dropFirst() })
    chunks.append("tRNS", [0])
    let density = (dpi / 0.0254).rounded()
    if density >= 1 {
      let number = PNGChunkWriter.number(Int(min(density, 0x7fff_ffff)))
      chunks.append("pHYs", number + number + [1])
    }
    for (keyword, text) in PNGEncoder.texts(of: metadata) {
      let bytes = text.bytes.dropLast().map { UInt8(bitPattern: $0) }
      // UTF-8 is not compressed and in no language.
      let separator = [UInt8](repeating: 0, count: text.isLatin1 ? 1 : 5)
      chunks.append(text.isLatin1 ? "tEXt" : "iTXt", Array(keyword.utf8) + separator + bytes)
    }
    chunks.append(
      "IDAT", try PNGChunkWriter.compressed(pixels.map { palette[$0] + 1 }, rowBytes: width))
    var sequence = 0
    func next() -> [UInt8] {
      defer { sequence += 1 }
      return PNGChunkWriter.number(sequence)
    }
    for (frame, change) in zip(frames, changes) {
      let geometry = [frame.width, frame.height, frame.left, frame.top].flatMap(PNGChunkWriter.number)
      let delay = PNGChunkWriter.short(change.milliseconds) + PNGChunkWriter.short(1000)
      // Nothing is disposed of.
      chunks.append("fcTL", next() + geometry + delay + [0, frame.isOver ? 1 : 0])
      chunks.append("fdAT", next() + frame.stream)
    }
    chunks.append("IEND", [])
    return chunks.bytes
  }

  /// How many pixels of all frames have each colour, about: what the first frame has stays, and what comes later stays for one
  /// frame.
  private var weights: [UInt32: Int] {
    var weights = Self.counts(changes.first?.colors ?? []).mapValues { $0 * changes.count }
    for change in changes.dropFirst() {
      for color in change.colors { weights[color, default: 0] += 1 }
    }
    return weights
  }

  private static func counts(_ pixels: [UInt32]) -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    // Most pixels equal their neighbour.
    var (last, run) = (pixels.first ?? 0, 0)
    for pixel in pixels {
      if pixel != last {
        counts[last, default: 0] += run
        (last, run) = (pixel, 0)
      }
      run += 1
    }
    if run > 0 { counts[last, default: 0] += run }
    return counts
  }

  /// The frames compressed, on as many cores as there are.
  private func stored(_ palette: ReducedPalette) throws(PlotError) -> [Stored] {
    try concurrentResults(changes.count) { index throws(PlotError) in
      index == 0 ? try whole(changes[0], palette) : try part(changes[index], palette)
    }
  }

  private func whole(_ change: Change, _ palette: ReducedPalette) throws(PlotError) -> Stored {
    let rows = change.colors.map { palette[$0] + 1 }
    return Stored(
      width: width, height: height, isOver: false,
      stream: try PNGChunkWriter.compressed(rows, rowBytes: width))
  }

  /// The rectangle around what differs.
  private func part(_ change: Change, _ palette: ReducedPalette) throws(PlotError) -> Stored {
    guard let first = change.places.first, let last = change.places.last else {
      return Stored(stream: try PNGChunkWriter.compressed([0], rowBytes: 1))
    }
    let columns = change.places.map { Int($0) % width }
    let (left, right) = (columns.min() ?? 0, columns.max() ?? 0)
    var frame = Stored(left: left, top: Int(first) / width)
    frame.width = right - left + 1
    frame.height = Int(last) / width - frame.top + 1
    var rows = [UInt8](repeating: 0, count: frame.width * frame.height)
    for (place, color) in zip(change.places, change.colors) {
      let (row, column) = Int(place).quotientAndRemainder(dividingBy: width)
      rows[(row - frame.top) * frame.width + column - left] = palette[color] + 1
    }
    frame.stream = try PNGChunkWriter.compressed(rows, rowBytes: frame.width)
    return frame
  }
}
