import Foundation
import Testing
import Training

@Suite struct ArithmeticTests {
  /// The values that make_fixtures.py sums, by the same recurrence.
  private static let values: [Float] = {
    var state = 12345
    return (0..<70000).map { _ in
      state = (state * 1_103_515_245 + 12345) % (1 << 31)
      return Float(Double(state - 1 << 30) / Double(1 << 20))
    }
  }()

  @Test func sumsEqualPyTorchs() throws {
    for (count, bits) in Reference.shared.sums {
      let count = try #require(Int(count))
      #expect(cascadeSum(Array(Self.values[..<count])) == Float(bits: bits), "\(count) values")
    }
  }

  @Test func aSumOfNothingIsZero() {
    #expect(cascadeSum([]) == 0)
  }

  @Test func linspacesEqualPyTorchs() throws {
    for (count, checksum) in Reference.shared.linspaces {
      let values = linspace(from: -Float(Double.pi), to: Float(Double.pi), count: try #require(Int(count)))
      #expect(values.reduce(UInt32(0)) { $0 &* 31 &+ $1.bitPattern } == checksum, "\(count) values")
    }
    #expect(linspace(from: 1, to: 2, count: 0).isEmpty)
    #expect(linspace(from: 1, to: 2, count: -1).isEmpty)
  }

  /// The method's promise: at most one unit in the last place away from the true sine.
  @Test func sineIsWithinOneUnitInTheLastPlace() {
    for index in -40000...40000 {
      let angle = Float(index) / 1000
      let exact = sin(Double(angle))
      let unit = Double(max(Float(exact).ulp, Float.leastNormalMagnitude))
      #expect(abs(Double(sine(angle)) - exact) <= unit, "sine of \(angle)")
    }
    #expect(sine(0) == 0)
    #expect(sine(-0.0).sign == .minus)
    #expect(sine(1000) == Float(sin(1000.0)))
    #expect(sine(.infinity).isNaN)
    #expect(sine(.nan).isNaN)
  }

  /// PyTorch's own sine is a vendor library's and may differ in the last bit, never by more.
  @Test(arguments: Reference.shared.runs)
  func sineIsPyTorchsToTheLastBit(run: Reference.Run) throws {
    let x = linspace(from: -Float(Double.pi), to: Float(Double.pi), count: run.points)
    for (x, reference) in zip(x, try run.array(0)) {
      #expect(abs(sine(x) - reference) <= max(reference.ulp, sine(x).ulp), "sine of \(x)")
    }
  }
}
