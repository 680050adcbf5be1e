import Foundation
import Testing
import Training

/// What PyTorch computed, as Fixtures/make_fixtures.py stored it.
struct Reference: Decodable {
  struct Run: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let seed: Int64
    let draw, points, epochs: Int
    let learningRate: Double
    let initial, final: [String]
    let losses: String

    var testDescription: String { name }
    var initialWeights: Weights { Weights(bits: initial) }
    var finalWeights: Weights { Weights(bits: final) }

    var lossValues: [Float] {
      let digits = Array(losses)
      return stride(from: 0, to: digits.count, by: 8).map { Float(bits: String(digits[$0..<$0 + 8])) }
    }

    /// One of the arrays in the run's file, in the order in which they were stored.
    func array(_ index: Int) throws -> [Float] {
      let url = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: "bin"))
      let data = try Data(contentsOf: url)
      return (index * points..<(index + 1) * points).map { position in
        let word = data[(position * 4)..<(position * 4 + 4)].reversed().reduce(UInt32(0)) {
          $0 << 8 | UInt32($1)
        }
        return Float(bitPattern: word)
      }
    }
  }

  struct Normals: Decodable, Sendable, CustomTestStringConvertible {
    let seed: String
    let values: [String]

    var testDescription: String { "seed \(seed)" }
  }

  let runs: [Run]
  let sums: [String: String]
  let normals: [Normals]
  let linspaces: [String: UInt32]

  static let shared: Reference = {
    do {
      let url = Bundle.module.url(forResource: "Fixtures/training", withExtension: "json")
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode(
        Reference.self, from: Data(contentsOf: url ?? URL(fileURLWithPath: "/")))
    } catch {
      Issue.record("the fixtures cannot be read: \(error)")
      return Reference(runs: [], sums: [:], normals: [], linspaces: [:])
    }
  }()
}

extension Float {
  /// The value of eight hexadecimal digits.
  init(bits: String) {
    self.init(bitPattern: UInt32(bits, radix: 16) ?? Float.nan.bitPattern)
  }
}

extension Weights {
  init(bits: [String]) {
    self.init(
      a: Float(bits: bits[0]), b: Float(bits: bits[1]), c: Float(bits: bits[2]), d: Float(bits: bits[3]))
  }
}
