/// Frames as one drawing that shows them in turn by a style sheet.
///
/// What all frames have in common is drawn once. What differs is a group for each frame, hidden but for the last one's. The rules
/// that show the groups in turn count only for readers who don't prefer reduced motion.
struct AnimatedSVG {
  /// The drawing of a frame, and how long it is shown.
  struct Frame {
    var root: SVGElement
    var seconds: Double
  }

  private(set) var root: SVGElement
  private let frames: [Frame]
  /// What lines of text have in common, defined once.
  private var words: [SVGElement] = []

  init(_ frames: [Frame]) {
    self.frames = frames
    root = frames.last?.root ?? SVGElement("svg")
    guard frames.count > 1 else { return }
    var definitions: [SVGElement] = []
    var names: Set<String> = []
    for frame in frames {
      for group in frame.root.children where group.name == "defs" {
        definitions += group.children.filter { names.insert($0["id"] ?? "").inserted }
      }
    }
    root.children = merged(frames.map { $0.root.children.filter { $0.name != "defs" } })
    definitions += words
    if !definitions.isEmpty { root.children.insert(SVGElement("defs", children: definitions), at: 0) }
    root.children.insert(SVGElement("style", text: styleSheet), at: 0)
  }

  /// Elements of all frames as elements of one drawing.
  private mutating func merged(_ elements: [[SVGElement]]) -> [SVGElement] {
    let count = elements.map(\.count).min() ?? 0
    guard elements.allSatisfy({ $0.count == count }) else { return groups(elements) }
    var result: [SVGElement] = []
    // Where the elements that differ so far begin.
    var start = 0
    for index in 0..<count {
      let first = elements[0][index]
      let rest = elements.dropFirst().map { $0[index] }
      let markup = first.markup
      if rest.allSatisfy({ $0.markup == markup }) {
        result += differing(elements, start..<index) + [first]
      } else if first["clip-path"] != nil, rest.allSatisfy({ $0["clip-path"] == first["clip-path"] }) {
        var clip = first
        clip.children = merged(elements.map { $0[index].children })
        result += differing(elements, start..<index) + [clip]
      } else {
        continue
      }
      start = index + 1
    }
    return result + differing(elements, start..<count)
  }

  private mutating func differing(_ elements: [[SVGElement]], _ places: Range<Int>) -> [SVGElement] {
    places.isEmpty ? [] : groups(elements.map { Array($0[places]) })
  }

  /// A group for each frame.
  private mutating func groups(_ elements: [[SVGElement]]) -> [SVGElement] {
    var elements = elements
    for index in 0..<(elements.map(\.count).min() ?? 0) {
      let shared = SharedWords(lines: elements.map { $0[index].children })
      for frame in elements.indices { elements[frame][index].children = shared.lines[frame] }
      words += shared.definitions
    }
    var start = 0.0
    return zip(elements, frames).enumerated().map { index, frame in
      defer { start += frame.1.seconds }
      guard index < frames.count - 1 else { return SVGElement("g", [("class", "last")], children: frame.0) }
      // A delay that has passed already: the rules hold from the first moment on.
      let delay = "animation-delay:\(Self.seconds(start - duration))"
      return SVGElement(
        "g", [("class", "frame"), ("visibility", "hidden"), ("style", delay)], children: frame.0)
    }
  }

  private var duration: Double { frames.reduce(0) { $0 + $1.seconds } }

  /// Every frame but the last is shown equally long, from the moment to which its delay shifts the beginning.
  private var styleSheet: String {
    let each = Self.percent((frames.first?.seconds ?? 0) / duration)
    let last = Self.percent(1 - (frames.last?.seconds ?? 0) / duration)
    let time = Self.seconds(duration)
    return """
      @media (prefers-reduced-motion:no-preference){
      .frame{animation:frame \(time) step-end infinite}
      .last{animation:last \(time) step-end infinite}
      @keyframes frame{0%{visibility:visible}\(each)%,to{visibility:hidden}}
      @keyframes last{0%{visibility:hidden}\(last)%,to{visibility:visible}}
      }
      """
  }

  private static func seconds(_ value: Double) -> String { SVGNumber.text(value, places: 3) + "s" }

  private static func percent(_ fraction: Double) -> String { SVGNumber.text(fraction * 100, places: 6) }
}
