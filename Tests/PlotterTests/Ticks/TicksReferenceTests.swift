import Foundation
import Testing

@testable import Plotter

/// Axes with scales, locators and formatters other than the default ones, compared with Matplotlib 3.9.2's: limits and
/// tick values to the bit, labels and offset texts to the character. Fixtures/ticks/make_scale_ticks.py made the
/// reference.
@Suite struct TicksReferenceTests {
  /// A line of the reference.
  struct Row {
    var group: String
    var isData: Bool
    var parameters: [String]
    var lower: Double
    var upper: Double
    var minPositive: Double
    var tickSpace: Int
    /// What Matplotlib has; nothing where it raises an error.
    var result: Result?

    struct Result {
      var view: ViewInterval
      var offsetText: String
      /// Value, label and, of dates, concise label.
      var major, minor: [[String]]
    }

    init(_ line: Substring) throws {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(fields.count == 6 || fields.count == 11)
      let name = fields[0].split(separator: "-")
      group = String(name[0])
      isData = name[1] == "data"
      parameters = fields[1].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      lower = try #require(Double(fields[2]))
      upper = try #require(Double(fields[3]))
      minPositive = try #require(Double(fields[4]))
      tickSpace = try #require(Int(fields[5]))
      guard fields.count == 11 else { return }
      let view = ViewInterval(lower: try #require(Double(fields[6])), upper: try #require(Double(fields[7])))
      result = Result(
        view: view, offsetText: fields[8], major: Self.ticks(fields[9]), minor: Self.ticks(fields[10]))
    }

    private static func ticks(_ field: String) -> [[String]] {
      field.split(separator: ";").map {
        $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      }
    }

    func number(_ index: Int) -> Double { Double(parameters[index]) ?? .nan }

    func list(_ index: Int) -> [Double] { parameters[index].split(separator: ",").compactMap { Double($0) } }
  }

  /// What a group of axes has other than the default.
  private struct Setting {
    var scale: any Scale = .linear
    var major = Ticks.automatic
    var minor = Ticks.automatic
    var margin = 0.05
    var stickyEdges: [Double] = []

    init(_ row: Row) throws {
      func whole(_ text: String) -> Int? { Int(text).flatMap { $0 > 0 ? $0 : nil } }
      func decimals(_ text: String) -> Int? { Int(text).flatMap { $0 < 0 ? nil : $0 } }
      let given = row.parameters[0].split(separator: ",").compactMap { Int($0) }
      switch row.group {
      case "date": scale = .date
      case "years": set(.years(every: given[0]))
      case "months": set(.months(given))
      case "days": set(.days(given))
      case "weekdays": set(.weekdays(given))
      case "hours": set(.hours(given))
      case "minutes": set(.minutes(given))
      case "seconds": set(.seconds(given))
      case "microseconds": set(.microseconds(every: given[0]))
      case "symlog":
        scale = SymlogScale(
          base: row.number(0), threshold: row.number(1), linearScale: row.number(2),
          subdivisions: row.list(3))
      case "base": scale = .log(base: row.number(0))
      case "category": scale = .categories((0..<given[0]).map { "name \($0)" })
      case "multiple": major = .every(row.number(0), from: row.number(1))
      case "minor": minor = .subdivided(into: whole(row.parameters[0]))
      case "fixed": major = Ticks(locator: FixedLocator(row.list(1), intervalLimit: whole(row.parameters[0])))
      case "percent":
        major.formatter = PercentFormatter(of: row.number(0), decimals: decimals(row.parameters[1]))
      case "prefix":
        let parts = row.parameters.joined(separator: " ").split(
          separator: ",", omittingEmptySubsequences: false
        ).map(String.init)
        major.formatter = EngineeringFormatter(
          unit: parts[1], decimals: decimals(parts[0]), separator: parts[2])
      case "decimals": major.formatter = DecimalsFormatter(given[0])
      case "sticky":
        scale = row.parameters[0] == "log" ? .log : row.parameters[0] == "symlog" ? .symlog : .linear
        margin = row.number(1)
        stickyEdges = row.list(2)
      default: Issue.record("unknown group \(row.group)")
      }
    }

    private mutating func set(_ rule: DateLocator.Rule) {
      scale = .date
      major = .dates(rule)
    }

    func view(of row: Row) -> ViewInterval {
      row.isData
        ? AutoscaleLimits.limits(
          dataMin: row.lower, dataMax: row.upper, minPositive: row.minPositive, scale: scale,
          locator: major.locator, margin: margin, stickyEdges: stickyEdges)
        : AutoscaleLimits.explicit(
          lower: row.lower, upper: row.upper, scale: scale, locator: major.locator,
          current: ViewInterval(lower: 1, upper: 10))
    }
  }

  @Test(arguments: [
    "date": 480, "years": 15, "months": 15, "days": 15, "weekdays": 15, "hours": 15, "minutes": 15,
    "seconds": 15, "microseconds": 15, "symlog": 240, "base": 240, "category": 30, "multiple": 120,
    "minor": 60,
    "fixed": 15, "percent": 60, "prefix": 60, "decimals": 30, "sticky": 120,
  ])
  func axesAreMatplotlibs(_ group: String, _ count: Int) throws {
    let isDate =
      group == "date" || ["years", "months", "days", "weekdays", "hours"].contains(group)
      || ["minutes", "seconds", "microseconds"].contains(group)
    let rows = try Self.reference(isDate ? "date_ticks" : "scale_ticks").filter { $0.group == group }
    if Self.isCommitted { #expect(rows.count == count) }
    #expect(rows.count(where: { $0.result != nil }) > rows.count * 7 / 10)
    var differences = 0
    for row in rows {
      guard let difference = try Self.difference(row) else { continue }
      differences += 1
      if differences <= 10 {
        Issue.record(
          "\(row.lower)...\(row.upper) (\(row.parameters), \(row.isData ? "data" : "limits")): \(difference)")
      }
    }
    #expect(differences == 0, "of \(rows.count)")
  }

  /// What the axis has other than the reference, or nothing.
  private static func difference(_ row: Row) throws -> String? {
    let setting = try Setting(row)
    let view = setting.view(of: row)
    let ticks = AxisTicks(
      view: view, scale: setting.scale, major: setting.major, minor: setting.minor, tickSpace: row.tickSpace)
    guard let expected = row.result else {
      // Where Matplotlib raises an error there is an axis all the same.
      return view.isFinite && view.lower != view.upper ? nil : "limits \(view)"
    }
    guard view == expected.view else { return "limits \(view) instead of \(expected.view)" }
    if row.group == "sticky" { return nil }
    for (drawn, reference) in [(ticks.major, expected.major), (ticks.minor, expected.minor)] {
      // Two multiples of powers of a base other than ten may be equal.
      let values = Set(reference.compactMap { Double($0[0]) }).sorted()
      guard Set(drawn.map(\.value)).sorted() == values else {
        return "ticks \(drawn.map(\.value)) instead of \(values)"
      }
      let labels = Dictionary(
        reference.compactMap { entry in Double(entry[0]).map { ($0, entry[1]) } }, uniquingKeysWith: { $1 })
      for tick in drawn {
        let label = inner(tick.label)
        guard label == labels[tick.value] else {
          return "label \(label) instead of \(labels[tick.value] ?? "none") at \(tick.value)"
        }
      }
    }
    let offset: String
    if row.group == "date" {
      let concise = AxisTicks(view: view, scale: setting.scale, major: .concise, tickSpace: row.tickSpace)
      let labels = concise.major.map(\.label)
      guard labels == expected.major.map({ $0[2] }) else {
        return "labels \(labels) instead of \(expected.major.map { $0[2] })"
      }
      offset = concise.offsetText
    } else {
      offset = ticks.offsetText
    }
    return offset == expected.offsetText ? nil : "offset text \(offset) instead of \(expected.offsetText)"
  }

  /// A label as the reference has it, without the marks of a formula around it.
  private static func inner(_ label: String) -> String {
    let start = "$\\mathdefault{"
    return label.hasPrefix(start) ? String(label.dropFirst(start.count).dropLast("}$".count)) : label
  }

  /// A directory with another reference, as `make_scale_ticks.py --count 10000 --directory DIRECTORY` writes it.
  private static let substitute = ProcessInfo.processInfo.environment["SINPLOT_SCALE_TICKS_REFERENCE"]

  private static var isCommitted: Bool { substitute == nil }

  private static func reference(_ name: String) throws -> [Row] {
    let committed = Bundle.module.url(
      forResource: name, withExtension: "tsv", subdirectory: "Fixtures/ticks")
    let url = try #require(substitute.map { URL(fileURLWithPath: "\($0)/\(name).tsv") } ?? committed)
    let text = try String(contentsOf: url, encoding: .utf8)
    return try text.split(separator: "\n").map { try Row($0) }
  }
}
