/// Mixes a colour into opaque pixels of the form 0x00RRGGBB, with the roundings of Matplotlib's
/// `fixed_blender_rgba_plain` for Agg.
struct PixelBlender {
  /// The colour as a pixel.
  let pixel: UInt32
  /// The opacity, 0 to 255.
  let alpha: UInt8
  private let red, green, blue: UInt64
  private let reciprocals: UnsafePointer<UInt64>

  init(_ color: Color, reciprocals: BlendingReciprocals) {
    self.init(
      pixel: UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue),
      alpha: UInt8(max(0, min((color.alpha * 255 + 0.5).rounded(.down), 255))), reciprocals: reciprocals)
  }

  init(pixel: UInt32, alpha: UInt8, reciprocals: BlendingReciprocals) {
    self.pixel = pixel
    self.alpha = alpha
    red = UInt64(pixel >> 16 & 0xff) << 8
    green = UInt64(pixel >> 8 & 0xff) << 8
    blue = UInt64(pixel & 0xff) << 8
    self.reciprocals = reciprocals.start
  }

  /// The opacity of the colour where only a part of a pixel is covered.
  @inline(__always) func opacity(of cover: UInt8) -> UInt8 { Self.product(alpha, cover) }

  /// A product of two numbers in 255ths.
  @inline(__always) static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    let sum = UInt32(a) &* UInt32(b) &+ 128
    return UInt8(truncatingIfNeeded: ((sum >> 8) &+ sum) >> 8)
  }

  /// Mixes the colour at some opacity into a pixel.
  @inline(__always) func mix(_ target: UnsafeMutablePointer<UInt32>, _ opacity: UInt8) {
    if opacity == 255 {
      target.pointee = pixel
      return
    }
    if opacity == 0 { return }
    let old = target.pointee
    let weight = UInt64(opacity)
    let rest = 255 &* (256 &- weight)
    let reciprocal = reciprocals[Int(opacity)]
    @inline(__always) func channel(_ new: UInt64, _ shift: UInt32) -> UInt32 {
      let sum = new &* weight &+ UInt64(old >> shift & 0xff) &* rest
      return UInt32(truncatingIfNeeded: (sum &* reciprocal) >> BlendingReciprocals.shift) << shift
    }
    target.pointee = channel(red, 16) | channel(green, 8) | channel(blue, 0)
  }

  /// Mixes the colour into the pixels of a run.
  @inline(__always) func mix(_ row: UnsafeMutablePointer<UInt32>, _ run: CoverageRun) {
    let target = row + run.x
    if run.isSolid {
      let opacity = opacity(of: run.covers[0])
      if opacity == 255 {
        target.update(repeating: pixel, count: run.count)
      } else {
        for index in 0..<run.count { mix(target + index, opacity) }
      }
    } else {
      for index in 0..<run.count { mix(target + index, opacity(of: run.covers[index])) }
    }
  }
}

/// The divisors of the mixing as multipliers. Dividing three times a pixel would take most of the time of drawing markers.
final class BlendingReciprocals {
  static let shift: UInt64 = 40

  let start: UnsafePointer<UInt64>
  private let values: UnsafeMutablePointer<UInt64>

  init() {
    values = .allocate(capacity: 256)
    for opacity in 0..<256 {
      // Rounded up; exact for all dividends, which are below 2²⁴, since divisors are below 2¹⁶.
      (values + opacity).initialize(to: (1 << Self.shift) / UInt64(65280 + opacity) + 1)
    }
    start = UnsafePointer(values)
  }

  deinit { values.deallocate() }
}
