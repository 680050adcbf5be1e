import GalleryFigures
import Plotter

/// How far figures are from Matplotlib's, printed line by line as they are added.
struct ComparisonTable {
  /// Distances of nine figures in ten, and of every figure, are to be at most these.
  private static let (usualBound, greatestBound) = (0.5, 1.0)

  /// The share of pixels that may differ by more than 16 levels.
  private static let greatestShare = 0.003

  private var distances: [ImageDistance] = []
  private var failures = 0

  /// Draws a figure, compares it and prints a line.
  mutating func add(_ figure: GalleryFigure, references: String, using typesetter: Typesetter) {
    do {
      let reference = try PixelImage(png: readFile("\(references)/\(figure.name).png"))
      let drawn = try PixelImage(png: figure.make().encoded(as: .png, using: typesetter))
      guard let distance = ImageDistance(drawn, reference) else {
        failures += 1
        print(
          "\(figure.name)\t\(drawn.width) x \(drawn.height) instead of \(reference.width) x \(reference.height)"
        )
        return
      }
      distances.append(distance)
      let mark = Self.isWithinBounds(distance) ? "" : "\t<--"
      print(
        "\(figure.name)\t\(Self.rounded(distance.rootMeanSquare))\t\(Self.rounded(distance.shareOfDifferent * 100)) %"
          + "\t\(distance.greatest)\(mark)")
    } catch {
      failures += 1
      print("\(figure.name)\t\(error)")
    }
  }

  private static func isWithinBounds(_ distance: ImageDistance) -> Bool {
    distance.rootMeanSquare <= greatestBound && distance.shareOfDifferent <= greatestShare
  }

  /// Whether all that was compared is as near as it is to be.
  var isWithinBounds: Bool {
    let near = distances.count { $0.rootMeanSquare <= Self.usualBound }
    return failures == 0 && distances.allSatisfy(Self.isWithinBounds) && near * 10 >= distances.count * 9
  }

  /// A line about all figures.
  var summary: String {
    let near = distances.count { $0.rootMeanSquare <= Self.usualBound }
    let within = distances.count(where: Self.isWithinBounds)
    let greatest = distances.map(\.rootMeanSquare).max() ?? 0
    return "\(distances.count) compared, \(near) at most \(Self.usualBound), \(within) within bounds, "
      + "\(failures) failed; greatest \(Self.rounded(greatest))"
  }

  /// A number with three decimals.
  private static func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
