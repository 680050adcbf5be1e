import CCairo

/// Encodes a scene as a PDF document of one page through Cairo.
struct PDFEncoder {
  var metadata: Metadata

  func encode(_ scene: Scene) throws(PlotError) -> [UInt8] {
    try encodeStream(
      scene, named: "cairo_pdf_surface_create_for_stream", create: cairo_pdf_surface_create_for_stream,
      font: try TextFont()
    ) { surface in
      let fields = [
        (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_SUBJECT, metadata.description),
        (CAIRO_PDF_METADATA_CREATOR, metadata.software), (CAIRO_PDF_METADATA_KEYWORDS, metadata.command),
      ]
      // Later versions pack the document information into a compressed stream, where few programs look for it.
      cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
      // Cairo enters the current time by itself.
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, nil)
      for (field, text) in fields {
        if let text { cairo_pdf_surface_set_metadata(surface, field, interchangeable(text)) }
      }
    }
  }
  /// The text without Unicode's noncharacters, which Cairo refuses.
  private func interchangeable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isNoncharacter = (0xfdd0...0xfdef).contains(scalar.value) || scalar.value & 0xfffe == 0xfffe
          return isNoncharacter ? "\u{fffd}" : scalar
        }))
  }
}
