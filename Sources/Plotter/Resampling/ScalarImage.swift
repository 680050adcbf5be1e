#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An image of values: Matplotlib 3.9.2's `imshow` of a two-dimensional array.
struct ScalarImage {
  /// The columns and rows.
  let columns, rows: Int

  /// The values, row by row. What is not finite has the map's colour for what is bad.
  let values: Samples

  /// The pixels of a raster, in rows from above: red, green, blue and opacity, colours not multiplied by it.
  ///
  /// Whole numbers and single-precision values are computed with in single precision, as Matplotlib does.
  func pixels(
    at placement: ImagePlacement, interpolation: Interpolation, norm: ScaledNorm, map: ColorMap
  ) -> [UInt8] {
    let resampler = Resampler(
      columns: columns, rows: rows, placement: placement, interpolation: interpolation)
    let positions: [Double]
    switch values {
    case .double(let values):
      positions = Self.positions(
        of: values, resampler: resampler, norm: norm, width: Double(map.entries.count))
    case .single, .whole, .counted:
      let values = values.doubles
      let (least, greatest) = values.reduce((0, 0)) { (min($0.0, $1), max($0.1, $1)) }
      if greatest - least > 1e8, case .whole = self.values {
        positions = Self.positions(
          of: values, resampler: resampler, norm: norm, width: Double(map.entries.count))
      } else {
        positions = Self.positions(
          of: values.map(Float.init), resampler: resampler, norm: norm, width: Float(map.entries.count))
      }
    }
    var pixels: [UInt8] = []
    pixels.reserveCapacity(4 * positions.count)
    for row in (0..<placement.rows).reversed() {
      for position in positions[(row * placement.columns)..<((row + 1) * placement.columns)] {
        let pixel = map.pixel(atScaled: position)
        pixels += [pixel.x, pixel.y, pixel.z, pixel.w]
      }
    }
    return pixels
  }

  /// Where on a colour map the raster's pixels lie, in entries, rows from below.
  ///
  /// The values are resampled first and coloured then. They are brought between 0.1 and 0.9 for it and back, and the
  /// norm's limits with them: that rounds, which decides on the colour of values where one entry meets the next.
  private static func positions<Value: BinaryFloatingPoint>(
    of values: [Value], resampler: Resampler, norm: ScaledNorm, width: Value
  ) -> [Double] {
    let range = ScaledRange(values, norm: norm)
    let resampled = resampler.values(of: values.map { $0.isFinite ? range.scaled($0) : .nan })
    let (lower, upper) = (
      range.restored(range.scaled(limit: norm.lower)), range.restored(range.scaled(limit: norm.upper))
    )
    let limits = [lower, upper].map { limit in
      norm.spacing == .linear ? Double(limit) : log10(Double(limit > 0 ? limit : .ulpOfOne))
    }
    return resampled.map { value in
      var position = range.restored(value)
      if norm.spacing == .log { position = position > 0 ? Value(log10(Double(position))) : .nan }
      guard position.isFinite else { return .nan }
      if limits[0] == limits[1] { return 0 }
      position = Value(Double(position) - limits[0])
      return Double(Value(Double(position) / (limits[1] - limits[0])) * width)
    }
  }
}

/// The range of an image's values, which is brought between 0.1 and 0.9 to be resampled.
private struct ScaledRange<Value: BinaryFloatingPoint> {
  private let least, greatest: Value
  private let divisor: Value

  /// Finds the range of the finite values. What lies further from the norm's middle than ten million times its width, or
  /// ten thousand times in single precision, is cut, so that differences within the norm are kept.
  init(_ values: [Value], norm: ScaledNorm) {
    var (least, greatest) = (Double.infinity, -Double.infinity)
    for value in values where value.isFinite {
      least = min(least, Double(value))
      greatest = max(greatest, Double(value))
    }
    if least > greatest { (least, greatest) = (0, 1) }
    let width = norm.upper - norm.lower
    let middle = norm.lower + width / 2
    let reach = width * (Value.self == Double.self ? 1e7 : 1e4)
    if middle - reach >= least { least = middle - reach }
    if middle + reach <= greatest { greatest = middle + reach }
    self.least = Value(least)
    self.greatest = Value(greatest)
    divisor = Value((Double(self.greatest) - Double(self.least)) / 0.8)
  }

  func scaled(_ value: Value) -> Value { scaled(limit: Double(min(max(value, least), greatest))) }

  func scaled(limit: Double) -> Value {
    let distance = Value(Double(Value(limit)) - Double(least))
    return (least == greatest ? distance : distance / divisor) + 0.1
  }

  func restored(_ value: Value) -> Value {
    let distance = value - 0.1
    return (least == greatest ? distance : distance * divisor) + least
  }
}
