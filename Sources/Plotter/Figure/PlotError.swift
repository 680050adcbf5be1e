import PlainText

/// Why a figure could not be drawn or written.
public enum PlotError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The figure's size is not positive and finite, or exceeds what can be drawn.
  case size(width: Double, height: Double, dpi: Double, reason: String)

  /// The grid has no row or column, more than can be told apart, or sizes of rows and columns that do not fit.
  case grid(reason: String)

  /// A limit that cannot bound an axis, and what its scale asks of limits, such as "positive and finite".
  case limits(Double, domain: String)

  /// A value of a mark that cannot be drawn.
  ///
  /// The first text names what was given, with the value; the reason says what is allowed.
  case mark(String, reason: String)

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
    case .grid(let reason):
      "the grid cannot be drawn: \(reason)"
    case .limits(let limit, let domain):
      "an axis cannot end at \(limit): its limits must be \(domain)"
    case .mark(let what, let reason):
      "\(what) cannot be drawn: \(reason)"
    case .noFont:
      "no font was found: install one, for example the package fonts-dejavu-core"
    case .library(let name, let call, let reason):
      "\(name) failed in \(call): \(reason.withoutControls)"
    case .unknownFormat(let path):
      "\(path.quoted()) names no known format: end it in .png, .svg or .pdf"
    case .unwritable(let path, let reason):
      "\(path.quoted()) could not be written: \(reason)"
    case .unreadable(let reason):
      "the image could not be read: \(reason.withoutControls)"
    }
  }
}

extension PlotError {
  /// Throws where a number is outside of what is allowed; NaN always is.
  ///
  /// - Parameters:
  ///   - value: The number; `nil` is always allowed.
  ///   - range: What is allowed.
  ///   - name: What the number is, for the error.
  public static func check(
    _ value: Double?, in range: ClosedRange<Double>, _ name: String
  ) throws(PlotError) {
    guard let value, !range.contains(value) else { return }
    throw .mark("\(name), \(value),", reason: "it must be from \(range.lowerBound) to \(range.upperBound)")
  }
}
