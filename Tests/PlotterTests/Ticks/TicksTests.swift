import Testing

@testable import Plotter

/// Ticks and labels of one's own, where no reference of Matplotlib's is needed.
@Suite struct TicksTests {
  static let unit = ViewInterval(lower: 0, upper: 1)

  private func labels(_ ticks: Ticks, _ view: ViewInterval, scale: any Scale = .linear) -> [String] {
    AxisTicks(view: view, scale: scale, major: ticks, tickSpace: 9).major.map(\.label)
  }

  @Test func givenValuesKeepTheirLabels() {
    let view = ViewInterval(lower: -1, upper: 4)
    #expect(
      labels(.at([0, 2, .nan, 3, 9], labels: ["a", "b", "none", "c", "far"]), view) == ["a", "b", "c"])
    #expect(labels(.at([0, 2, 3], labels: ["a"]), view) == ["a", "", ""])
    #expect(labels(.at([0, 2.5]), view) == ["0.0", "2.5"])
    #expect(labels(.none, view).isEmpty)
  }

  @Test func multiplesOfPi() {
    let ticks = Ticks.multiples(of: .pi, symbol: "π", every: 0.5)
    #expect(
      labels(ticks, ViewInterval(lower: -3.2, upper: 6.4)) == ["−π", "−π/2", "0", "π/2", "π", "3π/2", "2π"])
    let quarters = Ticks.multiples(of: .pi, symbol: "π", every: 0.75)
    #expect(labels(quarters, ViewInterval(lower: 7, upper: 10)) == ["9π/4", "3π"])
  }

  @Test func stackedFractions() {
    let formatter = MultiplesFormatter(of: .pi, symbol: "\\pi", style: .stacked)
    let ticks = [-1.5, -1, 0, 0.25, 2].map { $0 * Double.pi }
    #expect(
      formatter.format(ticks, in: Self.unit).labels
        == ["$-\\frac{3\\pi}{2}$", "$-\\pi$", "0", "$\\frac{\\pi}{4}$", "$2\\pi$"])
  }

  @Test func valuesThatAreNoFractions() {
    let formatter = MultiplesFormatter(of: .pi, symbol: "π")
    #expect(
      formatter.format([1, 1e300, .infinity], in: Self.unit).labels == ["0.31831π", "3.1831e+299π", "inf"])
    #expect(MultiplesFormatter(of: 0, symbol: "x").format([2], in: Self.unit).labels == ["2"])
  }

  @Test func ownLabels() {
    let ticks = Ticks.automatic.formatted(by: ClosureFormatter { "<\(Int($0 * 10))>" })
    #expect(labels(ticks, Self.unit) == ["<0>", "<2>", "<4>", "<6>", "<8>", "<10>"])
    #expect(labels(.custom(MultipleLocator(0.5), DecimalsFormatter(1)), Self.unit) == ["0.0", "0.5", "1.0"])
    #expect(labels(.custom(MultipleLocator(0.5), NullFormatter()), Self.unit) == ["", "", ""])
  }

  @Test func datesInAFormat() throws {
    let ends = try ["2024-01-10", "2024-12-20"].map { try #require(Timestamp($0)?.days) }
    let view = ViewInterval(lower: ends[0], upper: ends[1])
    #expect(
      labels(.dates(.months([1, 4, 7, 10]), format: "%b %Y"), view, scale: .date)
        == ["Apr 2024", "Jul 2024", "Oct 2024"])
    #expect(
      labels(.dates(format: "%-d.%-m."), view, scale: .date)
        == ["1.2.", "1.3.", "1.4.", "1.5.", "1.6.", "1.7.", "1.8.", "1.9.", "1.10.", "1.11.", "1.12."])
  }

  /// Ticks that follow no calendar have whole dates, as with Matplotlib's `AutoDateFormatter`.
  @Test func datesAtGivenValues() {
    let view = ViewInterval(lower: 19_700, upper: 19_800)
    #expect(labels(.at([19_723, 19_782]), view, scale: .date) == ["2024-01-01", "2024-02-29"])
  }

  @Test func shortTicksBetweenLongOnes() {
    let ticks = AxisTicks(view: Self.unit, major: .every(0.5), minor: .subdivided(into: 2), tickSpace: 9)
    #expect(ticks.minor.map(\.value) == [0.25, 0.75])
    #expect(ticks.minor.map(\.label) == ["", ""])
    let given = AxisTicks(view: Self.unit, minor: .at([0.1, 0.3], labels: ["x", "y"]), tickSpace: 9)
    #expect(given.minor.map(\.label) == ["x", "y"])
  }

  @Test func sidesWithoutLimitStay() {
    let current = ViewInterval(lower: 2, upper: 7)
    #expect(
      AutoscaleLimits.explicit(lower: 0, upper: nil, current: current) == ViewInterval(lower: 0, upper: 7))
    #expect(
      AutoscaleLimits.explicit(lower: nil, upper: 1, current: current) == ViewInterval(lower: 2, upper: 1))
    #expect(AutoscaleLimits.explicit(lower: nil, upper: nil, current: current) == current)
  }

  @Test func intervalsGrowByValues() {
    #expect(
      ViewInterval(lower: 0, upper: 1).including([0.5, 3, -1]) == ViewInterval(lower: -1, upper: 3))
    #expect(ViewInterval(lower: 1, upper: 0).including([3]) == ViewInterval(lower: 3, upper: 0))
  }
}
