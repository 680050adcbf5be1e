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
      let (old, new) = (try ImageInformation(of: committed(file.name)), try ImageInformation(of: file.bytes))
      #expect(abs(old.width - new.width) < 0.5, "\(file.name)")
      #expect(abs(old.height - new.height) < 0.5, "\(file.name)")
      #expect(old.metadata == new.metadata, "\(file.name)")
      let (oldCurves, newCurves) = (try curves(in: committed(file.name)), try curves(in: file.bytes))
      #expect(oldCurves.count == (file.name.hasPrefix("sinplot") ? 3 : 1), "\(file.name)")
      #expect(oldCurves.count == newCurves.count, "\(file.name)")
      for (old, new) in zip(oldCurves, newCurves) {
        #expect(abs(old.x0 - new.x0) < 0.2 && abs(old.x1 - new.x1) < 0.2, "\(file.name)")
        #expect(abs(old.y0 - new.y0) < 0.2 && abs(old.y1 - new.y1) < 0.2, "\(file.name)")
      }
    }
  }

  @Test(.needsDejaVuSans, arguments: ["report.md", "report.html"])
  func theReportTellsTheSame(name: String) throws {
    let file = try #require(try expected().first { $0.name == name })
    // The drawings within the page are compared as files of their own.
    func text(_ bytes: [UInt8]) -> String {
      String(decoding: bytes, as: UTF8.self).replacingOccurrences(
        of: "<svg[\\s\\S]*?</svg>", with: "", options: .regularExpression)
    }
    #expect(text(try committed(name)) == text(file.bytes))
  }

  /// What the curves of an SVG file span: the strokes of a data line's width.
  private func curves(in file: [UInt8]) throws -> [Box] {
    let text = String(decoding: file, as: UTF8.self)
    return text.components(separatedBy: "<path ").filter { $0.contains("stroke-width:1.5;") }.compactMap {
      $0.components(separatedBy: " d=\"").last?.components(separatedBy: "\"").first.flatMap(extent)
    }
  }

  /// What a path of moves and lines spans, in relative or absolute commands.
  private func extent(of data: String) -> Box? {
    let pattern = /[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)/
    var (command, numbers): (Character, [Double]) = ("m", [])
    var (x, y) = (0.0, 0.0)
    var box: Box?
    for match in data.matches(of: pattern) {
      guard let number = Double(match.output) else {
        command = match.output.first ?? "m"
        continue
      }
      numbers.append(number)
      switch command {
      case "h": x += numbers.removeFirst()
      case "v": y += numbers.removeFirst()
      case "m", "l":
        guard numbers.count == 2 else { continue }
        (x, y) = (x + numbers[0], y + numbers[1])
      default:
        guard numbers.count == 2 else { continue }
        (x, y) = (numbers[0], numbers[1])
      }
      numbers = []
      let point = Box(x0: x, y0: y, x1: x, y1: y)
      box = box?.union(point) ?? point
    }
    return box
  }
}
