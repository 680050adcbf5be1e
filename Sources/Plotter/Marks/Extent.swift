/// What the data of marks span, by which axes find their limits.
public struct Extent: Sendable {
  /// What a sequence of values spans.
  struct Span: Sendable {
    var least = Double.infinity
    var greatest = -Double.infinity
    var leastPositive = Double.infinity
    /// Values beyond which no margin is added.
    var sticky: [Double] = []
    /// Whether a mark has reported anything, even no values at all.
    var isTouched = false

    mutating func include(_ value: Double) {
      if value < least { least = value }
      if value > greatest { greatest = value }
      if value > 0, value < leastPositive { leastPositive = value }
    }

    mutating func include(_ other: Span) {
      least = min(least, other.least)
      greatest = max(greatest, other.greatest)
      leastPositive = min(leastPositive, other.leastPositive)
      sticky += other.sticky
      isTouched = isTouched || other.isTouched
    }
  }

  /// The horizontal and vertical values.
  var x = Span(), y = Span()

  /// Whether the vertical axis shall run from top to bottom, as that of an image does.
  private(set) var isReversedY = false

  /// Whether units of both axes shall be equally long.
  private(set) var isEqualAspect = false

  init() {}

  /// Adds a point. It counts only where both its coordinates are finite.
  public mutating func include(x: Double, y: Double) {
    self.x.isTouched = true
    self.y.isTouched = true
    visit(x: x, y: y)
  }

  /// Adds points. A point counts only where both its coordinates are finite; the shorter sequence says how many there are.
  public mutating func include(x: Samples, y: Samples) {
    self.x.isTouched = true
    self.y.isTouched = true
    if case .single(let xs) = x, case .single(let ys) = y, include(xs, ys) { return }
    Samples.visit(x, y, with: &self)
  }

  /// Adds a horizontal coordinate alone.
  public mutating func include(x: Double) {
    self.x.isTouched = true
    if x.isFinite { self.x.include(x) }
  }

  /// Adds a vertical coordinate alone.
  public mutating func include(y: Double) {
    self.y.isTouched = true
    if y.isFinite { self.y.include(y) }
  }

  /// Adds a horizontal value at which an axis ends without a margin, such as an image's edge.
  public mutating func stick(x: Double) { self.x.sticky.append(x) }

  /// Adds a vertical value at which an axis ends without a margin, such as the foot of bars.
  public mutating func stick(y: Double) { self.y.sticky.append(y) }

  /// Lets the vertical axis run from top to bottom unless it has limits of its own.
  public mutating func reverseY() { isReversedY = true }

  /// Makes units of both axes equally long unless the axes say otherwise.
  public mutating func keepEqualAspect() { isEqualAspect = true }
}

extension Extent: PointVisitor {
  mutating func visit(x: Double, y: Double) {
    guard x.isFinite, y.isFinite else { return }
    self.x.include(x)
    self.y.include(y)
  }

  /// What single-precision values span, in eight columns.
  private struct Lanes {
    var least = SIMD8<Float>(repeating: .infinity)
    var greatest = SIMD8<Float>(repeating: -.infinity)
    var leastPositive = SIMD8<Float>(repeating: .infinity)

    @inline(__always)
    mutating func include(_ values: SIMD8<Float>) {
      least.replace(with: values, where: values .< least)
      greatest.replace(with: values, where: values .> greatest)
      leastPositive.replace(with: values, where: (values .> 0) .& (values .< leastPositive))
    }

    func add(to span: inout Span) {
      span.least = min(span.least, Double(least.min()))
      span.greatest = max(span.greatest, Double(greatest.max()))
      span.leastPositive = min(span.leastPositive, Double(leastPositive.min()))
    }
  }

  /// Takes in single-precision points, eight at a time; false, and nothing taken in, where a point is not finite.
  private mutating func include(_ xs: [Float], _ ys: [Float]) -> Bool {
    let count = min(xs.count, ys.count)
    var (xLanes, yLanes) = (Lanes(), Lanes())
    var isFinite = true
    let vectors = count / 8
    xs.withUnsafeBytes { xs in
      ys.withUnsafeBytes { ys in
        // What is not finite turns into NaN, and stays it in the sum.
        var check = SIMD8<Float>.zero
        for offset in stride(from: 0, to: vectors * 32, by: 32) {
          let x = xs.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
          let y = ys.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
          check += (x - x) + (y - y)
          xLanes.include(x)
          yLanes.include(y)
        }
        isFinite = check == .zero
      }
    }
    let rest = (vectors * 8)..<count
    for index in rest where !(xs[index].isFinite && ys[index].isFinite) { isFinite = false }
    guard isFinite else { return false }
    if vectors > 0 {
      xLanes.add(to: &x)
      yLanes.add(to: &y)
    }
    for index in rest { visit(x: Double(xs[index]), y: Double(ys[index])) }
    return true
  }
}
