/// The label of a tick, in the parts that are set apart from one another.
///
/// A plain label is all `base`. One in scientific notation, *coefficient* × *base* to the power of *exponent*, has
/// its exponent raised and, where there is a coefficient, a multiplication sign between that and the base.
public struct TickLabel: Sendable, Hashable {
  /// The factor before the power, such as `2` in 2×10⁻⁵; none in a plain label and in a bare power.
  public var coefficient: String?

  /// The whole of a plain label, or the base of the power.
  public var base: String

  /// The power's exponent, its sign as U+2212; none in a plain label.
  public var exponent: String?

  /// Makes a label from its parts.
  ///
  /// - Parameters:
  ///   - base: The whole of a plain label, or the base of a power.
  ///   - coefficient: The factor before the power.
  ///   - exponent: The power's exponent, its sign as U+2212.
  public init(_ base: String, coefficient: String? = nil, exponent: String? = nil) {
    self.base = base
    self.coefficient = coefficient
    self.exponent = exponent
  }

  /// The label of a tick that has none.
  public static let empty = TickLabel("")

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { base.isEmpty }

  /// The label in TeX's notation, as Matplotlib 3.9.2's `LogFormatterSciNotation` writes it:
  /// `$\mathdefault{2\times10^{-5}}$`. Empty for an empty label.
  public var mathText: String {
    guard !isEmpty, !base.hasPrefix("$") else { return base }
    var text = coefficient.map { $0 + "\\times" } ?? ""
    text += base
    if let exponent { text += "^{" + exponent + "}" }
    return "$\\mathdefault{" + text.withHyphens + "}$"
  }

  /// The label on one line: a plain label as it is, a power as `2x10^-5`, which is what Matplotlib 3.9.2's
  /// `cbook.strip_math` makes of it.
  public var plainText: String {
    guard let exponent else { return base }
    let factor = coefficient.map { $0 + "x" } ?? ""
    return (factor + base + "^" + exponent).withHyphens
  }
}

extension String {
  /// The string with every hyphen as U+2212, the minus sign, which is as wide as a plus sign.
  package var withMinusSigns: String { replacing("-", by: "\u{2212}") }

  /// The string with every U+2212 as a hyphen.
  package var withHyphens: String { replacing("\u{2212}", by: "-") }

  private func replacing(_ old: Unicode.Scalar, by new: Unicode.Scalar) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar == old ? new : scalar) }
    return String(scalars)
  }
}
