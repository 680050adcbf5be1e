import Plotter
import Training
import Tutorial

/// A figure of sinplot's beside Matplotlib's.
package struct FigureComparison: Sendable {
  /// The sinplot figure's picture and the reference's.
  package let image, reference: PixelImage

  /// How far apart they are; `nil` where their sizes differ.
  package let distance: ImageDistance?

  /// sinplot's SVG document.
  package let svg: [UInt8]

  /// Its width and height in points.
  package let points: [Double]

  /// What differs in sizes, limits, ticks, labels and titles, one sentence each.
  package let mismatches: [String]

  /// Draws a figure and compares it.
  ///
  /// - Parameters:
  ///   - expected: The reference.
  ///   - png: The bytes of its PNG file.
  ///   - run: The case's training run.
  ///   - look: The case's look.
  ///   - typesetter: Sets the texts.
  package init(
    with expected: ReferenceFigure, png: [UInt8], run: TrainingRun, look: FigureParameters,
    using typesetter: Typesetter
  ) throws(PlotError) {
    var look = look
    if let layout = expected.layout { look.layout = layout }
    let figure = TutorialFigures(run, look).figure(expected.figure)
    reference = try PixelImage(png: png)
    image = try PixelImage(png: figure.encoded(as: .png, using: typesetter))
    distance = ImageDistance(reference, image)
    let vector = try figure.prepared(for: .svg, using: typesetter)
    svg = try vector.encoded()
    points = [vector.size.width, vector.size.height]

    var mismatches: [String] = []
    func expect<Value: Equatable>(_ found: Value, _ expected: Value, _ name: String) {
      if found != expected { mismatches.append("\(name): \(found) instead of \(expected)") }
    }
    expect([image.width, image.height], expected.pixels, "size in pixels")
    if !zip(points, expected.points).allSatisfy({ abs($0 - $1) < 1e-5 }) {
      mismatches.append("size in points: \(points) instead of \(expected.points)")
    }
    if svg.count > expected.svgBytes {
      mismatches.append("SVG file: \(svg.count) bytes instead of \(expected.svgBytes) at most")
    }
    let drawn = try figure.drawnAxes(for: .png, using: typesetter)
    expect(drawn.count, expected.axes.count, "number of subplots")
    for (subplot, (drawn, expected)) in zip(drawn, expected.axes).enumerated() {
      expect(drawn.title, expected.title, "title")
      for (axis, drawn, expected) in [("x", drawn.x, expected.x), ("y", drawn.y, expected.y)] {
        let name = "\(axis) axis of subplot \(subplot + 1)"
        // The last bit of a sine varies between PyTorch's builds, and with it the limits; nothing drawn does.
        let slack = 1e-6 * abs(expected.view[1] - expected.view[0])
        if abs(drawn.view.lower - expected.view[0]) > slack
          || abs(drawn.view.upper - expected.view[1]) > slack
        {
          mismatches.append("limits of the \(name): \(drawn.view) instead of \(expected.view)")
        }
        expect(drawn.ticks.map(\.value), expected.ticks, "ticks of the \(name)")
        expect(drawn.ticks.map(\.plainLabel), expected.labels, "labels of the \(name)")
        expect(drawn.offset, expected.offset, "offset text of the \(name)")
      }
    }
    self.mismatches = mismatches
  }
}
