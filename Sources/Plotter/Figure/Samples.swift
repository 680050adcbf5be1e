/// A sequence of coordinates, kept in the precision it came in.
///
/// A line of ten million Float values would take twice the memory as Double; each value is widened when it is
/// read instead, which is exact.
public enum Samples: Sendable, Equatable {
  /// Single-precision values.
  case single([Float])

  /// Double-precision values.
  case double([Double])

  /// How many values there are.
  public var count: Int {
    switch self {
    case .single(let values): values.count
    case .double(let values): values.count
    }
  }
}
