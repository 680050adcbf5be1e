/// Pixels as indices into the palette of their colours, packed as PNG wants them.
struct IndexedPixels {
  /// RGB triples, in the order in which the colours first appear.
  private(set) var palette: [UInt8] = []
  /// Bits of an index: 1, 2, 4 or 8.
  let bitDepth: Int
  /// Bytes of a row.
  let rowBytes: Int
  private(set) var rows: [UInt8]

  /// Indexes pixels of the form 0x00RRGGBB; `nil` where they have more than 256 colours.
  init?(_ pixels: UnsafeBufferPointer<UInt32>, width: Int, height: Int, stride: Int) {
    var table = ColorTable()
    var indices = [UInt8](repeating: 0, count: width * height)
    var isWithinLimit = true
    indices.withUnsafeMutableBufferPointer { indices in
      var last: (color: UInt32, index: UInt8)?
      for y in 0..<height {
        for x in 0..<width {
          let color = pixels[y * stride + x] & 0xffffff
          // Most pixels equal their neighbour.
          if let last, last.color == color {
            indices[y * width + x] = last.index
            continue
          }
          guard let index = table.index(of: color) else {
            isWithinLimit = false
            return
          }
          indices[y * width + x] = index
          last = (color, index)
        }
      }
    }
    guard isWithinLimit else { return nil }
    for color in table.colors {
      palette += [UInt8(color >> 16), UInt8(color >> 8 & 0xff), UInt8(color & 0xff)]
    }
    let bits = table.colors.count <= 2 ? 1 : table.colors.count <= 4 ? 2 : table.colors.count <= 16 ? 4 : 8
    bitDepth = bits
    rowBytes = (width * bits + 7) / 8
    guard bits < 8 else {
      rows = indices
      return
    }
    rows = [UInt8](repeating: 0, count: rowBytes * height)
    for y in 0..<height {
      for x in 0..<width {
        rows[y * rowBytes + x * bits / 8] |= indices[y * width + x] << UInt8(8 - bits - x * bits % 8)
      }
    }
  }
}

/// At most 256 colours and their indices: a hash table with open addressing, far quicker than a dictionary here.
private struct ColorTable {
  private(set) var colors: [UInt32] = []
  private var slots = [Int16](repeating: -1, count: 1024)

  /// The index of a colour, new or known; `nil` when a 257th appears.
  mutating func index(of color: UInt32) -> UInt8? {
    var slot = Int((color &* 0x9e37_79b1) >> 22)
    while slots[slot] >= 0 {
      if colors[Int(slots[slot])] == color { return UInt8(slots[slot]) }
      slot = (slot + 1) & 1023
    }
    guard colors.count < 256 else { return nil }
    slots[slot] = Int16(colors.count)
    colors.append(color)
    return UInt8(colors.count - 1)
  }
}
