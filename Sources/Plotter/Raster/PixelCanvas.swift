import CCairo

/// Pixels that shapes, markers, images and texts are drawn on as Matplotlib's Agg draws them.
final class PixelCanvas {
  /// The surface that holds the pixels.
  let raster: RasterSurface
  /// All pixels.
  let box: PixelBox
  let pixels: UnsafeMutablePointer<UInt32>
  /// From one row to the next.
  let stride: Int
  let cells = CellBuffer()
  let reciprocals = BlendingReciprocals()
  private(set) lazy var filter = SplineFilter()

  /// Makes a canvas of one colour.
  ///
  /// - Throws: ``PlotError/library(name:call:reason:)`` where Cairo makes no surface.
  init(width: Int, height: Int, background: Color) throws(PlotError) {
    raster = try RasterSurface(width: width, height: height)
    cairo_surface_flush(raster.surface)
    guard let data = cairo_image_surface_get_data(raster.surface) else {
      throw .library(name: "Cairo", call: "cairo_image_surface_get_data", reason: "no pixels")
    }
    box = PixelBox(x0: 0, y0: 0, x1: width, y1: height)
    stride = Int(cairo_image_surface_get_stride(raster.surface)) / 4
    pixels = UnsafeMutableRawPointer(data).assumingMemoryBound(to: UInt32.self)
    let color = PixelBlender(background.opacity(1), reciprocals: reciprocals).pixel
    pixels.update(repeating: color, count: stride * height)
  }

  func blender(_ color: Color) -> PixelBlender { PixelBlender(color, reciprocals: reciprocals) }

  /// The pixels that a clip leaves.
  func clipped(_ clip: PixelBox?) -> PixelBox { clip.map(box.intersection) ?? box }

  /// Fills a path by the non-zero rule.
  ///
  /// - Parameters:
  ///   - path: The path; subpaths that are open are closed.
  ///   - color: The colour.
  ///   - clip: The pixels that may be drawn on; `nil` for all.
  ///   - isAntialiased: Whether pixels at the edge are covered in part; otherwise every pixel that the path touches is filled.
  func fill(_ path: Path, color: Color, clip: PixelBox? = nil, isAntialiased: Bool = true) {
    let blender = blender(color)
    guard blender.alpha > 0 else { return }
    let (pixels, stride) = (pixels, stride)
    ScanConverter.convert(path.flattened(), within: clipped(clip), in: cells) { run in
      let row = pixels + run.y * stride
      if isAntialiased {
        blender.mix(row, run)
      } else {
        for x in run.x..<run.x + run.count { blender.mix(row + x, blender.alpha) }
      }
    }
  }

  /// Strokes a path.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - style: Width, dashes, caps and joins.
  ///   - color: The colour.
  ///   - clip: The pixels that may be drawn on; `nil` for all.
  ///   - isAntialiased: See ``fill(_:color:clip:isAntialiased:)``. Without it dashes and their width are rounded as well.
  func stroke(
    _ path: Path, style: StrokeStyle, color: Color, clip: PixelBox? = nil, isAntialiased: Bool = true
  ) {
    guard !style.dashes.isEmpty else {
      fill(path.stroked(style), color: color, clip: clip, isAntialiased: isAntialiased)
      return
    }
    var style = style
    if !isAntialiased {
      style.width = style.width < 0.5 ? 0.5 : (style.width + 0.5).rounded(.down)
      style.dashes = style.dashes.map { $0.rounded(.down) + 0.5 }
    }
    fill(path.dashed(style).stroked(style), color: color, clip: clip, isAntialiased: isAntialiased)
  }

  /// The pixels as they are now.
  var image: PixelImage {
    get throws(PlotError) {
      try raster.withPixels { pixels, stride throws(PlotError) in
        PixelImage(width: raster.width, height: raster.height) { place in
          pixels[place / raster.width * stride + place % raster.width] & 0xffffff
        }
      }
    }
  }
}
