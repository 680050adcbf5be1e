import CCairo

/// Finds what glyphs and strokes cover of each pixel, with FreeType's rasteriser.
///
/// It adds up exact areas; what two parts of a stroke cover of one pixel counts twice. So does the rasteriser of
/// Matplotlib's Agg, which was derived from it, and Matplotlib's glyphs are FreeType's own. Cairo's samples each pixel in
/// fifteen rows and takes the union, which differs by up to 19 levels of 255, and by far more where a line crosses a
/// pixel again and again.
final class CoverageRasteriser {
  private let library: FontLibrary
  private let stroker: FT_Stroker
  private let width, height: Int

  /// Places further away than this, in pixels, or wider strokes, are Cairo's: FreeType refuses outlines of 262144 pixels.
  private static let reach = 1e5

  /// A polyline's stroke is put together from parts of so many segments, because an outline has at most 32767 points.
  private static let segmentsPerPart = 500

  /// Makes a rasteriser for a surface of `width` by `height` pixels.
  init(width: Int, height: Int) throws(PlotError) {
    library = try FontLibrary()
    var created: FT_Stroker?
    try checkFreeType(FT_Stroker_New(library.library, &created), "FT_Stroker_New")
    guard let created else { throw .library(name: "FreeType", call: "FT_Stroker_New", reason: "no stroker") }
    stroker = created
    self.width = width
    self.height = height
  }

  deinit { FT_Stroker_Done(stroker) }

  /// What glyphs cover; `nil` where that is nothing.
  func mask(of glyphs: [Scene.Glyph]) throws(PlotError) -> CoverageMask? {
    let surface = Box(x0: 0, y0: 0, x1: Double(width), y1: Double(height))
    let outlines = glyphs.map(PlacedOutline.init).filter { $0.bounds?.intersects(surface) == true }
    guard let bounds = Box.union(outlines.compactMap(\.bounds)),
      let mask = try CoverageMask(covering: bounds, width: width, height: height)
    else { return nil }
    for outline in outlines {
      let points = outline.points.map { mask.vector($0, unitsPerPixel: 64) }
      try mask.add("rendering an outline") { coverage in
        sinplot_coverage_add_shape(
          library.library, points, outline.tags, Int32(points.count), outline.ends, Int32(outline.ends.count),
          &coverage)
      }
    }
    return mask
  }

  /// What the stroke of polylines covers, with round joins and square ends that project by half its width.
  ///
  /// - Parameters:
  ///   - path: Moves and lines that ``canStroke(_:width:)``.
  ///   - strokeWidth: The width in pixels.
  /// - Returns: The mask, or `nil` for a stroke outside of the surface.
  func mask(ofStroke path: Path, width strokeWidth: Double) throws(PlotError) -> CoverageMask? {
    guard let bounds = path.bounds else { return nil }
    let margin = strokeWidth + 1
    let box = Box(
      x0: bounds.x0 - margin, y0: bounds.y0 - margin, x1: bounds.x1 + margin, y1: bounds.y1 + margin)
    guard let mask = try CoverageMask(covering: box, width: width, height: height) else { return nil }
    FT_Stroker_Set(
      stroker, FT_Fixed((strokeWidth / 2 * 4096).rounded()), FT_STROKER_LINECAP_BUTT,
      FT_STROKER_LINEJOIN_ROUND, 0)
    for part in StrokeParts(path, projection: strokeWidth / 2, segments: Self.segmentsPerPart).parts {
      let points = part.map { mask.vector($0, unitsPerPixel: 4096) }
      try mask.add("stroking a line") { coverage in
        sinplot_coverage_add_stroke(library.library, stroker, points, Int32(points.count), &coverage)
      }
    }
    return mask
  }

  /// Whether the outlines of glyphs that the surface has a part of are within what FreeType's numbers hold.
  func canFill(_ glyphs: [Scene.Glyph]) -> Bool {
    glyphs.allSatisfy { glyph in
      guard let bounds = glyph.outline.bounds else { return true }
      return max(bounds.width, bounds.height) * glyph.scale <= Self.reach
    }
  }

  /// Whether a stroke is within what FreeType's numbers hold.
  func canStroke(_ path: Path, width: Double) -> Bool {
    guard let bounds = path.bounds else { return true }
    return width <= Self.reach
      && [bounds.x0, bounds.y0, bounds.x1, bounds.y1].allSatisfy { abs($0) <= Self.reach }
  }
}

/// A glyph's outline at its place on a surface, y pointing down, as FreeType describes one.
private struct PlacedOutline {
  private(set) var points: [Point] = []
  /// What each point is: on the outline, or a control point of a quadratic or a cubic curve.
  private(set) var tags: [UInt8] = []
  /// The number of each contour's last point.
  private(set) var ends: [Int32] = []

  init(_ glyph: Scene.Glyph) {
    let onCurve = UInt8(FT_CURVE_TAG_ON)
    let (conic, cubic) = (UInt8(FT_CURVE_TAG_CONIC), UInt8(FT_CURVE_TAG_CUBIC))
    for element in glyph.outline.elements {
      switch element {
      case .move:
        if !tags.isEmpty { ends.append(Int32(tags.count - 1)) }
        tags.append(onCurve)
      case .line: tags.append(onCurve)
      case .quadratic: tags += [conic, onCurve]
      case .curve: tags += [cubic, cubic, onCurve]
      case .close: break
      }
    }
    if !tags.isEmpty { ends.append(Int32(tags.count - 1)) }
    let turn = Turn(degrees: glyph.angle)
    points = glyph.outline.points.map { point in
      let turned = turn.applied(x: point.x * glyph.scale, y: -point.y * glyph.scale)
      return Point(x: glyph.origin.x + turned.x, y: glyph.origin.y + turned.y)
    }
  }

  var bounds: Box? {
    guard var box = points.first.map({ Box(x0: $0.x, y0: $0.y, x1: $0.x, y1: $0.y) }) else { return nil }
    for point in points {
      box = Box(
        x0: min(box.x0, point.x), y0: min(box.y0, point.y), x1: max(box.x1, point.x), y1: max(box.y1, point.y)
      )
    }
    return box
  }
}
