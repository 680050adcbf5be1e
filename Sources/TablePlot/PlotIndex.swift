import PlainText
import Plotter
import Tables

/// What the rows of a table are called: pandas' index.
struct PlotIndex: Sendable {
  enum Values: Sendable {
    /// The rows' numbers from 0.
    case counted
    case numbers([Double], areWhole: Bool)
    case booleans([Double])
    case dates([Double])
    case names(Names)
  }

  var values: Values
  /// The name of the column; `nil` where the rows are counted.
  var name: String?
  var count: Int

  /// The numbers of the rows.
  init(count: Int) {
    values = .counted
    self.count = count
  }

  init(_ column: Column, count: Int) {
    name = column.name.isEmpty ? nil : column.name
    self.count = count
    values =
      switch column.values {
      case .numbers(let numbers, let areWhole): .numbers(numbers, areWhole: areWhole)
      case .booleans(let numbers): .booleans(numbers)
      case .dates(let days): .dates(days)
      case .names(let names): .names(names)
      }
  }

  /// Whether rows have names instead of places on a scale.
  var isCategorical: Bool {
    switch values {
    case .names, .booleans: true
    case .counted, .numbers, .dates: false
    }
  }

  var isDates: Bool {
    if case .dates = values { true } else { false }
  }

  /// Where the rows lie along an axis.
  var coordinates: Samples {
    switch values {
    case .numbers(let numbers, _): .double(numbers)
    case .dates(let days): .double(days)
    case .counted, .booleans, .names: .counted(0..<count)
    }
  }

  /// A row's name, as Python's `str` gives it.
  func label(_ row: Int) -> String {
    switch values {
    case .counted: return String(row)
    case .numbers(let numbers, let areWhole):
      if areWhole, let whole = Int(exactly: numbers[row]) { return String(whole) }
      return shortestDecimal(numbers[row])
    case .booleans(let numbers): return numbers[row].isNaN ? "nan" : numbers[row] == 1 ? "True" : "False"
    case .dates(let days): return days[row].isNaN ? "NaT" : DateText.text(days: days[row])
    case .names(let names): return names[row] ?? "nan"
    }
  }

  /// The row's name that pandas writes at a tick of a line through named rows; empty between the rows.
  func label(at place: Double) -> String {
    guard let row = Int(exactly: place), -count..<count ~= row else { return "" }
    // Python counts negative places from the end.
    return label(row < 0 ? row + count : row)
  }
}
