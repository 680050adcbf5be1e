/// How the ends of a stroke look.
public enum LineCap: Sendable, Hashable {
  /// Cut off at the end.
  case butt
  /// A half circle beyond the end.
  case round
  /// A square, half the width of the stroke beyond the end.
  case projecting
}

/// How the corners of a stroke look.
public enum LineJoin: Sendable, Hashable {
  /// Pointed.
  case miter
  /// Rounded.
  case round
  /// Cut off.
  case bevel
}

/// How a path is stroked, in device units.
struct StrokeStyle: Sendable, Hashable {
  var width: Double
  var cap: LineCap
  var join: LineJoin
  /// The lengths of dashes and gaps in turn; empty for a solid line.
  var dashes: [Double] = []
  /// How far into the pattern the line starts.
  var dashOffset = 0.0
}
