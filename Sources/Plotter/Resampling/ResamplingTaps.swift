#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// From which pixels of an image each pixel of a raster is made along one axis, and with which weights.
///
/// The positions and weights are the whole numbers that Agg 2.4 computes with as Matplotlib 3.9.2 builds it: positions
/// in 256ths of a pixel, weights in 16384ths.
struct ResamplingTaps {
  /// The image's pixels for each pixel of the raster, all in one list.
  private(set) var sources: [Int] = []

  /// The weight of each of them.
  private(set) var weights: [Int] = []

  /// Where each raster pixel's part of the lists begins, and where the last one ends.
  private(set) var starts: [Int] = [0]

  private let size: Int

  /// Finds the pixels and weights along one axis.
  ///
  /// - Parameters:
  ///   - count: The number of the raster's pixels.
  ///   - size: The number of the image's.
  ///   - scaling: From the image to the raster.
  ///   - stretch: By how much the image is made smaller, as Agg limits it.
  ///   - isAlongRows: Whether the axis is that of Agg's spans, along which positions are interpolated.
  init(
    count: Int, size: Int, scaling: ImagePlacement.AxisScaling, method: Interpolation.Method, stretch: Double,
    isAlongRows: Bool
  ) {
    self.size = size
    let inverse = 1 / scaling.scale
    let offset = -scaling.offset * inverse
    let position = { (pixel: Double) in Self.rounded((pixel * inverse + offset) * 256) }
    let positions: [Int]
    if isAlongRows {
      positions = Self.line(from: position(0.5), to: position(0.5 + Double(count)), count: count)
    } else {
      positions = (0..<count).map { position(Double($0) + 0.5) }
    }
    if method == .nearest {
      for position in positions {
        append(position >> 8, weight: 1)
        starts.append(sources.count)
      }
      return
    }
    let filter = Self.filter(method)
    let radius = Self.rounded(stretch * 256)
    let step = max(Self.rounded(1 / stretch * 256), 1)
    for position in positions {
      let first = position + 128 - radius
      var source = first >> 8
      var place = ((255 - (first & 255)) * step) >> 8
      while place < filter.count {
        append(source, weight: filter[place])
        source += 1
        place += step
      }
      starts.append(sources.count)
    }
  }

  /// Beyond its ends the image is mirrored.
  private mutating func append(_ source: Int, weight: Int) {
    let folded = (source % (2 * size) + 2 * size) % (2 * size)
    sources.append(folded < size ? folded : 2 * size - folded - 1)
    weights.append(weight)
  }

  /// By how much an image is made smaller along both axes, as far as Agg takes it into account.
  static func stretches(horizontal: Double, vertical: Double) -> (x: Double, y: Double) {
    let limit = 200.0
    var (x, y) = (abs(1 / horizontal), abs(1 / vertical))
    if x * y > limit {
      x = x * limit / (x * y)
      y = y * limit / (x * y)
    }
    return (min(max(x, 1), limit), min(max(y, 1), limit))
  }

  /// The weights at every 256th of a pixel from one pixel before to one after.
  private static func filter(_ method: Interpolation.Method) -> [Int] {
    var weights = [Int](repeating: 0, count: 512)
    for index in 0..<256 {
      let distance = Double(index) / 256
      let weight = method == .bilinear ? 1 - distance : 0.5 + 0.5 * cos(.pi * distance)
      weights[256 + index] = rounded(weight * 16384)
      weights[256 - index] = weights[256 + index]
    }
    weights[0] = weights[511]
    // Two weights a whole pixel apart shall add up to one; what is missing goes to the second.
    for index in 0..<256 where weights[index] + weights[index + 256] != 16384 {
      let factor = 16384 / Double(weights[index] + weights[index + 256])
      weights[index] = rounded(Double(weights[index]) * factor)
      weights[index + 256] = rounded(Double(weights[index + 256]) * factor)
      weights[index + 256] += 16384 - weights[index] - weights[index + 256]
    }
    for index in 0..<256 { weights[256 + index] = weights[256 - index] }
    weights[0] = weights[511]
    return weights
  }

  /// Whole numbers from one to another at distances as even as they can be: Agg's `dda2_line_interpolator`.
  private static func line(from start: Int, to end: Int, count: Int) -> [Int] {
    let length = end - start
    let (step, rest) = (length / count, length % count)
    var values: [Int] = []
    values.reserveCapacity(count)
    var value = start
    var remainder = rest > 0 ? rest - count : rest
    for _ in 0..<count {
      values.append(value)
      if rest > 0 {
        remainder += rest
        value += step
        if remainder > 0 {
          remainder -= count
          value += 1
        }
      } else {
        remainder += rest + count
        value += step - 1
        if remainder > 0 {
          remainder -= count
          value += 1
        }
      }
    }
    return values
  }

  /// To the nearest whole number, halves away from zero; what is far beyond any image counts as far away.
  private static func rounded(_ value: Double) -> Int {
    let limit = 0x1p40
    return Int(min(max(value, -limit), limit).rounded(.toNearestOrAwayFromZero))
  }
}
