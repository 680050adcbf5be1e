/// The code of the documentation's figures, as it stands in their sources.
///
/// A figure starts with a line such as `  figure("first") {` and ends with `  },`. What is between is its code.
public struct GuideText {
  private let code: [String: String]

  /// Reads the code of all figures from the texts of the sources.
  public init(sources: [String]) {
    var code: [String: String] = [:]
    for source in sources {
      var name: String?
      var lines: [Substring] = []
      for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
        if let current = name {
          if line == "  }," || line == "  }" {
            code[current] = lines.map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : String($0) }
              .joined(separator: "\n")
            name = nil
          } else {
            lines.append(line)
          }
        } else if ["  figure(\"", "  marks(\"", "  axes(\"", "  whole(\""].contains(where: line.hasPrefix) {
          name = line.split(separator: "\"").dropFirst().first.map(String.init)
          lines = []
        }
      }
    }
    self.code = code
  }

  /// The code of a figure as a reader would write it: the figure is written to a file instead of returned.
  public func code(of name: String) -> String? {
    code[name]?
      .replacing("return figure", with: "try figure.write(to: \"\(name).png\")")
      .replacing(" axes in\n", with: "\n")
  }

  /// An article with the code of its figures.
  ///
  /// A line `<!-- figure NAME -->` is followed by a fence of Swift, which is replaced.
  public func refreshed(_ article: String) -> String {
    var result: [Substring] = []
    var lines = article.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      result.append(line)
      guard line.hasPrefix("<!-- figure "), let name = line.split(separator: " ").dropFirst(2).first,
        let code = code(of: String(name))
      else { continue }
      // The old fence goes.
      if let fence = lines.firstIndex(of: "```swift"),
        lines[..<fence].allSatisfy({ $0.allSatisfy { $0 == " " } }),
        let end = lines[(fence + 1)...].firstIndex(of: "```")
      {
        lines = lines[(end + 1)...]
      }
      result.append("```swift")
      result += code.split(separator: "\n", omittingEmptySubsequences: false)
      result.append("```")
    }
    return result.joined(separator: "\n")
  }

  /// The article "From Matplotlib".
  public func table(of rows: [GuideFigure]) -> String {
    var text = """
      # From Matplotlib

      What you write in Matplotlib, and what you write here.

      ## Overview

      Each picture is drawn by the code beside it. `x`, `y`, `few`, `heights` and `others` are arrays of numbers; where the code \
      starts with `axes`, the axes show a line already.

      | Matplotlib | Plotter | Picture |
      | --- | --- | --- |

      """
    for row in rows {
      let code = (code(of: row.name) ?? "").split(separator: "\n").map {
        "`" + $0.replacing("|", with: "\\|") + "`"
      }.joined(separator: " ")
      text +=
        "| `\(row.matplotlib.replacing("|", with: "\\|"))` | \(code) | ![\(row.name)](from-\(row.name).png) |\n"
    }
    return text
  }
}
