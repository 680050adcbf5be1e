import Tutorial

/// The report as one page that stands alone: nothing is loaded, nothing runs.
struct HTMLReport {
  let content: ReportContent
  let language: ReportLanguage

  /// The document.
  var text: String {
    var drawings = InlineSVG()
    var blocks: [String] = []
    for block in content.blocks { blocks.append(html(block, &drawings)) }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <title>\(HTMLEscaping.text(content.title))</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="description" content="\(HTMLEscaping.text(content.summary))">
      <meta name="generator" content="\(HTMLEscaping.text(content.software))">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <link rel="icon" href="data:,">
      <style>
      \(HTMLStyle.sheet)
      </style>
      </head>
      <body>
      <main>
      <h1>\(HTMLEscaping.text(content.title))</h1>
      \(blocks.joined(separator: "\n"))
      </main>
      <footer>
      <p>\(html(content.origin))</p>
      </footer>
      </body>
      </html>

      """
  }

  private func html(_ block: ReportContent.Block, _ drawings: inout InlineSVG) -> String {
    switch block {
    case .heading(let text, let section):
      "<h2 id=\"\(section.rawValue)\">\(HTMLEscaping.text(text))</h2>"
    case .paragraph(let prose): "<p>\(html(prose))</p>"
    case .table(let rows): table(rows)
    // A block that is wider than the page scrolls, and the keyboard has to reach it for that.
    case .code(let text, _): "<pre tabindex=\"0\"><code>\(HTMLEscaping.text(text))</code></pre>"
    case .figure(let illustration): figure(illustration, &drawings)
    }
  }

  private func html(_ prose: Prose) -> String {
    prose.pieces.map { piece in
      switch piece {
      case .text(let text): HTMLEscaping.text(text)
      case .code(let text): "<code>\(HTMLEscaping.text(text))</code>"
      }
    }.joined()
  }

  private func table(_ rows: [[Prose]]) -> String {
    func row(_ cells: [Prose], isHeader: Bool) -> String {
      let cells = cells.enumerated().map { column, cell in
        if isHeader { return "<th scope=\"col\">\(html(cell))</th>" }
        return column == 0 ? "<th scope=\"row\">\(html(cell))</th>" : "<td>\(html(cell))</td>"
      }
      return "<tr>" + cells.joined() + "</tr>"
    }
    let head = rows.prefix(1).map { row($0, isHeader: true) }.joined()
    let body = rows.dropFirst().map { row($0, isHeader: false) }.joined(separator: "\n")
    return "<table>\n<thead>\n\(head)\n</thead>\n<tbody>\n\(body)\n</tbody>\n</table>"
  }

  /// The drawing with its caption; where there is none, what it would show.
  private func figure(_ illustration: ReportContent.Illustration, _ drawings: inout InlineSVG) -> String {
    let name = illustration.name
    let drawing = illustration.svg.map {
      drawings.markup(
        of: $0, prefix: "\(name)-", title: illustration.title, description: illustration.description)
    }
    return """
      <figure id="\(name)">
      \(drawing ?? "<p>\(HTMLEscaping.text(illustration.description))</p>")
      <figcaption>\(html(illustration.caption))</figcaption>
      </figure>
      """
  }
}
