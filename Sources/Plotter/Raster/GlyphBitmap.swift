/// A block of grey pixels that glyphs are drawn into: how much of each pixel they cover.
struct GlyphBitmap {
  let box: PixelBox
  private(set) var covers: [UInt8]

  /// Makes an empty block.
  init(_ box: PixelBox) {
    self.init(box, covers: [UInt8](repeating: 0, count: max(0, box.width) * max(0, box.height)))
  }

  /// Makes a block of the given pixels, rows from the top.
  init(_ box: PixelBox, covers: [UInt8]) {
    self.box = box
    self.covers = covers
  }

  /// Draws a glyph. Where glyphs overlap their bits are joined, as Matplotlib's `FT2Image::draw_bitmap` does.
  mutating func draw(_ outline: GlyphOutline, cells: CellBuffer) {
    let box = box
    covers.withUnsafeMutableBufferPointer { covers in
      outline.convert(in: cells) { run in
        guard run.y >= box.y0, run.y < box.y1 else { return }
        let row = (run.y - box.y0) * box.width - box.x0
        for x in max(run.x, box.x0)..<max(run.x, box.x0, min(run.x + run.count, box.x1)) {
          covers[row + x] |= run.covers[run.isSolid ? 0 : x - run.x]
        }
      }
    }
  }
}

/// A glyph's outline at its place in 1/64 pixel, y pointing up from the row below its lowest pixel, as FreeType rasterises it.
struct GlyphOutline {
  /// The pixels that the outline touches, y pointing down.
  let box: PixelBox
  private let elements: [Path.Element]
  private let points: [SIMD2<Int32>]

  /// Larger glyphs, in pixels, are filled like other shapes.
  private static let greatestSize = 2048

  /// Whether a glyph is small enough to be drawn as FreeType does it.
  static func canHold(_ glyph: Scene.Glyph) -> Bool {
    guard glyph.angle == 0, let bounds = glyph.outline.bounds else { return glyph.angle == 0 }
    return max(bounds.width, bounds.height) * glyph.scale <= Double(greatestSize)
      && abs(glyph.origin.x) <= PixelBox.reach && abs(glyph.origin.y) <= PixelBox.reach
      && max(abs(bounds.x0), abs(bounds.x1), abs(bounds.y0), abs(bounds.y1)) * glyph.scale <= PixelBox.reach
  }

  /// - Parameter glyph: A glyph that the rasteriser ``canHold(_:)``; it is not turned.
  init?(_ glyph: Scene.Glyph) {
    let placed = glyph.outline.points.map { point in
      SIMD2<Int32>(
        Int32(((glyph.origin.x + point.x * glyph.scale) * 64).rounded()),
        Int32(((glyph.origin.y - point.y * glyph.scale) * 64).rounded()))
    }
    guard var least = placed.first else { return nil }
    var greatest = least
    for point in placed {
      least = pointwiseMin(least, point)
      greatest = pointwiseMax(greatest, point)
    }
    box = PixelBox(
      x0: Int(least[0] >> 6), y0: Int(least[1] >> 6), x1: Int((greatest[0] + 63) >> 6),
      y1: Int((greatest[1] + 63) >> 6))
    let corner = SIMD2<Int32>(Int32(box.x0), Int32(box.y1)) &* 64
    elements = glyph.outline.elements
    points = placed.map { SIMD2($0[0] &- corner[0], corner[1] &- $0[1]) }
  }

  /// Calls `body` with the runs of pixels that the glyph covers.
  func convert(in cells: CellBuffer, _ body: (CoverageRun) -> Void) {
    guard !box.isEmpty else { return }
    let converter = ScanConverter(buffer: cells, upright: box)
    var pen = GlyphPen(converter: converter)
    var next = 0
    for element in elements {
      switch element {
      case .move:
        pen.move(points[next])
        next += 1
      case .line:
        pen.line(points[next] &* 4)
        next += 1
      case .quadratic:
        pen.quadratic(points[next], points[next + 1])
        next += 2
      case .curve:
        pen.cubic(points[next], points[next + 1], points[next + 2])
        next += 3
      case .close: break
      }
    }
    pen.close()
    converter.sweep(body)
  }
}

/// Follows a glyph's outline in 1/256 pixel with the subdivisions of FreeType 2.6.1's `ftgrays.c`, which Matplotlib draws text with.
private struct GlyphPen {
  private typealias Vector = SIMD2<Int32>

  private let converter: ScanConverter
  private var start: SIMD2<Int32>?
  private var place = SIMD2<Int32>(0, 0)

  init(converter: ScanConverter) { self.converter = converter }

  mutating func move(_ point: SIMD2<Int32>) {
    close()
    place = point &* 4
    start = place
  }

  mutating func close() {
    if let start { line(start) }
    start = nil
  }

  mutating func line(_ point: SIMD2<Int32>) {
    converter.edge(place[0], place[1], point[0], point[1])
    place = point
  }

  mutating func quadratic(_ control: SIMD2<Int32>, _ end: SIMD2<Int32>) {
    let (control, end) = (control &* 4, end &* 4)
    // The second difference says how far the curve is from its chord; each halving quarters it.
    let bend = place &+ end &- 2 &* control
    var deviation = max(abs(bend[0]), abs(bend[1]))
    var depth = 0
    if deviation >= 64 {
      repeat {
        deviation >>= 2
        depth += 1
      } while deviation > 64
    }
    halve(place, control, end, depth: depth)
  }

  private mutating func halve(_ p0: Vector, _ p1: Vector, _ p2: Vector, depth: Int) {
    guard depth > 0 else {
      line(p2)
      return
    }
    let (left, right) = (Self.half(p0 &+ p1), Self.half(p2 &+ p1))
    let middle = Self.half(left &+ right)
    halve(p0, left, middle, depth: depth - 1)
    halve(middle, right, p2, depth: depth - 1)
  }

  mutating func cubic(_ control1: SIMD2<Int32>, _ control2: SIMD2<Int32>, _ end: SIMD2<Int32>) {
    halve(place, control1 &* 4, control2 &* 4, end &* 4, depth: 0)
  }

  private mutating func halve(_ p0: Vector, _ p1: Vector, _ p2: Vector, _ p3: Vector, depth: Int) {
    if depth > 16 || Self.isFlat(p0, p1, p2, p3) {
      line(p3)
      return
    }
    let (p01, p12, p23) = (Self.half(p0 &+ p1), Self.half(p1 &+ p2), Self.half(p2 &+ p3))
    let (left, right) = (Self.half(p01 &+ p12), Self.half(p12 &+ p23))
    let middle = Self.half(left &+ right)
    halve(p0, p01, left, middle, depth: depth + 1)
    halve(middle, right, p23, p3, depth: depth + 1)
  }

  /// Whether both control points lie within a sixth of a pixel of the chord and above it.
  private static func isFlat(_ p0: Vector, _ p1: Vector, _ p2: Vector, _ p3: Vector) -> Bool {
    func wide(_ vector: Vector) -> SIMD2<Int> { SIMD2(Int(vector[0]), Int(vector[1])) }
    // Seen from the end, as FreeType measures.
    let chord = wide(p0) &- wide(p3)
    let (width, height) = (abs(chord[0]), abs(chord[1]))
    let length = width > height ? width + ((3 * height) >> 3) : height + ((3 * width) >> 3)
    guard length <= 32767 else { return false }
    for control in [wide(p2) &- wide(p3), wide(p1) &- wide(p3)] {
      if abs(chord[1] * control[0] - chord[0] * control[1]) > length * 42 { return false }
      let beyond = control &- chord
      if control[0] * beyond[0] + control[1] * beyond[1] > 0 { return false }
    }
    return true
  }

  /// Halves, rounded towards zero.
  private static func half(_ sum: Vector) -> Vector { Vector(sum[0] / 2, sum[1] / 2) }
}
