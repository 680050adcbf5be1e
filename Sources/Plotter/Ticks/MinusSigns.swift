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
