/// A text of one or more lines, attached to a point by its alignment.
struct TextBlock: Sendable, Equatable {
  enum Content: Sendable, Hashable {
    /// Text, in which a line feed starts a new line.
    case plain(String)
    /// A power with its exponent raised, such as 10 to the 3, and what it is multiplied by.
    case power(TickLabel)

    init(_ label: TickLabel) {
      self = label.exponent == nil ? .plain(label.base) : .power(label)
    }

    fileprivate var lines: [Content] {
      switch self {
      case .plain(let text):
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
          .plain(String($0))
        }
      case .power: [self]
      }
    }
  }

  enum HorizontalAlignment: Sendable { case left, center, right }
  enum VerticalAlignment: Sendable { case top, baseline, centerBaseline, bottom }

  var content: Content
  /// Font size in points.
  var size: Double
  var horizontal: HorizontalAlignment
  var vertical: VerticalAlignment
  /// Whether the text runs upwards, turned by 90 degrees about its anchor.
  var isVertical = false

  /// The block's extent and its lines, relative to the anchor, y pointing up.
  struct Arrangement: Sendable {
    var box: Box
    var lines: [(line: SetLine, x: Double, y: Double)]
  }

  /// Arranges the lines by Matplotlib's rules (`Text._get_layout`): every line is at least as tall as "lp",
  /// baselines are 1.2 times that apart, and lines are centred on each other as the alignment says.
  func arrangement(typesetter: Typesetter, device: Device) throws(PlotError) -> Arrangement {
    let lineSpacing = 1.2
    let reference = try typesetter.set(.plain("lp"), size: size, device: device)
    let minimumStep = (reference.height - reference.descent) * lineSpacing

    var lines: [(line: SetLine, y: Double)] = []
    var y = 0.0
    var baseline = 0.0
    var descent = 0.0
    for content in content.lines {
      let line = try typesetter.set(content, size: size, device: device)
      // An empty line has no extents of its own, so it takes the reference's.
      let isEmpty = content == .plain("")
      let height = max(isEmpty ? 0 : line.height, reference.height)
      descent = max(isEmpty ? 0 : line.descent, reference.descent)
      baseline = (height - descent) - y
      y -= lines.isEmpty ? height - descent : max(minimumStep, (height - descent) * lineSpacing)
      lines.append((line, y))
      y -= descent
    }
    let width = lines.map(\.line.width).max() ?? 0
    let bottom = (lines.last?.y ?? 0) - descent

    // Offsets of the anchor within the unrotated block.
    let anchorX =
      switch horizontal {
      case .left: 0.0
      case .center: width / 2
      case .right: width
      }
    let anchorY =
      switch vertical {
      case .top: 0.0
      case .baseline: isVertical ? -baseline : bottom + descent
      case .centerBaseline: -baseline / 2
      case .bottom: bottom
      }
    let placed = lines.map { line, y in
      let indent =
        switch horizontal {
        case .left: 0.0
        case .center: width / 2 - line.width / 2
        case .right: width - line.width
        }
      let (x, y) = (indent - anchorX, y - anchorY)
      return isVertical ? (line: line, x: -y, y: x) : (line: line, x: x, y: y)
    }
    let flat = Box(x0: -anchorX, y0: bottom - anchorY, x1: width - anchorX, y1: -anchorY)
    let box = isVertical ? Box(x0: -flat.y1, y0: flat.x0, x1: -flat.y0, y1: flat.x1) : flat
    return Arrangement(box: box, lines: placed)
  }
}
