import ArgumentParser
import Foundation
import Plotter
import References
import Training

/// Measures how far sinplot's figures are from Matplotlib's.
@main
struct Distances: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distances",
    abstract: "Print how far sinplot's figures are from Matplotlib's.",
    discussion: """
      Without options, the table of the committed references is printed; run it in the package's directory. A \
      distance is the root mean square of the differences over all pixels and channels, on a scale from 0 to 255. \
      SVG documents are compared where rsvg-convert is installed to rasterise them.
      """)

  @Option(help: "A directory that make_references.py has filled.", completion: .directory)
  var many: String?

  @Option(
    help:
      "Write the first case's stacked figure, sinplot's and their difference side by side to this PNG file.")
  var picture: String?

  @Flag(help: "Print a line for each figure instead of a table.")
  var each = false

  func run() throws {
    let directory = many ?? "Tests/TutorialTests/Fixtures/figures"
    let cases = try ReferenceCase.all(inIndex: try bytes(of: directory + "/index.json"))
    let typesetter = try Typesetter()
    let rasteriser = try SVGRasteriser()
    if rasteriser == nil { tell("rsvg-convert is not installed, so SVG documents are not compared") }
    var table = DistanceTable(hasVectors: rasteriser != nil)
    var shown: FigureComparison?
    for reference in cases {
      let run = try TrainingRun(reference.training)
      for figure in reference.figures {
        let comparison = try FigureComparison(
          with: figure, png: try bytes(of: "\(directory)/\(figure.png)"), run: run, look: reference.look,
          using: typesetter)
        if shown == nil, figure.figure == .stacked { shown = comparison }
        let theirs = try figure.svg.map { try bytes(of: "\(directory)/\($0)") }
        let vector = try rasteriser.flatMap { rasteriser in
          try theirs.flatMap {
            ImageDistance(try rasteriser.image(of: $0), try rasteriser.image(of: comparison.svg))
          }
        }
        let row = DistanceTable.Entry(
          name: reference.name, figure: figure, distance: comparison.distance, vector: vector,
          bytes: comparison.svg.count, mismatches: comparison.mismatches)
        table.entries.append(row)
        if each { print(row.line) }
        for mismatch in row.mismatches { tell("\(figure.png): \(mismatch)") }
      }
    }
    if !each { print(many == nil ? table.markdown : table.summary) }
    if each { print(table.summary) }
    if let picture, let shown, let bytes = try sideBySide(shown)?.png(dpi: 100) {
      try Data(bytes).write(to: URL(fileURLWithPath: picture))
    }
    if table.entries.contains(where: { !$0.mismatches.isEmpty || $0.distance == nil }) { throw ExitCode(1) }
  }

  /// Reference, sinplot and their difference; `nil` where the sizes differ.
  private func sideBySide(_ comparison: FigureComparison) -> PixelImage? {
    let amplification: Int32 = 10
    guard
      let difference = comparison.reference.difference(to: comparison.image, amplifiedBy: amplification)
    else { return nil }
    let (width, height) = (comparison.image.width, comparison.image.height)
    let gap = 2
    var picture = PixelImage(width: 3 * width + 2 * gap, height: height, filledWith: 0xb0b0b0)
    for (column, image) in [comparison.reference, comparison.image, difference].enumerated() {
      picture.paste(image, left: column * (width + gap), top: 0)
    }
    return picture
  }

  private func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Writes a line to the standard error.
  private func tell(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
