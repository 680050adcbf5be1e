import Testing

@testable import sinplot

/// The line of a long run, by a clock of the tests' own.
@Suite struct ProgressLineTests {
  private let second: UInt64 = 1_000_000_000

  @Test func appearsAfterHalfASecondAndNotMoreOftenThanTenTimesASecond() {
    var line = ProgressLine(epochs: 1000, isTerminal: true, now: 5 * second)
    #expect(line.update(epoch: 1, loss: 2, now: 5 * second + second / 2 - 1) == nil)
    #expect(line.clearing() == nil)
    #expect(
      line.update(epoch: 100, loss: 2.5, now: 6 * second)
        == "\r\u{1b}[Kepoch 100 of 1000, loss 2.5, 9 s left")
    #expect(line.update(epoch: 101, loss: 2.5, now: 6 * second + second / 10 - 1) == nil)
    #expect(
      line.update(epoch: 250, loss: 2, now: 7 * second) == "\r\u{1b}[Kepoch 250 of 1000, loss 2.0, 6 s left")
  }

  @Test func isClearedOnce() {
    var line = ProgressLine(epochs: 10, isTerminal: true, now: 0)
    #expect(line.update(epoch: 1, loss: 1, now: second) != nil)
    #expect(line.clearing() == "\r\u{1b}[K")
    #expect(line.clearing() == nil)
    // It comes back where the run goes on.
    #expect(line.update(epoch: 2, loss: 1, now: 2 * second) != nil)
    #expect(line.clearing() == "\r\u{1b}[K")
  }

  @Test func theLastEpochHasNone() {
    var line = ProgressLine(epochs: 10, isTerminal: true, now: 0)
    #expect(line.update(epoch: 10, loss: 1, now: 100 * second) == nil)
  }

  /// Nor is the clock asked.
  @Test func nobodySeesItWhereThereIsNoTerminal() {
    var line = ProgressLine(epochs: 10, isTerminal: false, now: 0)
    var isAsked = false
    func now() -> UInt64 {
      isAsked = true
      return 100 * second
    }
    #expect(line.update(epoch: 1, loss: 1, now: now()) == nil)
    #expect(!isAsked)
    #expect(line.clearing() == nil)
  }

  @Test(arguments: [
    (0, "0 s"), (0.1, "1 s"), (59, "59 s"), (59.1, "1 min 0 s"), (200, "3 min 20 s"), (3599.5, "1 h 0 min"),
    (7500, "2 h 5 min"), (-1, "0 s"), (.infinity, "277777 h 46 min"),
  ])
  func timesReadWell(seconds: Double, text: String) {
    #expect(ProgressLine.duration(seconds) == text)
  }
}
