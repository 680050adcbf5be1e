#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A density estimated from data with Gaussian kernels: Matplotlib 3.9.2's `mlab.GaussianKDE` in one dimension.
struct GaussianDensity {
  /// How the kernels' width follows from the number of values.
  enum Bandwidth: Sendable, Hashable {
    /// Scott's rule: the standard deviation over the fifth root of the number of values.
    case scott
    /// Silverman's rule: Scott's times the fifth root of 4/3.
    case silverman
    /// The standard deviation times a factor.
    case factor(Double)
  }

  private let values: [Double]
  private let width: Double

  /// Makes the estimate from at least two finite values that are not all equal.
  ///
  /// - Returns: The estimate, or nothing where the values have no spread to find a width from.
  init?(of values: [Double], bandwidth: Bandwidth = .scott) {
    let count = Double(values.count)
    let mean = mean(values)
    let greatest = values.reduce(0) { max($0, abs($1 - mean)) }
    guard values.count > 1, mean.isFinite, greatest > 0, greatest.isFinite else { return nil }
    // Deviations over the greatest of them, whose squares neither overflow nor vanish.
    let squares = values.map { (($0 - mean) / greatest) * (($0 - mean) / greatest) }
    let deviation = greatest * (pairwiseSum(squares[...]) / (count - 1)).squareRoot()
    let factor =
      switch bandwidth {
      case .scott: pow(count, -1.0 / 5)
      case .silverman: pow(count * 3 / 4, -1.0 / 5)
      case .factor(let factor): factor
      }
    guard factor > 0, (deviation * factor).isNormal else { return nil }
    self.values = values
    width = deviation * factor
  }

  /// The density at a point.
  func value(at point: Double) -> Double {
    var sum = 0.0
    for value in values {
      let distance = (value - point) / width
      sum += exp(-distance * distance / 2)
    }
    return sum / (width * (2 * Double.pi).squareRoot() * Double(values.count))
  }
}

/// The outline of a violin: the density of its data at 100 points from the smallest value to the greatest, as
/// Matplotlib 3.9.2's `Axes.violinplot` finds it.
struct ViolinOutline {
  /// Where the density was found, ascending.
  let positions: [Double]

  /// The densities there. Where all values are equal they are 1.
  let densities: [Double]

  /// Finds the outline of finite values; empty where there are none.
  init(of values: [Double], bandwidth: GaussianDensity.Bandwidth = .scott, count: Int = 100) {
    guard let least = values.min(), let greatest = values.max() else {
      (positions, densities) = ([], [])
      return
    }
    positions = linspace(from: least, to: greatest, count: count)
    if let density = GaussianDensity(of: values, bandwidth: bandwidth) {
      densities = positions.map(density.value(at:))
    } else {
      densities = positions.map { $0 == values[0] ? 1 : 0 }
    }
  }
}
