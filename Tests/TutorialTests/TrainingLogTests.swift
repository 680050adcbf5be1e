import Foundation
import Testing
import Training

@testable import Tutorial

@Suite struct TrainingLogTests {
  /// The tutorial's run, but only its first 250 epochs, or the same from other weights.
  static func run(initial: InitialWeights = TrainingParameters.tutorial.initial) throws -> TrainingRun {
    try TrainingRun(TrainingParameters(initial: initial, epochs: 250))
  }

  @Test func textIsThePostsOwn() throws {
    #expect(
      TrainingLog().text(of: try Self.run()) == """
        epoch : 1, loss : 7937.68505859375
        epoch : 101, loss : 3586.100830078125
        epoch : 201, loss : 2924.1728515625

        """)
  }

  @Test(arguments: [1, 7, 100, 249, 250, 1000])
  func everyNthEpochIsShown(interval: Int) throws {
    let lines = TrainingLog(interval: interval).text(of: try Self.run()).split(separator: "\n")
    #expect(lines.count == (250 + interval - 1) / interval)
    #expect(lines.first == "epoch : 1, loss : 7937.68505859375")
    if lines.count > 1 { #expect(lines[1].hasPrefix("epoch : \(1 + interval), ")) }
  }

  @Test func lineByLineIsTheSameAsTheWhole() throws {
    let run = try Self.run()
    for format in [TrainingLog.Format.text, .csv] {
      let log = TrainingLog(interval: 9, format: format)
      var text = log.header
      for (index, loss) in run.losses.enumerated() { text += log.line(epoch: index + 1, loss: loss) ?? "" }
      #expect(text == log.text(of: run))
    }
  }

  @Test func csvHasAHeaderAndReadsBack() throws {
    let run = try Self.run()
    let lines = TrainingLog(interval: 1, format: .csv).text(of: run).split(separator: "\n")
    #expect(lines[0] == "epoch,loss")
    #expect(lines.count == 251)
    for (index, line) in lines.dropFirst().enumerated() {
      let fields = line.split(separator: ",")
      #expect(Int(fields[0]) == index + 1)
      #expect(Float(fields[1])?.bitPattern == run.losses[index].bitPattern)
      #expect(Double(fields[1]) == Double(run.losses[index]))
    }
  }

  @Test func jsonHoldsEverythingToTheBit() throws {
    let run = try Self.run()
    let text = TrainingLog(interval: 3, format: .json).text(of: run)
    let start =
      #"{"seed":4034316668,"draw":3,"points":1000,"epochs":250,"learning_rate":1e-06,"#
      + #""initial":{"a":0.16425246000289917,"b":-0.3484333"#
    #expect(text.hasPrefix(start))
    #expect(text.hasSuffix("]}\n"))
    #expect(text.split(separator: "\n").count == 1)

    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "seed", "draw", "points", "epochs", "learning_rate", "initial", "final", "convergence", "losses",
      ])

    // JSONSerialization rounds long numbers; JSONDecoder reads them as they are written.
    struct Epoch: Decodable {
      let epoch: Int
      let loss: Double
    }
    struct Log: Decodable {
      let learningRate: Double
      let initial: [String: Double]
      let final: [String: Double]
      let losses: [Epoch]
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let log = try decoder.decode(Log.self, from: Data(text.utf8))
    #expect(log.learningRate == 1e-6)
    for (read, written) in [(log.initial, run.initialWeights), (log.final, run.finalWeights)] {
      let written = ["a": written.a, "b": written.b, "c": written.c, "d": written.d]
      #expect(read == written.mapValues { Double($0) })
      #expect(read.mapValues { Float($0).bitPattern } == written.mapValues(\.bitPattern))
    }
    #expect(log.losses.map(\.epoch) == Array(stride(from: 1, through: 250, by: 3)))
    for loss in log.losses { #expect(loss.loss == Double(run.losses[loss.epoch - 1])) }
  }

  @Test func jsonKeysComeInOrder() throws {
    let text = TrainingLog(format: .json).text(of: try Self.run())
    let positions = try ["seed", "draw", "points", "epochs", "learning_rate", "initial", "final", "losses"]
      .map {
        try #require(text.range(of: "\"\($0)\":")).lowerBound
      }
    #expect(positions == positions.sorted())
  }

  @Test func givenWeightsHaveNoSeed() throws {
    let weights = Weights(a: 1, b: 2, c: 3, d: 4)
    let text = TrainingLog(format: .json).text(of: try Self.run(initial: .given(weights)))
    #expect(text.hasPrefix(#"{"seed":null,"draw":null,"points""#))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["seed"] is NSNull)
  }
}
