/// Puts a formula's boxes together, by the rules of Matplotlib 3.9.2's mathtext and its constants for DejaVu Sans.
struct MathBoxes {
  let fonts: MathFonts

  // In x-heights: the room after a script, how far scripts are raised or lowered, and moved aside.
  private static let scriptSpace = 0.05
  private static let integralDrop = 0.4
  private static let superscriptRise = 0.7
  private static let subscriptDrop = 0.3
  private static let subscriptDropBelowSuperscript = 0.5
  private static let scriptShift = 0.025
  private static let slantedShift = 0.2
  private static let integralShift = 0.1

  // MARK: - Nodes

  func character(
    _ symbol: MathSymbol, _ font: MathFont, fontSize: Double, extent: MathExtent? = nil
  ) throws(MathFailure) -> MathCharacter {
    let glyph = try fonts.glyph(symbol, font, fontSize: fontSize, extent: extent)
    return MathCharacter(
      symbol: symbol, font: font, fontSize: fontSize, glyph: glyph, extent: extent,
      width: symbol.scalar == " " ? glyph.advance : glyph.width, height: glyph.height, depth: glyph.depth)
  }

  private func accent(
    _ symbol: MathSymbol, _ font: MathFont, fontSize: Double, extent: MathExtent? = nil
  ) throws(MathFailure) -> MathCharacter {
    var accent = try character(symbol, font, fontSize: fontSize, extent: extent)
    accent.isAccent = true
    measureAccent(&accent)
    return accent
  }

  private func measureAccent(_ accent: inout MathCharacter) {
    accent.width = accent.glyph.xMax - accent.glyph.xMin
    accent.height = accent.glyph.yMax - accent.glyph.yMin
    accent.depth = 0
  }

  func row(_ children: [MathNode], kerned: Bool = true) throws(MathFailure) -> MathList {
    var list = MathList(axis: .horizontal, children: kerned ? try withKerns(children) : children)
    list.packHorizontally()
    return list
  }

  private func column(_ children: [MathNode]) -> MathList {
    var list = MathList(axis: .vertical, children: children)
    list.packVertically()
    return list
  }

  /// A row with its contents in the middle.
  private func centered(_ children: [MathNode], width: Double) -> MathList {
    var list = MathList(axis: .horizontal, children: [.glue(.both)] + children + [.glue(.both)])
    list.packHorizontally(exactly: width)
    return list
  }

  private func gap(width: Double) -> MathNode { .box(MathBox(width: width, height: 0, depth: 0)) }
  private func gap(height: Double) -> MathNode { .box(MathBox(width: 0, height: 0, depth: height)) }

  private func rule(_ thickness: Double) -> MathNode {
    .box(MathBox(width: .infinity, height: thickness / 2, depth: thickness / 2, isRule: true))
  }

  /// What a character's advance adds to its width, and the kerning before the next one.
  private func withKerns(_ children: [MathNode]) throws(MathFailure) -> [MathNode] {
    var result: [MathNode] = []
    for (index, child) in children.enumerated() {
      result.append(child)
      guard case .character(let character) = child else { continue }
      var distance = character.glyph.advance - character.width
      if index + 1 < children.count, case .character(let next) = children[index + 1] {
        distance += try fonts.kerning(character, next)
      }
      if distance != 0 { result.append(.kern(MathKern(width: distance))) }
    }
    return result
  }

  /// Makes a node one script level smaller.
  func shrink(_ node: inout MathNode) throws(MathFailure) {
    switch node {
    case .character(var character):
      character.level += 1
      if character.level < MathScript.levels {
        character.fontSize *= MathScript.shrinking
        character.width *= MathScript.shrinking
        character.height *= MathScript.shrinking
        character.depth *= MathScript.shrinking
      }
      if character.isAccent {
        character.glyph = try fonts.glyph(
          character.symbol, character.font, fontSize: character.fontSize, extent: character.extent)
        measureAccent(&character)
      }
      node = .character(character)
    case .kern(var kern):
      kern.level += 1
      if kern.level < MathScript.levels { kern.width *= MathScript.shrinking }
      node = .kern(kern)
    case .glue: break
    case .list(var list):
      try shrink(&list)
      node = .list(list)
    case .box(var box):
      box.level += 1
      if box.level < MathScript.levels {
        box.width *= MathScript.shrinking
        box.height *= MathScript.shrinking
        box.depth *= MathScript.shrinking
      }
      node = .box(box)
    }
  }

  func shrink(_ list: inout MathList) throws(MathFailure) {
    for index in list.children.indices { try shrink(&list.children[index]) }
    list.level += 1
    guard list.level < MathScript.levels else { return }
    list.width *= MathScript.shrinking
    list.height *= MathScript.shrinking
    list.depth *= MathScript.shrinking
    list.shift *= MathScript.shrinking
    list.glueSet *= MathScript.shrinking
  }

  // MARK: - Scripts

  /// A nucleus with what is above it and below it: limits of a sum.
  func limits(
    of nucleus: MathNode, above: MathNode?, below: MathNode?, fontSize: Double
  ) throws(MathFailure) -> MathNode {
    var (above, below) = (above, below)
    var width = nucleus.extent?.width ?? 0
    if var node = above {
      try shrink(&node)
      width = max(width, node.extent?.width ?? 0)
      above = node
    }
    if var node = below {
      try shrink(&node)
      width = max(width, node.extent?.width ?? 0)
      below = node
    }
    let room = fonts.ruleThickness(fontSize: fontSize) * 3
    var parts: [MathNode] = []
    var shift = 0.0
    if let above { parts += [.list(centered([above], width: width)), gap(height: room)] }
    parts.append(.list(centered([nucleus], width: width)))
    if let below {
      let list = centered([below], width: width)
      parts += [gap(height: room), .list(list)]
      shift = list.height + room + (nucleus.extent?.depth ?? 0)
    }
    var stack = column(parts)
    stack.shift = shift
    return .list(try row([.list(stack)]))
  }

  /// A nucleus with scripts beside it.
  ///
  /// - Parameter trailing: What follows the scripts.
  func scripts(
    on nucleus: MathNode, superscript: MathNode?, subscripted: MathNode?, font: MathFont, fontSize: Double,
    trailing: [MathNode]
  ) throws(MathFailure) -> MathNode {
    let thickness = fonts.ruleThickness(fontSize: fontSize)
    let xHeight = try fonts.xHeight(font, fontSize: fontSize)
    // The last character is as wide as its advance, and not kerned.
    var children: [MathNode]
    if case .list(let list) = nucleus, list.axis == .horizontal {
      children = list.children
      if children.count > 1, case .kern = children[children.count - 1],
        case .character = children[children.count - 2]
      {
        children.removeLast()
      }
    } else {
      children = [nucleus]
    }
    if case .character(var character) = children.last {
      character.width = character.glyph.advance
      children[children.count - 1] = .character(character)
    }
    let base: MathList
    if case .list(let list) = nucleus, list.axis == .horizontal {
      base = try row(children, kerned: false)
    } else {
      base = try row(children)
    }
    let last = children.last ?? nucleus
    let height = last.extent?.height ?? 0
    let isIntegral = last.isIntegral
    let drop = (isIntegral ? last.extent?.depth ?? 0 : 0) + Self.integralDrop * xHeight

    var superscriptKern = Self.scriptShift * xHeight
    var subscriptKern = superscriptKern
    if last.isSlanted {
      superscriptKern += Self.scriptShift * xHeight
      superscriptKern += Self.slantedShift * (height - xHeight * 2 / 3)
      if isIntegral {
        subscriptKern = (3 * Self.scriptShift - Self.integralShift) * height
        superscriptKern = (3 * Self.scriptShift + Self.integralShift) * height
      } else {
        subscriptKern = 0
      }
    }

    func script(_ node: MathNode, kern: Double) throws(MathFailure) -> MathList {
      var list = try row([.kern(MathKern(width: kern)), node])
      try shrink(&list)
      return list
    }
    var scripts: MathList
    if let superscript {
      scripts = try script(superscript, kern: superscriptKern)
      var rise = isIntegral ? height - Self.integralDrop * xHeight : Self.superscriptRise * xHeight
      if let subscripted {
        let lower = try script(subscripted, kern: subscriptKern)
        let fall = isIntegral ? drop : Self.subscriptDropBelowSuperscript * xHeight
        // The two keep apart by twice the thickness of a rule.
        let clearance = 2 * thickness - ((rise - scripts.depth) - (lower.height - fall))
        if clearance > 0 { rise += clearance }
        let distance = (rise - scripts.depth) - (lower.height - fall)
        scripts = column([.list(scripts), .kern(MathKern(width: distance)), .list(lower)])
        scripts.shift = fall
      } else {
        scripts.shift = -rise
      }
    } else if let subscripted {
      scripts = try script(subscripted, kern: subscriptKern)
      scripts.shift = isIntegral ? drop : Self.subscriptDrop * xHeight
    } else {
      return .list(base)
    }
    if !isIntegral { scripts.width += Self.scriptSpace * xHeight }
    return .list(try row([.list(base), .list(scripts)] + trailing))
  }

  // MARK: - Fractions and roots

  /// One list above another with a rule between.
  func fraction(
    _ numerator: MathList, over denominator: MathList, rule thickness: Double?, isDisplayed: Bool,
    font: MathFont, fontSize: Double
  ) throws(MathFailure) -> MathList {
    var (numerator, denominator) = (numerator, denominator)
    if !isDisplayed {
      try shrink(&numerator)
      try shrink(&denominator)
    }
    let unit = fonts.ruleThickness(fontSize: fontSize)
    let width = max(numerator.width, denominator.width)
    let lower = centered([.list(denominator)], width: width)
    var stack = column([
      .list(centered([.list(numerator)], width: width)), gap(height: unit * 2), rule(thickness ?? unit),
      gap(height: unit * 2), .list(lower),
    ])
    // The rule lies in the middle of the equals sign.
    let equals = try fonts.glyph(MathSymbol("="), font, fontSize: fontSize)
    stack.shift = lower.height - ((equals.yMax + equals.yMin) / 2 - unit * 3)
    return try row([.list(stack), gap(width: unit * 2)])
  }

  /// A radical over a body.
  func root(
    of body: MathList, degree: [MathNode], font: MathFont, fontSize: Double
  ) throws(MathFailure) -> MathList {
    let unit = fonts.ruleThickness(fontSize: fontSize)
    let check = try tall(
      .radical, height: body.height - body.shift + unit * 5, depth: body.depth + body.shift, font: font,
      fontSize: fontSize)
    let height = check.height - check.shift
    let padded = try row([gap(width: 2 * unit), .list(body), gap(width: 2 * unit)])
    let covered = covered(.list(padded), height: height, depth: check.depth + check.shift, fontSize: fontSize)
    var index: MathNode = gap(width: check.width * 0.5)
    if !degree.isEmpty {
      var list = try row(degree)
      try shrink(&list)
      try shrink(&list)
      index = .list(list)
    }
    var raised = column([.list(try row([index]))])
    raised.shift = -height * 0.6
    return try row([
      .list(raised), .kern(MathKern(width: -check.width * 0.5)), .list(check), .list(covered),
    ])
  }

  func overline(_ body: MathList, fontSize: Double) throws(MathFailure) -> MathList {
    let height = body.height - body.shift + fonts.ruleThickness(fontSize: fontSize) * 3
    let covered = covered(
      .list(try row([.list(body)])), height: height, depth: body.depth + body.shift, fontSize: fontSize)
    return try row([.list(covered)])
  }

  /// A body with a rule on top, at a height.
  private func covered(_ body: MathNode, height: Double, depth: Double, fontSize: Double) -> MathList {
    var list = MathList(
      axis: .vertical, children: [rule(fonts.ruleThickness(fontSize: fontSize)), .glue(.fill), body])
    list.packVertically(exactly: height + fontSize * fonts.dpi / (100 * 12), maxDepth: depth)
    return list
  }

  // MARK: - Delimiters, accents, annotations

  /// A delimiter or radical as tall as asked for.
  ///
  /// - Parameter factor: By what the delimiter is magnified whatever its height; `nil` to fit it.
  func tall(
    _ symbol: MathSymbol, height: Double, depth: Double, font: MathFont, fontSize: Double,
    factor: Double? = nil
  ) throws(MathFailure) -> MathList {
    let total = height + depth
    let sizes = MathExtent.sizes(of: symbol.scalar)
    // A little less is tall enough, for descending letters.
    let enough = total - 0.2 * (try fonts.xHeight(font, fontSize: fontSize))
    var best = try character(symbol, font, fontSize: fontSize)
    if best.height + best.depth >= enough, !sizes.isEmpty { return try row([.character(best)]) }
    var extent: MathExtent?
    for size in sizes {
      extent = size
      best = try character(symbol, font, fontSize: fontSize, extent: size)
      if best.height + best.depth >= enough { break }
    }
    let fitting = factor ?? (best.height + best.depth > 0 ? total / (best.height + best.depth) : 1)
    best = try character(symbol, font, fontSize: fontSize * fitting, extent: extent)
    var list = try row([.character(best)])
    list.shift = depth - best.depth
    return list
  }

  /// A body with an accent above it.
  ///
  /// - Parameters:
  ///   - isWide: Whether the accent is as wide as the body.
  ///   - isSmall: Whether the accent is two script levels smaller.
  func accented(
    _ body: MathNode, with symbol: MathSymbol, isWide: Bool, isSmall: Bool, font: MathFont, fontSize: Double
  ) throws(MathFailure) -> MathNode {
    let width = body.extent?.width ?? 0
    var mark: MathNode
    if isWide {
      mark = .list(try wideAccent(symbol, width: width, font: font, fontSize: fontSize))
    } else {
      mark = .character(try accent(symbol, font, fontSize: fontSize))
    }
    if isSmall {
      try shrink(&mark)
      try shrink(&mark)
    }
    let above = centered([gap(width: width / 4), mark], width: width)
    let room = fonts.ruleThickness(fontSize: fontSize) * 2
    return .list(column([.list(above), gap(height: room), .list(try row([body]))]))
  }

  private func wideAccent(
    _ symbol: MathSymbol, width: Double, font: MathFont, fontSize: Double
  ) throws(MathFailure) -> MathList {
    var extent: MathExtent?
    var best = try accent(symbol, font, fontSize: fontSize)
    for size in MathExtent.sizes(of: symbol.scalar) where best.width < width {
      extent = size
      best = try accent(symbol, font, fontSize: fontSize, extent: size)
    }
    let factor = best.width > 0 ? width / best.width : 1
    best = try accent(symbol, font, fontSize: fontSize * factor, extent: extent)
    var list = try row([.character(best)])
    list.width = best.width
    return list
  }

  /// A body with a smaller annotation above or below it.
  func annotated(
    _ body: MathList, with annotation: MathList, isBelow: Bool, fontSize: Double
  ) throws(MathFailure) -> MathNode {
    var annotation = annotation
    try shrink(&annotation)
    let width = max(annotation.width, body.width)
    let (small, large) = (centered([.list(annotation)], width: width), centered([.list(body)], width: width))
    let room = fonts.ruleThickness(fontSize: fontSize) * 3
    guard isBelow else { return .list(column([.list(small), gap(height: room), .list(large)])) }
    var stack = column([.list(large), gap(height: room), .list(small)])
    stack.shift = large.depth + small.height + room
    return .list(stack)
  }
}
