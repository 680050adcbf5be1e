import Testing
import Training

@Suite struct GeneratorTests {
  @Test(arguments: Reference.shared.normals)
  func normalsEqualPyTorchs(normals: Reference.Normals) throws {
    let seed = try #require(Int64(normals.seed) ?? UInt64(normals.seed).map { Int64(bitPattern: $0) })
    var generator = NormalGenerator(seed: seed)
    for value in normals.values { #expect(generator.next() == Float(bits: value)) }
  }

  @Test func theTutorialsThreeDraws() {
    let draws = (1...3).map { InitialWeights.drawn(seed: 4_034_316_668, draw: $0).weights }
    #expect(
      draws == [
        Weights(
          a: -1.2037409543991089, b: -0.11449579149484634, c: 0.6325830817222595, d: -1.536865472793579),
        Weights(
          a: -1.5165431499481201, b: -0.6425148248672485, c: -0.4669398069381714, d: 0.13018105924129486),
        Weights(a: 0.16425246, b: -0.34843335, c: -1.9400675, d: 0.82092202),
      ])
  }

  @Test(arguments: [0, 1, 2, 3, 7, 8, 4096])
  func skippingIsDrawing(count: Int) {
    var skipped = NormalGenerator(seed: 5)
    var drawn = NormalGenerator(seed: 5)
    _ = (skipped.next(), drawn.next())
    skipped.skip(count)
    for _ in 0..<count { _ = drawn.next() }
    #expect(skipped.next() == drawn.next())
    #expect(skipped.next() == drawn.next())
  }

  /// The 10000th word of the generator's own default seed, which the C++ standard states.
  @Test func mersenneTwisterByTheStandard() {
    var generator = MersenneTwister(seed: 5489)
    for _ in 0..<9999 { _ = generator.nextWord() }
    #expect(generator.nextWord() == 4_123_659_995)
  }
}
