/// The data of an SVG path, written as briefly as the format allows.
///
/// Coordinates are rounded to a number of decimal places, then every point is told by its distance from the one
/// before, in whole units of the last place, so that roundings do not add up.
struct SVGPathData {
  private enum Command {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  /// A point in units of the last decimal place.
  private struct Point {
    var x, y: Int
  }

  private let places: Int
  private var commands: [Command] = []

  /// Reads path data of absolute commands, each letter and number set apart by a space, as Cairo writes it; `nil` where
  /// it has another form.
  init?(_ data: ArraySlice<UInt8>, places: Int) {
    self.places = places
    var rest = data
    func token() -> ArraySlice<UInt8>? {
      guard let start = rest.firstIndex(where: { $0 != UInt8(ascii: " ") }) else { return nil }
      let end = rest[start...].firstIndex(of: UInt8(ascii: " ")) ?? rest.endIndex
      defer { rest = rest[end...] }
      return rest[start..<end]
    }
    func point() -> Point? {
      guard let x = token().flatMap({ SVGNumber($0, places: places) }),
        let y = token().flatMap({ SVGNumber($0, places: places) })
      else { return nil }
      return Point(x: x.units, y: y.units)
    }
    while let token = token() {
      guard token.count == 1, let letter = token.first else { return nil }
      switch letter {
      case UInt8(ascii: "M"):
        guard let point = point() else { return nil }
        // A move that nothing follows draws nothing.
        if case .move = commands.last { commands.removeLast() }
        commands.append(.move(point))
      case UInt8(ascii: "L"):
        guard let point = point() else { return nil }
        commands.append(.line(point))
      case UInt8(ascii: "C"):
        guard let first = point(), let second = point(), let end = point() else { return nil }
        commands.append(.curve(first, second, end))
      case UInt8(ascii: "Z"): commands.append(.close)
      default: return nil
      }
    }
    if case .move = commands.last { commands.removeLast() }
  }

  /// The data in relative commands.
  var brief: [UInt8] {
    var writer = Writer(places: places)
    var start = Point(x: 0, y: 0)
    var current = start
    func step(to point: Point) {
      writer.add(point.x - current.x)
      writer.add(point.y - current.y)
    }
    for command in commands {
      switch command {
      case .move(let point):
        writer.begin("m", next: "l")
        step(to: point)
        (start, current) = (point, point)
      case .line(let point):
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
      case .curve(let first, let second, let end):
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
    return writer.bytes
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
      if letter != implied || letter == "z" {
        bytes.append(UInt8(ascii: letter))
        followsLetter = true
      }
      implied = next ?? letter
    }

    mutating func add(_ units: Int) {
      let startsWithPoint = units > 0 && units < one
      if !followsLetter, units >= 0, !(startsWithPoint && lastHasPoint) { bytes.append(UInt8(ascii: " ")) }
      SVGNumber(units: units).append(to: &bytes, places: places)
      lastHasPoint = units % one != 0
      followsLetter = false
    }
  }
}
