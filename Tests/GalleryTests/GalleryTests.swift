import GalleryFigures
import TestSupport
import Testing

@testable import Plotter

/// The gallery's figures, compared with Matplotlib's.
@Suite(.needsDejaVuSans) struct GalleryTests {
  /// The distances of all figures from Matplotlib's, each drawn once.
  private static let distances: [String: Result<ImageDistance, any Error>] = {
    let pairs = Gallery.figures.map { figure in
      (
        figure.name,
        Result {
          let drawn = try PixelImage(png: figure.make().encoded(as: .png))
          let reference = try GalleryReference.of(figure).picture
          return try #require(
            ImageDistance(drawn, reference),
            "it has \(drawn.width) x \(drawn.height) pixels instead of \(reference.width) x \(reference.height)"
          )
        }
      )
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  @Test func figuresHaveNamesOfTheirOwn() {
    #expect(Set(Gallery.figures.map(\.name)).count == Gallery.figures.count)
  }

  @Test(arguments: Unfinished.figures(without: Unfinished.pictures))
  func looksLikeMatplotlibs(figure: GalleryFigure) throws {
    let distance = try #require(Self.distances[figure.name]).get()
    #expect(distance.rootMeanSquare <= 1)
    #expect(distance.shareOfDifferent <= 0.003)
  }

  @Test func nineInTenAreWithinHalfALevel() throws {
    let distances = try Unfinished.figures(without: Unfinished.pictures).map {
      try #require(Self.distances[$0.name]).get()
    }
    let near = distances.count { $0.rootMeanSquare <= 0.5 }
    #expect(near * 10 >= distances.count * 9)
  }

  @Test(arguments: Unfinished.figures(without: Unfinished.ticks))
  func ticksAreMatplotlibs(figure: GalleryFigure) throws {
    let reference = try GalleryReference.of(figure)
    let figure = figure.make()
    let layout = try FigureArranger(figure: figure, typesetter: Typesetter())
      .layout(for: .raster(dpi: figure.dpi))
    let frames = layout.panels.map { panel in
      GalleryReference.Frame(
        x: panel.layout.labels(of: .x), y: panel.layout.labels(of: .y))
    }
    try #require(frames.count == reference.axes.count)
    for (ours, theirs) in zip(frames, reference.axes) {
      #expect(ours.x == theirs.x)
      #expect(ours.y == theirs.y)
    }
  }

  @Test(arguments: Unfinished.figures(without: Unfinished.sizes))
  func vectorFilesAreSmallerThanMatplotlibs(figure: GalleryFigure) throws {
    let reference = try GalleryReference.of(figure)
    #expect(try figure.make().encoded(as: .svg).count < reference.svg)
    #expect(try figure.make().encoded(as: .pdf).count < reference.pdf)
  }

  @Test(arguments: Unfinished.figures(without: Unfinished.vectors))
  func vectorsLookLikeMatplotlibs(figure: GalleryFigure) throws {
    let svg = try SVGPicture.image(of: figure.make().encoded(as: .svg), dpi: 100)
    let pdf = try figure.make().cairoPicture(dpi: 100)
    let reference = try GalleryReference.of(figure)
    guard reference.vector else { return }
    let theirs = try reference.vectorPicture
    #expect(try #require(ImageDistance(svg, theirs)).rootMeanSquare <= 2)
    #expect(try #require(ImageDistance(pdf, theirs)).rootMeanSquare <= 2)
  }
}

extension AxesLayout {
  /// The labels of an axis that is drawn.
  fileprivate func labels(of direction: Direction) -> GalleryReference.Labels? {
    guard let axis = axes.first(where: { $0.direction == direction }) else { return nil }
    let ticks = axis.axis.labelSides == [] ? [] : axis.ticks.ticks
    func labels(_ isMajor: Bool) -> [String] {
      ticks.filter { $0.isMajor == isMajor }
        .map(\.label).filter { !$0.isEmpty }
    }
    return GalleryReference.Labels(
      major: labels(true), minor: labels(false), offset: axis.ticks.offset)
  }
}

extension Figure {
  /// The scene of a vector file as Cairo, which writes PDF, paints it on pixels.
  fileprivate func cairoPicture(dpi: Double) throws -> PixelImage {
    let scene = try prepared(for: .pdf).builder.scene()
    let scale = dpi / 72
    let raster = try RasterSurface(
      width: Int((scene.width * scale).rounded()), height: Int((scene.height * scale).rounded()))
    try raster.paint(scene, scale: scale)
    return try PixelImage(png: PNGEncoder(metadata: Metadata(), dpi: dpi).encode(raster))
  }
}
