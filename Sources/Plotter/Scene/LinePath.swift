/// Turns a line's data into the path that is stroked for it.
struct LinePath {
  /// Lines of at least this many points are simplified.
  static let simplificationLimit = 128

  /// From data to device units along each axis, the vertical one pointing down.
  var horizontal, vertical: AxisTransform
  /// The picture's size in device units.
  var width, height: Double
  var isRaster: Bool
  /// In device units.
  var strokeWidth: Double

  func path(of line: Line) -> Path {
    if line.count >= Self.simplificationLimit {
      if isRaster, line.count <= VertexSnapper.vertexLimit {
        let clipped = run(line, into: clipper(Path())).next
        let snapped = VertexSnapper.snapped(clipped, strokeWidth: strokeWidth)
        var simplifier = VertexSimplifier(next: Path())
        for (element, point) in zip(snapped.elements, snapped.points) {
          if element == .move { simplifier.move(point.x, point.y) } else { simplifier.line(point.x, point.y) }
        }
        simplifier.finish()
        return simplifier.next
      }
      return run(line, into: clipper(VertexSimplifier(next: Path()))).next.next
    }
    let clipped = run(line, into: clipper(Path())).next
    return isRaster ? VertexSnapper.snapped(clipped, strokeWidth: strokeWidth) : clipped
  }

  private func clipper<Next: VertexSink>(_ next: Next) -> VertexClipper<Next> {
    VertexClipper(width: width, height: height, next: next)
  }

  /// Pushes the finite points through the stages.
  private func run<Sink: VertexSink>(_ line: Line, into sink: Sink) -> Sink {
    var points = Placement(horizontal: horizontal, vertical: vertical, sink: sink)
    line.visitPoints(with: &points)
    points.sink.finish()
    return points.sink
  }

  /// Puts points where they belong and breaks the line where one has no place.
  private struct Placement<Sink: VertexSink>: PointVisitor {
    let horizontal, vertical: AxisTransform
    var sink: Sink
    private var isBroken = true

    init(horizontal: AxisTransform, vertical: AxisTransform, sink: Sink) {
      self.horizontal = horizontal
      self.vertical = vertical
      self.sink = sink
    }

    mutating func visit(x: Double, y: Double) {
      let (x, y) = (horizontal.position(of: x), vertical.position(of: y))
      guard x.isFinite, y.isFinite else {
        isBroken = true
        return
      }
      if isBroken { sink.move(x, y) } else { sink.line(x, y) }
      isBroken = false
    }
  }
}
