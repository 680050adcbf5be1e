/// Weights to find a grey value between pixels with: Agg's `image_filter_spline36`, in 1/16384, 256 places to a pixel.
struct SplineFilter {
  private static let one = 16384
  /// The pixels in a row or a column that count.
  private static let diameter = 6

  private let weights: [Int16]

  init() {
    let pivot = Self.diameter * 128
    var weights = [Int](repeating: 0, count: Self.diameter * 256)
    for index in 0..<pivot {
      let value = (Self.weight(Double(index) / 256) * Double(Self.one)).rounded()
      weights[pivot + index] = Int(value)
      weights[pivot - index] = Int(value)
    }
    weights[0] = weights[weights.count - 1]
    Self.normalize(&weights)
    self.weights = weights.map { Int16(truncatingIfNeeded: $0) }
  }

  /// The spline, at a distance of up to three pixels.
  private static func weight(_ x: Double) -> Double {
    if x < 1 { return ((13.0 / 11 * x - 453.0 / 209) * x - 3.0 / 209) * x + 1 }
    if x < 2 { return ((-6.0 / 11 * (x - 1) + 270.0 / 209) * (x - 1) - 156.0 / 209) * (x - 1) }
    return ((1.0 / 11 * (x - 2) - 45.0 / 209) * (x - 2) + 26.0 / 209) * (x - 2)
  }

  /// Makes the weights of each place add up to one, the way Agg spreads what rounding has left.
  private static func normalize(_ weights: inout [Int]) {
    var isUp = true
    for place in 0..<256 {
      // Once suffices; the bound only makes sure of an end.
      for _ in 0..<16 {
        var sum = (0..<diameter).reduce(0) { $0 + weights[$1 * 256 + place] }
        if sum == one { break }
        let scale = Double(one) / Double(sum)
        sum = 0
        for pixel in 0..<diameter {
          let value = Int((Double(weights[pixel * 256 + place]) * scale).rounded())
          weights[pixel * 256 + place] = value
          sum += value
        }
        var rest = sum - one
        let step = rest > 0 ? -1 : 1
        for pixel in 0..<diameter where rest != 0 {
          isUp.toggle()
          let index = (isUp ? diameter / 2 + pixel / 2 : diameter / 2 - pixel / 2) * 256 + place
          if weights[index] < one {
            weights[index] += step
            rest += step
          }
        }
      }
    }
    let pivot = diameter * 128
    for index in 0..<pivot { weights[pivot + index] = weights[pivot - index] }
    weights[0] = weights[weights.count - 1]
  }

  /// The grey value at a place in 1/256 pixel.
  func value(of source: FilterSource, at place: SIMD2<Int>) -> UInt8 {
    let (left, top) = ((place[0] >> 8) - Self.diameter / 2 + 1, (place[1] >> 8) - Self.diameter / 2 + 1)
    let (x, y) = (255 - place[0] & 255, 255 - place[1] & 255)
    var sum = 0
    for row in 0..<Self.diameter {
      let vertical = Int(weights[row * 256 + y])
      for column in 0..<Self.diameter {
        let weight = (vertical * Int(weights[column * 256 + x]) + Self.one / 2) >> 14
        sum += Int(source[left + column, top + row]) * weight
      }
    }
    return UInt8(max(0, min(sum >> 14, 255)))
  }
}

/// Grey pixels; what is outside is 0.
struct FilterSource {
  let covers: UnsafeBufferPointer<UInt8>
  let width, height: Int

  subscript(x: Int, y: Int) -> UInt8 {
    x >= 0 && x < width && y >= 0 && y < height ? covers[y * width + x] : 0
  }
}

/// The places of a run's pixels in the picture that is turned, in 1/256 pixel, found at both ends and divided evenly between: Agg's
/// `span_interpolator_linear`.
struct FilteredPlaces {
  private var x, y: EvenSteps

  init(_ run: CoverageRun, back: AffineMap) {
    let (left, middle) = (Double(run.x) + 0.5, Double(run.y) + 0.5)
    let start = back.applied(Point(x: left, y: middle))
    let end = back.applied(Point(x: left + Double(run.count), y: middle))
    func fixed(_ value: Double) -> Int { Int((value * 256).rounded()) }
    x = EvenSteps(from: fixed(start.x), to: fixed(end.x), count: run.count)
    y = EvenSteps(from: fixed(start.y), to: fixed(end.y), count: run.count)
  }

  /// The place of the next pixel's upper left corner.
  mutating func next() -> SIMD2<Int> { SIMD2(x.next() - 128, y.next() - 128) }
}

/// Whole numbers between two: Agg's `dda2_line_interpolator`.
private struct EvenSteps {
  private let count, step, remainder: Int
  private var rest, value: Int

  init(from start: Int, to end: Int, count: Int) {
    self.count = count
    var (step, remainder) = (end - start).quotientAndRemainder(dividingBy: max(count, 1))
    if remainder <= 0 {
      remainder += count
      step -= 1
    }
    (self.step, self.remainder) = (step, remainder)
    rest = remainder - count
    value = start
  }

  mutating func next() -> Int {
    defer {
      rest += remainder
      value += step
      if rest > 0 {
        rest -= count
        value += 1
      }
    }
    return value
  }
}
