/// Fits a cubic to values by gradient descent on the sum of squared errors, as the tutorial writes it by hand.
public struct GradientDescent: Sendable {
  /// The points, and the values to fit there; of equal count.
  public let x, y: [Float]

  /// The weights after the epochs so far.
  public private(set) var weights: Weights

  /// The number of epochs so far.
  public private(set) var epoch = 0

  private let x2, x3: [Float]

  /// Makes a fit of `y` over `x` that starts from `weights`. Where the counts differ, the shorter one counts.
  public init(x: [Float], y: [Float], weights: Weights) {
    let count = min(x.count, y.count)
    self.x = x.count == count ? x : Array(x.prefix(count))
    self.y = y.count == count ? y : Array(y.prefix(count))
    self.weights = weights
    x2 = Self.products(self.x, self.x)
    x3 = Self.products(x2, self.x)
  }

  private static func products(_ left: [Float], _ right: [Float]) -> [Float] {
    [Float](unsafeUninitializedCapacity: left.count) { values, initialized in
      for index in 0..<left.count { values[index] = left[index] * right[index] }
      initialized = left.count
    }
  }

  /// Runs one epoch: the loss at the current weights, then one step against its gradient.
  ///
  /// The gradient is that of the sum over e = prediction - y of e²: 2e times x³, x², x and 1. A weight loses the
  /// rounded product of the learning rate and its gradient.
  ///
  /// - Returns: The loss before the step.
  public mutating func step(learningRate: Float) -> Float {
    let sums = x.withUnsafeBufferPointer { x in
      x2.withUnsafeBufferPointer { x2 in
        x3.withUnsafeBufferPointer { x3 in
          y.withUnsafeBufferPointer { y in
            Cascade.sum(ErrorTerms(x: x, x2: x2, x3: x3, y: y, weights: weights), count: x.count)
          }
        }
      }
    }
    weights.a -= learningRate * sums.a
    weights.b -= learningRate * sums.b
    weights.c -= learningRate * sums.c
    weights.d -= learningRate * sums.d
    epoch += 1
    return sums.loss
  }
}

/// The loss and the four gradients, each a value or eight lanes of it.
private struct ErrorSums<Value> {
  var loss, a, b, c, d: Value
}

extension ErrorSums: CascadeSums where Value: CascadeSums {
  @inline(__always)
  init() {
    self.init(loss: Value(), a: Value(), b: Value(), c: Value(), d: Value())
  }

  @inline(__always)
  static func += (left: inout Self, right: Self) {
    left.loss += right.loss
    left.a += right.a
    left.b += right.b
    left.c += right.c
    left.d += right.d
  }
}

extension ErrorSums: LaneSums where Value == SIMD8<Float> {
  typealias Single = ErrorSums<Float>

  @inline(__always)
  subscript(lane: Int) -> ErrorSums<Float> {
    ErrorSums<Float>(loss: loss[lane], a: a[lane], b: b[lane], c: c[lane], d: d[lane])
  }
}

/// The terms of the five sums of an epoch, computed where they are added so that nothing is stored between.
private struct ErrorTerms: CascadeTerms {
  let x, x2, x3, y: UnsafeBufferPointer<Float>
  let weights: Weights

  @inline(__always)
  func add(eightAt index: Int, to sums: inout ErrorSums<SIMD8<Float>>) {
    let (x, x2) = (SIMD8(eightOf: x, at: index), SIMD8(eightOf: x2, at: index))
    let (x3, y) = (SIMD8(eightOf: x3, at: index), SIMD8(eightOf: y, at: index))
    let prediction = ((weights.a * x3 + weights.b * x2) + weights.c * x) + weights.d
    let error = prediction - y
    let gradient = 2 * error
    sums.loss = sums.loss + error * error
    sums.a = sums.a + gradient * x3
    sums.b = sums.b + gradient * x2
    sums.c = sums.c + gradient * x
    sums.d = sums.d + gradient
  }

  @inline(__always)
  func add(oneAt index: Int, to sums: inout ErrorSums<Float>) {
    let (x, x2, x3) = (x[index], x2[index], x3[index])
    let error = (((weights.a * x3 + weights.b * x2) + weights.c * x) + weights.d) - y[index]
    let gradient = 2 * error
    sums.loss += error * error
    sums.a += gradient * x3
    sums.b += gradient * x2
    sums.c += gradient * x
    sums.d += gradient
  }
}
