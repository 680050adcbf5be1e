/// A run of pixels of one row, and how much of each is covered.
struct CoverageRun {
  var x, y, count: Int
  /// How much of each pixel is covered, 1 to 255; a single number for all where the run is solid.
  var covers: UnsafePointer<UInt8>
  /// Whether no edge runs through the pixels.
  var isSolid: Bool
}

/// Finds how much of each pixel a shape covers: Agg's `rasterizer_scanline_aa` with the non-zero rule.
///
/// Edges are cut at the sides of a box of pixels, then rounded to 1/256 pixel. Each adds to the cells that it runs through,
/// as Agg and FreeType do it, but the cells are a grid and not a list to be sorted.
struct ScanConverter {
  /// The box that edges are cut at.
  private let box: PixelBox
  private let left, top, right, bottom: Double
  /// The rows that are found.
  private let band: Range<Int>
  /// Whether the first row of cells is the lowest.
  private let isUpright: Bool
  private let columns, rows: Int32
  private let cells: UnsafeMutablePointer<CellBuffer.Cell>
  private let firsts, lasts: UnsafeMutablePointer<Int32>
  private let covers: UnsafeMutablePointer<UInt8>

  private var startX = 0.0, startY = 0.0
  private var x = 0.0, y = 0.0
  private var sides: UInt8 = 0
  private var isOpen = false

  private static let right: UInt8 = 1
  private static let below: UInt8 = 2
  private static let left: UInt8 = 4
  private static let above: UInt8 = 8
  private static let horizontal = left | right
  private static let vertical = above | below

  /// Makes a converter of edges with y pointing up from the lower side of the box.
  init(buffer: CellBuffer, upright box: PixelBox) {
    self.init(buffer: buffer, box: box, band: box.y0..<box.y1, isUpright: true)
  }

  private init(buffer: CellBuffer, box: PixelBox, band: Range<Int>, isUpright: Bool = false) {
    self.box = box
    self.band = band
    self.isUpright = isUpright
    (left, top) = (Double(box.x0), Double(box.y0))
    (right, bottom) = (Double(box.x1), Double(box.y1))
    // An edge along the right side lies in the column behind it.
    columns = Int32(truncatingIfNeeded: box.width + 1)
    rows = Int32(truncatingIfNeeded: band.count)
    buffer.prepare(rows: band.count, columns: box.width + 1)
    cells = buffer.cells
    firsts = buffer.firsts
    lasts = buffer.lasts
    covers = buffer.covers
  }

  /// The widest box, in pixels: that of the widest surface. Edges of more than this do not fit into 32 bits.
  static let greatestWidth = 32767

  /// Calls `body` with the runs of pixels that a path covers, row by row.
  ///
  /// - Parameters:
  ///   - path: A path without curves.
  ///   - clip: The pixels to find.
  ///   - buffer: The memory to work in.
  static func convert(
    _ path: Path, within clip: PixelBox, in buffer: CellBuffer, _ body: (CoverageRun) -> Void
  ) {
    forEachBand(of: path, within: clip, in: buffer) { converter in
      converter.add(path)
      converter.sweep(body)
    }
  }

  static func forEachBand(
    of path: Path, within clip: PixelBox, in buffer: CellBuffer, _ body: (inout ScanConverter) -> Void
  ) {
    guard let bounds = path.bounds else { return }
    // Nothing is cut at a side that the path stays within.
    let box = clip.intersection(PixelBox(around: bounds))
    guard !box.isEmpty, box.width <= greatestWidth else { return }
    let step = max(1, CellBuffer.greatestCellCount / (box.width + 1))
    for start in stride(from: box.y0, to: box.y1, by: step) {
      var converter = ScanConverter(buffer: buffer, box: box, band: start..<min(start + step, box.y1))
      body(&converter)
    }
  }

  // MARK: - Edges

  private mutating func add(_ path: Path) {
    path.points.withUnsafeBufferPointer { points in
      var next = 0
      for element in path.elements {
        switch element {
        case .move:
          close()
          move(points[next])
          next += 1
        case .line:
          line(points[next].x, points[next].y)
          isOpen = true
          next += 1
        // Curves have been flattened.
        case .quadratic: next += 2
        case .curve: next += 3
        case .close: close()
        }
      }
    }
    close()
  }

  private mutating func close() {
    if isOpen { line(startX, startY) }
    isOpen = false
  }

  private mutating func move(_ point: Point) {
    (startX, startY) = (point.x, point.y)
    (x, y) = (point.x, point.y)
    sides = horizontalSides(x) | verticalSides(y)
  }

  @inline(__always) private func horizontalSides(_ x: Double) -> UInt8 {
    (x > right ? Self.right : 0) | (x < left ? Self.left : 0)
  }

  @inline(__always) private func verticalSides(_ y: Double) -> UInt8 {
    (y > bottom ? Self.below : 0) | (y < top ? Self.above : 0)
  }

  /// Adds an edge to a point as Agg's `rasterizer_sl_clip` cuts it: what lies beyond the left or the right side is put on it.
  private mutating func line(_ x2: Double, _ y2: Double) {
    let (x1, y1, sides1) = (x, y, sides)
    let sides2 = horizontalSides(x2) | verticalSides(y2)
    (x, y, sides) = (x2, y2, sides2)
    if sides1 | sides2 == 0 {
      edge(x1, y1, x2, y2)
      return
    }
    if sides1 & sides2 & Self.vertical != 0 { return }
    func crossing(_ side: Double) -> Double { y1 + (side - x1) * (y2 - y1) / (x2 - x1) }
    func bound(_ sides: UInt8) -> Double { sides & Self.left != 0 ? left : right }
    let (beyond1, beyond2) = (sides1 & Self.horizontal, sides2 & Self.horizontal)
    if beyond1 == 0, beyond2 == 0 {
      cutVertically(x1, y1, x2, y2)
    } else if beyond1 == beyond2 {
      cutVertically(bound(beyond1), y1, bound(beyond1), y2)
    } else {
      let (bound1, bound2) = (bound(beyond1), bound(beyond2))
      let y3 = beyond1 == 0 ? y1 : crossing(bound1)
      let y4 = beyond2 == 0 ? y2 : crossing(bound2)
      if beyond1 != 0 { cutVertically(bound1, y1, bound1, y3) }
      cutVertically(beyond1 == 0 ? x1 : bound1, y3, beyond2 == 0 ? x2 : bound2, y4)
      if beyond2 != 0 { cutVertically(bound2, y4, bound2, y2) }
    }
  }

  private func cutVertically(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
    let (sides1, sides2) = (verticalSides(y1), verticalSides(y2))
    if sides1 | sides2 == 0 {
      edge(x1, y1, x2, y2)
      return
    }
    if sides1 == sides2 { return }
    func end(_ x: Double, _ y: Double, _ sides: UInt8) -> (Double, Double) {
      guard sides != 0 else { return (x, y) }
      let side = sides & Self.above != 0 ? top : bottom
      return (x1 + (side - y1) * (x2 - x1) / (y2 - y1), side)
    }
    let (from, to) = (end(x1, y1, sides1), end(x2, y2, sides2))
    edge(from.0, from.1, to.0, to.1)
  }

  @inline(__always) private func edge(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
    edge(
      fixed(x1, left, right, box.x0), fixed(y1, top, bottom, band.lowerBound),
      fixed(x2, left, right, box.x0), fixed(y2, top, bottom, band.lowerBound))
  }

  /// A coordinate in 1/256 pixel from the start of the grid, halves rounded away from zero.
  @inline(__always)
  private func fixed(_ value: Double, _ least: Double, _ greatest: Double, _ origin: Int) -> Int32 {
    // No number becomes the least one.
    let scaled = max(least, min(value, greatest)) * 256
    let rounded = Int(scaled < 0 ? scaled - 0.5 : scaled + 0.5)
    return Int32(truncatingIfNeeded: rounded &- origin &* 256)
  }

  // MARK: - Cells

  /// Adds an edge from and to places in 1/256 pixel.
  func edge(_ x1: Int32, _ y1: Int32, _ x2: Int32, _ y2: Int32) {
    var row = y1 >> 8
    let lastRow = y2 >> 8
    if row == lastRow {
      segment(row, x1, y1 & 255, x2, y2 & 255)
      return
    }
    if max(row, lastRow) < 0 || min(row, lastRow) >= rows { return }
    let dx = x2 &- x1
    var dy = y2 &- y1
    let isDown = dy > 0
    let step: Int32 = isDown ? 1 : -1
    // The sides of a row that the edge leaves and enters it by.
    let leave: Int32 = isDown ? 256 : 0
    let enter = 256 &- leave
    if dx == 0 {
      segment(row, x1, y1 & 255, x1, leave)
      row &+= step
      while row != lastRow {
        segment(row, x1, enter, x1, leave)
        row &+= step
      }
      segment(row, x1, enter, x1, y2 & 255)
      return
    }
    var part = (isDown ? 256 &- (y1 & 255) : y1 & 255) &* dx
    if !isDown { dy = 0 &- dy }
    var (shift, rest) = Self.divide(part, dy)
    var from = x1 &+ shift
    segment(row, x1, y1 & 255, from, leave)
    row &+= step
    if row != lastRow {
      part = 256 &* dx
      let (lift, remainder) = Self.divide(part, dy)
      rest &-= dy
      while row != lastRow {
        shift = lift
        rest &+= remainder
        if rest >= 0 {
          rest &-= dy
          shift &+= 1
        }
        let to = from &+ shift
        segment(row, from, enter, to, leave)
        from = to
        row &+= step
      }
    }
    segment(row, from, enter, x2, y2 & 255)
  }

  /// Adds the part of an edge that lies in one row.
  @inline(__always)
  private func segment(_ row: Int32, _ x1: Int32, _ y1: Int32, _ x2: Int32, _ y2: Int32) {
    if y1 == y2 || UInt32(bitPattern: row) >= UInt32(bitPattern: rows) { return }
    let column = x1 >> 8
    let lastColumn = x2 >> 8
    let (fraction1, fraction2) = (x1 & 255, x2 & 255)
    let index = Int(row)
    firsts[index] = min(firsts[index], min(column, lastColumn))
    lasts[index] = max(lasts[index], max(column, lastColumn))
    let line = cells + index &* Int(columns)
    if column == lastColumn {
      let height = y2 &- y1
      line[Int(column)] &+= CellBuffer.Cell(height, (fraction1 &+ fraction2) &* height)
      return
    }
    wideSegment(line, column, lastColumn, fraction1, fraction2, x2 &- x1, y1, y2)
  }

  private func wideSegment(
    _ line: UnsafeMutablePointer<CellBuffer.Cell>, _ first: Int32, _ last: Int32, _ fraction1: Int32,
    _ fraction2: Int32, _ width: Int32, _ top: Int32, _ bottom: Int32
  ) {
    let isRight = width > 0
    let dx = isRight ? width : 0 &- width
    let step: Int32 = isRight ? 1 : -1
    let leave: Int32 = isRight ? 256 : 0
    var column = first
    var y = top
    var (height, rest) = Self.divide((isRight ? 256 &- fraction1 : fraction1) &* (bottom &- top), dx)
    line[Int(column)] &+= CellBuffer.Cell(height, (fraction1 &+ leave) &* height)
    column &+= step
    y &+= height
    if column != last {
      let (lift, remainder) = Self.divide(256 &* (bottom &- y &+ height), dx)
      rest &-= dx
      while column != last {
        height = lift
        rest &+= remainder
        if rest >= 0 {
          rest &-= dx
          height &+= 1
        }
        line[Int(column)] &+= CellBuffer.Cell(height, 256 &* height)
        y &+= height
        column &+= step
      }
    }
    height = bottom &- y
    line[Int(column)] &+= CellBuffer.Cell(height, (fraction2 &+ 256 &- leave) &* height)
  }

  /// Quotient and remainder, rounded down. The divisor is positive.
  @inline(__always) private static func divide(_ value: Int32, _ divisor: Int32) -> (Int32, Int32) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient &- 1, remainder &+ divisor) : (quotient, remainder)
  }

  // MARK: - Pixels

  /// Calls `body` with the runs of pixels that are covered, and leaves all cells zero. Pixels that edges run through and
  /// those between make runs of their own, as in Agg's `scanline_p8`.
  @inline(__always) func sweep(_ body: (CoverageRun) -> Void) {
    for row in 0..<Int(rows) {
      let y = isUpright ? band.upperBound - 1 - row : band.lowerBound + row
      let (first, last) = (Int(firsts[row]), Int(lasts[row]))
      guard first <= last else { continue }
      let line = cells + row * Int(columns)
      let end = min(last, Int(columns) - 2)
      var cover: Int32 = 0
      var column = first
      /// Where the run of pixels at edges starts that is not handed over yet.
      var start = first
      func emit(_ start: Int, _ count: Int, isSolid: Bool) {
        guard count > 0 else { return }
        body(
          CoverageRun(
            x: box.x0 + start, y: y, count: count, covers: covers + start,
            isSolid: isSolid))
      }
      while column <= end {
        let cell = line[column]
        cover &+= cell[0]
        if cell[1] != 0 {
          let alpha = Self.alpha((cover << 9) &- cell[1])
          if alpha == 0 {
            emit(start, column - start, isSolid: false)
            start = column + 1
          } else {
            covers[column] = alpha
          }
          column += 1
          continue
        }
        emit(start, column - start, isSolid: false)
        let alpha = Self.alpha(cover << 9)
        start = column
        column += 1
        // Cells that change nothing, or nothing that can be seen, go on with the run.
        while column <= end, line[column][1] == 0 {
          let next = cover &+ line[column][0]
          if next != cover, Self.alpha(next << 9) != alpha { break }
          cover = next
          column += 1
        }
        if alpha > 0, last > start {
          covers[start] = alpha
          emit(start, column - start, isSolid: true)
        }
        start = column
      }
      emit(start, column - start, isSolid: false)
      (line + first).update(repeating: CellBuffer.Cell(), count: last - first + 1)
    }
  }

  /// The coverage that an area of 1/131072 pixel stands for.
  @inline(__always) private static func alpha(_ area: Int32) -> UInt8 {
    let cover = area >> 9
    return UInt8(truncatingIfNeeded: min(cover < 0 ? 0 &- cover : cover, 255))
  }
}
