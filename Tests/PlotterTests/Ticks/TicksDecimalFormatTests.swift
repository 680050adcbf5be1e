import Glibc
import TestSupport
import Testing

@testable import Plotter

/// Decimal notation, compared with the C library's, which rounds exact values as Python's `%` operator does.
@Suite struct TicksDecimalFormatTests {
  static let values: [Double] = {
    var generator = SplitMix64(state: 0x9E37_79B9_7F4A_7C15)
    let edges: [Double] = [
      0, -0.0, 0.5, 1.5, 2.5, 0.25, 0.125, 0.375, 0.05, 0.95, 9.5, 9.95, 99.5, 999.95, 0.0095, 1e-5,
      9.9999995e-5,
      1e5, 999_999.5, 1e6, 1e15, 1e16, 1e17, 1e21, 1e22, 1e23, 123_456_789.125, .leastNonzeroMagnitude,
      2.2250738585072014e-308,
      .greatestFiniteMagnitude, .infinity, -.infinity, .nan, 1 / 3, -2 / 3, .pi,
    ]
    let everywhere = (0..<1500).map { _ in Double(bitPattern: generator.next()) }
    let ordinary = (0..<1500).map { _ in
      Double(Int64(truncatingIfNeeded: generator.next() >> 40)) / pow(10, Double(generator.next() % 9))
    }
    let halves = (0..<500).map { _ in Double(generator.next() >> 50) / 64 }
    return edges + everywhere.map { $0.isNaN ? 1 : $0 } + ordinary + halves
  }()

  @Test(arguments: [0, 1, 2, 3, 6, 17, 40]) func fixed(_ digits: Int) {
    compare("%.*f", digits) { DecimalFormat.fixed($0, decimals: digits) }
  }

  @Test(arguments: [0, 1, 3, 6, 16, 40]) func exponential(_ digits: Int) {
    compare("%.*e", digits) { DecimalFormat.exponential($0, decimals: digits) }
  }

  @Test(arguments: [1, 2, 6, 10, 17, 40]) func general(_ digits: Int) {
    compare("%.*g", digits) { DecimalFormat.general($0, significantDigits: digits) }
  }

  @Test func negativeNaNHasNoSign() {
    let value = Double(signOf: -1, magnitudeOf: .nan)
    #expect(DecimalFormat.fixed(value, decimals: 1) == "nan")
  }

  @Test func senselessPrecisionsCountAsTheLeast() {
    #expect(DecimalFormat.fixed(2.5, decimals: -3) == "2")
    #expect(DecimalFormat.exponential(2.5, decimals: -3) == "2e+00")
    #expect(DecimalFormat.general(2.5, significantDigits: 0) == "2")
  }

  private func compare(_ format: String, _ digits: Int, _ ours: (Double) -> String) {
    var buffer = [CChar](repeating: 0, count: 512)
    var failures = 0
    for value in Self.values {
      let length = inPlainLocale {
        withVaList([Int32(digits), value]) { vsnprintf(&buffer, buffer.count, format, $0) }
      }
      let expected = String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let written = ours(value)
      guard written != expected else { continue }
      failures += 1
      if failures <= 5 { Issue.record("\(format) with \(digits): \(written) instead of \(expected)") }
    }
    #expect(failures == 0)
  }
}

/// SplitMix64, for values that are the same in every run.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
