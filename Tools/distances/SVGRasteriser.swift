import ArgumentParser
import Foundation
import Plotter

/// Turns SVG documents into pixels with librsvg's program, at 100 dots per inch on white.
final class SVGRasteriser {
  private let directory: URL

  /// Makes a temporary directory for the documents; `nil` where the program is not installed.
  init?() throws {
    guard try Self.run(["rsvg-convert", "--version"]) else { return nil }
    directory = try FileManager.default.url(
      for: .itemReplacementDirectory, in: .userDomainMask,
      appropriateFor: FileManager.default.temporaryDirectory, create: true)
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  /// The picture of a document.
  func image(of document: [UInt8]) throws -> PixelImage {
    let (source, result) = (
      directory.appendingPathComponent("in.svg"), directory.appendingPathComponent("out.png")
    )
    try Data(document).write(to: source)
    let arguments = [
      "rsvg-convert", "-d", "100", "-p", "100", "-b", "white", "-o", result.path, source.path,
    ]
    guard try Self.run(arguments) else { throw ValidationError("rsvg-convert failed") }
    return try PixelImage(png: Array(try Data(contentsOf: result)))
  }

  /// Runs a program without its standard output; false where there is no such program or it failed.
  private static func run(_ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .exit && process.terminationStatus == 0
  }
}
