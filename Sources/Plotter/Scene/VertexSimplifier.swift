/// Merges runs of nearly parallel segments of a dense polyline into single ones.
///
/// A run starts with a reference segment. Vertices join it for as long as they stay within the threshold of the
/// reference's straight line; then the run is drawn as far as it reached forwards and, where it turned back, as
/// far as it reached backwards, so that no extreme value is lost. This is the method of Matplotlib's
/// `path.simplify`, whose threshold is a ninth of a pixel.
struct VertexSimplifier<Next: VertexSink>: VertexSink {
  /// The square of the largest distance from the reference's line.
  private static var squaredThreshold: Double { (1.0 / 9) * (1.0 / 9) }

  private(set) var next: Next

  private typealias Vector = (x: Double, y: Double)

  /// The vertex before the current one.
  private var last: Vector = (0, 0)
  /// Where the current run starts.
  private var start: Vector = (0, 0)
  /// The reference segment; its squared length is 0 while there is none.
  private var reference: Vector = (0, 0)
  private var squaredReference = 0.0
  /// How far the run has reached, squared, and where.
  private var squaredForward = 0.0
  private var squaredBackward = 0.0
  private var forward: Vector = (0, 0)
  private var backward: Vector = (0, 0)
  /// Whether the vertex before the current one was the farthest so far.
  private var lastIsForward = false
  private var lastIsBackward = false
  /// Whether the next run starts a new subpath.
  private var startsSubpath = true
  /// Whether nothing has followed the last move yet.
  private var isAfterMove = false
  private var hasVertices = false

  init(next: Next) {
    self.next = next
  }

  mutating func move(_ x: Double, _ y: Double) {
    if squaredReference != 0, !isAfterMove { endRun(next: (x, y)) }
    isAfterMove = true
    hasVertices = true
    last = (x, y)
    squaredReference = 0
    squaredBackward = 0
    startsSubpath = true
  }

  mutating func line(_ x: Double, _ y: Double) {
    isAfterMove = false
    if squaredReference == 0 {
      if startsSubpath {
        next.move(last.x, last.y)
        startsSubpath = false
      }
      beginRun(at: last, to: (x, y))
      return
    }
    let total: Vector = (x - start.x, y - start.y)
    let dot = reference.x * total.x + reference.y * total.y
    let parallel: Vector = (dot * reference.x / squaredReference, dot * reference.y / squaredReference)
    let across: Vector = (total.x - parallel.x, total.y - parallel.y)
    guard across.x * across.x + across.y * across.y < Self.squaredThreshold else {
      endRun(next: (x, y))
      return
    }
    let squaredParallel = parallel.x * parallel.x + parallel.y * parallel.y
    lastIsForward = false
    lastIsBackward = false
    if dot > 0 {
      if squaredParallel > squaredForward {
        lastIsForward = true
        squaredForward = squaredParallel
        forward = (x, y)
      }
    } else if squaredParallel > squaredBackward {
      lastIsBackward = true
      squaredBackward = squaredParallel
      backward = (x, y)
    }
    last = (x, y)
  }

  mutating func finish() {
    if hasVertices {
      if isAfterMove {
        next.move(last.x, last.y)
      } else {
        if squaredReference != 0 {
          next.line(forward.x, forward.y)
          if squaredBackward > 0 { next.line(backward.x, backward.y) }
        }
        next.line(last.x, last.y)
      }
    }
    next.finish()
  }

  private mutating func beginRun(at origin: Vector, to vertex: Vector) {
    reference = (vertex.x - last.x, vertex.y - last.y)
    squaredReference = reference.x * reference.x + reference.y * reference.y
    squaredForward = squaredReference
    squaredBackward = 0
    lastIsForward = true
    lastIsBackward = false
    start = origin
    forward = vertex
    last = vertex
  }

  /// Draws the current run and begins the next one towards `vertex`.
  private mutating func endRun(next vertex: Vector) {
    var end = forward
    if squaredBackward > 0 {
      if lastIsForward {
        next.line(backward.x, backward.y)
        next.line(forward.x, forward.y)
      } else {
        next.line(forward.x, forward.y)
        next.line(backward.x, backward.y)
        end = backward
      }
    } else {
      next.line(forward.x, forward.y)
    }
    if startsSubpath {
      next.move(last.x, last.y)
      end = last
    } else if !lastIsForward, !lastIsBackward {
      next.line(last.x, last.y)
      end = last
    }
    beginRun(at: end, to: vertex)
    startsSubpath = false
  }
}
