import Glibc

/// A power law above a constant cost, base + factor · size^exponent, fitted to measurements.
///
/// For each exponent from 0.5 to 2 in thousandths, base and factor follow from linear least squares of the relative
/// errors; the exponent of the least error is taken.
struct PowerLaw {
  private(set) var base = 0.0
  private(set) var factor = 0.0
  private(set) var exponent = 0.0

  init(_ sizes: [Double], _ values: [Double]) {
    var leastError = Double.infinity
    for thousandths in 500...2000 {
      let exponent = Double(thousandths) / 1000
      // Relative errors: 1 ≈ base · 1/value + factor · size^exponent/value.
      let rows = zip(sizes, values).map { (1 / $1, pow($0, exponent) / $1) }
      let uu = rows.reduce(0) { $0 + $1.0 * $1.0 }
      let uv = rows.reduce(0) { $0 + $1.0 * $1.1 }
      let vv = rows.reduce(0) { $0 + $1.1 * $1.1 }
      let u = rows.reduce(0) { $0 + $1.0 }
      let v = rows.reduce(0) { $0 + $1.1 }
      let determinant = uu * vv - uv * uv
      let base = (u * vv - v * uv) / determinant
      let factor = (uu * v - uv * u) / determinant
      let error = rows.reduce(0) { sum, row in
        let residual = base * row.0 + factor * row.1 - 1
        return sum + residual * residual
      }
      if error < leastError {
        leastError = error
        self = PowerLaw(base: base, factor: factor, exponent: exponent)
      }
    }
  }

  /// What the law says of a size.
  func value(at size: Double) -> Double { base + factor * pow(size, exponent) }

  private init(base: Double, factor: Double, exponent: Double) {
    self.base = base
    self.factor = factor
    self.exponent = exponent
  }
}
