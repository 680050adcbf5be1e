/// A decimal number of an SVG document, rounded to a number of places.
struct SVGNumber {
  /// The number in units of its last place.
  let units: Int

  /// Reads a number without an exponent, halves rounded away from zero; `nil` where the text is something else.
  init?(_ text: ArraySlice<UInt8>, places: Int) {
    guard text.contains(where: { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
    let isNegative = text.first == UInt8(ascii: "-")
    var value = 0
    var decimals: Int?
    var roundsUp = false
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: "."), decimals == nil {
        decimals = 0
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), value < 1 << 50 else { return nil }
      if let count = decimals {
        if count == places { roundsUp = byte >= UInt8(ascii: "5") }
        decimals = count + 1
        if count >= places { continue }
      }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    for _ in min(decimals ?? 0, places)..<places { value *= 10 }
    if roundsUp { value += 1 }
    units = isNegative ? -value : value
  }

  init(units: Int) {
    self.units = units
  }

  /// Appends the number as briefly as SVG allows: no zeros that say nothing, not even before the point.
  func append(to bytes: inout [UInt8], places: Int) {
    if units < 0 { bytes.append(UInt8(ascii: "-")) }
    var unit: UInt = 1
    for _ in 0..<places { unit *= 10 }
    var (whole, part) = units.magnitude.quotientAndRemainder(dividingBy: unit)
    if whole > 0 || part == 0 {
      var divisor: UInt = 1
      while whole / divisor >= 10 { divisor *= 10 }
      while divisor > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(whole / divisor))
        whole %= divisor
        divisor /= 10
      }
    }
    guard part > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    while part > 0 {
      unit /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(part / unit))
      part %= unit
    }
  }
}
