/// Encodes a scene as an SVG document.
///
/// The document is written from the scene itself. Cairo's SVG surface, which could do it as well, writes another text in every
/// version, rounds to 1/256 point, and names shapes by counting them.
struct SVGEncoder {
  var metadata: Metadata

  /// The bytes of a file.
  func encode(_ scene: Scene) -> [UInt8] { encode(SVGDrawing(scene).root) }

  /// The bytes of a file of a drawing.
  func encode(_ drawing: SVGElement) -> [UInt8] {
    var root = drawing
    root["role"] = "img"
    root.children.insert(contentsOf: description, at: 0)
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    root.write(into: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private var description: [SVGElement] {
    let origin = [metadata.software.map { "Software: \($0)" }, metadata.command.map { "Command: \($0)" }]
      .compactMap(\.self).joined(separator: "\n")
    return [
      ("title", metadata.title), ("desc", metadata.description), ("metadata", origin.isEmpty ? nil : origin),
    ]
    .compactMap { name, text in text.map { SVGElement(name, text: $0) } }
  }
}
