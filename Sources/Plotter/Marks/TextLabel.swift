/// A text at a place in axes.
public struct TextLabel: Sendable {
  /// Which part of a text is at its place.
  public enum Horizontal: Sendable, Hashable {
    case left, center, right
  }

  /// Which part of a text is at its place.
  public enum Vertical: Sendable, Hashable {
    case top, baseline, center, centerBaseline, bottom
  }

  /// A box behind a text.
  public struct Frame: Sendable, Hashable {
    /// The colour inside; `nil` for none.
    public var fill: Paint?
    /// The colour of the edge; `nil` for none.
    public var edge: Paint?
    /// The width of the edge in points.
    public var width: Double
    /// The distance between text and box, in multiples of the font size.
    public var pad: Double
    /// The radius of the corners, in multiples of the font size.
    public var rounding: Double
    /// How opaque the box is.
    public var alpha: Double

    /// Makes a box behind a text: Matplotlib's `bbox` with `boxstyle="round"` or, without rounding, `"square"`.
    public init(
      fill: Paint? = .background, edge: Paint? = .foreground, width: Double = 1, pad: Double = 0.3,
      rounding: Double = 0.3, alpha: Double = 1
    ) {
      self.fill = fill
      self.edge = edge
      self.width = width
      self.pad = pad
      self.rounding = rounding
      self.alpha = alpha
    }
  }

  /// The text. A line feed starts a new line; `$…$` is set as mathematics.
  public var text: String

  /// The place.
  public var x, y: Double

  /// What the place counts.
  public var coordinates: Coordinates

  /// Which part of the text is at its place.
  public var horizontal: Horizontal

  /// Which part of the text is at its place.
  public var vertical: Vertical

  /// By how many points the text is set off from its place, to the right and up.
  public var offset: (x: Double, y: Double)

  /// By how many degrees the text is turned, counter-clockwise.
  public var rotation: Double

  /// Whether the text is aligned before it is turned: Matplotlib's `rotation_mode="anchor"`.
  public var anchorsRotation = false

  /// The font size in points; `nil` takes the style's.
  public var size: Double?

  /// The colour.
  public var color: Paint

  /// How opaque the text is, from 0 to 1; `nil` leaves the colour as it is.
  public var alpha: Double?

  /// A box behind the text; `nil` for none.
  public var frame: Frame?

  /// An arrow from the text; `nil` for none.
  public var arrow: Arrow?

  /// What the text covers: Matplotlib's `zorder`.
  public var order = 3.0

  /// Makes a text.
  public init(
    _ text: String, x: Double, y: Double, in coordinates: Coordinates = .data, horizontal: Horizontal = .left,
    vertical: Vertical = .baseline, offset: (x: Double, y: Double) = (0, 0), rotation: Double = 0,
    size: Double? = nil, color: Paint = .foreground
  ) {
    self.text = text
    self.x = x
    self.y = y
    self.coordinates = coordinates
    self.horizontal = horizontal
    self.vertical = vertical
    self.offset = offset
    self.rotation = rotation
    self.size = size
    self.color = color
  }
}

/// An arrow from a text to a point.
public struct Arrow: Sendable {
  /// The shape of an arrow.
  public enum Head: Sendable, Hashable {
    /// A line without a head: Matplotlib's `-`.
    case none
    /// Two strokes: Matplotlib's `->`.
    case open
    /// A filled triangle: Matplotlib's `-|>`.
    case filled
  }

  /// Where the arrow points, in data or axes coordinates.
  public var x, y: Double

  /// What the coordinates of the point count.
  public var coordinates: Coordinates

  /// The shape of the head.
  public var head: Head

  /// The colour.
  public var color: Paint

  /// The width of the stroke in points.
  public var width: Double

  /// The distance between the arrow's ends and its text and point, in points.
  public var shrink: Double

  /// Makes an arrow. The defaults are those of Matplotlib's `annotate` with `arrowstyle="->"`.
  public init(
    toX x: Double, y: Double, in coordinates: Coordinates = .data, head: Head = .open,
    color: Paint = .foreground,
    width: Double = 1, shrink: Double = 2
  ) {
    self.x = x
    self.y = y
    self.coordinates = coordinates
    self.head = head
    self.color = color
    self.width = width
    self.shrink = shrink
  }
}
