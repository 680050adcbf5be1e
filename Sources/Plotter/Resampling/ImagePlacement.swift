/// Which pixels of a raster an image takes up, and where in the image they lie: Matplotlib 3.9.2's
/// `_ImageBase._make_image` for images whose sides are parallel to the raster's.
struct ImagePlacement: Equatable {
  /// The whole pixel at the image's left end, and the one at its lower end, counted from below.
  let left, bottom: Int

  /// The image's left and lower end.
  let origin: Point

  /// The numbers of the raster's pixels that the image takes up.
  let columns, rows: Int

  /// From columns and rows of the image to pixels of the raster, counted from ``left`` and ``bottom``.
  let horizontal, vertical: AxisScaling

  /// A scaling along one axis.
  struct AxisScaling: Equatable {
    /// The pixels of the raster for one of the image's; negative where the two run against each other.
    let scale: Double
    /// Where the image's first pixel begins.
    let offset: Double
  }

  /// Places an image.
  ///
  /// - Parameters:
  ///   - x: Where the image's first column begins and its last one ends, in pixels of the raster.
  ///   - y: Where the image's first row begins and its last one ends, in pixels of the raster, counted from below.
  ///   - columns: The image's columns and rows.
  ///   - clip: What of the raster can be seen, counted from below.
  /// - Returns: The placement, or nothing where nothing of the image can be seen.
  init?(
    x: (first: Double, last: Double), y: (first: Double, last: Double), columns: Int, rows: Int,
    clip: (left: Double, right: Double, bottom: Double, top: Double)
  ) {
    let lowest = (x: max(min(x.first, x.last), clip.left), y: max(min(y.first, y.last), clip.bottom))
    let size = (
      x: min(max(x.first, x.last), clip.right) - lowest.x, y: min(max(y.first, y.last), clip.top) - lowest.y
    )
    let lengths = [x.first, x.last, y.first, y.last, lowest.x, lowest.y]
    guard lengths.allSatisfy(\.isFinite), size.x > 0, size.y > 0, columns > 0, rows > 0 else { return nil }
    guard size.x < Self.greatestSize, size.y < Self.greatestSize else { return nil }
    // A part of a pixel at the end becomes a whole one, and the image a little larger.
    let whole = (x: size.x.rounded(.up), y: size.y.rounded(.up))
    let growth = (x: 1 + (whole.x - size.x) / size.x, y: 1 + (whole.y - size.y) / size.y)
    self.columns = Int(whole.x)
    self.rows = Int(whole.y)
    origin = Point(x: lowest.x, y: lowest.y)
    left = Int((lowest.x + 0.5).rounded(.down))
    bottom = Int((lowest.y + 0.5).rounded(.down))
    horizontal = AxisScaling(
      scale: (x.last - x.first) / Double(columns) * growth.x, offset: (x.first - lowest.x) * growth.x)
    vertical = AxisScaling(
      scale: (y.last - y.first) / Double(rows) * growth.y, offset: (y.first - lowest.y) * growth.y)
  }

  private static let greatestSize = 65536.0
}
