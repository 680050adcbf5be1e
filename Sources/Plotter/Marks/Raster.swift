/// An image: Matplotlib's `imshow`, of values shown as colours or of colours themselves.
///
/// The first row is at the top, units of both axes are equally long, and the axes end at the image's edges.
public struct Raster: Mark {
  /// Where the first row of an image is.
  public enum Origin: Sendable, Hashable {
    /// At the top, so that the vertical axis runs downwards.
    case upper
    /// At the bottom.
    case lower
  }

  /// Where an image's edges are, in data units.
  public struct Frame: Sendable, Hashable {
    /// The edges.
    public var left, right, bottom, top: Double

    /// Makes a frame from its edges. Those that are exchanged turn the image over.
    public init(left: Double, right: Double, bottom: Double, top: Double) {
      self.left = left
      self.right = right
      self.bottom = bottom
      self.top = top
    }
  }

  /// What an image shows.
  private enum Content: Sendable {
    case values(Samples)
    case colors([UInt8])
  }

  private let content: Content

  /// The numbers of columns and rows of pixels.
  public let columns, rows: Int

  /// Whether all rows were of the same length.
  private let isRectangular: Bool

  /// The colours for values.
  public var map: ColorMap

  /// From values to places on the colour map.
  public var norm: Norm

  /// How pixels of the image become those of the figure.
  public var interpolation: Interpolation

  /// Where the first row is.
  public var origin: Origin

  /// Where the edges are, in data units; `nil` puts the middles of pixels at whole numbers from 0.
  public var frame: Frame?

  /// How opaque the image is, from 0 to 1; `nil` for wholly.
  public var alpha: Double?

  /// What the image covers: Matplotlib's `zorder`.
  public var order = 0.0

  /// The greatest number of pixels along one side.
  public static let greatestSide = 1 << 23

  /// Makes an image of values. The defaults are Matplotlib's.
  ///
  /// - Parameters:
  ///   - values: Rows of values, all of the same length. What is not finite has the map's colour for what is bad, by
  ///     default none.
  ///   - map: The colours for values.
  ///   - norm: From values to places on the colour map.
  ///   - interpolation: How pixels of the image become those of the figure.
  ///   - origin: Where the first row is.
  ///   - frame: Where the edges are; `nil` puts the middles of pixels at whole numbers from 0.
  ///   - alpha: How opaque the image is, from 0 to 1.
  public init<Value: SampleValue>(
    _ values: [[Value]], map: ColorMap = .viridis, norm: Norm = .linear,
    interpolation: Interpolation = .automatic, origin: Origin = .upper, frame: Frame? = nil,
    alpha: Double? = nil
  ) {
    content = .values(Value.samples(of: values.flatMap(\.self)))
    (columns, rows) = (values.first?.count ?? 0, values.count)
    isRectangular = values.allSatisfy { $0.count == values[0].count }
    (self.map, self.norm, self.interpolation) = (map, norm, interpolation)
    (self.origin, self.frame, self.alpha) = (origin, frame, alpha)
  }

  /// Makes an image of colours. The defaults are Matplotlib's.
  ///
  /// - Parameters:
  ///   - colors: Rows of colours, all of the same length.
  ///   - interpolation: How pixels of the image become those of the figure.
  ///   - origin: Where the first row is.
  ///   - frame: Where the edges are; `nil` puts the middles of pixels at whole numbers from 0.
  ///   - alpha: How opaque the image is, from 0 to 1, together with the colours' own opacity.
  public init(
    colors: [[Color]], interpolation: Interpolation = .automatic, origin: Origin = .upper,
    frame: Frame? = nil,
    alpha: Double? = nil
  ) {
    content = .colors(
      colors.flatMap { row in
        row.flatMap { [$0.red, $0.green, $0.blue, UInt8($0.alpha * 255)] }
      })
    (columns, rows) = (colors.first?.count ?? 0, colors.count)
    isRectangular = colors.allSatisfy { $0.count == colors[0].count }
    (map, norm, self.interpolation) = (.viridis, .linear, interpolation)
    (self.origin, self.frame, self.alpha) = (origin, frame, alpha)
  }

  public var cost: Int { columns * rows }

  public func validate() throws(PlotError) {
    try PlotError.check(alpha, in: 0...1, "an image's alpha")
    guard isRectangular else { throw .mark("an image", reason: "its rows must all be of the same length") }
    guard max(columns, rows) <= Self.greatestSide else {
      throw .mark(
        "an image of \(columns) by \(rows) pixels", reason: "it can have \(Self.greatestSide) along a side")
    }
    let edges = edges
    guard [edges.left, edges.right, edges.bottom, edges.top].allSatisfy(\.isFinite) else {
      throw .mark("an image", reason: "its frame must be finite, unlike \(edges)")
    }
    _ = try scaledNorm()
  }

  /// The edges, as given or around pixels at whole numbers.
  private var edges: Frame {
    if let frame { return frame }
    let (right, far) = (Double(columns) - 0.5, Double(rows) - 0.5)
    return origin == .upper
      ? Frame(left: -0.5, right: right, bottom: far, top: -0.5)
      : Frame(left: -0.5, right: right, bottom: -0.5, top: far)
  }

  /// The norm with the limits of the values, where it has none of its own.
  private func scaledNorm() throws(PlotError) -> ScaledNorm? {
    guard case .values(let values) = content else { return nil }
    do throws(NormError) {
      return try norm.scaled(to: values.doubles)
    } catch {
      throw .mark("an image's values", reason: "\(error)")
    }
  }

  /// The norm and map as a colour bar shows them; `nil` for an image of colours.
  public func colorBar(side: Side = .right, label: String = "") -> ColorBar? {
    guard let norm = try? scaledNorm() else { return nil }
    return ColorBar(map: map, norm: norm, side: side, label: label)
  }

  public func extend(_ extent: inout Extent) {
    guard columns > 0, rows > 0 else { return }
    let edges = edges
    extent.include(x: edges.left, y: edges.bottom)
    extent.include(x: edges.right, y: edges.top)
    for x in [edges.left, edges.right] { extent.stick(x: x) }
    for y in [edges.bottom, edges.top] { extent.stick(y: y) }
    if edges.bottom > edges.top { extent.reverseY() }
    extent.keepEqualAspect()
  }

  public func draw(in canvas: inout Canvas) {
    let (edges, plane) = (edges, canvas.plane)
    // Away from rasters an image has a pixel where Matplotlib's has one at 100 dots per inch.
    let magnification = plane.device.isRaster ? 1 : 100 / plane.device.dpi
    let x = [edges.left, edges.right].map(plane.horizontal.position(of:))
    let y = [edges.bottom, edges.top].map(plane.vertical.position(of:))
    let placement = ImagePlacement(
      x: (first: x[0], last: x[1]),
      y: origin == .upper ? (first: y[1], last: y[0]) : (first: y[0], last: y[1]),
      columns: columns, rows: rows,
      clip: (left: plane.frame.x0, right: plane.frame.x1, bottom: plane.frame.y0, top: plane.frame.y1),
      magnification: magnification)
    guard let placement, var pixels = pixels(at: placement) else { return }
    if let alpha {
      for index in stride(from: 3, to: pixels.count, by: 4) {
        // A mask's opacity is a single-precision number, and what comes out is cut.
        pixels[index] = UInt8(Float(pixels[index]) * Float(alpha))
      }
    }
    let left = plane.device.isRaster ? Double(placement.left) : placement.origin.x
    let bottom = plane.device.isRaster ? Double(placement.bottom) : placement.origin.y
    let box = Box(
      x0: left, y0: plane.height - bottom - Double(placement.rows) / magnification,
      x1: left + Double(placement.columns) / magnification, y1: plane.height - bottom)
    canvas.add(
      .image(Scene.Image(box: box, columns: placement.columns, rows: placement.rows, pixels: pixels)),
      order: order)
  }

  private func pixels(at placement: ImagePlacement) -> [UInt8]? {
    switch content {
    case .values(let values):
      guard let norm = try? scaledNorm() else { return nil }
      return ScalarImage(columns: columns, rows: rows, values: values)
        .pixels(at: placement, interpolation: interpolation, norm: norm, map: map)
    case .colors(let bytes):
      return ColorImage(columns: columns, rows: rows, pixels: bytes)
        .pixels(at: placement, interpolation: interpolation)
    }
  }
}
