import ArgumentParser
import GalleryFigures

/// The page that shows each figure with its code, taken from the sources of the figures.
struct GalleryPage {
  /// The directory of the sources.
  var sources: String

  /// The page in Markdown.
  func text() throws -> String {
    var page = """
      # Gallery

      Every figure below is drawn by the code beside it, and compared with the same figure of Matplotlib 3.9.2 in the
      tests. This page is written by `swift run gallery --publish output`.

      ![All figures](gallery.png)

      """
    var group = ""
    var code: [String: String] = [:]
    for figure in Gallery.figures {
      if figure.group != group {
        group = figure.group
        code = try Self.functions(in: String(decoding: readFile("\(sources)/\(group).swift"), as: UTF8.self))
        page += "\n## \(Self.spaced(group))\n\nFrom [\(group).swift](../\(sources)/\(group).swift).\n"
      }
      guard let function = code[figure.name] else {
        throw ValidationError("\(group).swift has no function for the figure \(figure.name)")
      }
      page += """

        ### \(figure.name)

        ![\(figure.name)](gallery/\(figure.name).png)

        ```swift
        \(function)
        ```

        """
    }
    return page
  }

  /// The functions of a source by the names of the figures that they make.
  private static func functions(in source: String) -> [String: String] {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    var names: [Substring: String] = [:]
    var functions: [String: String] = [:]
    for (index, line) in lines.enumerated() {
      // An entry of the list of figures: a name and the function that makes the figure.
      if line.hasPrefix("  \""), line.hasSuffix(",") {
        let parts = line.dropFirst(3).dropLast().split(separator: "\"")
        if parts.count == 2, parts[1].hasPrefix(": ") { names[parts[1].dropFirst(2)] = String(parts[0]) }
      }
      let start = "@Sendable func "
      guard line.hasPrefix(start), let name = names[line.dropFirst(start.count).prefix { $0 != "(" }] else {
        continue
      }
      let end = line.hasSuffix("}") ? index : lines[index...].firstIndex(of: "}") ?? index
      functions[name] = lines[index...end].joined(separator: "\n")
        .replacing(start, with: "func ", maxReplacements: 1)
    }
    return functions
  }

  /// "AxesAndScales" as "Axes and scales".
  private static func spaced(_ name: String) -> String {
    var result = ""
    for letter in name {
      if letter.isUppercase, !result.isEmpty {
        result += " " + letter.lowercased()
      } else {
        result.append(letter)
      }
    }
    return result
  }
}
