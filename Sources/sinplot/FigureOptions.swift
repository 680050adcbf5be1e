import ArgumentParser
import PlainText
import Plotter
import Tutorial

/// The options that say what the figures look like.
struct FigureOptions: ParsableArguments {
  /// What an image's side can measure in Cairo, in pixels.
  static let sides = 1.0...Figure.largestExtent
  /// Bytes that a pixel takes while an image is drawn and compressed, about.
  static let bytesPerPixel = 12
  /// How much larger than the whole figure all images of one background are: it itself, the loss, and three panels of a
  /// third each.
  static let imagesPerBackground = 3

  @Option(
    help: ArgumentHelp(
      "File formats, with commas between: png, svg, pdf. (default: png,svg)", valueName: "LIST"))
  var format: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Width and height of the whole figure in inches. (default: 6.4,4.8)", valueName: "W,H")
  )
  var figsize: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Pixels per inch. An image's sides are limited to 32767 pixels. (default: 100)", valueName: "N"))
  var dpi: [String] = []

  @Option(
    help: ArgumentHelp(
      "Layout of the stacked figure: tight, where nothing overlaps, or subplots, Matplotlib's plain positions. "
        + "(default: tight)", valueName: "NAME"))
  var layout: [String] = []

  @Option(
    help: ArgumentHelp(
      "Background: light, dark, or both, which adds NAME.dark files. (default: light)", valueName: "NAME"))
  var theme: [String] = []

  @Option(
    help: ArgumentHelp(
      "Another title for y_true, y_pred, y_random, loss or fit, in any script; once for each.",
      valueName: "NAME=TEXT"))
  var title: [String] = []

  /// What the options say, each checked.
  func parameters() throws(CommandFailure) -> FigureParameters {
    var parameters = FigureParameters()
    if let value = try OptionValue("--format", format) {
      parameters.formats = try value.choices(of: ImageFormat.self)
    }
    if let value = try OptionValue("--layout", layout) {
      parameters.layout = try value.choice(of: Figure.Layout.self)
    }

    if let value = try OptionValue("--theme", theme) {
      parameters.theme = try value.choice(of: FigureParameters.Themes.self)
    }
    for text in title {
      guard let value = try OptionValue("--title", [text]) else { continue }
      let (figure, title) = try self.title(from: value)
      guard parameters.titles.updateValue(title, forKey: figure) == nil else {
        throw .usage("--title: given more than once for \(figure.rawValue); give it once for each figure")
      }
    }

    let dpiValue = try OptionValue("--dpi", dpi)
    if let dpiValue {
      parameters.dpi = try dpiValue.number(allowed: "a positive number") { $0 > 0 }
    }
    let sizeValue = try OptionValue("--figsize", figsize)
    if let sizeValue {
      let allowed = "two positive numbers of inches with a comma between"
      let size = try sizeValue.numbers(2, allowed: allowed) { $0 > 0 }
      (parameters.width, parameters.height) = (size[0], size[1])
    }
    // Together they decide; the one that was given is to blame, or else the size.
    if let value = sizeValue ?? dpiValue { try checkPixels(of: parameters, given: value) }
    if let dpiValue, parameters.dpi > Figure.greatestResolution {
      throw dpiValue.refusal(allowed: "at most \(plain(Figure.greatestResolution))")
    }
    // SVG, of which the report's drawings are made too, has 72 points per inch.
    if let sizeValue, ![parameters.width, parameters.height].allSatisfy({ Self.sides.contains($0 * 72) }) {
      throw sizeValue.refusal(allowed: "sides from 0.014 to 455 inches")
    }
    return parameters
  }

  /// A title may be long, but every character of it is drawn.
  private static let longestTitle = 10_000

  private func title(from value: OptionValue) throws(CommandFailure) -> (TutorialFigure, String) {
    // Scalars: a combining mark that begins the text makes one character of itself and the equals sign.
    let parts = value.text.unicodeScalars.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let figure = TutorialFigure(rawValue: String(parts[0]))
    guard parts.count == 2, let figure, figure.standardTitle != nil else {
      throw value.refusal(allowed: "NAME=TEXT, where NAME is y_true, y_pred, y_random, loss or fit")
    }
    guard parts[1].count <= Self.longestTitle else {
      throw value.refusal(allowed: "a title of at most \(Self.longestTitle) characters")
    }
    return (figure, String(parts[1]))
  }

  private func checkPixels(of parameters: FigureParameters, given value: OptionValue) throws(CommandFailure) {
    let (width, height) = (parameters.width * parameters.dpi, parameters.height * parameters.dpi)
    guard Self.sides.contains(width), Self.sides.contains(height) else {
      let context =
        value.option == "--dpi"
        ? "at \(plain(parameters.width)) x \(plain(parameters.height)) inches"
        : "at \(plain(parameters.dpi)) dpi"
      throw value.refusal(allowed: "a value that makes both sides 1 to 32767 pixels \(context)")
    }
    // As many are drawn at once as there are cores.
    let backgrounds = parameters.theme == .both ? 2 : 1
    let bytes = Self.bytesPerPixel * min(MachineMemory.coreCount, Self.imagesPerBackground * backgrounds)
    try MachineMemory.check(Int(width * height) * bytes) { size in
      value.refusal(
        allowed: "a value that makes at most \(size / bytes) pixels, for this machine's memory")
    }
  }

  /// A number as people write it: 100, not 100.0.
  private func plain(_ value: Double) -> String {
    let text = shortestDecimal(value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
