/// A sequence of coordinates, kept in the form it came in.
///
/// A line of ten million Float values would take twice the memory as Double; each value is widened when it is
/// read instead, which is exact.
public enum Samples: Sendable, Equatable {
  /// Single-precision values.
  case single([Float])

  /// Double-precision values.
  case double([Double])

  /// Whole numbers.
  case whole([Int])

  /// Consecutive whole numbers, such as the numbers of epochs.
  case counted(Range<Int>)

  /// How many values there are.
  public var count: Int {
    switch self {
    case .single(let values): values.count
    case .double(let values): values.count
    case .whole(let values): values.count
    case .counted(let range): range.count
    }
  }

  /// All values in double precision.
  public var doubles: [Double] {
    switch self {
    case .single(let values): values.map(Double.init)
    case .double(let values): values
    case .whole(let values): values.map(Double.init)
    case .counted(let range): range.map(Double.init)
    }
  }

  /// The value at a place, counted from 0.
  public subscript(index: Int) -> Double {
    switch self {
    case .single(let values): Double(values[index])
    case .double(let values): values[index]
    case .whole(let values): Double(values[index])
    case .counted(let range): Double(range.lowerBound + index)
    }
  }
}

/// What can be given as coordinates: arrays and ranges of numbers.
public protocol SampleData {
  /// The coordinates.
  var samples: Samples { get }
}

extension Samples: SampleData {
  public var samples: Samples { self }
}

/// A number that can be a coordinate.
public protocol SampleValue: Sendable {
  /// The coordinates in the form that keeps them as they are.
  static func samples(of values: [Self]) -> Samples
}

extension Float: SampleValue {
  public static func samples(of values: [Float]) -> Samples { .single(values) }
}

extension Double: SampleValue {
  public static func samples(of values: [Double]) -> Samples { .double(values) }
}

extension Int: SampleValue {
  public static func samples(of values: [Int]) -> Samples { .whole(values) }
}

extension Array: SampleData where Element: SampleValue {
  public var samples: Samples { Element.samples(of: self) }
}

extension ArraySlice: SampleData where Element: SampleValue {
  public var samples: Samples { Element.samples(of: Array(self)) }
}

extension Range: SampleData where Bound == Int {
  public var samples: Samples { .counted(self) }
}

extension ClosedRange: SampleData where Bound == Int {
  public var samples: Samples {
    upperBound == .max ? .whole(Array(self)) : .counted(lowerBound..<upperBound + 1)
  }
}

extension StrideTo: SampleData where Element: SampleValue {
  public var samples: Samples { Element.samples(of: Array(self)) }
}

extension StrideThrough: SampleData where Element: SampleValue {
  public var samples: Samples { Element.samples(of: Array(self)) }
}

/// A coordinate in one of the forms that ``Samples`` keeps.
protocol Widenable {
  var widened: Double { get }
}

extension Float: Widenable {
  var widened: Double { Double(self) }
}

extension Double: Widenable {
  var widened: Double { self }
}

extension Int: Widenable {
  var widened: Double { Double(self) }
}

/// Something that looks at points, one after the other.
protocol PointVisitor {
  mutating func visit(x: Double, y: Double)
}

extension Samples {
  /// Shows the points of two sequences to a visitor, in order; the shorter one says how many. Specialised for every pair of
  /// forms, so that a point costs no more than its two loads.
  static func visit<Visitor: PointVisitor>(_ x: Samples, _ y: Samples, with visitor: inout Visitor) {
    switch x {
    case .single(let values): visit(x: values, y, with: &visitor)
    case .double(let values): visit(x: values, y, with: &visitor)
    case .whole(let values): visit(x: values, y, with: &visitor)
    case .counted(let range): visit(x: range, y, with: &visitor)
    }
  }

  private static func visit<X: RandomAccessCollection, Visitor: PointVisitor>(
    x: X, _ y: Samples, with visitor: inout Visitor
  ) where X.Element: Widenable {
    switch y {
    case .single(let values): visit(x: x, y: values, with: &visitor)
    case .double(let values): visit(x: x, y: values, with: &visitor)
    case .whole(let values): visit(x: x, y: values, with: &visitor)
    case .counted(let range): visit(x: x, y: range, with: &visitor)
    }
  }

  private static func visit<X: RandomAccessCollection, Y: RandomAccessCollection, Visitor: PointVisitor>(
    x: X, y: Y, with visitor: inout Visitor
  ) where X.Element: Widenable, Y.Element: Widenable {
    for (x, y) in zip(x, y) { visitor.visit(x: x.widened, y: y.widened) }
  }
}
