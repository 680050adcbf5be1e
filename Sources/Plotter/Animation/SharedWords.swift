/// Lines of glyphs in which what all of them have in common, such as the words of a title around its numbers, is one element that
/// is defined once.
struct SharedWords {
  /// The lines, in the order in which they were given.
  private(set) var lines: [[SVGElement]]

  /// What the lines refer to.
  private(set) var definitions: [SVGElement] = []

  /// Fewer glyphs are not worth a definition.
  private static let least = 3

  /// - Parameter lines: `use` elements with places. Other elements are left as they are, for all lines.
  init(lines: [[SVGElement]]) {
    self.lines = lines
    let glyphs = lines.map { $0.compactMap(Glyph.init) }
    guard lines.count > 1, zip(lines, glyphs).allSatisfy({ $0.count == $1.count }) else { return }
    self.lines = shared(glyphs.map { $0[...] })
  }

  private struct Glyph {
    var link: String
    var x, y: Double
    var element: SVGElement

    init?(_ element: SVGElement) {
      guard element.name == "use", element.attributes.count == 3, let link = element["xlink:href"],
        let x = element["x"].flatMap(Double.init), let y = element["y"].flatMap(Double.init)
      else { return nil }
      (self.link, self.x, self.y, self.element) = (link, x, y, element)
    }
  }

  /// The lines with the longest run that all have replaced by a reference, and so on before and after it.
  private mutating func shared(_ lines: [ArraySlice<Glyph>]) -> [[SVGElement]] {
    guard let run = Self.longestRun(lines) else { return lines.map { $0.map(\.element) } }
    let word = lines[0][run.starts[0]..<run.starts[0] + run.length]
    let glyphs = word.map { glyph in
      SVGElement(
        "use",
        [
          ("xlink:href", glyph.link), ("x", Self.number(glyph.x - word[word.startIndex].x)),
          ("y", Self.number(glyph.y - word[word.startIndex].y)),
        ])
    }
    var definition = SVGElement("g", children: glyphs)
    let name = "w" + SVGDrawing.fingerprint(of: definition.markup)
    definition["id"] = name
    definitions.append(definition)
    let before = shared(zip(lines, run.starts).map { $0[..<$1] })
    let after = shared(zip(lines, run.starts).map { $0[($1 + run.length)...] })
    return lines.indices.map { index in
      let first = lines[index][run.starts[index]]
      let reference = SVGElement(
        "use", [("xlink:href", "#" + name), ("x", Self.number(first.x)), ("y", Self.number(first.y))])
      return before[index] + [reference] + after[index]
    }
  }

  private static func longestRun(_ lines: [ArraySlice<Glyph>]) -> (starts: [Int], length: Int)? {
    let first = lines[0]
    var longest: (starts: [Int], length: Int)?
    for start in first.indices {
      var length = max(least, (longest?.length ?? 0) + 1)
      while start + length <= first.endIndex {
        let word = first[start..<start + length]
        let starts = lines.map { self.start(of: word, in: $0) }
        guard !starts.contains(nil) else { break }
        longest = (starts.compactMap(\.self), length)
        length += 1
      }
    }
    return longest
  }

  /// Where the same glyphs at the same distances are.
  private static func start(of word: ArraySlice<Glyph>, in line: ArraySlice<Glyph>) -> Int? {
    guard line.count >= word.count else { return nil }
    return (line.startIndex...line.endIndex - word.count).first { start in
      zip(word, line[start...]).allSatisfy { glyph, other in
        // Places are rounded to three decimals.
        glyph.link == other.link
          && abs((glyph.x - word[word.startIndex].x) - (other.x - line[start].x)) < 0.0015
          && abs((glyph.y - word[word.startIndex].y) - (other.y - line[start].y)) < 0.0015
      }
    }
  }

  private static func number(_ value: Double) -> String { SVGNumber.text(value, places: 3) }
}
