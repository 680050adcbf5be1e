extension Path {
  /// The dashes of a path as open lines, by the rules of Agg's `vcgen_dash`: the pattern starts anew with each subpath and
  /// runs on around its corners. A path without dashes, or with dashes too fine to be told apart, is returned flattened.
  func dashed(_ style: StrokeStyle) -> Path {
    let path = flattened()
    guard let dasher = Dasher(lengths: style.dashes, offset: style.dashOffset) else { return path }
    var result = Path()
    var isTooFine = false
    path.forEachChain { chain in
      if !isTooFine { isTooFine = !dasher.dash(chain, into: &result) }
    }
    return isTooFine ? path : result
  }
}

private struct Dasher {
  /// Dashes and gaps in turn.
  private let lengths: [Double]
  /// The sum of the lengths.
  private let period: Double
  private let offset: Double

  /// The most lengths that a pattern has in Agg; those behind are left out.
  private static let longest = 32
  /// The most dashes of a subpath.
  private static let greatestCount = 1e7

  /// `nil` where the pattern has no dashes.
  init?(lengths: [Double], offset: Double) {
    let count = min(lengths.count / 2 * 2, Self.longest)
    self.lengths = Array(lengths[..<count])
    period = self.lengths.reduce(0, +)
    guard count > 0, period > 0, period.isFinite, self.lengths.allSatisfy({ $0 >= 0 }) else { return nil }
    let offset = abs(offset)
    // The steps through the pattern would take for ever.
    self.offset =
      offset.isFinite ? (offset > 1000 * period ? offset.truncatingRemainder(dividingBy: period) : offset) : 0
  }

  /// Where in the pattern the line starts: the number of the dash or gap, and how much of it is over.
  private var start: (index: Int, position: Double) {
    var (index, rest) = (0, offset)
    while rest > lengths[index] {
      rest -= lengths[index]
      index = index + 1 < lengths.count ? index + 1 : 0
    }
    return (index, rest)
  }

  /// Appends the dashes of a subpath; false where there would be too many.
  func dash(_ chain: VertexChain, into path: inout Path) -> Bool {
    let vertices = chain.vertices
    guard vertices.count > 1 else { return true }
    guard vertices.reduce(0, { $0 + $1.length }) <= Self.greatestCount * period else { return false }
    var (index, position) = start
    path.move(to: Point(x: vertices[0].x, y: vertices[0].y))
    func add(_ x: Double, _ y: Double) {
      if index & 1 == 0 { path.line(to: Point(x: x, y: y)) } else { path.move(to: Point(x: x, y: y)) }
    }
    for number in 0..<(chain.isClosed ? vertices.count : vertices.count - 1) {
      let (from, to) = (vertices[number], vertices[number + 1 < vertices.count ? number + 1 : 0])
      var rest = from.length
      while rest > lengths[index] - position {
        rest -= lengths[index] - position
        add(to.x - (to.x - from.x) * rest / from.length, to.y - (to.y - from.y) * rest / from.length)
        index = index + 1 < lengths.count ? index + 1 : 0
        position = 0
      }
      position += rest
      add(to.x, to.y)
    }
    return true
  }
}
