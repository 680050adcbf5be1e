import Plotter

/// A mark that the library does not have: a cross of two strokes.
struct Cross: Mark {
  var x, y, reach: Double
  var name: String?

  var cycle: CycleUse { .strokes(1) }

  func extend(_ extent: inout Extent) {
    extent.include(x: x - reach, y: y - reach)
    extent.include(x: x + reach, y: y + reach)
  }

  func draw(in canvas: inout Canvas) {
    let pen = Pen(canvas.color(.next), width: 3)
    canvas.draw(.polyline(x: [x - reach, x + reach], y: [y - reach, y + reach]), pen: pen, order: 2)
    canvas.draw(.polyline(x: [x - reach, x + reach], y: [y + reach, y - reach]), pen: pen, order: 2)
  }

  func drawKey(in key: inout KeyCanvas) { key.stroke(Pen(key.color(.next), width: 3)) }
}

let axes = Axes(title: "crosses", legend: Legend(.upperLeft)) {
  Cross(x: 1, y: 1, reach: 0.5, name: "first")
  Cross(x: 3, y: 2, reach: 1, name: "second")
}
for format in ["png", "svg", "pdf"] { try Figure(axes).write(to: "crosses.\(format)") }
