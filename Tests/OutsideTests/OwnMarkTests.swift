// No testable import: what a user's module can do.
import Plotter
import TestSupport
import Testing

/// Two upright ticks joined by a bar: a mark that the library does not have.
private struct Bracket: CompositeMark {
  var from, to, height: Double
  var name: String?

  var cycle: CycleUse { .strokes(1) }

  var parts: [any Mark] {
    [
      Line(x: [from, from], y: [0, height], color: .next),
      Line(x: [from, to], y: [height, height], color: .next),
      Line(x: [to, to], y: [height, 0], color: .next),
    ]
  }
}

private struct Dot: Mark {
  var x, y: Double
  var name: String?

  var cycle: CycleUse { .fills(1) }
  func validate() throws(PlotError) { try PlotError.check(y, in: 0...10, "a dot's height") }
  func extend(_ extent: inout Extent) { extent.include(x: x, y: y) }
  func obstruct(_ obstacles: inout Obstacles) { obstacles.add(points: .double([x]), .double([y])) }
  func draw(in canvas: inout Canvas) {
    canvas.place(
      .circle, size: 20, x: .double([x]), y: .double([y]), fill: canvas.color(.next), edge: nil)
  }
  func drawKey(in key: inout KeyCanvas) { key.fill(key.color(.next)) }
}

@Suite struct OwnMarkTests {
  private func figure(_ marks: [any Mark]) -> Figure {
    var axes = Axes(marks: marks)
    axes.legend = Legend(.upperRight)
    return Figure(axes, width: 3, height: 2)
  }

  @Test(.needsFont, arguments: ImageFormat.allCases) func everyFormatDrawsThem(format: ImageFormat) throws {
    let own = figure([Bracket(from: 1, to: 3, height: 2, name: "bracket"), Dot(x: 2, y: 1, name: "dot")])
    let bytes = try own.encoded(as: format)
    #expect(try own.encoded(as: format) == bytes)
    #expect(try figure([Dot(x: 2, y: 1, name: "dot")]).encoded(as: format) != bytes)
  }

  /// The same as built-in marks give.
  @Test(.needsFont) func partsLookLikeTheMarksTheyAre() throws {
    let own = try figure([Bracket(from: 1, to: 3, height: 2)]).encoded(as: .png)
    let built = try figure([
      Line(x: [1, 1], y: [0, 2], color: .cycle(0)), Line(x: [1, 3], y: [2, 2], color: .cycle(0)),
      Line(x: [3, 3], y: [2, 0], color: .cycle(0)),
    ]).encoded(as: .png)
    #expect(own == built)
  }

  @Test(.needsFont) func theyAreAskedWhatTheyRefuse() throws {
    #expect {
      try figure([Dot(x: 0, y: 11)]).encoded(as: .png)
    } throws: { error in
      "\(error)" == "a dot's height, 11.0, cannot be drawn: it must be from 0.0 to 10.0"
    }
  }
}
