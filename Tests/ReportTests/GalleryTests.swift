import AtomicFiles
import Foundation
import TestSupport
import Testing
import Tutorial

@testable import Plotter
@testable import Report
@testable import Training

/// The committed gallery shows what `render` draws today. Pictures are compared by distance, so that another version of
/// FreeType or Cairo does not fail them.
@Suite struct GalleryTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("output")

  private func committed(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.folder.appendingPathComponent(name)))
  }

  /// The files of the default run with its animation, and the dark figures that the README shows.
  private static let expected = Result { () throws -> [OutputFile] in
    let look = FigureParameters(frames: FigureParameters.standardFrames)
    let run = try TrainingRun(.tutorial, keeping: look.snapshotEpochs(of: .tutorial))
    let light = try Rendering(run, look)
    var both = look
    both.theme = .both
    let dark = try Rendering(run, both).files.filter { $0.name.contains(".dark.") }
    return light.files + TutorialReport(run, light, ReportParameters()).files + dark
  }

  @Test(.needsDejaVuSans) func picturesShowWhatIsDrawn() throws {
    let files = try Self.expected.get().filter { $0.name.hasSuffix(".png") }
    #expect(files.count == 14)
    for file in files {
      let distance = try ImageDistance(PixelImage(png: committed(file.name)), PixelImage(png: file.bytes))
      let rootMeanSquare = try #require(distance?.rootMeanSquare, "\(file.name) has another size")
      #expect(rootMeanSquare <= 1.5, "\(file.name)")
    }
  }

  @Test(.needsDejaVuSans) func drawingsShowWhatIsDrawn() throws {
    let files = try Self.expected.get().filter { $0.name.hasSuffix(".svg") }
    #expect(files.count == 14)
    for file in files {
      // No library has a part in these bytes but FreeType, whose unhinted outlines are the font's own.
      #expect(try committed(file.name) == file.bytes, "\(file.name)")
    }
  }

  @Test(.needsDejaVuSans, arguments: ["report.md", "report.html"])
  func theReportTellsTheSame(name: String) throws {
    let file = try #require(try Self.expected.get().first { $0.name == name })
    #expect(
      String(decoding: try committed(name), as: UTF8.self) == String(decoding: file.bytes, as: UTF8.self))
  }
}
