import Testing

@testable import Plotter

@Suite struct AnimatedSVGTests {
  private func element(_ name: String, _ id: String) -> SVGElement { SVGElement(name, [("d", id)]) }

  private func letters(_ names: String, at x: Double) -> SVGElement {
    let uses = names.enumerated().map { index, letter in
      SVGElement(
        "use",
        [
          ("xlink:href", "#\(letter)"), ("x", SVGNumber.text(x + Double(index) * 7.25, places: 3)),
          ("y", "9"),
        ])
    }
    return SVGElement("g", [("fill", "#000000")], children: uses)
  }

  private func frame(_ number: Int, seconds: Double = 0.25) -> AnimatedSVG.Frame {
    let clip = SVGElement(
      "g", [("clip-path", "url(#c)")],
      children: [element("path", "fixed"), element("path", "curve\(number)")])
    let definitions = SVGElement("defs", children: [SVGElement("path", [("id", "g\(number % 2)")])])
    let root = SVGElement(
      "svg", [("viewBox", "0 0 1 1")],
      children: [
        definitions, element("rect", "back"), clip, element("path", "spine"),
        letters("epoch" + String(repeating: "1", count: number), at: 3.0004 * Double(number)),
      ])
    return AnimatedSVG.Frame(root: root, seconds: seconds)
  }

  private func all(_ root: SVGElement) -> [SVGElement] { [root] + root.children.flatMap(all) }

  @Test func whatIsCommonIsDrawnOnce() {
    let root = AnimatedSVG((1...4).map { frame($0, seconds: $0 < 4 ? 0.25 : 1.25) }).root
    let elements = all(root)
    for name in ["back", "fixed", "spine"] {
      #expect(elements.filter { $0["d"] == name }.count == 1, "\(name)")
    }
    for number in 1...4 { #expect(elements.filter { $0["d"] == "curve\(number)" }.count == 1) }
    #expect(
      elements.filter { $0["id"] == "g0" }.count == 1 && elements.filter { $0["id"] == "g1" }.count == 1)
    // Curve and title of three frames are hidden, those of the last are not.
    let hidden = elements.filter { $0["visibility"] == "hidden" }
    #expect(hidden.count == 6 && hidden.allSatisfy { $0["class"] == "frame" })
    #expect(elements.filter { $0["class"] == "last" }.count == 2)
    #expect(
      hidden.compactMap { $0["style"] }.prefix(3) == [
        "animation-delay:-2s", "animation-delay:-1.75s", "animation-delay:-1.5s",
      ])
    let style = root.children.first { $0.name == "style" }?.text ?? ""
    #expect(style.hasPrefix("@media (prefers-reduced-motion:no-preference){"))
    #expect(style.contains("0%{visibility:visible}12.5%,to{visibility:hidden}"))
    #expect(style.contains("0%{visibility:hidden}37.5%,to{visibility:visible}"))
    #expect(style.contains("2s step-end infinite"))
    // The word before the numbers is defined once and used four times.
    let word = elements.first { $0.name == "g" && $0["id"] != nil }
    #expect(word?.children.count == 6)
    #expect(elements.filter { $0["xlink:href"] == "#" + (word?["id"] ?? "") }.count == 4)
  }

  /// What a frame shows is what its own drawing shows, in the same order.
  @Test func everyFrameIsWhole() {
    let frames = (1...4).map { frame($0) }
    let root = AnimatedSVG(frames).root
    let words = Dictionary(
      uniqueKeysWithValues: all(root).filter { $0.name == "g" && $0["id"] != nil }.map {
        ("#" + ($0["id"] ?? ""), $0)
      })
    /// The drawing with the groups of one frame alone, words spelled out.
    func seen(_ element: SVGElement, _ number: inout Int, frame: Int) -> [SVGElement] {
      if let kind = element["class"] {
        let isShown = number % 4 == frame
        number += 1
        #expect((kind == "last") == ((number - 1) % 4 == 3))
        return isShown ? element.children.flatMap { seen($0, &number, frame: frame) } : []
      }
      if element.name == "use", let word = words[element["xlink:href"] ?? ""] {
        return word.children.map { SVGElement("use", [("xlink:href", $0["xlink:href"] ?? "")]) }
      }
      var element = element
      if element.name == "use" { element = SVGElement("use", [("xlink:href", element["xlink:href"] ?? "")]) }
      element.children = element.children.flatMap { seen($0, &number, frame: frame) }
      return [element]
    }
    for (index, frame) in frames.enumerated() {
      var (number, none) = (0, 0)
      let found = root.children.filter { !["defs", "style"].contains($0.name) }
        .flatMap { seen($0, &number, frame: index) }.map(\.markup)
      let expected = frame.root.children.filter { $0.name != "defs" }
        .flatMap { seen($0, &none, frame: index) }.map(\.markup)
      #expect(found == expected)
    }
  }

  @Test func oneFrameDoesNotMove() {
    let root = AnimatedSVG([frame(1)]).root
    #expect(root.markup == frame(1).root.markup)
  }

  /// Frames with different numbers of elements have nothing to be told apart by but their beginning.
  @Test func framesOfOtherPartsAreShownWhole() {
    var second = frame(2)
    second.root.children.append(element("path", "more"))
    let root = AnimatedSVG([frame(1), second]).root
    let elements = all(root)
    #expect(
      elements.filter { $0["d"] == "spine" }.count == 2 && elements.filter { $0["d"] == "more" }.count == 1)
    #expect(elements.filter { $0["visibility"] == "hidden" }.count == 1)
  }
}
