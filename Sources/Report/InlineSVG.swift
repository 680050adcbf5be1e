import Plotter

/// Drawings made part of one HTML page: each is named and described, and what several have in common is defined once.
///
/// Names of definitions are made from what they define, so a glyph that two drawings use has one name in both.
struct InlineSVG {
  private var defined: Set<String> = []

  /// The markup of a drawing.
  ///
  /// - Parameters:
  ///   - drawing: The root element.
  ///   - prefix: What the names of its title and description start with.
  ///   - title: What the drawing is called.
  ///   - description: What the drawing shows.
  mutating func markup(of drawing: SVGElement, prefix: String, title: String, description: String) -> String {
    var root = drawing
    root["role"] = "img"
    root["aria-labelledby"] = prefix + "title"
    root["aria-describedby"] = prefix + "desc"
    root.children = root.children.compactMap { child in
      guard child.name == "defs" else { return child }
      var definitions = child
      definitions.children.removeAll { definition in
        guard let name = definition["id"] else { return false }
        return !defined.insert(name).inserted
      }
      return definitions.children.isEmpty ? nil : definitions
    }
    root.children.insert(
      contentsOf: [
        SVGElement("title", [("id", prefix + "title")], text: title),
        SVGElement("desc", [("id", prefix + "desc")], text: description),
      ], at: 0)
    return root.markup
  }
}
