/// A part of a formula in TeX's model of boxes, as Matplotlib 3.9.2's mathtext has it. Lengths are device units; heights
/// count up from the baseline, depths down.
indirect enum MathNode {
  case character(MathCharacter)
  case kern(MathKern)
  case glue(MathGlue)
  case list(MathList)
  case box(MathBox)
}

/// A font by its name in a formula.
enum MathFont: Hashable {
  /// The text's own font.
  case regular
  case roman, italic, bold, boldItalic, sans, monospaced
  /// Letters that Unicode has characters of their own for.
  case blackboard, calligraphic, fraktur
}

/// Everything gets smaller from level to level of scripts, but not beyond the sixth.
enum MathScript {
  static let shrinking = 0.7
  static let levels = 6
}

/// A symbol in a font.
struct MathCharacter {
  var symbol: MathSymbol
  var font: MathFont
  var fontSize: Double
  /// How the glyph looked when it was loaded, at full size.
  var glyph: MathGlyph
  /// What the glyph is stretched to; `nil` for its own extent.
  var extent: MathExtent?
  var width, height, depth: Double
  /// Whether it is an accent, which is placed by its outline.
  var isAccent = false
  var level = 0
}

/// A distance in a list's direction.
struct MathKern {
  var width: Double
  var level = 0
}

/// What stretches to fill a list.
enum MathGlue {
  /// Stretches, and shrinks to less than nothing, as `\hss` does.
  case both
  /// Stretches before anything else does.
  case fill
}

/// A rectangle, empty or black.
struct MathBox {
  /// Infinite dimensions are those of the surrounding list.
  var width, height, depth: Double
  var isRule = false
  var level = 0
}

/// Nodes beside or below each other.
struct MathList {
  enum Axis { case horizontal, vertical }
  var axis: Axis
  var children: [MathNode]
  var width = 0.0
  var height = 0.0
  var depth = 0.0
  /// How far the list is moved: down in a horizontal one, right in a vertical one.
  var shift = 0.0
  /// By how much a unit of the glue of `glueOrder` stretches, or shrinks where `glueSign` is -1.
  var glueSet = 0.0
  var glueSign = 0
  var glueOrder = 0
  /// The name of a function, such as `lim`.
  var function: String?
  var level = 0
}

extension MathNode {
  /// The box that lists take up room for; kerns and glue have none.
  var extent: (width: Double, height: Double, depth: Double, shift: Double)? {
    switch self {
    case .character(let character): (character.width, character.height, character.depth, 0)
    case .list(let list): (list.width, list.height, list.depth, list.shift)
    case .box(let box): (box.width, box.height, box.depth, 0)
    case .kern, .glue: nil
    }
  }

  var isSum: Bool {
    switch self {
    case .character(let character): character.symbol.kind == .sum
    case .list(let list): list.function.map(MathParser.limitFunctions.contains) ?? false
    default: false
    }
  }

  var isIntegral: Bool {
    if case .character(let character) = self { character.symbol.kind == .integral } else { false }
  }

  var isSlanted: Bool {
    if case .character(let character) = self { character.glyph.isSlanted } else { false }
  }
}

extension MathGlue {
  var stretch: (amount: Double, order: Int) { self == .both ? (1, 1) : (1, 2) }
  var shrink: (amount: Double, order: Int) { self == .both ? (-1, 1) : (0, 0) }
}

extension MathList {
  /// Adds up the children's widths and stretches the glue: TeX's `hpack`.
  ///
  /// - Parameter exactly: The list's width; `nil` for that of its children.
  mutating func packHorizontally(exactly: Double? = nil) {
    var total = 0.0
    var (stretch, shrink) = ([0.0, 0, 0], [0.0, 0, 0])
    (height, depth) = (0, 0)
    for child in children {
      switch child {
      case .kern(let kern): total += kern.width
      case .glue(let glue):
        stretch[glue.stretch.order] += glue.stretch.amount
        shrink[glue.shrink.order] += glue.shrink.amount
      case .character, .list, .box:
        guard let extent = child.extent else { continue }
        total += extent.width
        guard extent.height.isFinite, extent.depth.isFinite else { continue }
        height = max(height, extent.height - extent.shift)
        depth = max(depth, extent.depth + extent.shift)
      }
    }
    width = exactly ?? total
    setGlue(excess: width - total, stretch: stretch, shrink: shrink)
  }

  /// Adds up the children's heights and stretches the glue: TeX's `vpack`.
  ///
  /// - Parameters:
  ///   - exactly: The list's height; `nil` for that of its children.
  ///   - maxDepth: What is deeper counts as height.
  mutating func packVertically(exactly: Double? = nil, maxDepth: Double = .infinity) {
    var total = 0.0
    var lastDepth = 0.0
    var (stretch, shrink) = ([0.0, 0, 0], [0.0, 0, 0])
    width = 0
    for child in children {
      switch child {
      case .kern(let kern):
        total += lastDepth + kern.width
        lastDepth = 0
      case .glue(let glue):
        total += lastDepth
        lastDepth = 0
        stretch[glue.stretch.order] += glue.stretch.amount
        shrink[glue.shrink.order] += glue.shrink.amount
      case .character, .list, .box:
        guard let extent = child.extent else { continue }
        total += lastDepth + extent.height
        lastDepth = extent.depth
        if extent.width.isFinite { width = max(width, extent.width + extent.shift) }
      }
    }
    if lastDepth > maxDepth {
      total += lastDepth - maxDepth
      depth = maxDepth
    } else {
      depth = lastDepth
    }
    height = exactly ?? total
    setGlue(excess: height - total, stretch: stretch, shrink: shrink)
  }

  private mutating func setGlue(excess: Double, stretch: [Double], shrink: [Double]) {
    (glueSign, glueOrder) = (0, 0)
    guard excess != 0 else { return }
    let totals = excess > 0 ? stretch : shrink
    glueOrder = totals.lastIndex { $0 != 0 } ?? 0
    guard totals[glueOrder] != 0 else { return }
    glueSign = excess > 0 ? 1 : -1
    glueSet = excess / totals[glueOrder]
  }
}
