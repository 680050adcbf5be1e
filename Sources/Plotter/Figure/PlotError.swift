/// Why a figure could not be drawn or written.
public enum PlotError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The figure's size is not positive and finite, or exceeds what can be drawn.
  case size(width: Double, height: Double, dpi: Double, reason: String)

  /// The figure has no row, or more than can be told apart.
  case rows(Int)

  /// Some axes are in a row that the figure does not have.
  case row(Int, rows: Int)

  /// Limits that cannot bound an axis, and what its scale asks of them, such as "positive and finite".
  case limits(ViewInterval, domain: String)

  /// A line's width is not finite, negative, or more than a page's.
  case lineWidth(Double)

  /// No font was found at all.
  case noFont

  /// A library call failed.
  case library(name: String, call: String, reason: String)

  /// The file's name ends in none of the known endings.
  case unknownFormat(path: String)

  /// The file could not be written.
  case unwritable(path: String, reason: String)

  /// The bytes are not an image that can be read.
  case unreadable(reason: String)

  public var description: String {
    switch self {
    case .size(let width, let height, let dpi, let reason):
      "a figure of \(width) by \(height) inches at \(dpi) dots per inch cannot be drawn: \(reason)"
    case .rows(let rows):
      "a figure of \(rows) rows cannot be drawn: it must have from 1 to \(Figure.greatestRows)"
    case .row(let row, let rows):
      "row \(row) is not one of the figure's rows, 1 to \(rows)"
    case .limits(let limits, let domain):
      "an axis cannot run from \(limits.lower) to \(limits.upper): both limits must be \(domain)"
    case .lineWidth(let width):
      "a line of \(width) points cannot be drawn: its width must be from 0 to \(Int(Line.greatestWidth))"
    case .noFont:
      "no font was found: install one, for example the package fonts-dejavu-core"
    case .library(let name, let call, let reason):
      "\(name) failed in \(call): \(reason)"
    case .unknownFormat(let path):
      "'\(path)' names no known format: end it in .png, .svg or .pdf"
    case .unwritable(let path, let reason):
      "'\(path)' could not be written: \(reason)"
    case .unreadable(let reason):
      "the image could not be read: \(reason)"
    }
  }
}
