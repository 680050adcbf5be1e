#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Wedges of a disc: Matplotlib's `pie`.
///
/// ``Pie/axes(title:)`` makes axes as a pie wants them: without a frame, both units equally long.
public struct Pie: Mark {
  /// The sizes of the wedges, none negative. Their shares of the sum are shown.
  public var values: [Double]

  /// What is written beside the wedges; empty for nothing.
  public var names: [String]

  /// The colours of the wedges, used in turn; empty for those of the cycle.
  public var colors: [Paint]

  /// How far each wedge is moved outwards, in multiples of the radius; empty for not at all.
  public var explode: [Double] = []

  /// Writes a share of 0 to 1 into its wedge; `nil` for nothing.
  public var shareText: (@Sendable (Double) -> String)?

  /// How far from the centre shares are written, in multiples of the radius.
  public var shareDistance = 0.6

  /// How far from the centre names are written, in multiples of the radius.
  public var nameDistance = 1.1

  /// The direction in which the first wedge starts, in degrees counter-clockwise from the right.
  public var startAngle = 0.0

  /// Whether the wedges follow each other counter-clockwise.
  public var isCounterclockwise = true

  /// The radius, in data units.
  public var radius = 1.0

  /// The width of the ring, in data units; `nil` for a whole disc.
  public var ringWidth: Double?

  /// The colour of the edges between wedges; `nil` for none.
  public var edge: Paint?

  /// The size of names and shares in points; `nil` takes the style's.
  public var textSize: Double?

  /// Makes a pie.
  ///
  /// - Parameters:
  ///   - values: The sizes of the wedges, none negative.
  ///   - names: What is written beside them.
  ///   - colors: The colours of the wedges; empty for those of the cycle.
  ///   - shareText: Writes a share of 0 to 1 into its wedge; see ``percent(decimals:)``.
  public init(
    _ values: [Double], names: [String] = [], colors: [Paint] = [],
    shareText: (@Sendable (Double) -> String)? = nil
  ) {
    self.values = values
    self.names = names
    self.colors = colors
    self.shareText = shareText
  }

  /// Writes shares as percentages: Matplotlib's `autopct="%1.1f%%"`.
  public static func percent(decimals: Int = 1) -> @Sendable (Double) -> String {
    { share in DecimalFormat.fixed(share * 100, decimals: decimals) + "%" }
  }

  /// Axes as a pie wants them.
  public func axes(title: String = "") -> Axes {
    var axes = Axes(
      title: title, marks: [self],
      x: Axis(lower: -1.25, upper: 1.25, ticks: .none), y: Axis(lower: -1.25, upper: 1.25, ticks: .none))
    axes.aspect = .equal
    axes.spines = []
    return axes
  }

  public var cycle: CycleUse { colors.isEmpty ? .fills(values.count) : .none }

  public var cost: Int { values.count }

  public func validate() throws(PlotError) {
    if let value = values.first(where: { !$0.isFinite || $0 < 0 }) {
      throw .mark("a pie's wedge of \(value)", reason: "sizes must be finite and not negative")
    }
    guard explode.isEmpty || explode.count == values.count else {
      throw .mark("a pie", reason: "there are \(explode.count) distances for \(values.count) wedges")
    }
    guard names.isEmpty || names.count == values.count else {
      throw .mark("a pie", reason: "there are \(names.count) names for \(values.count) wedges")
    }
  }

  private struct Wedge {
    var share: Double
    /// In degrees, the first one smaller.
    var start, end: Double
    var center: Point
    /// In radians.
    var middle: Double
  }

  private var wedges: [Wedge] {
    // Sizes are summed up in single precision, as Matplotlib does.
    let sizes = values.map { Float($0) }
    let sum = sizes.reduce(0, +)
    guard sum > 0 else { return [] }
    // So are angles, which decides on which side a name at the very top or bottom is.
    var angle = Float(startAngle / 360)
    return sizes.enumerated().map { index, size in
      let share = size / sum
      let next = isCounterclockwise ? angle + share : angle - share
      let middle = Double(Float(Double.pi) * (angle + next))
      let shift = explode.isEmpty ? 0 : explode[index]
      defer { angle = next }
      return Wedge(
        share: Double(share), start: Double(360 * min(angle, next)), end: Double(360 * max(angle, next)),
        center: Point(x: shift * cos(middle), y: shift * sin(middle)), middle: middle)
    }
  }

  public func extend(_ extent: inout Extent) {
    extent.include(x: -1.25 * radius, y: -1.25 * radius)
    extent.include(x: 1.25 * radius, y: 1.25 * radius)
    extent.keepEqualAspect()
  }

  public func obstruct(_ obstacles: inout Obstacles) {
    for wedge in wedges { obstacles.add(shape(of: wedge), endingAt: wedge.center) }
  }

  public func draw(in canvas: inout Canvas) {
    for (index, wedge) in wedges.enumerated() {
      let paint = colors.isEmpty ? Paint.place(index) : colors[index % colors.count]
      canvas.draw(
        shape(of: wedge), fill: canvas.color(paint),
        pen: edge.map { Pen(canvas.color($0), width: 1, cap: .butt, join: .miter) }, order: 1,
        isClipped: false)
    }
  }

  private func shape(of wedge: Wedge) -> Shape {
    let outer = Path.arc(from: wedge.start, to: wedge.end)
    var path = outer.scaled(radius, radius).moved(wedge.center.x, wedge.center.y)
    if let ringWidth {
      let inner = outer.reversedCurves.scaled(radius - ringWidth, radius - ringWidth).moved(
        wedge.center.x, wedge.center.y)
      path.append(joining: inner)
    } else {
      path.line(to: wedge.center)
    }
    path.close()
    var shape = Shape()
    shape.path = path
    return shape
  }

  public func labels(in view: AxesView) -> [TextLabel] {
    var labels: [TextLabel] = []
    for (index, wedge) in wedges.enumerated() {
      func place(_ distance: Double) -> (Double, Double) {
        (
          wedge.center.x + distance * radius * cos(wedge.middle),
          wedge.center.y + distance * radius * sin(wedge.middle)
        )
      }
      if index < names.count {
        let (x, y) = place(nameDistance)
        labels.append(
          TextLabel(
            names[index], x: x, y: y, horizontal: x > 0 ? .left : .right, vertical: .center, size: textSize))
      }
      if let shareText {
        let (x, y) = place(shareDistance)
        labels.append(
          TextLabel(
            shareText(wedge.share), x: x, y: y, horizontal: .center, vertical: .center, size: textSize))
      }
    }
    return labels
  }

  public var legendEntries: [any Mark] {
    names.enumerated().map { index, name in
      WedgeKey(
        name: name, paint: colors.isEmpty ? .place(index) : colors[index % colors.count], edge: edge)
    }
  }

  /// What stands for a wedge in a legend.
  private struct WedgeKey: Mark {
    var name: String?
    var paint: Paint
    var edge: Paint?
    func draw(in canvas: inout Canvas) {}
    func drawKey(in key: inout KeyCanvas) {
      key.fill(
        key.color(paint), pen: edge.map { Pen(key.color($0), width: 1, cap: .butt, join: .miter) })
    }
  }
}

extension Path {
  /// An arc of the unit circle in degrees, counter-clockwise, of as few curves as keep within a quarter turn each: Matplotlib's
  /// `Path.arc`.
  static func arc(from start: Double, to end: Double) -> Path {
    // An arc that ends where it starts is a whole circle.
    var reach = end - 360 * ((end - start) / 360).rounded(.down)
    if end != start, reach <= start { reach += 360 }
    let (first, last) = (start * .pi / 180, reach * .pi / 180)
    let count = Int(pow(2, ((last - first) / (.pi / 2)).rounded(.up)))
    let step = (last - first) / Double(max(count, 1))
    let tangent = tan(0.5 * step)
    let alpha = sin(step) * ((4 + 3 * tangent * tangent).squareRoot() - 1) / 3
    var path = Path()
    path.move(to: Point(x: cos(first), y: sin(first)))
    for index in 0..<max(count, 1) {
      let (a, b) = (first + Double(index) * step, first + Double(index + 1) * step)
      path.curve(
        to: Point(x: cos(b), y: sin(b)), Point(x: cos(a) - alpha * sin(a), y: sin(a) + alpha * cos(a)),
        Point(x: cos(b) + alpha * sin(b), y: sin(b) - alpha * cos(b)))
    }
    return path
  }

  /// A path of one move and cubic curves, run through backwards.
  var reversedCurves: Path {
    var path = Path()
    let backwards = Array(points.reversed())
    guard let first = backwards.first else { return path }
    path.move(to: first)
    for index in stride(from: 1, to: backwards.count - 2, by: 3) {
      path.curve(to: backwards[index + 2], backwards[index], backwards[index + 1])
    }
    return path
  }

  /// Appends a path of one move and cubic curves, a line taking the place of the move.
  mutating func append(joining other: Path) {
    guard let first = other.points.first else { return }
    line(to: first)
    for index in stride(from: 1, to: other.points.count - 2, by: 3) {
      curve(to: other.points[index + 2], other.points[index], other.points[index + 1])
    }
  }
}
