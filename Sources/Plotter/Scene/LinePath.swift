/// Turns a line's data into the path that is stroked for it.
struct LinePath {
  /// Lines of at least this many points are simplified.
  static let simplificationLimit = 128

  /// From data to device units along each axis.
  var horizontal, vertical: AxisTransform
  /// The picture's size in device units; y is turned to point down from its height.
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
    var sink = sink
    switch (line.x, line.y) {
    case (.single(let x), .single(let y)): push(x, y, line.count, &sink)
    case (.single(let x), .double(let y)): push(x, y, line.count, &sink)
    case (.double(let x), .single(let y)): push(x, y, line.count, &sink)
    case (.double(let x), .double(let y)): push(x, y, line.count, &sink)
    }
    sink.finish()
    return sink
  }

  private func push<X: BinaryFloatingPoint, Y: BinaryFloatingPoint, Sink: VertexSink>(
    _ xs: [X], _ ys: [Y], _ count: Int, _ sink: inout Sink
  ) {
    var isBroken = true
    for index in 0..<count {
      let x = horizontal.position(of: Double(xs[index]))
      let y = height - vertical.position(of: Double(ys[index]))
      guard x.isFinite, y.isFinite else {
        isBroken = true
        continue
      }
      if isBroken { sink.move(x, y) } else { sink.line(x, y) }
      isBroken = false
    }
  }
}
