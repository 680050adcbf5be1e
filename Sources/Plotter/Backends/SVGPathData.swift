/// The data of an SVG path, written as briefly as the format allows.
///
/// Coordinates are rounded to a number of decimal places, then every point is told by its distance from the one
/// before, in whole units of the last place, so that roundings do not add up.
struct SVGPathData {
  private let places: Int
  private var writer: Writer
  private var start: (x: Int, y: Int) = (0, 0)
  private var current: (x: Int, y: Int) = (0, 0)

  /// Writes a path.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - places: How many decimal places coordinates have.
  ///   - place: Where each point goes.
  init(_ path: Path, places: Int, place: (Point) -> Point = { $0 }) {
    self.places = places
    writer = Writer(places: places)
    var next = path.points.startIndex
    func take() -> (x: Int, y: Int) {
      defer { next += 1 }
      let point = place(path.points[next])
      return (SVGNumber.units(point.x, places: places), SVGNumber.units(point.y, places: places))
    }
    for element in path.elements {
      switch element {
      case .move:
        let point = take()
        writer.begin("m", next: "l")
        step(to: point)
        (start, current) = (point, point)
      case .line: line(to: take())
      case .quadratic:
        let (control, end) = (take(), take())
        writer.begin("q")
        step(to: control)
        step(to: end)
        current = end
      case .curve:
        let (first, second, end) = (take(), take(), take())
        writer.begin("c")
        step(to: first)
        step(to: second)
        step(to: end)
        current = end
      case .close:
        writer.begin("z")
        current = start
      }
    }
  }

  /// The data.
  var text: String { String(decoding: writer.bytes, as: UTF8.self) }

  private mutating func step(to point: (x: Int, y: Int)) {
    writer.add(point.x - current.x)
    writer.add(point.y - current.y)
  }

  private mutating func line(to point: (x: Int, y: Int)) {
    if point.y == current.y {
      writer.begin("h")
      writer.add(point.x - current.x)
    } else if point.x == current.x {
      writer.begin("v")
      writer.add(point.y - current.y)
    } else {
      writer.begin("l")
      step(to: point)
    }
    current = point
  }

  /// Writes commands and numbers with no more between them than is needed to tell them apart.
  private struct Writer {
    let places: Int
    /// One, in units of the last place.
    let one: Int
    private(set) var bytes: [UInt8] = []
    /// The command that numbers without a letter belong to.
    private var implied: Unicode.Scalar?
    private var followsLetter = false
    private var lastHasPoint = false

    init(places: Int) {
      self.places = places
      one = (0..<places).reduce(1) { one, _ in one * 10 }
    }

    /// Starts a command; pairs of numbers behind it that have no letter belong to `next`, or to another of the same.
    mutating func begin(_ letter: Unicode.Scalar, next: Unicode.Scalar? = nil) {
      // What closes a path has no numbers that could stand for it.
      if letter != implied || letter == "z" || letter == "m" {
        bytes.append(UInt8(ascii: letter))
        followsLetter = true
      }
      implied = next ?? letter
    }

    mutating func add(_ units: Int) {
      let startsWithPoint = units > 0 && units < one
      if !followsLetter, units >= 0, !(startsWithPoint && lastHasPoint) { bytes.append(UInt8(ascii: " ")) }
      SVGNumber.append(units, places: places, to: &bytes)
      lastHasPoint = units % one != 0
      followsLetter = false
    }
  }
}
