import CCairo

extension Path {
  /// Adds the path to the context's current one.
  func trace(in context: OpaquePointer) {
    var next = points.startIndex
    var current = Point(x: .nan, y: .nan)
    func take() -> Point {
      defer { next += 1 }
      return points[next]
    }
    for element in elements {
      switch element {
      case .move:
        current = take()
        cairo_move_to(context, current.x, current.y)
      case .line:
        let point = take()
        // A segment without length has no direction; square caps would make a dot of it.
        if point == current { continue }
        current = point
        cairo_line_to(context, point.x, point.y)
      case .quadratic:
        // The cubic curve whose control points lie two thirds of the way to the quadratic one's is the same.
        let (control, end) = (take(), take())
        func toward(_ from: Point) -> Point {
          Point(x: from.x + (control.x - from.x) * 2 / 3, y: from.y + (control.y - from.y) * 2 / 3)
        }
        let (first, second) = (toward(current), toward(end))
        current = end
        cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
      case .curve:
        let (first, second, end) = (take(), take(), take())
        current = end
        cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close:
        cairo_close_path(context)
      }
    }
  }
}
