/// Text in the frame, with or without a box and an arrow: Matplotlib's `text` and `annotate`.
public struct Text: Mark {
  /// The text and its place.
  public var label: TextLabel

  /// Makes a text from a label.
  public init(_ label: TextLabel) { self.label = label }

  /// Makes a text at a place.
  ///
  /// - Parameters:
  ///   - text: The text. A line feed starts a new line; `$…$` is set as mathematics.
  ///   - x: The horizontal place.
  ///   - y: The vertical place.
  ///   - coordinates: What the place counts.
  ///   - horizontal: Which part of the text is at its place.
  ///   - vertical: Which part of the text is at its place.
  ///   - rotation: By how many degrees the text is turned, counter-clockwise.
  ///   - size: The font size in points; `nil` takes the style's.
  ///   - color: The colour.
  ///   - frame: A box behind the text.
  ///   - arrow: An arrow from the text.
  public init(
    _ text: String, x: Double, y: Double, in coordinates: Coordinates = .data,
    horizontal: TextLabel.Horizontal = .left, vertical: TextLabel.Vertical = .baseline, rotation: Double = 0,
    size: Double? = nil, color: Paint = .foreground, frame: TextLabel.Frame? = nil, arrow: Arrow? = nil
  ) {
    label = TextLabel(
      text, x: x, y: y, in: coordinates, horizontal: horizontal, vertical: vertical, rotation: rotation,
      size: size,
      color: color)
    label.frame = frame
    label.arrow = arrow
  }

  public func validate() throws(PlotError) {
    try PlotError.check(label.size, in: 0.1...10_000, "the size of a text in points")
    try PlotError.check(label.alpha, in: 0...1, "a text's alpha")
    try PlotError.check(label.rotation, in: -1e6...1e6, "the rotation of a text in degrees")
  }

  public func labels(in view: AxesView) -> [TextLabel] { [label] }

  public func draw(in canvas: inout Canvas) {}
}
