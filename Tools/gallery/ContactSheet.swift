import Plotter

/// Small pictures of many figures in rows and columns.
struct ContactSheet {
  private static let columns = 14
  private static let (cellWidth, cellHeight, gap) = (116, 90, 4)

  private(set) var pictures: [PixelImage] = []

  /// Adds a picture at the end, made small.
  mutating func add(_ picture: PixelImage) {
    let scale = max(
      Double(picture.width) / Double(Self.cellWidth), Double(picture.height) / Double(Self.cellHeight), 1)
    pictures.append(picture.reduced(by: scale))
  }

  /// The sheet.
  var picture: PixelImage {
    let rows = (pictures.count + Self.columns - 1) / Self.columns
    let (across, down) = (Self.cellWidth + Self.gap, Self.cellHeight + Self.gap)
    var sheet = PixelImage(width: Self.columns * across + Self.gap, height: max(rows, 1) * down + Self.gap)
    for (index, picture) in pictures.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: Self.columns)
      sheet.paste(
        picture, left: Self.gap + column * across + (Self.cellWidth - picture.width) / 2,
        top: Self.gap + row * down + (Self.cellHeight - picture.height) / 2)
    }
    return sheet
  }
}

extension PixelImage {
  /// The picture made smaller: each pixel is the mean of those that it covers.
  fileprivate func reduced(by scale: Double) -> PixelImage {
    let (columns, rows) = (Int(Double(width) / scale), Int(Double(height) / scale))
    let across = (0..<columns).map { Self.shares(of: $0, scale: scale, count: width) }
    let down = (0..<rows).map { Self.shares(of: $0, scale: scale, count: height) }
    var reduced: [UInt32] = []
    for row in down {
      for column in across {
        var (sum, weight) = (SIMD3<Double>.zero, 0.0)
        for (y, rowShare) in row {
          for (x, columnShare) in column {
            sum += SIMD3<Double>(Self.levels(pixels[y * width + x])) * (rowShare * columnShare)
            weight += rowShare * columnShare
          }
        }
        let levels = (sum / weight).rounded(.toNearestOrAwayFromZero)
        reduced.append(UInt32(levels.x) << 16 | UInt32(levels.y) << 8 | UInt32(levels.z))
      }
    }
    return PixelImage(width: columns, height: rows, pixels: reduced)
  }

  /// The pixels that a pixel of the smaller picture covers along one direction, and how much of each.
  private static func shares(of index: Int, scale: Double, count: Int) -> [(Int, Double)] {
    let (start, end) = (Double(index) * scale, Double(index + 1) * scale)
    return (Int(start)..<min(Int(end.rounded(.up)), count)).map { pixel in
      (pixel, min(Double(pixel + 1), end) - max(Double(pixel), start))
    }
  }
}
