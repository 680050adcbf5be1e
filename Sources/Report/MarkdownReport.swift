/// The report as a blog post in kramdown, for Jekyll with the Chirpy theme.
struct MarkdownReport {
  let content: ReportContent
  let linkPrefix: String

  /// The post, its blocks with an empty line between each two.
  var text: String {
    (content.blocks.map(markdown) + [markdown(content.origin) + "\n"]).joined(separator: "\n")
  }

  private func markdown(_ block: ReportContent.Block) -> String {
    switch block {
    case .heading(let text, _): "## \(MarkdownEscaping.text(text))\n"
    case .paragraph(let prose): "\(markdown(prose))\n"
    case .table(let rows): table(rows)
    case .code(let text, let language): MarkdownEscaping.block(text, language: language)
    case .figure(let illustration): images(illustration)
    }
  }

  private func markdown(_ prose: Prose) -> String {
    prose.pieces.map { piece in
      switch piece {
      case .text(let text): MarkdownEscaping.text(text)
      case .code(let text): MarkdownEscaping.code(text)
      }
    }.joined()
  }

  private func table(_ rows: [[Prose]]) -> String {
    var lines = rows.map { row in "| " + row.map(markdown).joined(separator: " | ") + " |" }
    lines.insert("|" + String(repeating: " --- |", count: rows.first?.count ?? 0), at: min(1, lines.count))
    return lines.joined(separator: "\n") + "\n"
  }

  /// The image, or a light and a dark one of which Chirpy shows the one that suits.
  private func images(_ illustration: ReportContent.Illustration) -> String {
    switch (illustration.lightFile, illustration.darkFile) {
    case (let light?, let dark?):
      return image(light, illustration) + "{: .light }\n" + image(dark, illustration) + "{: .dark }\n"
    case (let file?, nil), (nil, let file?): return image(file, illustration) + "\n"
    case (nil, nil): return MarkdownEscaping.paragraph(illustration.description) + "\n"
    }
  }

  private func image(_ file: String, _ illustration: ReportContent.Illustration) -> String {
    "![\(MarkdownEscaping.text(illustration.description))](\(MarkdownEscaping.address(of: file, prefix: linkPrefix)))"
  }
}
