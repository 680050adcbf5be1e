/// The vertices of a subpath, no two neighbours at one place, each with the distance to the next: Agg's
/// `vertex_sequence` of `vertex_dist`.
struct VertexChain {
  struct Vertex {
    var x, y: Double
    /// The distance to the next vertex.
    var length = 0.0

    init(_ point: Point) {
      x = point.x
      y = point.y
    }
  }

  private(set) var vertices: [Vertex] = []

  /// Whether the last vertex is joined to the first.
  private(set) var isClosed = false

  /// Vertices no farther apart than this, in pixels, are one.
  static let coincidence = 1e-14

  mutating func removeAll() {
    vertices.removeAll(keepingCapacity: true)
    isClosed = false
  }

  mutating func append(_ vertex: Vertex) {
    let count = vertices.count
    if count > 1, !measure(count - 2, count - 1) { vertices.removeLast() }
    vertices.append(vertex)
  }

  /// Measures the last distances once all vertices are there.
  mutating func finish(isClosed: Bool) {
    while vertices.count > 1 {
      if measure(vertices.count - 2, vertices.count - 1) { break }
      // Of the two the last one stays.
      let last = vertices.removeLast()
      vertices.removeLast()
      append(last)
    }
    if isClosed {
      while vertices.count > 1, !measure(vertices.count - 1, 0) { vertices.removeLast() }
    }
    self.isClosed = isClosed
  }

  /// Measures the distance between neighbours; false where they coincide.
  private mutating func measure(_ index: Int, _ next: Int) -> Bool {
    let (dx, dy) = (vertices[next].x - vertices[index].x, vertices[next].y - vertices[index].y)
    let length = (dx * dx + dy * dy).squareRoot()
    vertices[index].length = length
    return length > Self.coincidence
  }
}

extension Path {
  /// Calls `body` with the vertices of each subpath of a path without curves. A subpath that begins where another was
  /// closed starts at the beginning of that.
  func forEachChain(_ body: (VertexChain) -> Void) {
    var chain = VertexChain()
    var start: VertexChain.Vertex?
    var next = points.startIndex
    func finish(isClosed: Bool) {
      guard start != nil else { return }
      chain.finish(isClosed: isClosed)
      body(chain)
      chain.removeAll()
    }
    for element in elements {
      switch element {
      case .close:
        finish(isClosed: true)
        if let start { chain.append(start) }
      case .move:
        finish(isClosed: false)
        let vertex = VertexChain.Vertex(points[next])
        start = vertex
        chain.append(vertex)
        next += 1
      case .line, .quadratic, .curve:
        next += element == .quadratic ? 1 : element == .curve ? 2 : 0
        let vertex = VertexChain.Vertex(points[next])
        if start == nil { start = vertex }
        chain.append(vertex)
        next += 1
      }
    }
    finish(isClosed: false)
  }
}
