/// One of the four sides of a frame.
public enum Side: Sendable, Hashable, CaseIterable {
  case left, right, bottom, top

  /// Whether the side carries a horizontal axis.
  var isHorizontal: Bool { self == .bottom || self == .top }

  /// Whether the side is where the coordinates of the frame are greatest: right or top.
  var isUpper: Bool { self == .right || self == .top }
}

/// One of the two directions of axes.
public enum Direction: Sendable, Hashable, CaseIterable {
  /// Along the horizontal axis.
  case x
  /// Along the vertical axis.
  case y
}
