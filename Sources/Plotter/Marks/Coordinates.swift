/// What coordinates count: data, or fractions of the frame.
public struct Coordinates: Sendable, Hashable {
  /// The space of one coordinate.
  public enum Space: Sendable, Hashable {
    /// Data values.
    case data
    /// Fractions of the frame's width or height, from 0 at the left or bottom to 1.
    case axes
  }

  /// The spaces of the horizontal and of the vertical coordinate.
  public var x, y: Space

  /// Makes coordinates of two spaces.
  public init(x: Space, y: Space) {
    self.x = x
    self.y = y
  }

  /// Data values in both directions.
  public static let data = Coordinates(x: .data, y: .data)

  /// Fractions of the frame in both directions.
  public static let axes = Coordinates(x: .axes, y: .axes)

  /// Fractions of the frame across, data values upwards: for a rule at a height.
  public static let acrossX = Coordinates(x: .axes, y: .data)

  /// Data values across, fractions of the frame upwards: for a rule at an x.
  public static let acrossY = Coordinates(x: .data, y: .axes)
}

/// The limits of axes, for marks that need them before anything is drawn.
public struct AxesView: Sendable {
  /// The data values at the ends of the two axes.
  public let x, y: ViewInterval

  /// The colours and sizes.
  public let style: Style

  /// The colours that the mark takes of the cycle.
  public let colors: [Color]

  let transforms: Plane

  /// Where a data point lies, as fractions of the frame.
  public func fraction(x: Double, y: Double) -> (x: Double, y: Double) {
    let frame = transforms.frame
    return (
      (transforms.horizontal.position(of: x) - frame.x0) / frame.width,
      (transforms.vertical.position(of: y) - frame.y0) / frame.height
    )
  }

  /// The colour that a paint stands for.
  public func color(_ paint: Paint, at place: Int = 0, alpha: Double? = nil) -> Color {
    style.color(paint, of: colors, at: place, alpha: alpha)
  }
}

extension Style {
  /// The colour that a paint stands for, where a mark has taken `colors` of the cycle.
  func color(_ paint: Paint, of colors: [Color], at place: Int, alpha: Double?) -> Color {
    var color =
      switch paint {
      case .next: colors.isEmpty ? foreground : colors[place % colors.count]
      case .place(let index):
        colors.isEmpty ? foreground : colors[((index % colors.count) + colors.count) % colors.count]
      case .cycle(let index): cycleColor(at: index)
      case .foreground: foreground
      case .background: background
      case .color(let color): color
      }
    // What can't be seen stays so.
    if let alpha, color.alpha > 0 { color.alpha = alpha }
    return color
  }
}
