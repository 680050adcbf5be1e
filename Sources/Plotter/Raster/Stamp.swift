/// A filled shape as pixels, to be put at many places without finding its pixels again.
struct Stamp {
  private struct Run {
    var x, y, count: Int
    /// Where in ``opacities`` the run starts.
    var first: Int
  }

  private var runs: [Run] = []
  /// How opaque the colour is in each pixel of all runs.
  private var opacities: [UInt8] = []
  private let blender: PixelBlender

  /// Larger shapes, in pixels, are drawn anew at each place.
  private static let greatestArea = 1 << 20

  /// Whether a path is small enough for its pixels to be kept.
  static func canHold(_ path: Path) -> Bool {
    guard let bounds = path.bounds else { return true }
    let box = PixelBox(around: bounds)
    return max(box.width, box.height) <= ScanConverter.greatestWidth && box.width * box.height <= greatestArea
  }

  /// Makes a stamp of a path without curves whose place is the origin.
  init(_ path: Path, blender: PixelBlender, cells: CellBuffer) {
    self.blender = blender
    guard blender.alpha > 0, let bounds = path.bounds else { return }
    var (runs, opacities) = (runs, opacities)
    ScanConverter.convert(path, within: PixelBox(around: bounds), in: cells) { run in
      let isNext = runs.last.map { $0.y == run.y && $0.x + $0.count == run.x } ?? false
      if isNext {
        runs[runs.count - 1].count += run.count
      } else {
        runs.append(Run(x: run.x, y: run.y, count: run.count, first: opacities.count))
      }
      for index in 0..<run.count {
        opacities.append(blender.opacity(of: run.covers[run.isSolid ? 0 : index]))
      }
    }
    (self.runs, self.opacities) = (runs, opacities)
  }

  /// Puts the shape at a place.
  ///
  /// - Parameters:
  ///   - x: The place.
  ///   - y: The place.
  ///   - box: The pixels that may be drawn on.
  ///   - pixels: All pixels.
  ///   - stride: From one row of pixels to the next.
  func put(x: Int, y: Int, within box: PixelBox, on pixels: UnsafeMutablePointer<UInt32>, stride: Int) {
    opacities.withUnsafeBufferPointer { opacities in
      for run in runs {
        let row = y &+ run.y
        guard row >= box.y0, row < box.y1 else { continue }
        let start = x &+ run.x
        let (from, to) = (max(start, box.x0), min(start &+ run.count, box.x1))
        guard from < to else { continue }
        let target = pixels + row &* stride
        var index = run.first &+ from &- start
        for column in from..<to {
          blender.mix(target + column, opacities[index])
          index &+= 1
        }
      }
    }
  }
}
