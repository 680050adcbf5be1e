#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A rectangle of whole pixels, y pointing down. Its right and bottom ends are not part of it.
struct PixelBox: Sendable, Hashable {
  var x0, y0, x1, y1: Int

  var width: Int { x1 - x0 }
  var height: Int { y1 - y0 }
  var isEmpty: Bool { x1 <= x0 || y1 <= y0 }

  /// The pixels that both boxes have.
  func intersection(_ other: PixelBox) -> PixelBox {
    PixelBox(x0: max(x0, other.x0), y0: max(y0, other.y0), x1: min(x1, other.x1), y1: min(y1, other.y1))
  }
}

extension PixelBox {
  /// Coordinates further away than this, in pixels, are cut off.
  static let reach = 1e6

  private static func whole(_ value: Double) -> Int { Int(max(-reach, min(value, reach))) }

  /// The pixels that a box touches.
  init(around box: Box) {
    self.init(
      x0: Self.whole(box.x0.rounded(.down)), y0: Self.whole(box.y0.rounded(.down)),
      x1: Self.whole(box.x1.rounded(.up)), y1: Self.whole(box.y1.rounded(.up)))
  }

  /// The pixels nearest to a box, halves rounded up, as Matplotlib's `RendererAgg::set_clipbox` finds them.
  init(nearest box: Box) {
    self.init(
      x0: Self.whole((box.x0 + 0.5).rounded(.down)), y0: Self.whole((box.y0 + 0.5).rounded(.down)),
      x1: Self.whole((box.x1 + 0.5).rounded(.down)), y1: Self.whole((box.y1 + 0.5).rounded(.down)))
  }
}
