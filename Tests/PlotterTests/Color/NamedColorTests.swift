import Testing

@testable import Plotter

@Suite struct NamedColorTests {
  @Test func textsAreMatplotlibs() throws {
    let cases = try fixtureLines("color/colors.tsv").filter { $0[0] == "color" }
    try #require(cases.count > 190)
    for fields in cases {
      let expected = try numbers(fields[2])
      guard expected.count == 4 else {
        #expect(Color(fields[1]) == nil, "\(fields[1])")
        continue
      }
      let color = try #require(Color(fields[1]), "\(fields[1])")
      let channels = [Double(color.red), Double(color.green), Double(color.blue), color.alpha]
      #expect(channels == expected, "\(fields[1])")
    }
  }

  @Test func hostileTextsNameNoColour() {
    for text in [
      "\u{0}", "#\u{0}\u{0}\u{0}", "#ééé", "é", "tab:", "C0", "#1f77b4 ", String(repeating: "#", count: 9),
    ] {
      #expect(Color(text) == nil, "\(text)")
    }
  }

  @Test func everyNameIsAColour() {
    #expect(Color.names.count == 167)
    for name in Color.names { #expect(Color(name) != nil, "\(name)") }
  }

  @Test func opacityStaysBetweenItsEnds() {
    #expect(Color(red: 1, green: 2, blue: 3).alpha == 1)
    for (given, kept) in [(0.25, 0.25), (-1, 0), (7, 1), (.nan, 0), (.infinity, 1), (-.infinity, 0)] {
      var color = Color(red: 1, green: 2, blue: 3, alpha: given)
      #expect(color.alpha == kept)
      color.alpha = 0.5
      color.alpha = given
      #expect(color.alpha == kept)
      #expect(Color.red.opacity(given).alpha == kept)
    }
  }
}
