/// A glyph of a formula at a size, in device units, y pointing up from the baseline.
struct MathGlyph {
  var loaded: FontFace.LoadedGlyph
  /// The height of the glyph's box above the baseline, and its depth below, as hinting rounds them.
  var height, depth: Double
  var identity: GlyphIdentity
  /// The face, which knows what kerning there is.
  var face: Int
  /// How the outline is moved from where the font has it.
  var offset = Point(x: 0, y: 0)
  var advance: Double
  var isSlanted: Bool

  var width: Double { loaded.width }
  var xMin: Double { Double(loaded.xMin) / 64 + offset.x }
  var xMax: Double { Double(loaded.xMax) / 64 + offset.x }
  var yMin: Double { Double(loaded.yMin) / 64 + offset.y }
  var yMax: Double { Double(loaded.yMax) / 64 + offset.y }
}

/// Where a glyph's outline lies and what room it takes, in multiples of the font size.
struct MathExtent {
  var advance: Double
  var x0, y0, x1, y1: Double

  /// The prime of Computer Modern's symbols (`cmsy10`), which is what Matplotlib takes: it stands on the baseline.
  static let prime = MathExtent(advance: 0.2749, x0: 0.0288, y0: 0.043, x1: 0.2622, y1: 0.5591)

  /// The sizes in which STIX has a delimiter beyond that of the text, the smallest first; empty for one of a single size.
  ///
  /// Matplotlib takes large delimiters, radicals and wide accents from STIX. These fonts are seldom installed, so that the
  /// glyphs of DejaVu Sans are stretched to what STIX's would cover.
  static func sizes(of scalar: Unicode.Scalar) -> [MathExtent] {
    if let extents = own[scalar] { return extents }
    return delimiters[scalar].map { columns in
      zip(columns, heights).map { column, height in
        MathExtent(advance: column.advance, x0: column.x0, y0: height.y0, x1: column.x1, y1: height.y1)
      }
    } ?? []
  }

  private static let heights = [(-0.164, 1.066), (-0.279, 1.566), (-0.394, 2.066), (-0.509, 2.566)]
    .map { (y0: $0.0, y1: $0.1) }

  private typealias Column = (advance: Double, x0: Double, x1: Double)

  private static let delimiters: [Unicode.Scalar: [Column]] = [
    "(": [(0.468, 0.139, 0.382), (0.589, 0.139, 0.503), (0.75, 0.182, 0.667), (0.808, 0.124, 0.732)],
    ")": [(0.468, 0.086, 0.329), (0.608, 0.114, 0.478), (0.75, 0.083, 0.568), (0.808, 0.076, 0.684)],
    "[": [(0.383, 0.18, 0.363), (0.459, 0.19, 0.422), (0.508, 0.225, 0.491), (0.661, 0.295, 0.634)],
    "]": [(0.383, 0.02, 0.203), (0.459, 0.037, 0.269), (0.508, 0.017, 0.283), (0.661, 0.027, 0.366)],
    "{": [(0.575, 0.114, 0.466), (0.717, 0.124, 0.531), (0.906, 0.143, 0.717), (1.076, 0.173, 0.882)],
    "}": [(0.575, 0.109, 0.461), (0.717, 0.186, 0.593), (0.906, 0.189, 0.763), (1.076, 0.194, 0.903)],
    "/": [(0.579, 0.025, 0.552), (0.806, 0.025, 0.781), (1.101, 0.03, 1.071), (1.309, 0.016, 1.293)],
    "\\": [(0.579, 0.027, 0.552), (0.806, 0.025, 0.781), (1.101, 0.03, 1.071), (1.309, 0.016, 1.293)],
    "⌈": [(0.453, 0.18, 0.426), (0.524, 0.19, 0.479), (0.565, 0.225, 0.55), (0.682, 0.295, 0.655)],
    "⌉": [(0.453, 0.025, 0.273), (0.526, 0.047, 0.336), (0.565, 0.015, 0.34), (0.682, 0.027, 0.387)],
    "⌊": [(0.453, 0.18, 0.428), (0.524, 0.19, 0.479), (0.565, 0.225, 0.55), (0.682, 0.295, 0.655)],
    "⌋": [(0.453, 0.027, 0.273), (0.526, 0.047, 0.336), (0.565, 0.015, 0.34), (0.682, 0.027, 0.387)],
    "⟨": [(0.578, 0.116, 0.462), (0.622, 0.095, 0.531), (0.765, 0.096, 0.67), (0.908, 0.113, 0.796)],
    "⟩": [(0.578, 0.116, 0.462), (0.622, 0.091, 0.527), (0.765, 0.095, 0.669), (0.908, 0.112, 0.795)],
  ]

  private static let own: [Unicode.Scalar: [MathExtent]] = [
    "√": [
      MathExtent(advance: 1.057, x0: 0.112, y0: -0.295, x1: 1.089, y1: 1.552),
      MathExtent(advance: 1.124, x0: 0.11, y0: -0.404, x1: 1.157, y1: 2.056),
      MathExtent(advance: 1.076, x0: 0.112, y0: -0.51, x1: 1.11, y1: 2.565),
    ],
    "\u{302}": [
      MathExtent(advance: 0, x0: -0.72, y0: 0.554, x1: -0.16, y1: 0.767),
      MathExtent(advance: 0, x0: -1.15, y0: 0.564, x1: -0.171, y1: 0.777),
      MathExtent(advance: 0, x0: -1.61, y0: 0.564, x1: -0.15, y1: 0.777),
      MathExtent(advance: 0, x0: -2.04, y0: 0.573, x1: -0.154, y1: 0.796),
      MathExtent(advance: 0, x0: -2.485, y0: 0.572, x1: -0.157, y1: 0.816),
    ],
    "\u{303}": [
      MathExtent(advance: 0, x0: -0.722, y0: 0.598, x1: -0.162, y1: 0.75),
      MathExtent(advance: 0, x0: -1.152, y0: 0.608, x1: -0.173, y1: 0.76),
      MathExtent(advance: 0, x0: -1.612, y0: 0.608, x1: -0.152, y1: 0.774),
      MathExtent(advance: 0, x0: -2.04, y0: 0.608, x1: -0.154, y1: 0.771),
      MathExtent(advance: 0, x0: -2.485, y0: 0.617, x1: -0.157, y1: 0.78),
    ],
  ]
}
