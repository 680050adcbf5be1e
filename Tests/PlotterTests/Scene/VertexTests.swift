import Foundation
import Testing

@testable import Plotter

/// A polyline on its way to a path, compared with Matplotlib's path cleaning.
@Suite struct VertexTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let kind: String
    let seed: Int
    let clip, simplify: Bool
    let path: [[Double]]

    var testDescription: String { "\(kind), clip \(clip), simplify \(simplify)" }

    /// The points of make_paths.py, by the same recurrence.
    var points: [Point] {
      var seed = seed
      func next() -> Double {
        seed = (seed * 1_103_515_245 + 12345) % (1 << 31)
        return Double(seed) / Double(1 << 31)
      }
      var (x, y) = (100.0, 240.0)
      return (0..<150).map { index in
        let (first, second) = (next(), next())
        switch kind {
        case "noise": (x, y) = (50 + Double(index) * (500 / 150), 40 + first * 400)
        case "walk": (x, y) = (x + (first - 0.4) * 4, y + (second - 0.5) * 4)
        case "far": (x, y) = ((first - 0.25) * 1300, (second - 0.25) * 1000)
        default: (x, y) = (x + (first - 0.45) * 9, y + (second > 0.9 ? 0.05 : 0))
        }
        return second < 0.02 ? Point(x: .nan, y: y) : Point(x: x, y: y)
      }
    }

    static let all: [Case] = {
      do {
        let url = try #require(Bundle.module.url(forResource: "Fixtures/paths", withExtension: "json"))
        return try JSONDecoder().decode([Case].self, from: Data(contentsOf: url))
      } catch {
        Issue.record("the fixtures cannot be read: \(error)")
        return []
      }
    }()
  }

  private func push(_ points: [Point], into sink: inout some VertexSink) {
    var isBroken = true
    for point in points {
      guard point.x.isFinite else {
        isBroken = true
        continue
      }
      if isBroken { sink.move(point.x, point.y) } else { sink.line(point.x, point.y) }
      isBroken = false
    }
    sink.finish()
  }

  private func path(of item: Case) -> Path {
    switch (item.clip, item.simplify) {
    case (true, true):
      var sink = VertexClipper(width: 640, height: 480, next: VertexSimplifier(next: Path()))
      push(item.points, into: &sink)
      return sink.next.next
    case (true, false):
      var sink = VertexClipper(width: 640, height: 480, next: Path())
      push(item.points, into: &sink)
      return sink.next
    case (false, true):
      var sink = VertexSimplifier(next: Path())
      push(item.points, into: &sink)
      return sink.next
    case (false, false):
      var sink = Path()
      push(item.points, into: &sink)
      return sink
    }
  }

  @Test(arguments: Case.all)
  func equalsMatplotlibs(item: Case) throws {
    let path = path(of: item)
    let rows = zip(path.elements, path.points).map { [$0 == .move ? 1 : 2, $1.x, $1.y] }
    #expect(rows.count == item.path.count)
    for (index, (row, reference)) in zip(rows, item.path).enumerated() {
      let isEqual = zip(row, reference).allSatisfy { abs($0 - $1) < 1e-9 }
      try #require(isEqual, "vertex \(index): \(row), not \(reference)")
    }
  }
}
