#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A symmetric matrix of four rows and columns.
struct SymmetricMatrix {
  /// The rows from the top down.
  private var rows: [SIMD4<Double>]

  /// Makes a matrix whose value in row r and column c is `values[r + c]`, of seven values.
  init(hankel values: [Double]) {
    rows = (0..<4).map { SIMD4(values[$0], values[$0 + 1], values[$0 + 2], values[$0 + 3]) }
  }

  /// The eigenvalues from the greatest down, and their eigenvectors of length 1, whose component of the greatest
  /// magnitude is positive.
  ///
  /// Jacobi's method: each off-diagonal value in turn is made zero by a rotation, until all of them are lost beside the
  /// diagonal (Golub and Van Loan, *Matrix Computations*, section 8.5).
  var eigenvectors: [(value: Double, vector: SIMD4<Double>)] {
    var matrix = rows
    var vectors: [SIMD4<Double>] = (0..<4).map { index in
      var unit = SIMD4<Double>.zero
      unit[index] = 1
      return unit
    }
    // The values shrink quadratically once they are small; four or five rounds do.
    for _ in 0..<30 {
      for p in 0..<3 {
        for q in p + 1..<4 { Self.rotate(&matrix, &vectors, p, q) }
      }
      let isDiagonal = (0..<3).allSatisfy { p in
        (p + 1..<4).allSatisfy { q in
          matrix[p][q].magnitude <= 1e-18 * (matrix[p][p] * matrix[q][q]).magnitude.squareRoot()
        }
      }
      if isDiagonal { break }
    }
    return (0..<4).map { index in
      let vector = vectors[index]
      let greatest = (0..<4).max { vector[$0].magnitude < vector[$1].magnitude } ?? 0
      return (matrix[index][index], vector[greatest] < 0 ? -vector : vector)
    }.sorted { $0.value > $1.value }
  }

  /// Makes the value in row p and column q zero. `vectors` hold the eigenvectors so far, one in each element.
  private static func rotate(
    _ matrix: inout [SIMD4<Double>], _ vectors: inout [SIMD4<Double>], _ p: Int, _ q: Int
  ) {
    let corner = matrix[p][q]
    guard corner != 0 else { return }
    // The tangent of the smaller of the two angles that do.
    let ratio = (matrix[q][q] - matrix[p][p]) / (2 * corner)
    let tangent = (ratio < 0 ? -1 : 1) / (ratio.magnitude + (1 + ratio * ratio).squareRoot())
    let cosine = 1 / (1 + tangent * tangent).squareRoot()
    let sine = tangent * cosine
    for row in 0..<4 {
      let (left, right) = (matrix[row][p], matrix[row][q])
      matrix[row][p] = cosine * left - sine * right
      matrix[row][q] = sine * left + cosine * right
    }
    let (upper, lower) = (matrix[p], matrix[q])
    matrix[p] = cosine * upper - sine * lower
    matrix[q] = sine * upper + cosine * lower
    matrix[p][q] = 0
    matrix[q][p] = 0
    let (first, second) = (vectors[p], vectors[q])
    vectors[p] = cosine * first - sine * second
    vectors[q] = sine * first + cosine * second
  }
}
