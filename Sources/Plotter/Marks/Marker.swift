#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A shape that marks points: one of Matplotlib's markers.
public struct Marker: Sendable, Equatable {
  /// When a marker's sides are put on whole pixels.
  enum Snap: Sendable, Equatable {
    case never
    /// Where all sides run along the axes.
    case automatic
    /// From a size in pixels on.
    case from(Double)
  }

  /// The outline about its point, y pointing up, one unit high and wide.
  var path: Path

  /// Whether it has an inside. The others are strokes alone.
  var isFilled = true

  /// How corners of the edge look.
  var join = LineJoin.round

  var snap: Snap

  /// Whether it has no edge of its own: a single pixel.
  var hasNoEdge = false

  /// The marker at points in device units.
  func markers(
    at points: [Point], size: Double, fill: Color?, edge: Pen?, on device: Device
  ) -> Scene.Markers {
    // A single pixel is one whatever the size.
    let scale = hasNoEdge ? 1 : device.units(points: size)
    let edge = hasNoEdge ? nil : edge
    // An edge that can't be seen still decides where the sides of the shape are put.
    var style = edge?.style(on: device)
    style?.cap = .butt
    style?.join = join
    let snaps: Bool? =
      switch snap {
      case .never: false
      case .automatic: nil
      case .from(let size): scale >= size
      }
    return Scene.Markers(
      shape: outline(scale: scale), points: points, scales: [1],
      fills: isFilled ? fill.map { [$0] } ?? [] : [],
      edges: edge.flatMap { $0.isVisible ? [$0.color] : nil } ?? [], style: style, isStamped: true,
      snaps: snaps)
  }

  /// The outline in device units, y pointing down.
  func outline(scale: Double) -> Path {
    path.mapped { Point(x: $0.x * scale, y: -$0.y * scale) }
  }
}

extension Marker {
  /// `o`
  public static let circle = Marker(path: .circle(radius: 0.5), snap: .never)
  /// `.`
  public static let point = Marker(path: .circle(radius: 0.25), snap: .never)
  /// `,`
  public static let pixel = Marker(
    path: .polygon([(0, 0), (1, 0), (1, 1), (0, 1)]).moved(-0.49999, -0.49999), snap: .automatic,
    hasNoEdge: true)
  /// `s`
  public static let square = Marker(
    path: .polygon([(0, 0), (1, 0), (1, 1), (0, 1)]).moved(-0.5, -0.5), join: .miter, snap: .from(2))
  /// `D`
  public static let diamond = Marker(
    path: Marker.square.path.turned(45), join: .miter, snap: .from(5))
  /// `d`
  public static let thinDiamond = Marker(
    path: Marker.diamond.path.scaled(0.6, 1), join: .miter, snap: .from(5))
  /// `^`
  public static let triangleUp = triangle(0)
  /// `v`
  public static let triangleDown = triangle(180)
  /// `<`
  public static let triangleLeft = triangle(90)
  /// `>`
  public static let triangleRight = triangle(270)
  /// `p`
  public static let pentagon = Marker(path: .regular(5).scaled(0.5, 0.5), join: .miter, snap: .from(5))
  /// `h`
  public static let hexagon = Marker(path: .regular(6).scaled(0.5, 0.5), join: .miter, snap: .automatic)
  /// `H`
  public static let hexagonFlat = Marker(
    path: .regular(6).scaled(0.5, 0.5).turned(30), join: .miter, snap: .automatic)
  /// `8`
  public static let octagon = Marker(
    path: .regular(8).scaled(0.5, 0.5).turned(22.5), join: .miter, snap: .from(5))
  /// `*`
  public static let star = Marker(
    path: .regular(5, innerRadius: 0.381966).scaled(0.5, 0.5), join: .bevel, snap: .from(5))
  /// `P`
  public static let plusFilled = Marker(
    path: Path.polygon([
      (-1, -3), (1, -3), (1, -1), (3, -1), (3, 1), (1, 1), (1, 3), (-1, 3), (-1, 1), (-3, 1), (-3, -1),
      (-1, -1),
    ]).scaled(1.0 / 6, 1.0 / 6), join: .miter, snap: .from(5))
  /// `X`
  public static let crossFilled = Marker(
    path: Path.polygon([
      (-1, -2), (0, -1), (1, -2), (2, -1), (1, 0), (2, 1), (1, 2), (0, 1), (-1, 2), (-2, 1), (-1, 0),
      (-2, -1),
    ]).scaled(0.25, 0.25), join: .miter, snap: .from(5))
  /// `+`
  public static let plus = lines([[(-0.5, 0), (0.5, 0)], [(0, -0.5), (0, 0.5)]], snap: .from(1))
  /// `x`
  public static let cross = lines([[(-0.5, -0.5), (0.5, 0.5)], [(-0.5, 0.5), (0.5, -0.5)]], snap: .from(3))
  /// `|`
  public static let verticalLine = lines([[(0, -0.5), (0, 0.5)]], snap: .from(1))
  /// `_`
  public static let horizontalLine = lines([[(0.5, 0), (-0.5, 0)]], snap: .from(1))
  /// `1`
  public static let triDown = tri(0)
  /// `2`
  public static let triUp = tri(180)
  /// `3`
  public static let triLeft = tri(270)
  /// `4`
  public static let triRight = tri(90)
  /// Matplotlib's `TICKLEFT`.
  public static let tickLeft = lines([[(0, 0), (-1, 0)]], snap: .from(1))
  /// Matplotlib's `TICKRIGHT`.
  public static let tickRight = lines([[(0, 0), (1, 0)]], snap: .from(1))
  /// Matplotlib's `TICKUP`.
  public static let tickUp = lines([[(0, 0), (0, 1)]], snap: .from(1))
  /// Matplotlib's `TICKDOWN`.
  public static let tickDown = lines([[(0, 0), (0, -1)]], snap: .from(1))
  /// Matplotlib's `CARETDOWN`: the tip is at the point.
  public static let caretDown = caret(0)
  /// Matplotlib's `CARETUP`.
  public static let caretUp = caret(180)
  /// Matplotlib's `CARETLEFT`.
  public static let caretLeft = caret(270)
  /// Matplotlib's `CARETRIGHT`.
  public static let caretRight = caret(90)
  /// Matplotlib's `CARETDOWNBASE`: the base is at the point.
  public static let caretDownBase = caretBase(0)
  /// Matplotlib's `CARETUPBASE`.
  public static let caretUpBase = caretBase(180)
  /// Matplotlib's `CARETLEFTBASE`.
  public static let caretLeftBase = caretBase(270)
  /// Matplotlib's `CARETRIGHTBASE`.
  public static let caretRightBase = caretBase(90)

  /// The marker that Matplotlib's character stands for, such as `o` or `^`; `nil` where there is none.
  public init?(_ symbol: Character) {
    guard let marker = Self.bySymbol[symbol] else { return nil }
    self = marker
  }

  /// The characters that stand for markers, in Matplotlib's order.
  public static let symbols: [Character] = [
    ".", ",", "o", "v", "^", "<", ">", "1", "2", "3", "4", "8", "s", "p", "P", "*", "h", "H", "+", "x", "X",
    "D", "d",
    "|", "_",
  ]

  private static let bySymbol: [Character: Marker] = [
    ".": .point, ",": .pixel, "o": .circle, "v": .triangleDown, "^": .triangleUp, "<": .triangleLeft,
    ">": .triangleRight, "1": .triDown, "2": .triUp, "3": .triLeft, "4": .triRight, "8": .octagon,
    "s": .square,
    "p": .pentagon, "P": .plusFilled, "*": .star, "h": .hexagon, "H": .hexagonFlat, "+": .plus, "x": .cross,
    "X": .crossFilled, "D": .diamond, "d": .thinDiamond, "|": .verticalLine, "_": .horizontalLine,
  ]

  private static func lines(
    _ parts: [[(Double, Double)]], join: LineJoin = .round, snap: Snap, turned degrees: Double = 0
  ) -> Marker {
    var path = Path()
    for part in parts {
      for (index, (x, y)) in part.enumerated() {
        if index == 0 { path.move(to: Point(x: x, y: y)) } else { path.line(to: Point(x: x, y: y)) }
      }
    }
    return Marker(path: path.turned(degrees), isFilled: false, join: join, snap: snap)
  }

  private static func triangle(_ degrees: Double) -> Marker {
    Marker(
      path: Path.polygon([(0, 0.5), (-0.5, -0.5), (0.5, -0.5)]).turned(degrees), join: .miter, snap: .from(5))
  }

  private static func tri(_ degrees: Double) -> Marker {
    lines(
      [[(0, 0), (0, -0.5)], [(0, 0), (0.4, 0.25)], [(0, 0), (-0.4, 0.25)]], snap: .from(5), turned: degrees)
  }

  private static func caret(_ degrees: Double) -> Marker {
    var marker = lines([[(-0.5, 0.75), (0, 0), (0.5, 0.75)]], join: .miter, snap: .from(3), turned: degrees)
    marker.isFilled = true
    return marker
  }

  private static func caretBase(_ degrees: Double) -> Marker {
    var marker = lines([[(-0.5, 0), (0, -0.75), (0.5, 0)]], join: .miter, snap: .from(3), turned: degrees)
    marker.isFilled = true
    return marker
  }
}

extension Path {
  func moved(_ x: Double, _ y: Double) -> Path { mapped { Point(x: $0.x + x, y: $0.y + y) } }

  func scaled(_ x: Double, _ y: Double) -> Path { mapped { Point(x: $0.x * x, y: $0.y * y) } }

  /// The path turned counter-clockwise, y pointing up.
  func turned(_ degrees: Double) -> Path {
    guard degrees != 0 else { return self }
    let (cosine, sine) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
    return mapped { Point(x: $0.x * cosine - $0.y * sine, y: $0.x * sine + $0.y * cosine) }
  }

  /// A closed polygon.
  static func polygon(_ points: [(Double, Double)]) -> Path {
    var path = Path()
    for (index, (x, y)) in points.enumerated() {
      if index == 0 { path.move(to: Point(x: x, y: y)) } else { path.line(to: Point(x: x, y: y)) }
    }
    path.close()
    return path
  }

  /// A regular polygon of radius 1 that points up, or a star where there is an inner radius.
  static func regular(_ count: Int, innerRadius: Double? = nil) -> Path {
    let corners = innerRadius == nil ? count : 2 * count
    return polygon(
      (0..<corners).map { index in
        let angle = 2 * Double.pi / Double(corners) * Double(index) + .pi / 2
        let radius = index % 2 == 1 ? innerRadius ?? 1 : 1
        return (radius * cos(angle), radius * sin(angle))
      })
  }

  /// A circle of eight curves about the origin, counter-clockwise from its lowest point: Matplotlib's `Path.unit_circle`.
  static func circle(radius: Double) -> Path {
    let (magic, half) = (0.2652031, 0.5.squareRoot())
    let short = magic * half
    let corners: [(Double, Double)] = [
      (0, -1), (magic, -1), (half - short, -half - short), (half, -half), (half + short, -half + short),
      (1, -magic), (1, 0), (1, magic), (half + short, half - short), (half, half),
      (half - short, half + short), (magic, 1), (0, 1), (-magic, 1), (-half + short, half + short),
      (-half, half), (-half - short, half - short), (-1, magic), (-1, 0), (-1, -magic),
      (-half - short, -half + short), (-half, -half), (-half + short, -half - short), (-magic, -1), (0, -1),
    ]
    let points = corners.map { Point(x: $0.0 * radius, y: $0.1 * radius) }
    var path = Path()
    path.move(to: points[0])
    for index in stride(from: 1, to: points.count - 2, by: 3) {
      path.curve(to: points[index + 2], points[index], points[index + 1])
    }
    path.close()
    return path
  }
}
