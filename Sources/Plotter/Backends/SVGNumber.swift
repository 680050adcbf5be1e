/// Numbers of an SVG document, in units of their last decimal place.
enum SVGNumber {
  /// A coordinate in units of its last place, halves rounded away from zero.
  static func units(_ value: Double, places: Int) -> Int {
    var one = 1.0
    for _ in 0..<places { one *= 10 }
    let scaled = (value * one).rounded()
    // Far outside of any picture, where digits do not matter.
    return Int(max(-1e15, min(scaled.isNaN ? 0 : scaled, 1e15)))
  }

  /// A number as text.
  static func text(_ value: Double, places: Int) -> String {
    var bytes: [UInt8] = []
    append(units(value, places: places), places: places, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a number as briefly as SVG allows: no zeros that say nothing, not even before the point.
  static func append(_ units: Int, places: Int, to bytes: inout [UInt8]) {
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
