import Testing

@testable import Plotter

@Suite struct NormTests {
  @Test func positionsAreMatplotlibs() throws {
    let cases = try fixtureLines("color/colors.tsv").filter { $0[0] == "norm" }
    try #require(cases.count == 56)
    for fields in cases {
      let norm = Norm(fields[1] == "log" ? .log : .linear, lower: Double(fields[2]), upper: Double(fields[3]))
      let data = try numbers(fields[4])
      if fields[5].isEmpty {
        #expect(throws: NormError.self, "\(fields)") { try norm.scaled(to: data) }
        continue
      }
      let scaled = try norm.scaled(to: data)
      for (value, expected) in zip(data, try numbers(fields[5])) {
        let position = scaled.position(of: value)
        // NumPy's log10 may differ from the C library's in the last place.
        let isClose = norm.spacing == .log && abs(position - expected) <= 1e-13 * max(abs(expected), 1)
        #expect(isSame(position, expected) || isClose, "\(fields) \(value): \(position)")
      }
    }
  }

  @Test func limitsThatSpreadNothingAreRefused() {
    for (lower, upper) in [(1.0, 0.0), (.nan, 1), (0, .infinity), (-.infinity, 0)] {
      #expect(throws: NormError.self) { try ScaledNorm(.linear, lower: lower, upper: upper) }
    }
    #expect(throws: NormError.self) { try ScaledNorm(.log, lower: 0, upper: 1) }
    #expect(throws: NormError.self) { try ScaledNorm(.log, lower: -2, upper: -1) }
  }

  @Test func nothingToScaleToIsZeroToOne() throws {
    for values in [[], [Double.nan], [.infinity, -.infinity]] {
      #expect(try Norm.linear.scaled(to: values) == ScaledNorm(.linear, lower: 0, upper: 1))
    }
    #expect(try Norm.log.scaled(to: [-1, 0]) == ScaledNorm(.log, lower: 1, upper: 10))
  }

  @Test func valuesComeBack() throws {
    let linear = try ScaledNorm(.linear, lower: -2, upper: 6)
    #expect(linear.value(at: 0.25) == 0)
    let log = try ScaledNorm(.log, lower: 1, upper: 100)
    #expect(abs(log.value(at: 0.5) - 10) < 1e-12)
  }
}
