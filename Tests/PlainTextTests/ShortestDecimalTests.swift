import Testing

@testable import PlainText

@Suite struct ShortestDecimalTests {
  // Python 3.11: repr(float(text)).
  @Test(arguments: [
    (7937.68505859375, "7937.68505859375"), (901, "901.0"), (0, "0.0"), (-0.0, "-0.0"), (1e-6, "1e-06"),
    (0.0001, "0.0001"), (0.00012345, "0.00012345"), (0.00001, "1e-05"), (-1.5e-7, "-1.5e-07"), (0.1, "0.1"),
    (1e15, "1000000000000000.0"), (9_999_999_999_999_998, "9999999999999998.0"), (1e16, "1e+16"),
    (12_345_678_901_234_568, "1.2345678901234568e+16"), (1e22, "1e+22"),
    (1.7976931348623157e308, "1.7976931348623157e+308"),
    (.leastNonzeroMagnitude, "5e-324"), (2.2250738585072014e-308, "2.2250738585072014e-308"),
    (123456789.125, "123456789.125"),
    (9_007_199_254_740_992, "9007199254740992.0"), (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
  ])
  func isPythons(value: Double, expected: String) {
    #expect(shortestDecimal(value) == expected)
  }

  @Test func readsBackToTheSameBits() {
    var state: UInt64 = 42
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state ^ state >> 31)
      if value.isFinite { #expect(Double(shortestDecimal(value))?.bitPattern == value.bitPattern) }
      let single = Float(bitPattern: UInt32(truncatingIfNeeded: state >> 32))
      if single.isFinite {
        #expect(Float(shortestDecimal(Double(single)))?.bitPattern == single.bitPattern)
      }
    }
  }
}
