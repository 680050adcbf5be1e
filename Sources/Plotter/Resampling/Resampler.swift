/// Makes the pixels of a raster from those of an image.
struct Resampler {
  /// What has to be done.
  let method: Interpolation.Method

  private let placement: ImagePlacement
  private let width: Int
  private let across, up: ResamplingTaps

  /// Prepares for images of a size.
  ///
  /// - Parameters:
  ///   - columns: The image's columns and rows.
  ///   - placement: Where the image lies on the raster.
  init(columns: Int, rows: Int, placement: ImagePlacement, interpolation: Interpolation) {
    let (horizontal, vertical) = (placement.horizontal, placement.vertical)
    var method = interpolation.method(
      columns: columns, rows: rows, width: abs(horizontal.scale * Double(columns)),
      height: abs(vertical.scale * Double(rows)))
    // Nothing is between pixels of the same size.
    if abs(horizontal.scale) == 1, abs(vertical.scale) == 1 { method = .nearest }
    self.method = method
    self.placement = placement
    width = columns
    let stretch = ResamplingTaps.stretches(horizontal: horizontal.scale, vertical: vertical.scale)
    across = ResamplingTaps(
      count: placement.columns, size: columns, scaling: horizontal, method: method, stretch: stretch.x,
      isAlongRows: true)
    up = ResamplingTaps(
      count: placement.rows, size: rows, scaling: vertical, method: method, stretch: stretch.y,
      isAlongRows: false)
  }

  /// The raster's values from the image's, rows from below.
  ///
  /// Where something that is no number takes part, the result is none.
  ///
  /// - Parameter values: The image's values from 0 to 1, row by row.
  func values<Value: BinaryFloatingPoint>(of values: [Value]) -> [Value] {
    var result: [Value] = []
    result.reserveCapacity(placement.columns * placement.rows)
    forEachPixel { columns, rows in
      if method == .nearest {
        result.append(values[up.sources[rows.lowerBound] * width + across.sources[columns.lowerBound]])
        return
      }
      var (sum, total) = (0.0, 0)
      for row in rows {
        let start = up.sources[row] * width
        for column in columns {
          let weight = (up.weights[row] * across.weights[column] + 8192) >> 14
          sum += Double(values[start + across.sources[column]] * Value(weight))
          total += weight
        }
      }
      let value = sum / Double(total)
      result.append(value.isNaN ? .nan : Value(min(max(value, 0), 1)))
    }
    return result
  }

  /// The raster's bytes from the image's, rows from below.
  ///
  /// - Parameters:
  ///   - bytes: The image's bytes, row by row, a number of them for each pixel.
  ///   - channels: That number.
  func bytes(of bytes: [UInt8], channels: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(placement.columns * placement.rows * channels)
    forEachPixel { columns, rows in
      for channel in 0..<channels {
        if method == .nearest {
          let pixel = up.sources[rows.lowerBound] * width + across.sources[columns.lowerBound]
          result.append(bytes[pixel * channels + channel])
          continue
        }
        var (sum, total) = (0, 0)
        for row in rows {
          let start = up.sources[row] * width
          for column in columns {
            let weight = (up.weights[row] * across.weights[column] + 8192) >> 14
            sum += Int(bytes[(start + across.sources[column]) * channels + channel]) * weight
            total += weight
          }
        }
        result.append(UInt8(min(max(sum / max(total, 1), 0), 255)))
      }
    }
    return result
  }

  private func forEachPixel(_ body: (_ columns: Range<Int>, _ rows: Range<Int>) -> Void) {
    for row in 0..<placement.rows {
      let rows = up.starts[row]..<up.starts[row + 1]
      for column in 0..<placement.columns { body(across.starts[column]..<across.starts[column + 1], rows) }
    }
  }
}
