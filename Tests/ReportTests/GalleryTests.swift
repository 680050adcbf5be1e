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

  /// The default run's files, and the dark figures that the README shows.
  private func expected() throws -> [OutputFile] {
    let run = try TrainingRun(.tutorial)
    let light = try Rendering(run, FigureParameters())
    let dark = try Rendering(run, FigureParameters(theme: .both)).files.filter { $0.name.contains(".dark.") }
    return light.files + TutorialReport(run, light, ReportParameters()).files + dark
  }

  @Test(.needsDejaVuSans) func picturesShowWhatIsDrawn() throws {
    let files = try expected().filter { $0.name.hasSuffix(".png") }
    #expect(files.count == 10)
    for file in files {
      let distance = try ImageDistance(PixelImage(png: committed(file.name)), PixelImage(png: file.bytes))
      let rootMeanSquare = try #require(distance?.rootMeanSquare, "\(file.name) has another size")
      #expect(rootMeanSquare <= 1.5, "\(file.name)")
    }
  }

  @Test(.needsDejaVuSans) func drawingsShowWhatIsDrawn() throws {
    let files = try expected().filter { $0.name.hasSuffix(".svg") }
    #expect(files.count == 10)
    for file in files {
      // No library has a part in these bytes but FreeType, whose unhinted outlines are the font's own.
      #expect(try committed(file.name) == file.bytes, "\(file.name)")
    }
  }

  @Test(.needsDejaVuSans, arguments: ["report.md", "report.html"])
  func theReportTellsTheSame(name: String) throws {
    let file = try #require(try expected().first { $0.name == name })
    #expect(
      String(decoding: try committed(name), as: UTF8.self) == String(decoding: file.bytes, as: UTF8.self))
  }
}
