extension Figure {
  /// The largest width and height in pixels or points: Cairo's limit.
  public static let largestExtent = 32767.0

  /// The greatest number of dots per inch. Letters are then more than a hundred thousand pixels high; Cairo's
  /// coordinates end at eight million.
  public static let greatestResolution = 1e6

  /// The figure as the bytes of a file.
  ///
  /// The same figure gives the same bytes, whatever the locale, the time or the run.
  ///
  /// - Parameters:
  ///   - format: The kind of file.
  ///   - typesetter: Sets the texts; to be shared where several figures are made. `nil` makes one for this figure.
  /// - Throws: ``PlotError`` where the figure cannot be drawn or a library fails.
  public func encoded(
    as format: ImageFormat, using typesetter: Typesetter? = nil
  ) throws(PlotError) -> [UInt8] {
    try prepared(for: format, using: typesetter).encoded()
  }

  /// The figure laid out, so that what is left to do needs no typesetter and can go on in another thread.
  ///
  /// - Throws: ``PlotError`` where the figure's values make no picture.
  public func prepared(
    for format: ImageFormat, using typesetter: Typesetter? = nil
  ) throws(PlotError) -> PreparedFigure {
    try validate()
    let setter: Typesetter
    if let typesetter { setter = typesetter } else { setter = try Typesetter() }
    let device = format == .png ? Device.raster(dpi: dpi) : .points
    let layout = try FigureArranger(figure: self, typesetter: setter).layout(for: device)
    let builder = SceneBuilder(layout: layout, style: style, device: device)
    let (width, height) = (builder.width, builder.height)
    guard width >= 1, height >= 1, width <= Self.largestExtent, height <= Self.largestExtent else {
      throw .size(
        width: self.width, height: self.height, dpi: dpi,
        reason: "\(crop == .tight ? "cropped to what is drawn, its texts included, " : "")it would be "
          + "\(brief(width)) by \(brief(height)) \(format == .png ? "pixels" : "points"), "
          + "and each must be from 1 to \(Int(Self.largestExtent))")
    }
    return PreparedFigure(builder: builder, format: format, dpi: dpi, metadata: metadata)
  }

  /// A side for a message: a whole number, where it is at least one and `Int` holds it.
  private func brief(_ side: Double) -> String {
    guard side >= 1, let whole = Int(exactly: side.rounded(.up)) else { return "\(side)" }
    return "\(whole)"
  }

  private func validate() throws(PlotError) {
    guard width.isFinite, height.isFinite, dpi.isFinite, width > 0, height > 0, dpi > 0 else {
      throw .size(
        width: width, height: height, dpi: dpi, reason: "each of the three must be positive and finite")
    }
    guard dpi <= Self.greatestResolution else {
      throw .size(
        width: width, height: height, dpi: dpi,
        reason: "it may have at most \(Int(Self.greatestResolution)) dots per inch")
    }
    guard width * dpi <= Self.largestExtent, height * dpi <= Self.largestExtent else {
      throw .size(
        width: width, height: height, dpi: dpi,
        reason: "it would have more than \(Int(Self.largestExtent)) pixels along a side")
    }
    try validateGrid()
    for axes in grid.axes {
      try validate(axes.x, axes.y)
      for mark in axes.marks { try mark.validate() }
      if let twin = axes.twin {
        try validate(twin.axis)
        for mark in twin.marks { try mark.validate() }
      }
    }
  }

  private func validateGrid() throws(PlotError) {
    let counts = 1...Grid.greatestCount
    guard counts.contains(grid.rows), counts.contains(grid.columns) else {
      throw .grid(
        reason:
          "it has \(grid.rows) rows and \(grid.columns) columns, and each must be from 1 to \(counts.upperBound)"
      )
    }
    for (sizes, count, name) in [(grid.heights, grid.rows, "heights"), (grid.widths, grid.columns, "widths")]
    {
      guard sizes.isEmpty || sizes.count == count, sizes.allSatisfy({ $0.isFinite && $0 > 0 }) else {
        throw .grid(reason: "its \(name) must be \(count) positive numbers, or none")
      }
    }
    for cell in grid.cells {
      guard !cell.rows.isEmpty, !cell.columns.isEmpty, cell.rows.lowerBound >= 0,
        cell.rows.upperBound <= grid.rows,
        cell.columns.lowerBound >= 0, cell.columns.upperBound <= grid.columns
      else {
        throw .grid(
          reason:
            "rows \(cell.rows) and columns \(cell.columns) do not lie in its \(grid.rows) by \(grid.columns) cells"
        )
      }
    }
  }

  private func validate(_ axes: Axis...) throws(PlotError) {
    for axis in axes {
      for limit in [axis.lower, axis.upper].compactMap(\.self) where !axis.scale.accepts(limit) {
        throw .limits(limit, domain: axis.scale.domain)
      }
      try PlotError.check(axis.margin, in: -0.5...1000, "an axis' margin")
      try PlotError.check(axis.tickLabelSize, in: 0.1...1000, "the size of tick labels in points")
      try PlotError.check(axis.tickLabelRotation, in: -1e6...1e6, "the rotation of tick labels in degrees")
    }
  }
}

/// A figure of which every frame, tick and text has its place.
public struct PreparedFigure: Sendable {
  /// Places the strokes. Lines of many points make this the longest step, so it waits until figures are encoded,
  /// several at once.
  let builder: SceneBuilder
  let format: ImageFormat
  let dpi: Double
  let metadata: Metadata

  /// The width and height in pixels (PNG) or points (SVG, PDF).
  public var size: (width: Double, height: Double) { (builder.width, builder.height) }

  /// Draws and encodes the figure.
  ///
  /// - Throws: ``PlotError/library(name:call:reason:)`` where a library fails.
  public func encoded() throws(PlotError) -> [UInt8] {
    let scene = builder.scene()
    return try checkingMemory(of: "Cairo", in: "drawing") { () throws(PlotError) in try encoded(scene) }
  }

  /// The elements of the SVG document, to be made part of a page.
  package func svg() -> SVGElement { SVGDrawing(builder.scene()).root }

  /// The pixels of the picture.
  func pixels() throws(PlotError) -> PixelImage {
    let scene = builder.scene()
    return try checkingMemory(of: "Cairo", in: "drawing") { () throws(PlotError) in
      try PixelImage(raster(of: scene))
    }
  }

  /// The scene drawn in pixels.
  func raster(of scene: Scene) throws(PlotError) -> RasterSurface {
    let canvas = try PixelCanvas(
      width: Int(scene.width), height: Int(scene.height), background: scene.background)
    canvas.draw(scene)
    return canvas.raster
  }

  private func encoded(_ scene: Scene) throws(PlotError) -> [UInt8] {
    switch format {
    case .png:
      return try PNGEncoder(metadata: metadata, dpi: dpi).encode(raster(of: scene))
    case .svg:
      return SVGEncoder(metadata: metadata).encode(scene)
    case .pdf:
      return try PDFEncoder(metadata: metadata).encode(scene)
    }
  }
}
