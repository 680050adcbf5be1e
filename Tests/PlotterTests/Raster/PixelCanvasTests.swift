import Testing

@testable import Plotter

/// What the references do not show: large surfaces, and numbers that no picture has.
@Suite struct PixelCanvasTests {
  private static let black = Color(hex: 0)

  private func canvas(_ width: Int, _ height: Int) throws -> PixelCanvas {
    try PixelCanvas(width: width, height: height, background: Color(hex: 0xffffff))
  }

  private func share(of canvas: PixelCanvas) throws -> Double {
    let image = try canvas.image
    let dark = image.pixels.reduce(0) { $0 + 255 - Int($1 & 0xff) }
    return Double(dark) / 255
  }

  /// A shape that is worked on in several bands covers what it covers in one.
  @Test func bandsMeetWithoutATrace() throws {
    let (width, height) = (2600, 3400)
    #expect(width * height > 2 * CellBuffer.greatestCellCount)
    let canvas = try canvas(width, height)
    let triangle = Path.polygon([(0.5, 0.25), (2599.5, 1700), (0.5, 3399.75)])
    canvas.fill(triangle, color: Self.black)
    canvas.stroke(
      triangle.translated(x: 0, y: 0), style: StrokeStyle(width: 2, cap: .butt, join: .round),
      color: Color(hex: 0xff0000).opacity(0.5))
    let pixels = try canvas.image.pixels
    // Above and below the middle the triangle is its own mirror image.
    for y in 0..<height / 2 {
      for x in stride(from: 0, to: width, by: 13) {
        let (upper, lower) = (pixels[y * width + x], pixels[(height - 1 - y) * width + x])
        let distance = PixelImage.levels(upper) &- PixelImage.levels(lower)
        #expect(max(abs(distance.x), abs(distance.y), abs(distance.z)) <= 1, "\(x) \(y)")
      }
    }
    #expect(pixels[1700 * width + 100] == 0)
    #expect(pixels[100 * width + 2000] == 0xffffff)
  }

  /// Lines as long as a surface may be wide, in both directions.
  @Test func linesMayBeAsLongAsASurface() throws {
    for isTall in [false, true] {
      let canvas = isTall ? try canvas(4, 32767) : try canvas(32767, 4)
      var path = Path()
      path.move(to: isTall ? Point(x: 1, y: -9) : Point(x: -9, y: 1))
      path.line(to: isTall ? Point(x: 3, y: 40000) : Point(x: 40000, y: 3))
      canvas.stroke(path, style: StrokeStyle(width: 1, cap: .butt, join: .round), color: Self.black)
      let share = try share(of: canvas)
      // Coverage is rounded down, in about three pixels of each column.
      #expect(abs(share - 32767) < 200)
    }
  }

  @Test func numbersThatNoPictureHasDrawNothing() throws {
    let canvas = try canvas(30, 20)
    let style = StrokeStyle(width: 3, cap: .round, join: .round)
    for value in [Double.nan, .infinity, -.infinity, 1e300, -1e300, 1e18] {
      let far = Point(x: value, y: value)
      var path = Path()
      path.move(to: far)
      path.line(to: far)
      path.quadratic(to: far, far)
      path.curve(to: far, far, far)
      path.close()
      path.line(to: far)
      canvas.fill(path, color: Self.black)
      for join in [LineJoin.round, .miter, .bevel] {
        canvas.stroke(path, style: StrokeStyle(width: 3, cap: .round, join: join), color: Self.black)
        canvas.stroke(path, style: StrokeStyle(width: value, cap: .round, join: join), color: Self.black)
      }
      canvas.draw(
        Scene.Markers(
          shape: .circle(radius: 3), points: [far], scales: [1], fills: [Self.black], edges: [Self.black],
          style: style, isStamped: true, snaps: nil))
      canvas.draw(
        Scene.Markers(
          shape: .circle(radius: 3), points: [far], scales: [1], fills: [Self.black], edges: [Self.black],
          style: style, isStamped: false, snaps: nil))
      canvas.draw(
        Scene.Image(
          box: Box(x0: value, y0: value, x1: value, y1: value), columns: 1, rows: 1, pixels: [0, 0, 0, 255])
      )
      let glyph = Scene.Glyph(
        outline: .circle(radius: 3), identity: GlyphIdentity(font: nil, glyph: 0, size: 1), origin: far,
        scale: 1,
        angle: 0)
      canvas.draw(Scene.Text(string: "", glyphs: [glyph]), color: Self.black)
      canvas.draw(
        Scene.Text(
          string: "", glyphs: [glyph], block: Scene.TurnedBlock(width: 9, height: 9, corner: far, angle: 30)),
        color: Self.black)
    }
    #expect(try share(of: canvas) == 0)
  }

  /// A path of which some points are far outside is drawn as far as the surface reaches.
  @Test func whatReachesFarIsCutOff() throws {
    let canvas = try canvas(30, 20)
    canvas.fill(
      .polygon([(-1e12, 5), (1e12, 5), (1e12, 1e300), (-1e12, 1e300)]), color: Self.black)
    #expect(try share(of: canvas) == 30 * 15)
    let disc = try self.canvas(30, 20)
    disc.fill(.circle(radius: 1e9), color: Self.black)
    #expect(try share(of: disc) == 30 * 20)
  }

  @Test func patternsThatAreNoneAreSolid() throws {
    var line = Path()
    line.move(to: Point(x: 2, y: 10))
    line.line(to: Point(x: 28, y: 10))
    let solid = StrokeStyle(width: 2, cap: .butt, join: .round)
    for dashes in [[], [0, 0], [.nan, 1], [1e-300, 1e-300], [-1, 5], [3], [.infinity, 1]] {
      var style = solid
      style.dashes = dashes
      #expect(line.dashed(style) == line, "\(dashes)")
    }
    var style = solid
    style.dashes = [2, 2]
    #expect(line.dashed(style) != line)
    for offset in [1e300, .nan, -.infinity] {
      style.dashOffset = offset
      #expect(!line.dashed(style).isEmpty)
    }
  }

  /// Markers too large to be kept are drawn all the same.
  @Test func largeMarkersAreDrawnAnew() throws {
    let canvas = try canvas(40, 20)
    canvas.draw(
      Scene.Markers(
        shape: .circle(radius: 2e4), points: [Point(x: 20.2, y: 10)], scales: [1], fills: [Self.black],
        edges: [],
        style: nil, isStamped: true, snaps: false))
    #expect(try share(of: canvas) == 800)
  }

  /// Glyphs too large to be drawn as FreeType does are drawn as other shapes are.
  @Test(arguments: [0, 30.0]) func largeGlyphsAreShapes(angle: Double) throws {
    let canvas = try canvas(40, 20)
    let glyph = Scene.Glyph(
      outline: .circle(radius: 1), identity: GlyphIdentity(font: nil, glyph: 0, size: 1),
      origin: Point(x: 20, y: 10), scale: 1e4, angle: angle)
    canvas.draw(Scene.Text(string: "", glyphs: [glyph]), color: Self.black)
    #expect(try share(of: canvas) == 800)
  }
}
