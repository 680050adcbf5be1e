@testable import Plotter

/// A path in the words of the fixtures: M, L, Q, C and Z with their coordinates, as in SVG.
func rasterPath(_ text: String) -> Path {
  let words = text.split(separator: " ")
  var path = Path()
  var next = 0
  func point(_ number: Int) -> Point {
    Point(x: Double(words[next + 2 * number + 1]) ?? 0, y: Double(words[next + 2 * number + 2]) ?? 0)
  }
  while next < words.count {
    switch words[next] {
    case "M":
      path.move(to: point(0))
      next += 3
    case "L":
      path.line(to: point(0))
      next += 3
    case "Q":
      path.quadratic(to: point(1), point(0))
      next += 5
    case "C":
      path.curve(to: point(2), point(0), point(1))
      next += 7
    default:
      path.close()
      next += 1
    }
  }
  return path
}
