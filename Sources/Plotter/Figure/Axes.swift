/// A plot: marks in a frame, with two axes, a title and a legend.
///
///     let axes = Axes(title: "decay", x: Axis(label: "t")) {
///       Line(x: t, y: measured, name: "measured")
///       Line(x: t, y: fitted, name: "fitted", line: .dashed)
///     }
public struct Axes: Sendable {
  /// How long a unit of the vertical axis is, compared with one of the horizontal axis.
  public enum Aspect: Sendable, Hashable {
    /// What the marks ask for: images keep square pixels, everything else fills the room there is.
    case automatic
    /// The frame fills the room there is.
    case free
    /// A vertical unit is `ratio` times as long as a horizontal one. The frame shrinks to that.
    case ratio(Double)
    /// Both units are equally long.
    public static let equal = Aspect.ratio(1)
  }

  /// A second axis in the frame, on the side across from the first, with marks of its own.
  public struct Twin: Sendable {
    /// The direction that the marks share with the first ones: `.x` gives a second vertical axis.
    public var shared: Direction

    /// The marks.
    public var marks: [any Mark]

    /// The axis.
    public var axis: Axis

    /// The twin's own legend; `nil` for none.
    public var legend: Legend?

    /// Makes a twin. The axis lies at the right, or at the top, unless it says otherwise.
    public init(
      sharing shared: Direction = .x, axis: Axis = Axis(), legend: Legend? = nil,
      @MarkBuilder marks: () -> [any Mark] = { [] }
    ) {
      self.shared = shared
      self.marks = marks()
      self.axis = axis
      self.axis.isOnUpperSide = true
      self.legend = legend
    }
  }

  /// The text above the frame; empty for none. A line feed starts a new line.
  public var title: String

  /// The marks. Those of the same order are drawn one after the other, the last one on top.
  public var marks: [any Mark]

  /// The horizontal axis.
  public var x: Axis

  /// The vertical axis.
  public var y: Axis

  /// A second axis with marks of its own; `nil` for none.
  public var twin: Twin?

  /// The legend; `nil` for none.
  public var legend: Legend?

  /// Colour bars beside the frame.
  public var colorBars: [ColorBar] = []

  /// How long the units of the two axes are, compared with each other.
  public var aspect = Aspect.automatic

  /// The sides with a spine.
  public var spines: Set<Side> = Set(Side.allCases)

  /// Whether frame, axes and background are drawn. Titles and marks are drawn in any case.
  public var isFrameVisible = true

  /// The colour behind the marks; `nil` takes the style's background.
  public var background: Color?

  /// The size of the title in points; `nil` takes the style's.
  public var titleSize: Double?

  /// Makes axes.
  ///
  /// - Parameters:
  ///   - title: The text above the frame; empty for none.
  ///   - x: The horizontal axis.
  ///   - y: The vertical axis.
  ///   - legend: The legend; `nil` for none.
  ///   - marks: What is drawn.
  public init(
    title: String = "", x: Axis = Axis(), y: Axis = Axis(), legend: Legend? = nil,
    @MarkBuilder marks: () -> [any Mark] = { [] }
  ) {
    self.init(title: title, marks: marks(), x: x, y: y, legend: legend)
  }

  /// Makes axes from a list of marks.
  public init(
    title: String = "", marks: [any Mark], x: Axis = Axis(), y: Axis = Axis(), legend: Legend? = nil
  ) {
    self.title = title
    self.marks = marks
    self.x = x
    self.y = y
    self.legend = legend
  }
}

/// Collects marks that are written one below the other.
@resultBuilder
public enum MarkBuilder {
  /// One mark.
  public static func buildExpression(_ mark: any Mark) -> [any Mark] { [mark] }
  /// A list of marks.
  public static func buildExpression(_ marks: [any Mark]) -> [any Mark] { marks }
  /// Marks one below the other.
  public static func buildBlock(_ parts: [any Mark]...) -> [any Mark] { parts.flatMap { $0 } }
  /// Marks under an `if` without an `else`.
  public static func buildOptional(_ part: [any Mark]?) -> [any Mark] { part ?? [] }
  /// Marks under an `if`.
  public static func buildEither(first: [any Mark]) -> [any Mark] { first }
  /// Marks under an `else`.
  public static func buildEither(second: [any Mark]) -> [any Mark] { second }
  /// Marks of a loop.
  public static func buildArray(_ parts: [[any Mark]]) -> [any Mark] { parts.flatMap { $0 } }
}
