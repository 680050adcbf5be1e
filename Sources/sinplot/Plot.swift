import ArgumentParser
import AtomicFiles
import PlainText
import Plotter
import TablePlot
import Tables
import Tutorial

/// `sinplot plot`: draws a table.
struct Plot: Action {
  static let configuration = CommandConfiguration(
    abstract: "Draw a table of comma-separated values.",
    usage: """
      sinplot plot [FILE] [--kind KIND] [--x COLUMN] [--y COLUMN,...] [--out FILE]... [<options>]
      """,
    discussion: """
      Draws what pandas' read_csv(FILE).plot(...) draws with Matplotlib 3.9.2; each option means what the keyword of that \
      name means there. FILE is a table with a header line; - or nothing is the standard input. Columns of ISO 8601 dates \
      or times are dates. Missing values are gaps.

      The training losses of the tutorial:
        sinplot train --format csv |
          sinplot plot --x epoch --y loss --logy --out loss.png

      Points coloured by a third column, as PNG and as PDF:
        sinplot plot cars.csv --kind scatter --x weight --y power \\
          --color-by year --out cars.png --out cars.pdf

      Bars of two columns beside each other, named by a third:
        sinplot plot sales.csv --kind bar --x month --y north,south --title Sales

      The files are written all together or, when anything goes wrong, not at all. Exit status: 0 when they are in \
      place; 1 when the table cannot be read or drawn; 64 for wrong usage; 130 or 143 when interrupted.
      """
  )

  @Argument(
    help: ArgumentHelp("The table; - or nothing for the standard input.", valueName: "FILE"),
    completion: .file(extensions: ["csv", "tsv", "txt"]))
  var file: String?

  @Option(
    help: ArgumentHelp(
      """
      Where to write the picture, once for each file; its ending, .png, .svg or .pdf, is the format. - is the standard \
      output. (default: FILE's name with the format's ending)
      """, valueName: "FILE"),
    completion: .file(extensions: ["png", "svg", "pdf"]))
  var out: [String] = []

  @OptionGroup(title: "Data") var data: TableReadingOptions
  @OptionGroup(title: "Columns") var columns: PlotColumnOptions
  @OptionGroup(title: "Look") var look: PlotLookOptions
  @OptionGroup(title: "Axes") var axes: PlotAxesOptions
  @OptionGroup(title: "Figure") var figure: PlotFigureOptions

  @Flag(help: "Do not print the files' names.")
  var quiet = false

  func perform() throws(CommandFailure) {
    let input = TableInput(path: file, options: try data.options(fileName: file))
    var options = PlotOptions()
    try columns.apply(to: &options)
    try look.apply(to: &options)
    try axes.apply(to: &options)
    try figure.apply(to: &options)
    let outputs = try PlotOutputs(out, tablePath: input.path, format: figure.imageFormat())
    try outputs.check()

    let table = try input.table()
    var picture = try figure(of: table, &options, input)
    picture.metadata = Metadata(
      title: options.title.isEmpty ? nil : options.title, software: Software.signature,
      command: try Self.command())
    let written = try outputs.write(picture)
    guard !quiet else { return }
    var output = StandardOutput()
    for path in written { output.write("wrote \(path.onOneLine)\n") }
    try output.finish(remark: "; the files are in place all the same")
  }

  private func figure(
    of table: Table, _ options: inout PlotOptions, _ input: TableInput
  ) throws(CommandFailure) -> Figure {
    options.y = columns.names(in: columns.y, table)
    options.secondaryY = columns.names(in: columns.secondaryY, table)
    do throws(TablePlotError) {
      return try options.figure(of: table)
    } catch {
      switch error {
      case .options(let text): throw .usage(text)
      case .table(let error): throw input.failure(error)
      case .plot: throw .failure("\(error)")
      }
    }
  }

  /// The command as it was typed, for the files that it makes.
  private static func command() throws(CommandFailure) -> String {
    ([Software.name] + (try ProgramArguments.all())).enumerated().map { index, word in
      index < 2 || word.isPlainWord ? word : word.quoted(limit: 4000)
    }.joined(separator: " ")
  }
}

extension String {
  /// Whether a shell takes the text as it is.
  var isPlainWord: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-_.,:/=+@%^".utf8.contains(byte)
        }
      }
  }
}
