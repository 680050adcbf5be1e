/// Reads a text that holds formulas, in the part of TeX's notation that Matplotlib 3.9.2's mathtext knows, and puts its
/// boxes together.
struct MathParser {
  let boxes: MathBoxes
  let fontSize: Double

  private var scalars: [Unicode.Scalar] = []
  /// How many characters of the text lie before the formula that is being read.
  private var start = 0
  private var index = 0
  private var font = MathFont.regular
  private var depth = 0
  /// Whether scripts of a function's name are being read: operators in these have no room around them, and a thin space
  /// follows.
  private var isInFunctionScripts = false

  /// Groups within groups, of which a text has so many at most.
  private static let maxDepth = 60

  static let limitFunctions: Set<String> = ["lim", "liminf", "limsup", "sup", "max", "min"]

  private static let functions: Set<String> = [
    "arccos", "csc", "ker", "min", "arcsin", "deg", "lg", "Pr", "arctan", "det", "lim", "sec", "arg", "dim",
    "liminf", "sin", "cos", "exp", "limsup", "sinh", "cosh", "gcd", "ln", "sup", "cot", "hom", "log", "tan",
    "coth", "inf", "max", "tanh",
  ]

  private static let fontNames: [String: MathFont] = [
    "default": .regular, "regular": .regular, "rm": .roman, "it": .italic, "bf": .bold, "bfit": .boldItalic,
    "sf": .sans, "tt": .monospaced, "bb": .blackboard, "cal": .calligraphic, "scr": .calligraphic,
    "frak": .fraktur,
  ]

  /// Multiples of the width of an m.
  private static let spaces: [String: Double] = [
    ",": 0.16667, "thinspace": 0.16667, "/": 0.16667, ">": 0.22222, ":": 0.22222, ";": 0.27778, " ": 0.33333,
    "enspace": 0.5, "quad": 1, "qquad": 2, "!": -0.16667,
  ]
  private static let thinSpace = 0.16667
  private static let operatorSpace = 0.2

  private static let accents: [String: Unicode.Scalar] = [
    "hat": "\u{302}", "breve": "\u{306}", "bar": "\u{304}", "grave": "\u{300}", "acute": "\u{301}",
    "tilde": "\u{303}", "dot": "\u{307}", "ddot": "\u{308}", "dddot": "\u{20db}", "ddddot": "\u{20dc}",
    "vec": "\u{20d7}", "\"": "\u{308}", "`": "\u{300}", "'": "\u{301}", "~": "\u{303}", ".": "\u{307}",
    "^": "\u{302}", "overrightarrow": "→", "overleftarrow": "←", "mathring": "∘", "widehat": "\u{302}",
    "widetilde": "\u{303}", "widebar": "\u{305}",
  ]

  init(boxes: MathBoxes, fontSize: Double) {
    self.boxes = boxes
    self.fontSize = fontSize
  }

  /// Reads a text.
  mutating func parse(_ text: String) throws(MathFailure) -> MathList {
    let parts: [MathText.Part]
    do { parts = try MathText.parts(of: text) } catch { throw .formula(error) }
    var nodes: [MathNode] = []
    for part in parts {
      guard part.isFormula else {
        var characters: [MathNode] = []
        for scalar in MathText.withoutEscapes(part.scalars) {
          characters.append(
            .character(try boxes.character(MathSymbol(scalar), .regular, fontSize: fontSize)))
        }
        nodes.append(.list(try boxes.row(characters)))
        continue
      }
      (scalars, start, index, font) = (part.scalars, part.start, 0, .italic)
      let formula = try tokens()
      guard index == scalars.count else { throw failure("'\(scalars[index])' is out of place") }
      guard !formula.isEmpty else { throw failure("a formula is empty") }
      nodes.append(.list(try boxes.row(formula)))
    }
    return try boxes.row(nodes)
  }

  // MARK: - Characters

  private func failure(_ reason: String, at position: Int? = nil) -> MathFailure {
    .formula(MathError(position: start + (position ?? index), reason: reason))
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func skipBlanks() {
    while let scalar = next, scalar == " " || scalar == "\t" { index += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == scalar else { return false }
    index += 1
    return true
  }

  private mutating func demand(_ scalar: Unicode.Scalar, after command: String) throws(MathFailure) {
    guard take(scalar) else { throw failure("'\(scalar)' is missing after \(command)") }
  }

  /// The name after a backslash: letters, or a single other character; `nil` where there is none.
  private var command: String? {
    guard next == "\\", index + 1 < scalars.count else { return nil }
    let rest = scalars[(index + 1)...]
    let letters = rest.prefix { $0.isASCIILetter }
    return String(String.UnicodeScalarView(letters.isEmpty ? rest.prefix(1) : letters))
  }

  private mutating func takeCommand(_ name: String) { index += 1 + name.unicodeScalars.count }

  /// The last character before a place that is no blank, and the first one from a place on.
  private func last(before place: Int) -> Unicode.Scalar? { scalars[..<place].last { $0 != " " } }
  private func first(from place: Int) -> Unicode.Scalar? {
    place < scalars.count ? scalars[place...].first { $0 != " " } : nil
  }

  private func space(_ width: Double) throws(MathFailure) -> MathNode {
    .kern(MathKern(width: try boxes.fonts.em(fontSize: fontSize) * width))
  }

  // MARK: - Tokens

  /// Reads as far as there are tokens: to the end, a closing brace, or a closing bracket where that ends the list.
  private mutating func tokens(endsAtBracket: Bool = false) throws(MathFailure) -> [MathNode] {
    var nodes: [MathNode] = []
    while true {
      skipBlanks()
      guard let scalar = next, scalar != "}", !(endsAtBracket && scalar == "]"), command != "right",
        command != "middle"
      else { return nodes }
      nodes += try token()
    }
  }

  private mutating func token() throws(MathFailure) -> [MathNode] {
    if take("~") { return [try space(Self.spaces[" "] ?? 0)] }
    if let name = command {
      if let width = Self.spaces[name] {
        takeCommand(name)
        return [try space(width)]
      }
      if name == "hspace" { return [try customSpace()] }
      if name == "left" { return [try delimited()] }
      if let font = Self.fontNames[name] {
        takeCommand(name)
        self.font = font
        return []
      }
    }
    return [try scripted()]
  }

  private mutating func customSpace() throws(MathFailure) -> MathNode {
    takeCommand("hspace")
    try demand("{", after: "\\hspace")
    skipBlanks()
    let digits = scalars[index...].prefix { "+-.0123456789".unicodeScalars.contains($0) }
    guard let width = Double(String(String.UnicodeScalarView(digits))), abs(width) < 1e6 else {
      throw failure("a number is missing in \\hspace{…}")
    }
    index += digits.count
    try demand("}", after: "the number of \\hspace")
    return try space(width)
  }

  /// A nucleus with the scripts and primes that follow it.
  private mutating func scripted() throws(MathFailure) -> MathNode {
    let begin = index
    var nucleus: MathNode?
    if next != "^", next != "_" { nucleus = try placeable() }
    var (superscript, subscripted): (MathNode?, MathNode?)
    while true {
      skipBlanks()
      guard let mark = next, mark == "^" || mark == "_" else { break }
      guard (mark == "^" ? superscript : subscripted) == nil else {
        throw failure(mark == "^" ? "there is a second superscript" : "there is a second subscript")
      }
      index += 1
      guard next != nil else { throw failure("a script is missing after '\(mark)'") }
      let script = try placeable()
      if mark == "^" { superscript = script } else { subscripted = script }
    }
    let hasScripts = superscript != nil || subscripted != nil
    var primes = 0
    if !hasScripts, case .character(let character) = nucleus, character.symbol.scalar == "'" {
      // Primes without anything before them.
      nucleus = nil
      index = begin
    }
    skipBlanks()
    while next == "'" {
      primes += 1
      index += 1
    }
    if let nucleus, !hasScripts, primes == 0 { return nucleus }

    if primes > 0 {
      var list = MathList(axis: .horizontal, children: [])
      if case .list(let given) = superscript { list = given }
      if case .character = superscript, let superscript { list = try boxes.row([superscript], kerned: false) }
      for _ in 0..<primes {
        list.children.append(.character(try boxes.character(.prime, font, fontSize: fontSize)))
      }
      superscript = .list(try boxes.row(list.children))
    }
    let base = nucleus ?? .box(MathBox(width: 0, height: 0, depth: 0))
    if base.isSum {
      return try boxes.limits(of: base, above: superscript, below: subscripted, fontSize: fontSize)
    }
    let trailing = isInFunctionScripts ? [try space(Self.thinSpace)] : []
    isInFunctionScripts = false
    return try boxes.scripts(
      on: base, superscript: superscript, subscripted: subscripted, font: font, fontSize: fontSize,
      trailing: trailing)
  }

  /// Whatever can have scripts or be one.
  private mutating func placeable() throws(MathFailure) -> MathNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maxDepth else { throw failure("there are too many groups within groups") }
    guard let scalar = next else { throw failure("something is missing at the end of a formula") }
    guard scalar == "\\" else {
      if scalar == "{" { return .list(try group()) }
      guard scalar.isMathCharacter else { throw failure("'\(scalar)' is out of place") }
      let symbol = MathSymbol(character: scalar)
      index += 1
      return try spaced(symbol, begin: index - 1)
    }
    guard let name = command else { throw failure("a name is missing after '\\'") }
    let begin = index
    takeCommand(name)
    if let accent = Self.accents[name] { return try accented(name, accent) }
    if "%${}[]_|".contains(name) {
      return try spaced(name == "|" ? MathSymbol("‖") : MathSymbol(scalars[index - 1]), begin: begin)
    }
    if let symbol = MathSymbol.named(name) { return try spaced(symbol, begin: begin) }
    if Self.functions.contains(name) { return .list(try function(name)) }
    if name.hasPrefix("math"), let font = Self.fontNames[String(name.dropFirst(4))] {
      skipBlanks()
      guard next == "{" else { throw failure("'{' is missing after \\\(name)") }
      return .list(try group(font))
    }
    return try construction(name, begin: begin)
  }

  private mutating func construction(_ name: String, begin: Int) throws(MathFailure) -> MathNode {
    switch name {
    case "frac", "dfrac", "tfrac", "binom":
      let numerator = try required(name)
      let denominator = try required(name)
      let fraction = try boxes.fraction(
        numerator, over: denominator, rule: name == "binom" ? 0 : nil, isDisplayed: name == "dfrac",
        font: font, fontSize: fontSize)
      guard name == "binom" else { return .list(fraction) }
      return .list(try delimited(MathSymbol("("), [.list(fraction)], MathSymbol(")")))
    case "sqrt":
      var degree: [MathNode] = []
      if take("[") {
        degree = try tokens(endsAtBracket: true)
        try demand("]", after: "the degree of \\sqrt")
      }
      return .list(
        try boxes.root(of: try required(name), degree: degree, font: font, fontSize: fontSize))
    case "overline": return .list(try boxes.overline(try required(name), fontSize: fontSize))
    case "overset", "underset":
      let annotation = try required(name)
      return try boxes.annotated(
        try required(name), with: annotation, isBelow: name == "underset", fontSize: fontSize)
    case "text": return .list(try plainText())
    case "operatorname":
      try demand("{", after: "\\operatorname")
      let outer = font
      font = .roman
      let nodes = try tokens()
      font = outer
      try demand("}", after: "the name of \\operatorname")
      return .list(try function(nodes, endingAt: index, hasLimits: false))
    default: throw failure("\\\(name) is not known", at: begin)
    }
  }

  // MARK: - Groups

  private mutating func group(_ name: MathFont? = nil) throws(MathFailure) -> MathList {
    let begin = index
    index += 1
    let outer = font
    if let name { font = name }
    defer { font = outer }
    let nodes = try tokens()
    guard take("}") else { throw failure("'{' has no '}'", at: begin) }
    return try boxes.row(nodes)
  }

  /// A group that a command needs. It may be empty for none of them.
  private mutating func required(_ command: String) throws(MathFailure) -> MathList {
    try demand("{", after: "\\" + command)
    let nodes = try tokens()
    guard !nodes.isEmpty else { throw failure("a group of \\\(command) is empty") }
    try demand("}", after: "a group of \\" + command)
    return try boxes.row(nodes)
  }

  /// Text up to a closing brace, blanks and all.
  private mutating func plainText() throws(MathFailure) -> MathList {
    try demand("{", after: "\\text")
    var characters: [MathNode] = []
    while let scalar = next, scalar != "}" {
      if scalar == "\\" { index += 1 }
      guard let scalar = next else { break }
      characters.append(.character(try boxes.character(MathSymbol(scalar), .roman, fontSize: fontSize)))
      index += 1
    }
    try demand("}", after: "the text of \\text")
    return try boxes.row(characters)
  }

  private mutating func delimited() throws(MathFailure) -> MathNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maxDepth else { throw failure("there are too many groups within groups") }
    let begin = index
    takeCommand("left")
    let front = try delimiter()
    var parts: [(nodes: [MathNode], end: MathSymbol?)] = []
    while true {
      let nodes = try tokens()
      guard let name = command, name == "middle" || name == "right" else {
        throw failure("\\left has no \\right", at: begin)
      }
      takeCommand(name)
      parts.append((nodes, try delimiter()))
      guard name == "middle" else { break }
    }
    let all = parts.flatMap(\.nodes)
    let extents = all.compactMap(\.extent)
    let (height, depth) = (extents.map(\.height).max() ?? 0, extents.map(\.depth).max() ?? 0)
    var nodes: [MathNode] = []
    if let front { nodes.append(.list(try tall(front, height, depth, isEmpty: all.isEmpty))) }
    for part in parts {
      nodes += part.nodes
      if let end = part.end { nodes.append(.list(try tall(end, height, depth, isEmpty: all.isEmpty))) }
    }
    return .list(try boxes.row(nodes))
  }

  private func delimited(
    _ front: MathSymbol, _ nodes: [MathNode], _ back: MathSymbol
  ) throws(MathFailure) -> MathList {
    let extents = nodes.compactMap(\.extent)
    let (height, depth) = (extents.map(\.height).max() ?? 0, extents.map(\.depth).max() ?? 0)
    return try boxes.row(
      [.list(try tall(front, height, depth))] + nodes + [.list(try tall(back, height, depth))])
  }

  private func tall(
    _ symbol: MathSymbol, _ height: Double, _ depth: Double, isEmpty: Bool = false
  ) throws(MathFailure) -> MathList {
    try boxes.tall(
      symbol, height: height, depth: depth, font: font, fontSize: fontSize, factor: isEmpty ? 1 : nil)
  }

  /// The delimiter after `\left` and the like; `nil` for a point, which is none.
  private mutating func delimiter() throws(MathFailure) -> MathSymbol? {
    skipBlanks()
    if let name = command {
      let known = [
        "{", "}", "|", "lfloor", "rfloor", "lceil", "rceil", "langle", "rangle", "lbrace", "rbrace", "lbrack",
        "rbrack", "leftbrace", "rightbrace", "leftparen", "rightparen", "lgroup", "rgroup", "backslash",
        "uparrow", "downarrow", "updownarrow", "Uparrow", "Downarrow", "Updownarrow", "vert", "Vert",
      ]
      guard known.contains(name) else { throw failure("\\\(name) is no delimiter") }
      takeCommand(name)
      if name == "|" { return MathSymbol("‖") }
      return MathSymbol.named(name) ?? MathSymbol(scalars[index - 1])
    }
    guard let scalar = next, "([)]<>|/.".unicodeScalars.contains(scalar) else {
      throw failure("a delimiter is missing")
    }
    index += 1
    switch scalar {
    case ".": return nil
    case "<": return MathSymbol("⟨")
    case ">": return MathSymbol("⟩")
    default: return MathSymbol(scalar)
    }
  }

  // MARK: - Symbols

  /// A symbol with the room that its kind asks for.
  private func spaced(_ symbol: MathSymbol, begin: Int) throws(MathFailure) -> MathNode {
    let character = MathNode.character(try boxes.character(symbol, font, fontSize: fontSize))
    let before = last(before: begin)
    if symbol.isSpaced {
      // A sign at the beginning is no operator.
      let isSign = symbol.kind == .binary && (before.map { "{([<".unicodeScalars.contains($0) } ?? true)
      if isInFunctionScripts || isSign { return character }
      let room = try space(Self.operatorSpace)
      return .list(try boxes.row([room, character, room]))
    }
    guard symbol.kind == .punctuation else { return character }
    let after = first(from: begin + 1)
    if symbol.scalar == ",", before == "{", after == "}" { return character }
    if symbol.scalar == ".", before?.isDigit == true, after?.isDigit == true { return character }
    return .list(try boxes.row([character, try space(Self.operatorSpace)]))
  }

  private mutating func accented(_ name: String, _ accent: Unicode.Scalar) throws(MathFailure) -> MathNode {
    skipBlanks()
    let body = try placeable()
    return try boxes.accented(
      body, with: MathSymbol(accent), isWide: name.hasPrefix("wide"), isSmall: name == "mathring", font: font,
      fontSize: fontSize)
  }

  private mutating func function(_ name: String) throws(MathFailure) -> MathList {
    var characters: [MathNode] = []
    for scalar in name.unicodeScalars {
      characters.append(.character(try boxes.character(MathSymbol(scalar), .roman, fontSize: fontSize)))
    }
    var list = try function(
      characters, endingAt: index, hasLimits: Self.limitFunctions.contains(name))
    list.function = name
    return list
  }

  /// A function's name, with a thin space unless a delimiter or a script follows.
  private mutating func function(
    _ name: [MathNode], endingAt end: Int, hasLimits: Bool
  ) throws(MathFailure) -> MathList {
    let after = first(from: end)
    let isDelimited = after.map { "|/.([<)]>^_".unicodeScalars.contains($0) } ?? false
    let nodes = isDelimited || hasLimits ? name : name + [try space(Self.thinSpace)]
    isInFunctionScripts = after == "^" || after == "_"
    return try boxes.row(nodes)
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  fileprivate var isDigit: Bool { properties.numericType == .decimal }

  /// Whether the character stands for itself in a formula.
  fileprivate var isMathCharacter: Bool {
    isASCIILetter || ("0"..."9").contains(self) || (0x80...0x1ffff).contains(value)
      || " +-*/<>=:,.;!?&'@()[]|".unicodeScalars.contains(self)
  }
}
