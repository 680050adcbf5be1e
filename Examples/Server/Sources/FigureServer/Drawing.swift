import Plotter

/// The figure that the server draws: two noisy curves, as many points as asked for.
func figure(points: Int, seed: Int) -> Figure {
  var state = seed
  func noise() -> Double {
    state = (state * 1_103_515_245 + 12345) % (1 << 31)
    return Double(state) / Double(1 << 31) - 0.5
  }
  let x = (0..<points).map { 10 * Double($0) / Double(max(points - 1, 1)) }
  let rising = x.map { $0 * $0 / 10 + noise() }
  let falling = x.map { 10 - $0 + noise() }
  return Figure(
    Axes(title: "seed \(seed)", x: Axis(label: "t"), legend: Legend(.upperLeft)) {
      Line(x: x, y: rising, name: "rising")
      Line(x: x, y: falling, name: "falling")
    })
}

/// Lets a bounded number of tasks draw at once, and a bounded number wait for that.
///
/// Drawing keeps a core busy. More tasks than cores would only take memory.
actor Drawers {
  private let greatestWaiting: Int
  private var free: Int
  private var waiting: [(id: Int, continuation: CheckedContinuation<Bool, Never>)] = []
  private var nextID = 0

  init(atOnce: Int, waiting: Int) {
    free = atOnce
    greatestWaiting = waiting
  }

  /// Does the work when there is room; `nil` where too many wait already or the task was cancelled.
  func whenFree<Result: Sendable>(_ work: @Sendable () async throws -> Result) async rethrows -> Result? {
    guard await enter() else { return nil }
    defer { leave() }
    guard !Task.isCancelled else { return nil }
    return try await work()
  }

  private func enter() async -> Bool {
    if free > 0 {
      free -= 1
      return true
    }
    guard waiting.count < greatestWaiting else { return false }
    let id = nextID
    nextID += 1
    return await withTaskCancellationHandler {
      await withCheckedContinuation { waiting.append((id, $0)) }
    } onCancel: {
      Task { await self.forget(id) }
    }
  }

  /// A client that has gone makes room for others.
  private func forget(_ id: Int) {
    guard let index = waiting.firstIndex(where: { $0.id == id }) else { return }
    waiting.remove(at: index).continuation.resume(returning: false)
  }

  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().continuation.resume(returning: true) }
  }
}
