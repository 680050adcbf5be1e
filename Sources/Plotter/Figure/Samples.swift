/// A sequence of coordinates, kept in the form it came in.
///
/// A line of ten million Float values would take twice the memory as Double; each value is widened when it is
/// read instead, which is exact.
public enum Samples: Sendable, Equatable {
  /// Single-precision values.
  case single([Float])

  /// Double-precision values.
  case double([Double])

  /// Consecutive whole numbers, such as the numbers of epochs.
  case counted(Range<Int>)

  /// How many values there are.
  public var count: Int {
    switch self {
    case .single(let values): values.count
    case .double(let values): values.count
    case .counted(let range): range.count
    }
  }
}

/// A coordinate in one of the forms that ``Samples`` keeps.
protocol SampleValue {
  var widened: Double { get }
}

extension Float: SampleValue {
  var widened: Double { Double(self) }
}

extension Double: SampleValue {
  var widened: Double { self }
}

extension Int: SampleValue {
  var widened: Double { Double(self) }
}

/// Something that looks at the points of a line, one after the other.
protocol PointVisitor {
  mutating func visit(x: Double, y: Double)
}

extension Line {
  /// Shows all points to a visitor, in order. Specialised for every pair of forms, so that a point costs no more than
  /// its two loads.
  func visitPoints<Visitor: PointVisitor>(with visitor: inout Visitor) {
    switch x {
    case .single(let values): visitPoints(x: values, with: &visitor)
    case .double(let values): visitPoints(x: values, with: &visitor)
    case .counted(let range): visitPoints(x: range, with: &visitor)
    }
  }

  private func visitPoints<X: RandomAccessCollection, Visitor: PointVisitor>(
    x: X, with visitor: inout Visitor
  )
  where X.Element: SampleValue {
    switch y {
    case .single(let values): Self.visitPoints(x: x, y: values, with: &visitor)
    case .double(let values): Self.visitPoints(x: x, y: values, with: &visitor)
    case .counted(let range): Self.visitPoints(x: x, y: range, with: &visitor)
    }
  }

  private static func visitPoints<
    X: RandomAccessCollection, Y: RandomAccessCollection, Visitor: PointVisitor
  >(x: X, y: Y, with visitor: inout Visitor) where X.Element: SampleValue, Y.Element: SampleValue {
    for (x, y) in zip(x, y) { visitor.visit(x: x.widened, y: y.widened) }
  }
}
