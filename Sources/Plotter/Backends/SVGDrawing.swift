/// A scene as the elements of an SVG document.
///
/// What is used more than once is defined once: glyphs, markers, clips. The name of a definition is made from what it defines,
/// so that two documents in one page have equal names for equal things only.
struct SVGDrawing {
  /// Decimal places of coordinates: those of outlines, which may be looked at closely, and those of strokes, whose
  /// width is far more than a hundredth of a point.
  private static let (outlinePlaces, strokePlaces) = (3, 2)

  private(set) var root: SVGElement
  private var definitions: [SVGElement] = []
  private var names: Set<String> = []
  private var glyphNames: [ScaledGlyph: String] = [:]

  private struct ScaledGlyph: Hashable {
    var identity: GlyphIdentity
    var scale: Double
  }

  init(_ scene: Scene) {
    let (width, height) = (Self.number(scene.width, 6), Self.number(scene.height, 6))
    root = SVGElement(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
        ("width", width + "pt"), ("height", height + "pt"), ("viewBox", "0 0 \(width) \(height)"),
        ("version", "1.1"), ("stroke-miterlimit", "100000"),
      ])
    var body = [
      SVGElement("rect", [("width", width), ("height", height), ("fill", scene.background.notation)])
    ]
    var open: (clip: Box, items: [SVGElement])?
    func close() {
      guard let group = open else { return }
      let name = clipName(group.clip)
      body.append(SVGElement("g", [("clip-path", "url(#\(name))")], children: group.items))
      open = nil
    }
    for item in scene.items {
      let elements = elements(of: item.content)
      guard let clip = item.clip else {
        close()
        body += elements
        continue
      }
      if open?.clip != clip { close() }
      open = (clip, (open?.items ?? []) + elements)
    }
    close()
    if !definitions.isEmpty { root.children.append(SVGElement("defs", children: definitions)) }
    root.children += body
  }

  private static func number(_ value: Double, _ places: Int) -> String {
    SVGNumber.text(value, places: places)
  }

  // MARK: - Definitions

  /// Defines an element once, under a name made from what it is.
  private mutating func define(_ element: SVGElement, _ kind: String) -> String {
    let name = kind + Self.fingerprint(of: element.markup)
    if names.insert(name).inserted {
      var element = element
      element.attributes.insert((name: "id", value: name), at: 0)
      definitions.append(element)
    }
    return name
  }

  /// A short name that differs where the text does: 60 bits of the FNV-1a hash.
  static func fingerprint(of text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return String(hash >> 4, radix: 36)
  }

  private mutating func clipName(_ box: Box) -> String {
    let path = Path.polygon([(box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)])
    let data = SVGPathData(path, places: Self.outlinePlaces).text
    return define(SVGElement("clipPath", children: [SVGElement("path", [("d", data)])]), "c")
  }

  private mutating func glyphName(_ glyph: Scene.Glyph) -> String {
    let key = ScaledGlyph(identity: glyph.identity, scale: glyph.scale)
    if let name = glyphNames[key] { return name }
    let data = SVGPathData(glyph.outline, places: Self.outlinePlaces) {
      Point(x: $0.x * glyph.scale, y: -$0.y * glyph.scale)
    }.text
    let name = define(SVGElement("path", [("d", data)]), "g")
    glyphNames[key] = name
    return name
  }

  // MARK: - Items

  private mutating func elements(of content: Scene.Content) -> [SVGElement] {
    switch content {
    case .shape(let shape): return [element(of: shape)]
    case .markers(let markers): return elements(of: markers)
    case .image(let image): return elements(of: image)
    case .text(let text, let color):
      let glyphs = text.glyphs
      guard !glyphs.isEmpty else { return [] }
      let attributes = Self.fill(color)
      let uses = glyphs.map { glyph in
        let (x, y) = (
          Self.number(glyph.origin.x, Self.outlinePlaces), Self.number(glyph.origin.y, Self.outlinePlaces)
        )
        let link = ("xlink:href", "#" + glyphName(glyph))
        guard glyph.angle != 0 else { return SVGElement("use", [link, ("x", x), ("y", y)]) }
        let turn = Self.number(-glyph.angle, Self.outlinePlaces)
        return SVGElement("use", [link, ("transform", "translate(\(x) \(y))rotate(\(turn))")])
      }
      return [SVGElement("g", attributes, children: uses)]
    }
  }

  private func element(of shape: Scene.Shape) -> SVGElement {
    let places = shape.fill == nil ? Self.strokePlaces : Self.outlinePlaces
    var attributes = [("d", SVGPathData(shape.path, places: places).text)]
    attributes += shape.fill.map(Self.fill) ?? [("fill", "none")]
    if let stroke = shape.stroke { attributes += Self.stroke(stroke) }
    if !shape.isAntialiased { attributes.append(("shape-rendering", "crispEdges")) }
    return SVGElement("path", attributes)
  }

  private mutating func elements(of markers: Scene.Markers) -> [SVGElement] {
    var groups: [SVGElement] = []
    var names: [Double: String] = [:]
    for index in markers.points.indices {
      let point = markers.points[index]
      let fill = markers.fills.isEmpty ? nil : markers.fills[markers.fills.count == 1 ? 0 : index]
      let edge = markers.edges.isEmpty ? nil : markers.edges[markers.edges.count == 1 ? 0 : index]
      let scale = markers.scales.count == 1 ? markers.scales[0] : markers.scales[index]
      let name: String
      if let known = names[scale] {
        name = known
      } else {
        let data = SVGPathData(markers.shape, places: Self.outlinePlaces) {
          Point(x: $0.x * scale, y: $0.y * scale)
        }.text
        name = define(SVGElement("path", [("d", data)]), "m")
        names[scale] = name
      }
      var attributes = fill.map(Self.fill) ?? [("fill", "none")]
      if let edge, let style = markers.style {
        attributes += Self.stroke(Scene.Stroke(style: style, color: edge))
      }
      let use = SVGElement(
        "use",
        [
          ("xlink:href", "#" + name), ("x", Self.number(point.x, Self.outlinePlaces)),
          ("y", Self.number(point.y, Self.outlinePlaces)),
        ])
      if let last = groups.last, last.attributes.map(\.value) == attributes.map(\.1) {
        groups[groups.count - 1].children.append(use)
      } else {
        groups.append(SVGElement("g", attributes, children: [use]))
      }
    }
    return groups
  }

  /// An image as a PNG file within the document. Its pixels keep their edges. An opacity that all pixels share is said
  /// once, so that the file has none.
  private func elements(of image: Scene.Image) -> [SVGElement] {
    var pixels = image.pixels
    let alphas = Set(stride(from: 3, to: pixels.count, by: 4).map { pixels[$0] })
    let alpha = alphas.count == 1 ? alphas.first ?? 255 : 255
    if alpha < 255 { for index in stride(from: 3, to: pixels.count, by: 4) { pixels[index] = 255 } }
    let encoder = PNGEncoder(metadata: Metadata(), dpi: 0)
    guard image.columns > 0, image.rows > 0, alpha > 0,
      let png = try? encoder.encode(rgba: pixels, width: image.columns, height: image.rows)
    else { return [] }
    var attributes = [
      ("x", Self.number(image.box.x0, Self.outlinePlaces)),
      ("y", Self.number(image.box.y0, Self.outlinePlaces)),
      ("width", Self.number(image.box.width, Self.outlinePlaces)),
      ("height", Self.number(image.box.height, Self.outlinePlaces)), ("preserveAspectRatio", "none"),
      ("image-rendering", "pixelated"),
    ]
    if alpha < 255 { attributes.append(("opacity", Self.number(Double(alpha) / 255, 3))) }
    attributes.append(("xlink:href", "data:image/png;base64," + base64(png)))
    return [SVGElement("image", attributes)]
  }

  // MARK: - Attributes

  private static func fill(_ color: Color) -> [(String, String)] {
    var attributes = [("fill", color.notation)]
    if color.alpha < 1 { attributes.append(("fill-opacity", number(color.alpha, 3))) }
    return attributes
  }

  private static func stroke(_ stroke: Scene.Stroke) -> [(String, String)] {
    var attributes = [("stroke", stroke.color.notation)]
    if stroke.color.alpha < 1 { attributes.append(("stroke-opacity", number(stroke.color.alpha, 3))) }
    if stroke.style.width != 1 { attributes.append(("stroke-width", number(stroke.style.width, 4))) }
    switch stroke.style.cap {
    case .butt: break
    case .round: attributes.append(("stroke-linecap", "round"))
    case .projecting: attributes.append(("stroke-linecap", "square"))
    }
    switch stroke.style.join {
    case .miter: break
    case .round: attributes.append(("stroke-linejoin", "round"))
    case .bevel: attributes.append(("stroke-linejoin", "bevel"))
    }
    if !stroke.style.dashes.isEmpty {
      attributes.append(
        ("stroke-dasharray", stroke.style.dashes.map { number($0, 4) }.joined(separator: " ")))
      if stroke.style.dashOffset != 0 {
        attributes.append(("stroke-dashoffset", number(stroke.style.dashOffset, 4)))
      }
    }
    return attributes
  }
}

extension Color {
  /// The colour in the notation of the web, `#1b1b1e`, without its opacity.
  package var notation: String {
    "#"
      + [red, green, blue].map { channel in
        let digits = String(channel, radix: 16)
        return digits.utf8.count < 2 ? "0" + digits : digits
      }.joined()
  }
}
