/// A sentence that names the characters which no installed font has, and what would help: a Debian package that has them,
/// or to leave out those that no font can have.
func missingCharacterAdvice(_ scalars: [Unicode.Scalar]) -> String {
  let drawable = scalars.filter { $0.properties.generalCategory != .control }
  guard !drawable.isEmpty else {
    return "boxes are drawn for \(named(scalars)), which no font has; leave control characters out"
  }
  return "no installed font has \(named(drawable)), so boxes are drawn instead; "
    + "installing the package \(packageAdvice(for: drawable)) may mend that"
}

/// The first of the characters with their numbers.
func named(_ scalars: [Unicode.Scalar]) -> String {
  let shown = scalars.prefix(8).map { scalar in
    let code = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    let isPrintable = scalar.properties.generalCategory.isPrintable
    return isPrintable ? "\(scalar) (\(name))" : name
  }
  let rest = scalars.count > 8 ? " and \(scalars.count - 8) more" : ""
  return shown.joined(separator: ", ") + rest
}

private func packageAdvice(for scalars: [Unicode.Scalar]) -> String {
  for scalar in scalars {
    switch scalar.value {
    case 0x1100...0x11ff, 0x3130...0x318f, 0xa960...0xa97f, 0xac00...0xd7ff: return "fonts-nanum"
    case 0x2e80...0x312f, 0x3190...0xa4cf, 0xf900...0xfaff, 0xfe30...0xfe4f, 0xff00...0xffef,
      0x20000...0x3ffff:
      return "fonts-noto-cjk"
    case 0x1f000...0x1faff: return "fonts-symbola"
    default: continue
    }
  }
  return "fonts-noto-core"
}

extension Unicode.GeneralCategory {
  fileprivate var isPrintable: Bool {
    switch self {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .spaceSeparator, .nonspacingMark, .enclosingMark:
      false
    default: true
    }
  }
}
