/// The frame of axes on a device, and where data lie in it.
struct Plane: Sendable {
  /// The frame, y pointing up.
  var frame: Box
  /// From data to device units, y pointing up.
  var horizontal, vertical: AxisTransform
  var device: Device
  /// The picture's size in device units, whole on a raster.
  var width, height: Double

  /// From data to device units, y pointing down.
  var down: AxisTransform { vertical.turned(in: height) }

  /// The frame with y pointing down, on whole pixels of a raster: what marks are clipped to.
  var clip: Box { pixelBox(frame) }

  /// A box with y pointing down, on whole pixels of a raster.
  func pixelBox(_ box: Box) -> Box {
    let turned = Box(x0: box.x0, y0: height - box.y1, x1: box.x1, y1: height - box.y0)
    guard device.isRaster else { return turned }
    return Box(
      x0: (turned.x0 + 0.5).rounded(.down), y0: (turned.y0 + 0.5).rounded(.down),
      x1: (turned.x1 + 0.5).rounded(.down), y1: (turned.y1 + 0.5).rounded(.down))
  }

  /// A path of coordinates as a path of device units.
  func placed(_ path: Path, in coordinates: Coordinates) -> Path {
    let down = self.down
    return path.mapped { point in
      Point(
        x: coordinates.x == .data ? horizontal.position(of: point.x) : frame.x(at: point.x),
        y: coordinates.y == .data ? down.position(of: point.y) : height - frame.y(at: point.y))
    }
  }
}

extension Path {
  /// The path with every point moved, broken where a point has no place.
  func mapped(_ move: (Point) -> Point) -> Path {
    var result = Path()
    var next = points.startIndex
    var isBroken = true
    /// Where the current part started, to close it after a gap.
    var start: Point?
    func take() -> Point {
      defer { next += 1 }
      return move(points[next])
    }
    func isFinite(_ point: Point) -> Bool { point.x.isFinite && point.y.isFinite }
    for element in elements {
      switch element {
      case .move, .line:
        let point = take()
        if element == .move { start = isFinite(point) ? point : nil }
        guard isFinite(point) else {
          isBroken = true
          continue
        }
        if element == .move || isBroken { result.move(to: point) } else { result.line(to: point) }
        isBroken = false
      case .quadratic:
        let (control, end) = (take(), take())
        guard isFinite(control), isFinite(end), !isBroken else {
          isBroken = !isFinite(end)
          if !isBroken { result.move(to: end) }
          continue
        }
        result.quadratic(to: end, control)
      case .curve:
        let (first, second, end) = (take(), take(), take())
        guard isFinite(first), isFinite(second), isFinite(end), !isBroken else {
          isBroken = !isFinite(end)
          if !isBroken { result.move(to: end) }
          continue
        }
        result.curve(to: end, first, second)
      case .close:
        if !isBroken, start != nil { result.close() }
      }
    }
    return result
  }
}
