#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A colour in sRGB, eight bits a channel, with an opacity.
public struct Color: Sendable, Hashable {
  /// The red, green and blue channels, 0 to 255.
  public var red, green, blue: UInt8

  /// The opacity, from 0 (cannot be seen) to 1 (hides what is behind it). Values outside count as the nearer end,
  /// and no number as 0.
  public var alpha: Double {
    didSet { alpha = Self.opacity(alpha) }
  }

  /// Makes a colour from its channels, each 0 to 255, and its opacity, 0 to 1.
  public init(red: UInt8, green: UInt8, blue: UInt8, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = Self.opacity(alpha)
  }

  /// Makes a colour from the number that its web notation shows: `Color(hex: 0x1f77b4)`.
  /// Bits above the lowest 24 are ignored.
  public init(hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16),
      green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex))
  }

  /// The colour with another opacity, 0 to 1.
  public func opacity(_ alpha: Double) -> Color {
    Color(red: red, green: green, blue: blue, alpha: alpha)
  }

  /// Whether the colour hides all that is behind it.
  var isOpaque: Bool { alpha == 1 }

  private static func opacity(_ value: Double) -> Double { value > 0 ? min(value, 1) : 0 }

  /// The contrast ratio between two colours, from 1 (equal) to 21 (black and white), as the Web Content
  /// Accessibility Guidelines 2.1 define it: (L1 + 0.05) / (L2 + 0.05) over the relative luminances.
  /// Opacities do not count.
  public func contrast(with other: Color) -> Double {
    let (a, b) = (relativeLuminance, other.relativeLuminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}

extension Color {
  /// The relative luminance of the Web Content Accessibility Guidelines 2.1: 0 for black, 1 for white.
  private var relativeLuminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
