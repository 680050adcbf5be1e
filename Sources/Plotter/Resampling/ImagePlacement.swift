/// Which pixels of a raster an image takes up, and where in the image they lie: Matplotlib 3.9.2's
/// `_ImageBase._make_image` for images whose sides are parallel to the raster's.
struct ImagePlacement: Equatable {
  /// The whole pixel at the image's left end, and the one at its lower end, counted from below.
  let left, bottom: Int

  /// The image's left and lower end, in units of the device.
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
  ///   - x: Where the image's first column begins and its last one ends, in units of the device.
  ///   - y: Where the image's first row begins and its last one ends, in units of the device, counted from below.
  ///   - columns: The image's columns and rows.
  ///   - clip: What of the device can be seen, counted from below.
  ///   - magnification: The raster's pixels in a unit of the device.
  /// - Returns: The placement, or nothing where nothing of the image can be seen.
  init?(
    x: (first: Double, last: Double), y: (first: Double, last: Double), columns: Int, rows: Int,
    clip: (left: Double, right: Double, bottom: Double, top: Double), magnification: Double = 1
  ) {
    let lowest = Point(x: max(min(x.first, x.last), clip.left), y: max(min(y.first, y.last), clip.bottom))
    let size = Point(
      x: (min(max(x.first, x.last), clip.right) - lowest.x) * magnification,
      y: (min(max(y.first, y.last), clip.top) - lowest.y) * magnification)
    let lengths = [x.first, x.last, y.first, y.last, lowest.x, lowest.y]
    guard lengths.allSatisfy(\.isFinite), size.x > 0, size.y > 0, columns > 0, rows > 0 else { return nil }
    guard size.x < Self.greatestSize, size.y < Self.greatestSize else { return nil }
    // A part of a pixel at the end becomes a whole one, and the image a little larger.
    let whole = Point(x: size.x.rounded(.up), y: size.y.rounded(.up))
    let scale = Point(
      x: magnification * (1 + (whole.x - size.x) / size.x),
      y: magnification * (1 + (whole.y - size.y) / size.y))
    self.columns = Int(whole.x)
    self.rows = Int(whole.y)
    left = Int((lowest.x + 0.5).rounded(.down))
    bottom = Int((lowest.y + 0.5).rounded(.down))
    origin = lowest
    horizontal = AxisScaling(
      scale: (x.last - x.first) / Double(columns) * scale.x, offset: (x.first - lowest.x) * scale.x)
    vertical = AxisScaling(
      scale: (y.last - y.first) / Double(rows) * scale.y, offset: (y.first - lowest.y) * scale.y)
  }

  private static let greatestSize = 65536.0
}
