import Plotter
import Tables

/// The columns that are drawn, and what goes with them.
struct PlotData: Sendable {
  struct Series: Sendable {
    var name: String
    var values: [Double]
  }

  var index: PlotIndex
  var series: [Series]
  /// The errors of all columns.
  var xError, yError: [Double]?

  var hasErrors: Bool { xError != nil || yError != nil }

  /// Selects the columns as `DataFrame.plot` does for all kinds but scatter.
  init(_ table: Table, _ options: PlotOptions) throws(TablePlotError) {
    if let x = options.x {
      index = PlotIndex(try table.column(x), count: table.rowCount)
    } else if let column = table.index {
      index = PlotIndex(column, count: table.rowCount)
    } else {
      index = PlotIndex(count: table.rowCount)
    }
    xError = try options.xError.map { name throws(TablePlotError) in try table.numbers(name) }
    yError = try options.yError.map { name throws(TablePlotError) in try table.numbers(name) }
    series = []
    if options.y.isEmpty {
      let others = [options.x, options.xError, options.yError]
      for column in table.columns where !others.contains(column.name) {
        if case .numbers(let values, _) = column.values {
          series.append(Series(name: column.name, values: values))
        }
      }
      guard !series.isEmpty else { throw .options(Self.withoutNumbers(table, x: options.x)) }
    } else {
      for name in options.y {
        series.append(Series(name: name, values: try table.numbers(name)))
      }
    }
  }

  /// The same with zeros in place of what is missing.
  var withZeros: PlotData {
    var result = self
    for index in series.indices {
      result.series[index].values = series[index].values.map { $0.isNaN ? 0 : $0 }
    }
    return result
  }

  private static func withoutNumbers(_ table: Table, x: String?) -> String {
    let names = table.columns.prefix(10).map { "'\($0.name)'" }.joined(separator: ", ")
    return "there is no column of numbers to draw\(x.map { " besides '\($0)'" } ?? ""), only \(names); "
      + "name one with --y to see what it holds"
  }
}

extension Table {
  func column(_ name: String) throws(TablePlotError) -> Column {
    do throws(TableError) { return try column(named: name) } catch { throw .table(error) }
  }

  func numbers(_ name: String) throws(TablePlotError) -> [Double] {
    do throws(TableError) { return try column(named: name).numbers() } catch { throw .table(error) }
  }
}
