/// Upright lines from a base to markers: Matplotlib's `stem`.
public struct Stem: CompositeMark {
  /// The places of the stems and of their heads, in data units.
  public var x, y: Samples

  /// Where the stems start, in data units.
  public var base: Double

  /// What a legend calls the stems; `nil` for stems that no legend names.
  public var name: String?

  /// The colour of stems and heads.
  public var color: Paint

  /// The colour of the base line.
  public var baseColor: Paint

  /// The shape of the heads.
  public var marker: Marker

  /// The pattern of dashes of the stems.
  public var line: LineStyle

  /// Makes stems. The defaults are Matplotlib's.
  public init(
    x: some SampleData, y: some SampleData, base: Double = 0, name: String? = nil, color: Paint = .cycle(0),
    baseColor: Paint = .cycle(3), marker: Marker = .circle, line: LineStyle = .solid
  ) {
    self.x = x.samples
    self.y = y.samples
    self.base = base
    self.name = name
    self.color = color
    self.baseColor = baseColor
    self.marker = marker
    self.line = line
  }

  public var cycle: CycleUse { .stroke(color) }
  public var isNamedLast: Bool { true }

  public var parts: [any Mark] {
    let places = x.doubles.filter(\.isFinite)
    var ends: [Double] = []
    if let first = places.min(), let last = places.max() { ends = [first, last] }
    return [
      Segments.vertical(at: x, from: base, to: y, color: color, line: line),
      Line(x: x, y: y, color: color, line: .none, marker: marker),
      Line(x: ends, y: ends.map { _ in base }, color: baseColor),
    ]
  }

  public func drawKey(in key: inout KeyCanvas) {
    let color = key.color(color)
    let top = 0.6875
    key.draw(.polyline(x: [0.5, 0.5], y: [0, top]), pen: Pen(color, line: line), order: 2)
    key.draw(.polyline(x: [0, 1], y: [0, 0]), pen: Pen(key.color(baseColor)), order: 2)
    key.place(marker, size: 6, y: top, fill: color, edge: Pen(color, width: 1))
  }
}
