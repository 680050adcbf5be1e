/// Places what a formula's boxes hold: TeX's `ship_out`. Places count from the top left corner, y pointing down.
struct MathShipping {
  struct Glyph {
    var character: MathCharacter
    var x, y: Double
  }

  private(set) var glyphs: [Glyph] = []
  private(set) var rules: [Box] = []
  private var x = 0.0
  private var y = 0.0
  private let offset: Point

  init(_ formula: MathList, at origin: Point = Point(x: 0, y: 0)) {
    offset = Point(x: origin.x, y: origin.y + formula.height)
    putHorizontally(formula)
  }

  private mutating func put(_ character: MathCharacter) {
    var (left, base) = (x + offset.x, y + offset.y)
    if character.isAccent {
      left -= character.glyph.xMin
      base += character.glyph.yMin
    }
    glyphs.append(Glyph(character: character, x: left, y: base))
  }

  private mutating func putRule(width: Double, height: Double) {
    let (left, top) = (x + offset.x, y + offset.y)
    rules.append(Box(x0: left, y0: top, x1: left + width, y1: top + height))
  }

  private mutating func putHorizontally(_ list: MathList) {
    let baseline = y
    var glue = GlueSum(list)
    for child in list.children {
      switch child {
      case .character(let character):
        put(character)
        x += character.width
      case .kern(let kern): x += kern.width
      case .glue(let part): x += glue.width(of: part)
      case .list(let inner):
        guard !inner.children.isEmpty else {
          x += inner.width
          continue
        }
        let edge = x
        y = baseline + inner.shift
        if inner.axis == .horizontal { putHorizontally(inner) } else { putVertically(inner) }
        x = edge + inner.width
        y = baseline
      case .box(let box):
        let height = box.height.isFinite ? box.height : list.height
        let depth = box.depth.isFinite ? box.depth : list.depth
        if box.isRule, height > 0, box.width > 0 {
          y = baseline + depth
          putRule(width: box.width, height: height)
          y = baseline
        }
        x += box.width
      }
    }
  }

  private mutating func putVertically(_ list: MathList) {
    let left = x
    y -= list.height
    var glue = GlueSum(list)
    for child in list.children {
      switch child {
      case .kern(let kern): y += kern.width
      case .glue(let part): y += glue.width(of: part)
      case .list(let inner):
        guard !inner.children.isEmpty else {
          y += inner.height + inner.depth
          continue
        }
        y += inner.height
        x = left + inner.shift
        let base = y
        if inner.axis == .horizontal { putHorizontally(inner) } else { putVertically(inner) }
        y = base + inner.depth
        x = left
      case .box(let box):
        let height = box.height + box.depth
        guard height > 0, box.depth > 0 else { continue }
        y += height
        if box.isRule { putRule(width: box.width.isFinite ? box.width : list.width, height: height) }
      case .character: continue
      }
    }
  }

  /// What a list's glue stretches to, in whole device units that add up to the whole.
  private struct GlueSum {
    let list: MathList
    var sum = 0.0
    var given = 0.0

    init(_ list: MathList) { self.list = list }

    mutating func width(of glue: MathGlue) -> Double {
      var width = -given
      let part = list.glueSign > 0 ? glue.stretch : glue.shrink
      if list.glueSign != 0, part.order == list.glueOrder {
        sum += part.amount
        given = min(max(list.glueSet * sum, -1e9), 1e9).rounded(.toNearestOrEven)
      }
      width += given
      return width
    }
  }
}
