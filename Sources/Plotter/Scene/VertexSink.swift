/// A stage that vertices are pushed through on their way from data to a path.
///
/// Each stage forwards to the next one, so that a line of any length is drawn without a copy of its points.
/// The order of the stages is Matplotlib's: points that are not finite are dropped, the rest is clipped, snapped
/// and simplified.
protocol VertexSink {
  /// A vertex that starts a new subpath.
  mutating func move(_ x: Double, _ y: Double)

  /// A vertex joined to the one before it.
  mutating func line(_ x: Double, _ y: Double)

  /// The end of all vertices.
  mutating func finish()
}

/// The last stage: a path that keeps what reaches it.
extension Path: VertexSink {
  mutating func move(_ x: Double, _ y: Double) { move(to: Point(x: x, y: y)) }
  mutating func line(_ x: Double, _ y: Double) { line(to: Point(x: x, y: y)) }
  mutating func finish() {}
}
