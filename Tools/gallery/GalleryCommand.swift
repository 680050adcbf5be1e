import ArgumentParser
import GalleryFigures
import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Draws the gallery, and measures how far it is from Matplotlib's.
@main
struct GalleryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery",
    abstract: "Draw the figures of the gallery.",
    discussion: """
      Each figure is written as NAME.png, NAME.svg and NAME.pdf. With --compare, the pictures are compared with \
      those that Matplotlib drew; run it in the package's directory. A distance is the root mean square of the \
      differences over all pixels and channels, on a scale from 0 to 255.
      """)

  @Option(name: .shortAndLong, help: "The directory to write to; it must exist.", completion: .directory)
  var output: String?

  @Option(name: .long, parsing: .upToNextOption, help: "The formats to write.")
  var format: [String] = ["png", "svg", "pdf"]

  @Flag(help: "Print how far each figure is from Matplotlib's.")
  var compare = false

  @Option(
    help: "Write a contact sheet, a page with each figure's code, and the page's pictures to this directory.",
    completion: .directory)
  var publish: String?

  @Option(help: "Where the figures' sources are.", completion: .directory)
  var sources = "Tools/GalleryFigures"

  @Option(help: "Where Matplotlib's pictures are.", completion: .directory)
  var references = "Tests/GalleryTests/Fixtures"

  @Argument(help: "The names of the figures, or how they begin; all of them by default.")
  var names: [String] = []

  func run() throws {
    let chosen = Gallery.figures.filter { figure in
      names.isEmpty || names.contains { figure.name.hasPrefix($0) }
    }
    let typesetter = try Typesetter()
    var table = ComparisonTable()
    for figure in chosen {
      if let output { try write(figure, to: output, using: typesetter) }
      if compare { table.add(figure, references: references, using: typesetter) }
    }
    if let publish { try self.publish(chosen, in: publish, using: typesetter) }
    if compare {
      print(table.summary)
      if !table.isWithinBounds { throw ExitCode(1) }
    }
  }

  /// Writes gallery.png, gallery.md and gallery/NAME.png into a directory.
  private func publish(_ figures: [GalleryFigure], in directory: String, using typesetter: Typesetter) throws
  {
    var sheet = ContactSheet()
    mkdir("\(directory)/gallery", 0o777)
    for figure in figures {
      var small = figure.make()
      small.dpi = 72
      let bytes = try small.encoded(as: .png, using: typesetter)
      try writeFile("\(directory)/gallery/\(figure.name).png", bytes)
      sheet.add(try PixelImage(png: bytes))
    }
    try writeFile("\(directory)/gallery.png", try sheet.picture.png(dpi: 72))
    try writeFile("\(directory)/gallery.md", Array(try GalleryPage(sources: sources).text().utf8))
  }

  private func write(_ figure: GalleryFigure, to directory: String, using typesetter: Typesetter) throws {
    for name in format {
      guard let format = ImageFormat(rawValue: name) else {
        throw ValidationError("'\(name)' is no format; use png, svg or pdf")
      }
      let bytes = try figure.make().encoded(as: format, using: typesetter)
      try writeFile("\(directory)/\(figure.name).\(name)", bytes)
    }
  }
}
