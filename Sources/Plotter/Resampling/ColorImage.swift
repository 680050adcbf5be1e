/// An image of colours: Matplotlib 3.9.2's `imshow` of an array of red, green, blue and opacity in bytes.
struct ColorImage {
  /// The columns and rows.
  let columns, rows: Int

  /// Red, green, blue and opacity of each pixel, row by row, colours not multiplied by the opacity.
  let pixels: [UInt8]

  /// The pixels of a raster, in rows from above, in the same form. Each channel is resampled on its own.
  func pixels(at placement: ImagePlacement, interpolation: Interpolation) -> [UInt8] {
    let resampler = Resampler(
      columns: columns, rows: rows, placement: placement, interpolation: interpolation)
    let fromBelow = resampler.bytes(of: pixels, channels: 4)
    let length = 4 * placement.columns
    return (0..<placement.rows).reversed().flatMap { fromBelow[($0 * length)..<(($0 + 1) * length)] }
  }
}
