import Foundation
import Testing
import Training

@Suite struct SnapshotTests {
  @Test func epochsLieEvenlyOnALogarithmicScale() {
    #expect(Snapshot.epochs(4, through: 1000) == [1, 10, 100, 1000])
    #expect(Snapshot.epochs(60, through: 60) == Array(1...60))
    #expect(Snapshot.epochs(60, through: 5) == [1, 2, 3, 4, 5])
    #expect(Snapshot.epochs(60, through: 1) == [1])
    #expect(Snapshot.epochs(1, through: 9) == [9])
    #expect(Snapshot.epochs(0, through: 0) == [1])
    #expect(Snapshot.epochs(2, through: .max).first == 1)
  }

  @Test(arguments: [2, 3, 17, 60, 1000], [1, 59, 61, 100, 1000, 1001, 123_456, 100_000_000])
  func epochsAreDistinctAndReachTheEnds(count: Int, last: Int) {
    let epochs = Snapshot.epochs(count, through: last)
    #expect(epochs.count == min(count, last))
    #expect(epochs.first == 1 && epochs.last == last)
    #expect(zip(epochs, epochs.dropFirst()).allSatisfy { $0 < $1 })
    // The distances grow by at most rounding's worth less than evenly.
    let ratios = zip(epochs, epochs.dropFirst()).map { log(Double($1) / Double($0)) }
    for (index, pair) in zip(ratios, ratios.dropFirst()).enumerated() where epochs[index] > 1000 {
      #expect(pair.1 < pair.0 + 2 / Double(epochs[index]))
    }
  }

  @Test func snapshotsAreTheRunsOwn() throws {
    let parameters = TrainingParameters(initial: .drawn(seed: 9, draw: 2), points: 77, epochs: 50)
    let run = try TrainingRun(parameters, keeping: [1, 7, 50])
    #expect(run.snapshots.map(\.epoch) == [1, 7, 50])
    #expect(run.snapshots.map(\.loss) == [run.losses[0], run.losses[6], run.losses[49]])
    #expect(run.snapshots[0].weights == run.initialWeights)
    #expect(run.snapshots[2].weights.values(at: run.x) == run.yPred)
    var six = parameters
    six.epochs = 6
    #expect(try TrainingRun(six).finalWeights == run.snapshots[1].weights)
    #expect(try TrainingRun(parameters).snapshots.isEmpty)
    #expect(try TrainingRun(parameters, keeping: [50, 51]).snapshots.map(\.epoch) == [50])
  }
}
