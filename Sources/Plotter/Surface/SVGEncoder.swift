import CCairo

/// Encodes a scene as an SVG document through Cairo.
struct SVGEncoder {
  var metadata: Metadata

  func encode(_ scene: Scene) throws(PlotError) -> [UInt8] {
    let bytes = try encodeStream(
      scene, named: "cairo_svg_surface_create_for_stream", create: cairo_svg_surface_create_for_stream,
      font: try OutlineFont(),
      // The default until Cairo 1.18.
      configure: { cairo_svg_surface_set_document_unit($0, CAIRO_SVG_UNIT_PT) })
    return SVGDocument(source: bytes).finished(metadata)
  }
}
