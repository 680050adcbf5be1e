import Foundation
import Plotter

/// Draws a figure and looks at the file that comes out.
struct DrawingCheck {
  /// The directory where files are kept; `nil` to drop them.
  var keep: String?
  /// What the case's files are called.
  var name: String

  /// What is wrong with a figure's file. A figure that is refused in one line is all right.
  func findings(_ figure: Figure, as format: ImageFormat, drawnTwice: Bool = false) throws -> [String] {
    let typesetter = try Typesetter()
    let bytes: [UInt8]
    let size: (width: Double, height: Double)
    do throws(PlotError) {
      let prepared = try figure.prepared(for: format, using: typesetter)
      size = prepared.size
      bytes = try prepared.encoded()
    } catch {
      if case .library = error { return ["\(error)"] }
      let message = "\(error)"
      let isLine = message.utf8.count < 2000 && HostileText.isLine(message)
      return isLine ? [] : ["the error is no line: \(message.debugDescription.prefix(300))"]
    }
    if let keep { try Data(bytes).write(to: URL(fileURLWithPath: "\(keep)/\(name).\(format.pathExtension)")) }
    var findings = try contentFindings(bytes, format, size: size, metadata: figure.metadata)
    if drawnTwice, try figure.encoded(as: format, using: Typesetter()) != bytes {
      findings.append("the same figure gave other bytes")
    }
    return findings
  }

  private func contentFindings(
    _ bytes: [UInt8], _ format: ImageFormat, size: (width: Double, height: Double), metadata: Metadata
  ) throws -> [String] {
    var findings: [String] = []
    let found = try ImageInformation(of: bytes)
    if found.format != format { findings.append("\(format) reads as \(found.format)") }
    if abs(found.width - size.width) > 1e-3 || abs(found.height - size.height) > 1e-3 {
      findings.append("size \(size) reads as \(found.width) x \(found.height)")
    }
    for (written, read) in [
      (metadata.title, found.metadata.title), (metadata.description, found.metadata.description),
      (metadata.command, found.metadata.command),
    ] {
      guard let written, HostileText.isPlain(written), !written.isEmpty, written != read else { continue }
      findings.append("\(written.debugDescription.prefix(200)) reads as \(read.debugDescription.prefix(200))")
    }
    switch format {
    case .png:
      let image = try PixelImage(png: bytes)
      if Double(image.width) != size.width || Double(image.height) != size.height {
        findings.append("the picture is \(image.width) x \(image.height) instead of \(size)")
      }
    case .svg: findings += SVGCheck(bytes).findings
    case .pdf:
      if !bytes.starts(with: "%PDF-1.4".utf8) || !bytes.suffix(6).elementsEqual("%%EOF\n".utf8) {
        findings.append("the PDF file has no beginning or no end")
      }
    }
    return findings
  }
}
