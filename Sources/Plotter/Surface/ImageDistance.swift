/// How far apart two pictures of the same size are.
package struct ImageDistance: Sendable, Equatable {
  /// Levels by which a pixel must differ in some channel to count in ``shareOfDifferent``.
  package static let threshold: Int32 = 16

  /// The root of the mean square of the differences over all pixels and the three channels, on a scale from 0 to 255:
  /// what Matplotlib's image tests measure.
  package let rootMeanSquare: Double

  /// The share of pixels, from 0 to 1, that differ by more than 16 levels in some channel.
  package let shareOfDifferent: Double

  /// The greatest difference in any channel of any pixel, in levels.
  package let greatest: Int

  /// Measures the distance; `nil` where the sizes differ.
  package init?(_ first: PixelImage, _ second: PixelImage) {
    guard first.width == second.width, first.height == second.height, !first.pixels.isEmpty else {
      return nil
    }
    var (sum, different, greatest) = (0, 0, Int32(0))
    for (one, other) in zip(first.pixels, second.pixels) where one != other {
      let difference = PixelImage.levels(one) &- PixelImage.levels(other)
      let magnitude = pointwiseMax(difference, 0 &- difference).max()
      sum += Int((difference &* difference).wrappedSum())
      if magnitude > Self.threshold { different += 1 }
      greatest = max(greatest, magnitude)
    }
    let count = Double(first.pixels.count)
    rootMeanSquare = (Double(sum) / (count * 3)).squareRoot()
    shareOfDifferent = Double(different) / count
    self.greatest = Int(greatest)
  }
}

extension PixelImage {
  /// The differences to a picture of the same size, amplified and dark on white; `nil` where the sizes differ.
  package func difference(to other: PixelImage, amplifiedBy factor: Int32) -> PixelImage? {
    guard width == other.width, height == other.height else { return nil }
    return PixelImage(width: width, height: height) { index in
      let difference = Self.levels(pixels[index]) &- Self.levels(other.pixels[index])
      let magnitude = pointwiseMin(pointwiseMax(difference, 0 &- difference) &* factor, SIMD3(repeating: 255))
      let shown = 255 &- magnitude
      return UInt32(shown.x) << 16 | UInt32(shown.y) << 8 | UInt32(shown.z)
    }
  }
}
