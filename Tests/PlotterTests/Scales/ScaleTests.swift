import Testing

@testable import Plotter

/// Scales by themselves; their ticks are tested with the ticks.
@Suite struct ScaleTests {
  /// Coordinates to the last few bits, since logarithms differ between libraries; Fixtures/ticks/make_values.py made
  /// the reference.
  @Test func coordinatesAreMatplotlibs() throws {
    let rows = try fixtureLines("ticks/coordinates.tsv")
    #expect(rows.count == 216)
    for row in rows {
      let parameters = row[1].split(separator: " ").compactMap { Double($0) }
      let scale: any Scale =
        row[0] == "log"
        ? .log(base: parameters[0])
        : SymlogScale(base: parameters[0], threshold: parameters[1], linearScale: parameters[2])
      let numbers = row[2...].compactMap { Double($0) }
      let coordinate = scale.coordinate(of: numbers[0])
      #expect(abs(coordinate - numbers[1]) <= 1e-14 * abs(numbers[1]), "\(row)")
      #expect(abs(scale.value(at: numbers[1]) - numbers[2]) <= 1e-12 * abs(numbers[2]), "\(row)")
    }
  }

  @Test func spellings() {
    let scales: [any Scale] = [
      .linear, .log, .log(base: 2), .symlog, .symlog(threshold: 1), .date, .categories(["a"]),
    ]
    #expect(scales.map(\.isIdentity) == [true, false, false, false, false, true, true])
    #expect(scales.map { $0.accepts(-1) } == [true, false, false, true, true, true, true])
    #expect(scales.allSatisfy { !$0.accepts(.nan) && !$0.accepts(.infinity) })
    #expect(scales.allSatisfy { !$0.domain.isEmpty })
  }

  /// Parameters that make no scale count as the default.
  @Test(arguments: [0, 1, 1e10, -2, .nan, .infinity]) func senselessParameters(_ value: Double) {
    #expect(LogScale(base: value) == LogScale())
    #expect(SymlogScale(base: value).base == 10)
    guard value <= 0 || !value.isFinite else { return }
    #expect(SymlogScale(threshold: value, linearScale: value) == SymlogScale())
  }

  /// The greatest numbers have coordinates, although their ratio to the threshold has no `Double`.
  @Test func symlogOfTheGreatestNumber() {
    let scale = SymlogScale(threshold: 1e-5)
    let greatest = Double.greatestFiniteMagnitude
    #expect(scale.coordinate(of: greatest).isFinite)
    #expect(scale.coordinate(of: greatest) > scale.coordinate(of: greatest / 2))
    #expect(scale.coordinate(of: -greatest) == -scale.coordinate(of: greatest))
  }

  @Test func categoriesComeOnce() {
    let scale = CategoryScale(["b", "a", "b", "c"])
    #expect(scale.names == ["b", "a", "c"])
    #expect(scale.value(of: "c") == 2 && scale.value(of: "d") == nil)
  }

  @Test func datesStayInTheCalendar() {
    let limits = DateScale().limited(ViewInterval(lower: -1e300, upper: 1e300), minPositive: .infinity)
    #expect(limits == ViewInterval(lower: -719_162, upper: 2_932_896))
    #expect(!DateScale().accepts(2_932_897) && DateScale().accepts(2_932_896.9))
  }
}
