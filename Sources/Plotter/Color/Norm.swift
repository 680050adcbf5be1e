#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How values become the numbers from 0 to 1 that a colour map has colours for: Matplotlib 3.9.2's
/// `colors.Normalize` and `LogNorm`.
public struct Norm: Sendable, Hashable {
  /// Whether values or their logarithms are taken evenly.
  public enum Spacing: Sendable, Hashable {
    /// Values evenly.
    case linear
    /// Logarithms evenly; values that are not positive have no colour.
    case log
  }

  /// Whether values or their logarithms are taken evenly.
  public var spacing: Spacing

  /// The value for 0; nothing for the data's smallest.
  public var lower: Double?

  /// The value for 1; nothing for the data's greatest.
  public var upper: Double?

  /// Makes a norm. A limit that is missing is taken from the data.
  public init(_ spacing: Spacing = .linear, lower: Double? = nil, upper: Double? = nil) {
    self.spacing = spacing
    self.lower = lower
    self.upper = upper
  }

  /// Values evenly between the data's smallest and greatest.
  public static let linear = Norm(.linear)

  /// Logarithms evenly between the data's smallest and greatest positive value.
  public static let log = Norm(.log)

  /// Values evenly between two of them.
  public static func linear(from lower: Double?, to upper: Double?) -> Norm {
    Norm(.linear, lower: lower, upper: upper)
  }

  /// Logarithms evenly between those of two values.
  public static func log(from lower: Double?, to upper: Double?) -> Norm {
    Norm(.log, lower: lower, upper: upper)
  }

  /// The norm between its limits, those that are missing taken from the data.
  ///
  /// - Parameter values: The data. What is not finite does not count, nor, with logarithms, what is not positive;
  ///   where nothing is left the limits are 0 and 1, or 1 and 10.
  /// - Throws: ``NormError`` where the limits are not finite, do not ascend, or have no logarithm.
  public func scaled<Values: Sequence<Double>>(to values: Values) throws(NormError) -> ScaledNorm {
    var (least, greatest) = (Double.infinity, -Double.infinity)
    if lower == nil || upper == nil {
      for value in values where value.isFinite && (spacing == .linear || value > 0) {
        least = min(least, value)
        greatest = max(greatest, value)
      }
    }
    if least > greatest { (least, greatest) = spacing == .linear ? (0, 1) : (1, 10) }
    return try ScaledNorm(spacing, lower: lower ?? least, upper: upper ?? greatest)
  }
}

/// A norm with both of its limits.
public struct ScaledNorm: Sendable, Hashable {
  /// Whether values or their logarithms are taken evenly.
  public let spacing: Norm.Spacing

  /// The values for 0 and for 1.
  public let lower, upper: Double

  private let start, length: Double

  /// Makes a norm between two values.
  ///
  /// - Throws: ``NormError`` where the limits are not finite, do not ascend, or have no logarithm.
  public init(_ spacing: Norm.Spacing, lower: Double, upper: Double) throws(NormError) {
    guard lower.isFinite, upper.isFinite, lower <= upper, spacing == .linear || lower > 0 else {
      throw NormError(spacing: spacing, lower: lower, upper: upper)
    }
    self.spacing = spacing
    self.lower = lower
    self.upper = upper
    start = spacing == .linear ? lower : log10(lower)
    length = (spacing == .linear ? upper : log10(upper)) - start
  }

  /// The number of a value: 0 at ``lower``, 1 at ``upper``, beyond them outside; no number for what is none, and,
  /// with logarithms, for what is not positive. 0 for every value where the limits are equal.
  public func position(of value: Double) -> Double {
    guard value.isFinite, spacing == .linear || value > 0 else { return .nan }
    if lower == upper { return 0 }
    return ((spacing == .linear ? value : log10(value)) - start) / length
  }

  /// The value of a number: ``lower`` for 0, ``upper`` for 1.
  public func value(at position: Double) -> Double {
    spacing == .linear ? lower + position * (upper - lower) : pow(10, start + position * length)
  }
}

/// Limits between which no colours can be spread.
public struct NormError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Whether values or their logarithms were to be taken evenly.
  public let spacing: Norm.Spacing

  /// The limits that were given or found.
  public let lower, upper: Double

  public var description: String {
    "colours cannot be spread from \(lower) to \(upper): both limits must be finite"
      + (spacing == .log ? " and positive" : "") + ", and the first not above the second"
  }
}
