import Foundation
import Plotter
import References
import TestSupport
import Testing
import Training
import Tutorial

/// The figures of a dozen runs, compared with those that PyTorch and Matplotlib 3.9.2 make of them.
/// Fixtures/make_references.py made the references.
@Suite struct FigureComparisonTests {
  /// The greatest distance that a case's figures may have.
  struct Bound: Sendable, CustomTestStringConvertible {
    var name: String
    var rootMeanSquare = 0.5
    /// The share of pixels that may differ by more than 16 levels.
    var shareOfDifferent = 0.001

    var testDescription: String { name }
  }

  static let bounds = [
    Bound(name: "tutorial", rootMeanSquare: 0.25, shareOfDifferent: 0),
    Bound(name: "seed_0"),
    Bound(name: "seed_12345"),
    Bound(name: "one_epoch"),
    Bound(name: "50_epochs"),
    Bound(name: "5000_epochs"),
    Bound(name: "50_points"),
    Bound(name: "300_points"),
    Bound(name: "5000_points"),
    Bound(name: "72_dpi"),
    Bound(name: "150_dpi"),
    Bound(name: "300_dpi"),
    Bound(name: "small"),
    Bound(name: "large"),
    Bound(name: "large_weights"),
  ]

  @Test func everyReferenceHasItsBound() throws {
    #expect(try Self.cases().map(\.name) == Self.bounds.map(\.name))
  }

  @Test(.needsDejaVuSans, arguments: bounds)
  func figuresAreMatplotlibs(_ bound: Bound) throws {
    let reference = try #require(try Self.cases().first { $0.name == bound.name })
    #expect(Set(reference.figures.map(\.figure)) == Set(TutorialFigure.allCases))
    let run = try TrainingRun(reference.training)
    let typesetter = try Typesetter()
    for figure in reference.figures {
      let comparison = try FigureComparison(
        with: figure, png: try Self.bytes(figure.png), run: run, look: reference.look, using: typesetter)
      #expect(comparison.mismatches.isEmpty, "\(figure.png)")
      let distance = try #require(comparison.distance, "\(figure.png)")
      #expect(distance.rootMeanSquare <= bound.rootMeanSquare, "\(figure.png)")
      #expect(distance.shareOfDifferent <= bound.shareOfDifferent, "\(figure.png)")
      if let svg = figure.svg {
        let theirs = try Self.bytes(svg)
        #expect(theirs.count == figure.svgBytes)
        #expect(comparison.svg.count <= theirs.count, "\(svg)")
      }
    }
  }

  @Test func distanceIsTheRootMeanSquareOverPixelsAndChannels() throws {
    let white = PixelImage(width: 4, height: 2)
    #expect(ImageDistance(white, white)?.rootMeanSquare == 0)
    #expect(ImageDistance(white, PixelImage(width: 2, height: 4)) == nil)
    var marked = white
    // One of eight pixels differs by 255 in two channels, one by 16 in a third: 16 levels do not count, 17 do.
    marked.paste(PixelImage(width: 1, height: 1, filledWith: 0xff0000), left: 1, top: 1)
    marked.paste(PixelImage(width: 1, height: 1, filledWith: 0xffffef), left: 3, top: 0)
    var distance = try #require(ImageDistance(white, marked))
    #expect(abs(distance.rootMeanSquare - ((2.0 * 255 * 255 + 16 * 16) / 24).squareRoot()) < 1e-12)
    #expect(distance.shareOfDifferent == 0.125)
    #expect(distance.greatest == 255)
    marked.paste(PixelImage(width: 1, height: 1, filledWith: 0xffffee), left: 3, top: 0)
    distance = try #require(ImageDistance(marked, white))
    #expect(distance.shareOfDifferent == 0.25)
    let difference = try #require(marked.difference(to: white, amplifiedBy: 10))
    #expect(
      difference.pixels == [0xffffff, 0xffffff, 0xffffff, 0xffff55, 0xffffff, 0xff0000, 0xffffff, 0xffffff])
  }

  @Test func pixelsSurviveWritingAndReading() throws {
    var image = PixelImage(width: 40, height: 30, filledWith: 0x123456)
    for column in 0..<40 {
      for row in 0..<30 {
        let pixel = UInt32(column * 6) << 16 | UInt32(row * 8) << 8 | UInt32(column + row)
        image.paste(PixelImage(width: 1, height: 1, filledWith: pixel), left: column, top: row)
      }
    }
    #expect(Set(image.pixels).count > 256)
    #expect(try PixelImage(png: image.png(dpi: 100)) == image)
    let plain = PixelImage(width: 7, height: 3, filledWith: 0x1f77b4)
    let bytes = try plain.png(dpi: 100)
    #expect(try PixelImage(png: bytes) == plain)
    #expect(throws: PlotError.self) { try PixelImage(png: Array(bytes.dropLast(30))) }
    #expect(throws: PlotError.self) { try PixelImage(png: []) }
    #expect(throws: PlotError.self) { try PixelImage(png: Array("no picture".utf8)) }
  }

  private static func cases() throws -> [ReferenceCase] {
    try ReferenceCase.all(inIndex: bytes("index.json"))
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    let fixtures = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    return Array(try Data(contentsOf: fixtures.appending(path: "figures/\(path)")))
  }
}
