import ArgumentParser
import Plotter
import TablePlot

/// The options that say what the whole figure of a plot is like.
struct PlotFigureOptions: ParsableArguments {
  @Flag(help: "Draw each column in a plot of its own.")
  var subplots = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Rows and columns of the subplots; -1 for as many as it takes. (default: one column, of pies and boxes one row)",
      valueName: "ROWS,COLUMNS"))
  var layout: [String] = []

  @Flag(
    inversion: .prefixedNo, exclusivity: .exclusive,
    help: "Whether subplots have the same horizontal axis.")
  var sharex = true

  @Flag(
    inversion: .prefixedNo, exclusivity: .exclusive,
    help: "Whether subplots have the same vertical axis.")
  var sharey = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Width and height in inches. (default: 6.4,4.8)", valueName: "W,H"))
  var figsize: [String] = []

  @Option(
    parsing: .unconditionalSingleValue, help: ArgumentHelp("Pixels per inch. (default: 100)", valueName: "N"))
  var dpi: [String] = []

  @Option(
    help: ArgumentHelp(
      "What is written: none, the whole figure, or tight, what is drawn and a tenth of an inch around it. "
        + "(default: none)", valueName: "NAME"),
    completion: .list(["none", "tight"]))
  var crop: [String] = []

  @Option(
    help: ArgumentHelp("Background: light or dark. (default: light)", valueName: "NAME"),
    completion: .list(["light", "dark"]))
  var theme: [String] = []

  @Option(
    help: ArgumentHelp(
      "File format where no file's name tells it: png, svg or pdf. (default: png)", valueName: "NAME"),
    completion: .list(ImageFormat.allCases.map(\.rawValue)))
  var format: [String] = []

  private enum CropName: String, CaseIterable { case none, tight }
  private enum ThemeName: String, CaseIterable { case light, dark }

  func imageFormat() throws(CommandFailure) -> ImageFormat? {
    try OptionValue("--format", format)?.choice(of: ImageFormat.self)
  }

  func apply(to options: inout PlotOptions) throws(CommandFailure) {
    options.hasSubplots = subplots
    if let value = try OptionValue("--layout", layout) {
      let allowed = "two whole numbers with a comma between, one of which may be -1"
      let counts = try value.numbers(2, allowed: allowed) {
        $0 == $0.rounded() && ($0 == -1 || 1...Double(Grid.greatestCount) ~= $0)
      }
      guard counts.contains(where: { $0 > 0 }) else { throw value.refusal(allowed: allowed) }
      options.layout = (Int(counts[0]), Int(counts[1]))
    }
    options.sharesX = sharex
    options.sharesY = sharey
    let sizeValue = try OptionValue("--figsize", figsize)
    if let sizeValue {
      let size = try sizeValue.numbers(2, allowed: "two positive numbers of inches with a comma between") {
        $0 > 0
      }
      options.size = (size[0], size[1])
    }
    let dpiValue = try OptionValue("--dpi", dpi)
    if let dpiValue {
      options.dpi = try dpiValue.number(allowed: "a positive number of at most \(Figure.greatestResolution)")
      {
        $0 > 0 && $0 <= Figure.greatestResolution
      }
    }
    if let value = sizeValue ?? dpiValue {
      let sides = [options.size.width * options.dpi, options.size.height * options.dpi]
      guard sides.allSatisfy({ 1...Figure.largestExtent ~= $0 }) else {
        throw value.refusal(allowed: "a size of 1 to \(Int(Figure.largestExtent)) pixels along each side")
      }
    }
    if let value = try OptionValue("--crop", crop) {
      options.crop = try value.choice(of: CropName.self) == .tight ? .tight : .none
    }
    if let value = try OptionValue("--theme", theme) {
      options.style = try value.choice(of: ThemeName.self) == .dark ? .dark : .light
    }
  }
}
