import Plotter
import Tables

/// Why a table cannot be drawn as asked for.
public enum TablePlotError: Error, Sendable, Equatable {
  /// A column is missing, or holds something else than is needed.
  case table(TableError)
  /// The options do not go together, or with the table. The text says how, and what to do.
  case options(String)
  /// The figure cannot be drawn.
  case plot(PlotError)
}

extension TablePlotError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .table(let error): error.description
    case .options(let text): text
    case .plot(let error): error.description
    }
  }
}
