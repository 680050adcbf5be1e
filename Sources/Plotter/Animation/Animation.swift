/// Figures of one size shown one after the other, again and again.
package struct Animation: Sendable {
  /// The number of frames, at least 1.
  package let frameCount: Int

  /// How long each frame is shown, and how long the last one, in seconds: up to 65.535.
  package var secondsPerFrame = 0.1, secondsOfLast = 2.0

  /// The figure of a frame, counted from 0. It is made when it is drawn, so that a few frames exist at a time.
  private let figure: @Sendable (Int) -> Figure

  /// How many frames are drawn at once.
  private static let batch = 4

  /// Makes an animation.
  ///
  /// - Parameters:
  ///   - frameCount: The number of frames; below 1 it counts as 1.
  ///   - figure: The figure of a frame, counted from 0. The files take their metadata and resolution from the last one.
  package init(frameCount: Int, figure: @escaping @Sendable (Int) -> Figure) {
    self.frameCount = max(1, frameCount)
    self.figure = figure
  }

  /// The animation as the bytes of an animated PNG file. A viewer that knows still pictures only shows the last frame.
  ///
  /// Where the frames together have more than 255 colours, similar ones are merged.
  ///
  /// - Throws: ``PlotError`` where a frame cannot be drawn or has another size than the first.
  package func png(using typesetter: Typesetter) throws(PlotError) -> [UInt8] {
    var encoder: AnimatedPNG?
    var size: (width: Int, height: Int) = (0, 0)
    var start = 0
    while start < frameCount {
      let batch = start..<min(start + Self.batch, frameCount)
      start = batch.upperBound
      for (index, image) in zip(batch, try drawn(batch, using: typesetter)) {
        if encoder == nil {
          size = (image.width, image.height)
          encoder = AnimatedPNG(width: image.width, height: image.height)
        }
        guard size == (image.width, image.height) else { throw otherSize(of: index) }
        encoder?.append(image.pixels, seconds: seconds(of: index))
      }
    }
    let last = figure(frameCount - 1)
    return try encoder?.encoded(metadata: last.metadata, dpi: last.dpi) ?? []
  }

  /// The animation as the elements of an SVG document that moves by its style sheet alone. A viewer that applies none, and a
  /// reader who prefers reduced motion, see the last frame.
  ///
  /// - Throws: ``PlotError`` where a frame cannot be laid out or has another size than the first.
  package func svg(using typesetter: Typesetter) throws(PlotError) -> SVGElement {
    var frames: [AnimatedSVG.Frame] = []
    for index in 0..<frameCount {
      let root = try figure(index).prepared(for: .svg, using: typesetter).svg()
      guard frames.isEmpty || frames[0].root["viewBox"] == root["viewBox"] else {
        throw otherSize(of: index)
      }
      frames.append(AnimatedSVG.Frame(root: root, seconds: seconds(of: index)))
    }
    return AnimatedSVG(frames).root
  }

  /// The bytes of an SVG file of the elements that ``svg(using:)`` made.
  package func file(of svg: SVGElement) -> [UInt8] {
    SVGEncoder(metadata: figure(frameCount - 1).metadata).encode(svg)
  }

  private func seconds(of index: Int) -> Double { index == frameCount - 1 ? secondsOfLast : secondsPerFrame }

  private func otherSize(of index: Int) -> PlotError {
    let figure = figure(index)
    return .size(
      width: figure.width, height: figure.height, dpi: figure.dpi,
      reason: "frame \(index + 1) of the animation has another size than the first")
  }

  /// The pixels of some frames, drawn on as many cores as there are.
  private func drawn(_ frames: Range<Int>, using typesetter: Typesetter) throws(PlotError) -> [PixelImage] {
    var prepared: [PreparedFigure] = []
    for index in frames { prepared.append(try figure(index).prepared(for: .png, using: typesetter)) }
    let figures = prepared
    return try concurrentResults(figures.count) { index throws(PlotError) in try figures[index].pixels() }
  }
}
