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

  private let decimals: Int
  private var commands: [Command] = []

  /// Reads path data of absolute commands, each letter and number set apart by a space, as Cairo writes it; `nil` where
  /// it has another form.
  init?(_ data: ArraySlice<UInt8>, decimals: Int) {
    self.decimals = decimals
    var tokens = data.split(separator: UInt8(ascii: " "))[...]
    func point() -> Point? {
      guard let x = tokens.popFirst().flatMap(number), let y = tokens.popFirst().flatMap(number) else {
        return nil
      }
      return Point(x: x, y: y)
    }
    while let token = tokens.popFirst() {
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

  /// A decimal number in units of the last place, halves rounded away from zero.
  private func number(_ token: ArraySlice<UInt8>) -> Int? {
    let isNegative = token.first == UInt8(ascii: "-")
    var value = 0
    var places: Int?
    var roundsUp = false
    for byte in token.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: "."), places == nil {
        places = 0
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), value < 1 << 50 else { return nil }
      if let count = places {
        if count == decimals { roundsUp = byte >= UInt8(ascii: "5") }
        places = count + 1
        if count >= decimals { continue }
      }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    for _ in min(places ?? 0, decimals)..<decimals { value *= 10 }
    if roundsUp { value += 1 }
    return isNegative ? -value : value
  }

  /// The data in relative commands.
  var brief: [UInt8] {
    var writer = Writer(decimals: decimals)
    var start = Point(x: 0, y: 0)
    var current = start
    func step(to point: Point) -> [Int] { [point.x - current.x, point.y - current.y] }
    for command in commands {
      switch command {
      case .move(let point):
        writer.add("m", step(to: point), next: "l")
        (start, current) = (point, point)
      case .line(let point):
        if point.y == current.y {
          writer.add("h", [point.x - current.x])
        } else if point.x == current.x {
          writer.add("v", [point.y - current.y])
        } else {
          writer.add("l", step(to: point))
        }
        current = point
      case .curve(let first, let second, let end):
        writer.add("c", step(to: first) + step(to: second) + step(to: end))
        current = end
      case .close:
        writer.add("z", [])
        current = start
      }
    }
    return writer.bytes
  }

  /// Writes commands and numbers with no more between them than is needed to tell them apart.
  private struct Writer {
    let decimals: Int
    private(set) var bytes: [UInt8] = []
    /// The command that numbers without a letter belong to.
    private var implied: UnicodeScalar?
    private var lastHasPoint = false

    init(decimals: Int) {
      self.decimals = decimals
    }

    mutating func add(_ letter: UnicodeScalar, _ numbers: [Int], next: UnicodeScalar? = nil) {
      var isFirst = letter != implied || numbers.isEmpty
      if isFirst { bytes += String(letter).utf8 }
      implied = next ?? letter
      for number in numbers {
        let text = text(of: number)
        let hasPoint = text.contains(UInt8(ascii: "."))
        let needsSpace = text.first != UInt8(ascii: "-") && !(text.first == UInt8(ascii: ".") && lastHasPoint)
        if !isFirst, needsSpace { bytes.append(UInt8(ascii: " ")) }
        bytes += text
        lastHasPoint = hasPoint
        isFirst = false
      }
    }

    private func text(of number: Int) -> [UInt8] {
      let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
      let (whole, part) = number.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
      var text = Array((number < 0 ? "-" : "").utf8)
      if whole > 0 || part == 0 { text += String(whole).utf8 }
      guard part > 0 else { return text }
      var digits = Array(String(part).utf8)
      digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals - digits.count), at: 0)
      while digits.last == UInt8(ascii: "0") { digits.removeLast() }
      return text + [UInt8(ascii: ".")] + digits
    }
  }
}
