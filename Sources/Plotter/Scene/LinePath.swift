/// Turns a line's data into the path that is stroked for it.
struct LinePath {
  /// Lines of at least this many points are simplified.
  static let simplificationLimit = 128

  var plane: Plane
  var coordinates = Coordinates.data
  var steps = Line.Steps.none
  /// In device units.
  var strokeWidth: Double

  func path(x: Samples, y: Samples) -> Path {
    let count = min(x.count, y.count)
    let vertices = steps == .none ? count : 2 * count - (steps == .mid ? 0 : 1)
    if vertices >= Self.simplificationLimit {
      if plane.device.isRaster, vertices <= VertexSnapper.vertexLimit {
        let clipped = run(x, y, into: clipper(Path())).next
        let snapped = VertexSnapper.snapped(clipped, strokeWidth: strokeWidth)
        var simplifier = VertexSimplifier(next: Path())
        for (element, point) in zip(snapped.elements, snapped.points) {
          if element == .move { simplifier.move(point.x, point.y) } else { simplifier.line(point.x, point.y) }
        }
        simplifier.finish()
        return simplifier.next
      }
      return run(x, y, into: clipper(VertexSimplifier(next: Path()))).next.next
    }
    let clipped = run(x, y, into: clipper(Path())).next
    return plane.device.isRaster ? VertexSnapper.snapped(clipped, strokeWidth: strokeWidth) : clipped
  }

  private func clipper<Next: VertexSink>(_ next: Next) -> VertexClipper<Next> {
    VertexClipper(width: plane.width, height: plane.height, next: next)
  }

  /// Pushes the finite points through the stages.
  private func run<Sink: VertexSink>(_ x: Samples, _ y: Samples, into sink: Sink) -> Sink {
    let placement = Placement(
      horizontal: coordinates.x == .data ? plane.horizontal : .fractions(plane.frame.x0, plane.frame.x1),
      vertical: coordinates.y == .data
        ? plane.down
        : AxisTransform.fractions(plane.frame.y0, plane.frame.y1).turned(in: plane.height), sink: sink)
    switch steps {
    case .none:
      var points = placement
      Samples.visit(x, y, with: &points)
      points.sink.finish()
      return points.sink
    default:
      var points = Stepping(steps: steps, next: placement)
      Samples.visit(x, y, with: &points)
      points.finish()
      points.next.sink.finish()
      return points.next.sink
    }
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

  /// Makes steps of a line: Matplotlib's `pts_to_prestep`, `pts_to_midstep` and `pts_to_poststep`.
  private struct Stepping<Next: PointVisitor>: PointVisitor {
    let steps: Line.Steps
    var next: Next
    private var last: (x: Double, y: Double)?

    init(steps: Line.Steps, next: Next) {
      self.steps = steps
      self.next = next
    }

    mutating func visit(x: Double, y: Double) {
      guard let last else {
        next.visit(x: x, y: y)
        self.last = (x, y)
        return
      }
      switch steps {
      case .none: next.visit(x: x, y: y)
      case .pre:
        next.visit(x: last.x, y: y)
        next.visit(x: x, y: y)
      case .post:
        next.visit(x: x, y: last.y)
        next.visit(x: x, y: y)
      case .mid:
        let middle = (last.x + x) / 2
        next.visit(x: middle, y: last.y)
        next.visit(x: middle, y: y)
      }
      self.last = (x, y)
    }

    mutating func finish() {
      if steps == .mid, let last { next.visit(x: last.x, y: last.y) }
    }
  }
}
