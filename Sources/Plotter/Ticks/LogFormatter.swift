#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Labels for a logarithmic axis.
///
/// The rules are those of Matplotlib 3.9.2's `ticker.LogFormatter` and `LogFormatterSciNotation` with their
/// default settings. Powers of the base are always labelled; multiples between them only where the view is narrow:
/// all of them up to 0.4 powers of the base, some (2, 3, 4 and 6 for base ten) up to one.
public struct LogFormatter: TickFormatter, Equatable {
  /// How the labels are written.
  public enum Style: Sendable, Equatable {
    /// As a power with a raised exponent, 10⁻⁵ or 2×10⁻⁵: the default of a logarithmic axis.
    case scientific

    /// As a number on one line, 1e−5 or 200, without its sign.
    case plain
  }

  /// The base of the powers, from 1.1 to 1e9.
  public let base: Double

  /// How the labels are written.
  public let style: Style

  /// Whether ticks between powers go without labels however narrow the view.
  public let labelsPowersOnly: Bool

  /// The number of powers in the view up to which some of the multiples between them are labelled.
  public let someMultiplesLimit: Double

  /// The number of powers in the view up to which all of the multiples between them are labelled.
  public let allMultiplesLimit: Double

  /// The exponent below which, in scientific style, numbers are written without a power.
  public let minimumExponent: Int

  /// On a ``SymlogScale``, the value up to which it is linear; `nil` on a logarithmic one. Only powers beyond it
  /// count as powers in the view, and zero has a label.
  public let linearThreshold: Double?

  /// Makes a formatter.
  ///
  /// - Parameters:
  ///   - base: The base of the powers. One that is not from 1.1 to 1e9 counts as 10.
  ///   - style: How the labels are written.
  ///   - labelsPowersOnly: Whether ticks between powers go without labels however narrow the view.
  ///   - someMultiplesLimit: The number of powers in the view up to which some multiples are labelled.
  ///   - allMultiplesLimit: The number of powers in the view up to which all multiples are labelled.
  ///   - minimumExponent: The exponent below which, in scientific style, numbers are written without a power.
  ///   - linearThreshold: On a ``SymlogScale``, the value up to which it is linear.
  public init(
    base: Double = 10, style: Style = .scientific, labelsPowersOnly: Bool = false,
    someMultiplesLimit: Double = 1, allMultiplesLimit: Double = 0.4, minimumExponent: Int = 0,
    linearThreshold: Double? = nil
  ) {
    self.base = usableBase(base)
    self.style = style
    self.labelsPowersOnly = labelsPowersOnly
    self.someMultiplesLimit = someMultiplesLimit
    self.allMultiplesLimit = allMultiplesLimit
    self.minimumExponent = minimumExponent
    self.linearThreshold = linearThreshold
  }

  public func format(_ ticks: [Double], in view: ViewInterval) -> FormattedTicks {
    let labelled = labelledMultiples(in: view)
    return FormattedTicks(labels: ticks.map { label(of: $0, in: view, labelled: labelled) })
  }

  /// The label of one value, whatever else there is on the axis.
  ///
  /// - Parameters:
  ///   - value: The value to label.
  ///   - view: The ends of the axis, in either order, by which the plain style chooses the number of digits.
  public func label(of value: Double, in view: ViewInterval = ViewInterval(lower: 0, upper: 1)) -> String {
    label(of: value, in: view, labelled: nil)
  }

  /// The multiples of a power that carry labels; nothing where all ticks do.
  private func labelledMultiples(in view: ViewInterval) -> [Double]? {
    let interval = view.ascending
    if someMultiplesLimit.isInfinite { return nil }
    guard let span = powers(in: interval) else { return [1] }
    if span > someMultiplesLimit { return [1] }
    guard span > allMultiplesLimit else { return Array(stride(from: 1, to: min(base, 1000) + 1, by: 1)) }
    let count = Int(min(base, 1000) / 2)
    guard count > 0 else { return [1] }
    return (0...count).map { index in
      pow(base, Double(index) / Double(count)).rounded(.toNearestOrEven)
    }
  }

  /// How many powers of the base an interval spans; nothing where it has no logarithm.
  private func powers(in interval: ViewInterval) -> Double? {
    guard let threshold = linearThreshold else {
      return interval.lower > 0 ? abs(exponent(of: interval.upper) - exponent(of: interval.lower)) : nil
    }
    var count = 0.0
    if interval.lower < -threshold { count += exponent(of: interval.lower / min(interval.upper, -threshold)) }
    if interval.upper > threshold { count += exponent(of: interval.upper / max(interval.lower, threshold)) }
    return count
  }

  private func label(of value: Double, in view: ViewInterval, labelled: [Double]?) -> String {
    if value == 0 { return style == .plain ? "0" : formula("0") }
    let magnitude = abs(value)
    let logarithm = exponent(of: magnitude)
    guard logarithm.isFinite else { return "" }
    let isPower = isCloseToInteger(logarithm)
    let whole = isPower ? logarithm.rounded(.toNearestOrEven) : logarithm.rounded(.down)
    let multiple = pow(base, logarithm - whole)
    if labelsPowersOnly, !isPower { return "" }
    if let labelled, !labelled.contains(multiple.rounded(.toNearestOrEven)) { return "" }

    switch style {
    case .plain: return plainLabel(of: magnitude, in: view)
    case .scientific:
      let sign = value < 0 ? "-" : ""
      if abs(isPower ? whole : logarithm) < Double(minimumExponent) {
        return formula(sign + DecimalFormat.general(magnitude))
      }
      let power = "\(baseText)^{\(Int(whole))}"
      if isPower { return formula(sign + power) }
      let factor = isCloseToInteger(multiple) ? multiple.rounded(.toNearestOrEven) : multiple
      return formula(sign + DecimalFormat.general(factor) + "\\times" + power)
    }
  }

  /// TeX as a label, in the font of other labels.
  private func formula(_ text: String) -> String { "$\\mathdefault{\(text)}$" }

  private func plainLabel(of magnitude: Double, in view: ViewInterval) -> String {
    if magnitude > 10000 || magnitude < 1 {
      return DecimalFormat.exponential(magnitude, decimals: 0).withMinusSigns
    }
    let interval = view.nonsingular(expander: 0.05)
    return Self.shortText(of: magnitude, width: interval.upper - interval.lower).withMinusSigns
  }

  /// A number with as many digits as the width of the view calls for, whole numbers below 10⁴ without a point.
  ///
  /// - Parameters:
  ///   - value: The number to write.
  ///   - width: The difference between the ends of the axis.
  package static func shortText(of value: Double, width: Double) -> String {
    if abs(value) < 1e4, value == value.rounded(.towardZero) {
      return value == 0 ? "0" : DecimalFormat.fixed(value, decimals: 0)
    }
    if width >= 1e-2, width <= 1e5 {
      let decimals = width <= 1 ? 3 : width <= 10 ? 2 : 1
      return withoutTrailingZeros(Substring(DecimalFormat.fixed(value, decimals: decimals)))
    }
    let text = DecimalFormat.exponential(value, decimals: width < 1e-2 ? 3 : 1)
    let parts = text.split(separator: "e", maxSplits: 1)
    guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
    return withoutTrailingZeros(parts[0]) + (exponent == 0 ? "" : "e\(exponent)")
  }

  private func exponent(of value: Double) -> Double { logarithm(of: value, base: base) }

  private var baseText: String {
    base == base.rounded() ? DecimalFormat.fixed(base, decimals: 0) : "\(base)"
  }
}
