/// The report as one page that stands alone: nothing is loaded, nothing runs.
struct HTMLReport {
  let content: ReportContent
  let language: ReportLanguage

  /// The document.
  var text: String {
    """
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
    \(content.blocks.map(html).joined(separator: "\n"))
    </main>
    <footer>
    <p>\(html(content.origin))</p>
    </footer>
    </body>
    </html>

    """
  }

  private func html(_ block: ReportContent.Block) -> String {
    switch block {
    case .heading(let text, let section):
      "<h2 id=\"\(section.rawValue)\">\(HTMLEscaping.text(text))</h2>"
    case .paragraph(let prose): "<p>\(html(prose))</p>"
    case .table(let rows): table(rows)
    // A block that is wider than the page scrolls, and the keyboard has to reach it for that.
    case .code(let text, _): "<pre tabindex=\"0\"><code>\(HTMLEscaping.text(text))</code></pre>"
    case .figure(let illustration): figure(illustration)
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

  /// The drawing, or a light and a dark one. Of the two the light one is hidden by the style sheet alone and the dark
  /// one by its attribute, so that a page without styles shows one.
  private func figure(_ illustration: ReportContent.Illustration) -> String {
    let figure = illustration.figure
    let light = drawing(figure.lightSVG, of: illustration, theme: "light")
    let dark = drawing(figure.darkSVG, of: illustration, theme: "dark")
    let drawings =
      switch (light, dark) {
      case (let light?, let dark?):
        "<div class=\"light\">\n\(light)\n</div>\n<div class=\"dark\" hidden>\n\(dark)\n</div>"
      case (let drawing?, nil), (nil, let drawing?): "<div>\n\(drawing)\n</div>"
      case (nil, nil): "<p>\(HTMLEscaping.text(illustration.description))</p>"
      }
    return "<figure id=\"\(figure.name.rawValue)\">\n\(drawings)\n"
      + "<figcaption>\(html(illustration.caption))</figcaption>\n</figure>"
  }

  private func drawing(
    _ document: [UInt8]?, of illustration: ReportContent.Illustration, theme: String
  ) -> String? {
    guard let document else { return nil }
    return InlineSVG(
      document, prefix: "\(illustration.figure.name.rawValue)-\(theme)-", title: illustration.title,
      description: illustration.description)?.markup
  }
}
