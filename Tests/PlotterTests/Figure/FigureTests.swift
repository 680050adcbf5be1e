import TestSupport
import Testing

@testable import Plotter

/// Figures compared with Matplotlib's, pixel by pixel.
@Suite struct FigureTests {
  @Test func thereAreFiguresToCompare() {
    #expect(FigureCase.all.count >= 50)
  }

  @Test(.needsDejaVuSans, arguments: FigureCase.all)
  func looksLikeMatplotlibs(figure: FigureCase) throws {
    let reference = try PixelImage(png: figure.reference)
    let bytes = try figure.figure.encoded(as: .png, using: Typesetter())
    let drawn = try PixelImage(png: bytes)
    #expect(drawn.width == reference.width)
    #expect(drawn.height == reference.height)
    let distance = try #require(ImageDistance(drawn, reference))
    #expect(distance.rootMeanSquare <= 0.5, "\(distance)")
  }

  @Test(.needsDejaVuSans, arguments: FigureCase.all)
  func ticksAreMatplotlibs(figure: FigureCase) throws {
    let layout = try FigureArranger(figure: figure.figure, typesetter: Typesetter())
      .layout(for: .raster(dpi: figure.dpi))
    for (panel, placed) in zip(figure.axes.sorted { $0.row < $1.row }, layout.panels) {
      try #require(placed.layout.axes.map(\.direction) == [.x, .y])
      let (x, y) = (placed.layout.axes[0].ticks, placed.layout.axes[1].ticks)
      #expect(x.labels == panel.xlabels)
      #expect(y.labels == panel.ylabels)
      #expect(x.offset == panel.xoffset)
      #expect(y.offset == panel.yoffset)
    }
  }
}

extension PlacedTicks {
  /// The labels as Matplotlib keeps them; empty ones left out.
  fileprivate var labels: [String] {
    ticks.map(\.label).filter { !$0.isEmpty }
  }
}
