/// Moves the vertices of a path of horizontal and vertical segments so that its stroke covers whole pixels.
enum VertexSnapper {
  /// Paths of more vertices than this are left as they are.
  static let vertexLimit = 1024

  /// Where the middle of a stroke goes within a pixel: on its centre for a stroke of an odd number of pixels, on
  /// its edge otherwise.
  static func offset(strokeWidth: Double) -> Double {
    Int(min(strokeWidth, 1e6) + 0.5) % 2 == 1 ? 0.5 : 0
  }

  /// The nearest place for a coordinate of a stroke.
  static func snap(_ value: Double, offset: Double) -> Double {
    (value + 0.5).rounded(.down) + offset
  }

  /// The path with every vertex snapped, when all its segments run along an axis; else the path itself.
  static func snapped(_ path: Path, strokeWidth: Double) -> Path {
    guard isRectilinear(path) else { return path }
    let offset = offset(strokeWidth: strokeWidth)
    return path.mapped { Point(x: snap($0.x, offset: offset), y: snap($0.y, offset: offset)) }
  }

  /// Whether a path has only horizontal and vertical segments, to within a ten thousandth of a pixel.
  static func isRectilinear(_ path: Path) -> Bool {
    guard path.points.count <= vertexLimit, var previous = path.points.first else { return false }
    var next = path.points.startIndex
    for element in path.elements {
      switch element {
      case .move, .line:
        let point = path.points[next]
        next += 1
        if element == .line, abs(previous.x - point.x) >= 1e-4, abs(previous.y - point.y) >= 1e-4 {
          return false
        }
        previous = point
      case .quadratic, .curve: return false
      case .close: break
      }
    }
    return true
  }
}
