#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A text of one or more lines, attached to a point by its alignment.
struct TextBlock: Sendable, Equatable {
  enum HorizontalAlignment: Sendable { case left, center, right }
  enum VerticalAlignment: Sendable { case top, baseline, center, centerBaseline, bottom }

  /// The text. A line feed starts a new line; in each line, `$…$` is a formula.
  var text: String
  /// Font size in points.
  var size: Double
  /// Which part of the block is at the anchor. Unless `anchorsRotation`, the block is the box around the turned text.
  var horizontal: HorizontalAlignment
  var vertical: VerticalAlignment
  /// By how many degrees the text is turned, counter-clockwise.
  var rotation = 0.0
  /// Whether the text is aligned first and then turned about the anchor (Matplotlib's `rotation_mode="anchor"`).
  var anchorsRotation = false
  /// How the lines are aligned to each other; `nil` for `horizontal`.
  var multialignment: HorizontalAlignment?

  /// The block's extent and its lines, relative to the anchor, y pointing up.
  struct Arrangement: Sendable {
    /// The smallest upright box around the turned block.
    var box: Box
    /// The lines and their origins.
    var lines: [(line: GlyphRun, x: Double, y: Double)]
    /// The turn in degrees, counter-clockwise, from 0 up to 360.
    var angle: Double

    /// The lines as a scene shows them with the anchor at a place, y pointing up in a picture of a height.
    func texts(atX x: Double, y: Double, pictureHeight: Double, device: Device) -> [Scene.Text] {
      lines.map { line, lineX, lineY in
        line.text(at: Point(x: x + lineX, y: pictureHeight - (y + lineY)), angle: angle, device: device)
      }
    }
  }

  /// Arranges the lines by Matplotlib's rules (`Text._get_layout`): every line is at least as tall as "lp",
  /// baselines are 1.2 times that apart, and lines are aligned with each other; then the block is turned and aligned
  /// with the anchor.
  func arrangement(typesetter: Typesetter, device: Device) throws(PlotError) -> Arrangement {
    let lineSpacing = 1.2
    let reference = try typesetter.set("lp", size: size, device: device)
    let minimumStep = (reference.height - reference.descent) * lineSpacing

    var lines: [(line: GlyphRun, y: Double)] = []
    var y = 0.0
    // Of the last line.
    var baseline = 0.0
    var descent = 0.0
    for text in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = try typesetter.set(String(text), size: size, device: device)
      // An empty line has no extents of its own, so it takes the reference's.
      let isEmpty = text.isEmpty
      let height = max(isEmpty ? 0 : line.height, reference.height)
      descent = max(isEmpty ? 0 : line.descent, reference.descent)
      baseline = (height - descent) - y
      y -= lines.isEmpty ? height - descent : max(minimumStep, (height - descent) * lineSpacing)
      lines.append((line, y))
      y -= descent
    }
    let width = lines.map(\.line.width).max() ?? 0
    let flat = Box(x0: 0, y0: (lines.last?.y ?? 0) - descent, x1: width, y1: 0)

    let angle = Self.reduced(rotation)
    let (cosine, sine) = (cos(angle * (.pi / 180)), sin(angle * (.pi / 180)))
    func turned(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
      (cosine * x - sine * y, sine * x + cosine * y)
    }
    let corners = [
      turned(flat.x0, flat.y0), turned(flat.x0, flat.y1), turned(flat.x1, flat.y1), turned(flat.x1, flat.y0),
    ]
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    let outer = Box(x0: xs.min() ?? 0, y0: ys.min() ?? 0, x1: xs.max() ?? 0, y1: ys.max() ?? 0)

    let aligned = anchorsRotation ? flat : outer
    let anchorX =
      switch horizontal {
      case .left: aligned.x0
      case .center: (aligned.x0 + aligned.x1) / 2
      case .right: aligned.x1
      }
    let anchorY =
      switch vertical {
      case .top: aligned.y1
      case .center: (aligned.y0 + aligned.y1) / 2
      case .baseline: anchorsRotation ? aligned.y1 - baseline : aligned.y0 + descent
      case .centerBaseline: (anchorsRotation ? aligned.y1 : aligned.y0 + outer.height) - baseline / 2
      case .bottom: aligned.y0
      }
    let anchor = anchorsRotation ? turned(anchorX, anchorY) : (anchorX, anchorY)
    let placed = lines.map { line, y in
      let indent =
        switch multialignment ?? horizontal {
        case .left: 0.0
        case .center: width / 2 - line.width / 2
        case .right: width - line.width
        }
      let place = turned(indent, y)
      return (line: line, x: place.x - anchor.0, y: place.y - anchor.1)
    }
    let (left, bottom) = (outer.x0 - anchor.0, outer.y0 - anchor.1)
    return Arrangement(
      box: Box(x0: left, y0: bottom, x1: left + outer.width, y1: bottom + outer.height), lines: placed,
      angle: angle)
  }

  /// An angle of a full turn or less; what is no number is no turn.
  private static func reduced(_ degrees: Double) -> Double {
    guard degrees.isFinite else { return 0 }
    let rest = fmod(degrees, 360)
    return rest < 0 ? rest + 360 : rest
  }
}
