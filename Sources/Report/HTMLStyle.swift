import Plotter

/// How the page looks.
enum HTMLStyle {
  /// The style sheet. The page has the figures' own backgrounds, so that they sit in it without an edge.
  ///
  /// The drawings have the light theme's colours as attributes, which a page without styles shows. For a dark page the
  /// rules, which count more than attributes, put the dark theme's in their place.
  static let sheet = """
    :root {
      --page: \(Style.light.background.notation);
      --text: #24292f;
      --muted: #57606a;
      --rule: #d0d7de;
      --code: #f3f4f6;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: \(Style.dark.background.notation);
        --text: \(Style.dark.foreground.notation);
        --muted: #a3a3a8;
        --rule: #46464c;
        --code: #2a2a2f;
      }
      \(darkDrawing)
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto;
      max-width: 46rem;
      padding: 1.5rem 1rem 3rem;
      background: var(--page);
      color: var(--text);
      font: 1rem/1.7 system-ui, sans-serif;
      overflow-wrap: break-word;
      -webkit-text-size-adjust: 100%;
      text-size-adjust: 100%;
    }
    :lang(ko) { word-break: keep-all; }
    h1 { font-size: 1.75rem; line-height: 1.3; margin: 0 0 1rem; }
    h2 { font-size: 1.25rem; line-height: 1.4; margin: 2.5rem 0 0.75rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--rule); }
    code, pre { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.875em; }
    code { background: var(--code); border-radius: 3px; padding: 0.1em 0.2em; }
    p code, th code { white-space: nowrap; }
    pre { background: var(--code); border-radius: 6px; padding: 0.75rem 1rem; line-height: 1.5; overflow-x: auto; word-break: normal; }
    pre code { background: none; padding: 0; font-size: 1em; }
    table { border-collapse: collapse; margin: 1rem 0; max-width: 100%; }
    th, td { border-bottom: 1px solid var(--rule); padding: 0.4rem 0.75rem 0.4rem 0; text-align: left; vertical-align: top; }
    th { font-weight: 600; }
    tbody th { white-space: nowrap; }
    td code { background: none; padding: 0; overflow-wrap: anywhere; word-break: normal; }
    figure { margin: 1.5rem 0; text-align: center; }
    figure svg { display: block; margin: 0 auto; max-width: 100%; height: auto; border-radius: 4px; }
    figcaption { color: var(--muted); font-size: 0.875rem; margin-top: 0.25rem; }
    footer { border-top: 1px solid var(--rule); color: var(--muted); font-size: 0.875rem; margin-top: 3rem; }
    """

  private static var darkDrawing: String {
    let (light, dark) = (Style.light, Style.dark)
    let colors =
      [
        (light.background, dark.background), (light.foreground, dark.foreground),
        (light.gridColor, dark.gridColor), (light.legendEdge, dark.legendEdge),
      ] + Array(zip(light.cycle, dark.cycle))
    return ["fill", "stroke"].flatMap { property in
      colors.map { light, dark in
        "svg [\(property)=\"\(light.notation)\"] { \(property): \(dark.notation); }"
      }
    }.joined(separator: "\n  ")
  }
}
