import ArgumentParser
import PlainText
import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `sinplot inspect`: tells where a file comes from.
struct Inspect: Action {
  static let configuration = CommandConfiguration(
    abstract: "Tell what a figure's file says about itself.",
    usage: "sinplot inspect FILE",
    discussion: """
      Prints the size of a PNG, SVG or PDF file, what it shows, what it was made with, and the command that makes it \
      again. Exit status: 0; 1 when the file cannot be read; 64 for wrong usage.
      """
  )

  @Argument(help: ArgumentHelp("The file.", valueName: "FILE"))
  var file: String

  func perform() throws(CommandFailure) {
    let bytes = try InputFile(path: file).bytes()
    let information: ImageInformation
    do throws(PlotError) {
      information = try ImageInformation(of: bytes)
    } catch {
      throw .failure("\(file.quoted()): \(error)")
    }
    var output = StandardOutput()
    for (name, value) in lines(for: information) {
      // One line each, whatever the file holds.
      output.write("\(name): \(value.withoutControls)\n")
    }
    try output.finish()
  }

  private func lines(for information: ImageInformation) -> [(String, String)] {
    func plain(_ value: Double) -> String {
      let text = shortestDecimal(value)
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let unit = information.format == .png ? "pixels" : "points"
    var lines = [
      ("format", information.format.rawValue.uppercased()),
      ("size", "\(plain(information.width)) x \(plain(information.height)) \(unit)"),
    ]
    let metadata = information.metadata
    let optional = [
      ("resolution", information.dpi.map { "\(plain($0)) dpi" }), ("title", metadata.title),
      ("description", metadata.description), ("software", metadata.software), ("command", metadata.command),
    ]
    lines += optional.compactMap { name, value in value.map { (name, $0) } }
    return lines
  }
}
