import Foundation
import Testing

@testable import Plotter

/// Whole axes, compared with Matplotlib 3.9.2's: limits and tick values to the bit, labels and offset texts to the
/// character. Fixtures/ticks/make_ticks.py made the reference.
@Suite struct TicksAxisTests {
  /// A line of the reference.
  struct Axis {
    var group: Substring
    var lower: Double
    var upper: Double
    var minPositive: Double
    var tickSpace: Int
    var result: Result?

    struct Result {
      var view: ViewInterval
      var offsetText: Substring
      var major: Substring
      var minor: Substring
    }

    init(_ line: Substring) throws {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      try #require(fields.count == 5 || fields.count == 10)
      group = fields[0]
      lower = try #require(Double(fields[1]))
      upper = try #require(Double(fields[2]))
      minPositive = try #require(Double(fields[3]))
      tickSpace = try #require(Int(fields[4]))
      guard fields.count == 10 else { return }
      let view = ViewInterval(lower: try #require(Double(fields[5])), upper: try #require(Double(fields[6])))
      result = Result(view: view, offsetText: fields[7], major: fields[8], minor: fields[9])
    }

    var scale: any Scale { group.hasPrefix("log") ? .log : .linear }

    /// The ends that sinplot gives the axis.
    var view: ViewInterval {
      if group.hasSuffix("data") {
        AutoscaleLimits.limits(dataMin: lower, dataMax: upper, minPositive: minPositive, scale: scale)
      } else {
        AutoscaleLimits.explicit(
          lower: lower, upper: upper, scale: scale, current: ViewInterval(lower: 1, upper: 10))
      }
    }
  }

  @Test(arguments: ["linear-data": 1050, "linear-limits": 1050, "log-data": 450, "log-limits": 450])
  func axesAreMatplotlibs(_ group: String, _ count: Int) throws {
    var axes = try Self.reference().filter { $0.group == group }
    if Self.isCommitted { #expect(axes.count == count) }
    axes.removeAll { $0.result == nil }
    #expect(axes.count > count / 2)
    var differences = 0
    for axis in axes {
      guard let result = axis.result, let difference = Self.difference(of: axis, from: result) else {
        continue
      }
      differences += 1
      if differences <= 10 {
        Issue.record("\(axis.lower)...\(axis.upper) for \(axis.tickSpace) labels: \(difference)")
      }
    }
    #expect(differences == 0, "of \(axes.count)")
  }

  /// Where Matplotlib raises an error there are limits and ticks all the same.
  @Test func axesThatMatplotlibRefusesHaveTicks() throws {
    let axes = try Self.reference().filter { $0.result == nil }
    #expect(axes.count > 100)
    for axis in axes {
      let view = axis.view
      try #require(view.isFinite && view.lower != view.upper)
      let ticks = AxisTicks(view: view, scale: axis.scale, tickSpace: axis.tickSpace)
      #expect(!ticks.major.isEmpty && ticks.major.count <= 20, "\(axis.lower)...\(axis.upper)")
      #expect(ticks.major.allSatisfy { !$0.label.isEmpty && !$0.label.contains("n") })
      #expect(!ticks.offsetText.contains("n"))
    }
  }

  /// What the axis has other than the reference, or nothing.
  private static func difference(of axis: Axis, from expected: Axis.Result) -> String? {
    let view = axis.view
    guard view == expected.view else { return "limits \(view) instead of \(expected.view)" }
    let ticks = AxisTicks(view: view, scale: axis.scale, tickSpace: axis.tickSpace)
    guard ticks.offsetText == expected.offsetText else {
      return "offset text \(ticks.offsetText) instead of \(expected.offsetText)"
    }
    for (drawn, text) in [(ticks.major, expected.major), (ticks.minor, expected.minor)] {
      let reference = text.split(separator: ";").map {
        $0.split(separator: " ", omittingEmptySubsequences: false)
      }
      let values = reference.compactMap { Double($0[0]) }
      guard drawn.map(\.value) == values else { return "ticks \(drawn.map(\.value)) instead of \(values)" }
      let labels = drawn.map { axis.scale is LogScale ? withoutTeX($0.label) : $0.label }
      guard labels == reference.map({ String($0[1]) }) else { return "labels \(labels) instead of \(text)" }
    }
    return nil
  }

  private static func withoutTeX(_ label: String) -> String {
    label.isEmpty ? "" : String(label.dropFirst("$\\mathdefault{".count).dropLast("}$".count))
  }

  /// Another reference in place of the committed one, as `make_ticks.py --count 100000 --output FILE` writes it.
  private static let substitute = ProcessInfo.processInfo.environment["SINPLOT_TICKS_REFERENCE"]

  private static var isCommitted: Bool { substitute == nil }

  private static func reference() throws -> [Axis] {
    let committed = Bundle.module.url(
      forResource: "axis_ticks", withExtension: "tsv", subdirectory: "Fixtures/ticks")
    let url = try #require(substitute.map { URL(fileURLWithPath: $0) } ?? committed)
    let text = try String(contentsOf: url, encoding: .utf8)
    return try text.split(separator: "\n").map { try Axis($0) }
  }
}
