extension PixelCanvas {
  /// Mixes a picture in, as Matplotlib's `RendererAgg::draw_image` does.
  ///
  /// - Parameters:
  ///   - bytes: Red, green, blue and opacity of each pixel, rows from the top, colours not multiplied by the opacity.
  ///   - columns: The number of pixels of a row.
  ///   - rows: The number of rows.
  ///   - x: The left column.
  ///   - y: The top row.
  ///   - clip: The pixels that may be drawn on, to which the renderer adds those at the right and lower ends; `nil` for all.
  func draw(image bytes: [UInt8], columns: Int, rows: Int, x: Int, y: Int, clip: PixelBox? = nil) {
    guard columns > 0, rows > 0, bytes.count >= 4 * columns * rows else { return }
    let visible = (clip.map(includingEnds) ?? box)
      .intersection(PixelBox(x0: x, y0: y, x1: x + columns, y1: y + rows))
    guard !visible.isEmpty else { return }
    bytes.withUnsafeBufferPointer { bytes in
      for row in visible.y0..<visible.y1 {
        let target = pixels + row * stride
        var index = 4 * ((row - y) * columns + visible.x0 - x)
        for column in visible.x0..<visible.x1 {
          let pixel = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
          let alpha = bytes[index + 3]
          PixelBlender(pixel: pixel, alpha: alpha, reciprocals: reciprocals).mix(target + column, alpha)
          index += 4
        }
      }
    }
  }

  /// Draws a picture of a scene: its pixels one to one, from the pixel nearest to the lower left corner of its rectangle.
  func draw(_ image: Scene.Image, clip: PixelBox? = nil) {
    func nearest(_ value: Double) -> Int {
      Int(max(-PixelBox.reach, min(value.rounded(), PixelBox.reach)))
    }
    let bottom = nearest(Double(box.height) - image.box.y1)
    draw(
      image: image.pixels, columns: image.columns, rows: image.rows, x: nearest(image.box.x0),
      y: box.height - bottom - image.rows, clip: clip)
  }
}
