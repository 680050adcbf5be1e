import CCairo
import Foundation
import Plotter

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Draws an SVG document of Plotter's onto pixels with Cairo, as any viewer would.
///
/// It knows the elements and attributes that Plotter writes, and fails for others.
final class SVGPicture {
  /// Why a document can't be drawn.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// What elements inherit.
  private struct State {
    var fill: SIMD3<Double>? = .zero
    var stroke: SIMD3<Double>?
    var (fillOpacity, strokeOpacity, opacity) = (1.0, 1.0, 1.0)
    var width = 1.0
    var cap = CAIRO_LINE_CAP_BUTT
    var join = CAIRO_LINE_JOIN_MITER
    var miterLimit = 4.0
    var dashes: [Double] = []
    var dashOffset = 0.0
    var isAntialiased = true
    var isFilledByEvenOdd = false
  }

  private let context: OpaquePointer
  private let surface: OpaquePointer
  private var definitions: [String: SVGNode] = [:]

  /// The picture of a document on white, at a number of dots per inch.
  static func image(of document: [UInt8], dpi: Double) throws -> PixelImage {
    let root = try SVGNode.parse(document)
    func points(_ name: String) throws -> Double {
      guard let text = root.attributes[name], text.hasSuffix("pt"), let value = Double(text.dropLast(2))
      else {
        throw Failure(description: "the \(name) is \(root.attributes[name] ?? "missing")")
      }
      return value
    }
    let scale = dpi / 72
    let (width, height) = (try points("width") * scale, try points("height") * scale)
    let picture = try SVGPicture(width: Int(width.rounded()), height: Int(height.rounded()), scale: scale)
    picture.define(root)
    try picture.draw(root, State())
    return try picture.image()
  }

  private init(width: Int, height: Int, scale: Double) throws {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      let context = cairo_create(surface)
    else { throw Failure(description: "no surface") }
    self.surface = surface
    self.context = context
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  private func image() throws -> PixelImage {
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS else { throw Failure(description: "Cairo failed") }
    let png = PNGBytes()
    let status = cairo_surface_write_to_png_stream(
      surface,
      { target, bytes, count in
        guard let target, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<PNGBytes>.fromOpaque(target).takeUnretainedValue().bytes += UnsafeBufferPointer(
          start: bytes, count: Int(count))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(png).toOpaque())
    guard status == CAIRO_STATUS_SUCCESS else { throw Failure(description: "no PNG") }
    return try PixelImage(png: png.bytes)
  }

  private func define(_ node: SVGNode) {
    if let name = node.attributes["id"] { definitions[name] = node }
    node.children.forEach(define)
  }

  private func definition(_ reference: String?) throws -> SVGNode {
    guard let reference, let start = reference.firstIndex(of: "#"),
      let node = definitions[String(reference[start...].dropFirst().prefix { $0 != ")" })]
    else { throw Failure(description: "no definition \(reference ?? "")") }
    return node
  }

  // MARK: - Elements

  private func draw(_ node: SVGNode, _ inherited: State) throws {
    cairo_save(context)
    defer { cairo_restore(context) }
    var state = inherited
    try apply(node.attributes, to: &state)
    switch node.name {
    case "svg", "g":
      for child in node.children { try draw(child, state) }
    case "use":
      cairo_translate(context, try number(node, "x", 0), try number(node, "y", 0))
      try draw(try definition(node.attributes["xlink:href"] ?? node.attributes["href"]), state)
    case "rect":
      cairo_rectangle(
        context, try number(node, "x", 0), try number(node, "y", 0), try number(node, "width"),
        try number(node, "height"))
      paint(state)
    case "path":
      try trace(node.attributes["d"] ?? "")
      paint(state)
    case "image": try drawImage(node, state)
    case "title", "desc", "metadata", "defs", "clipPath": break
    default: throw Failure(description: "element \(node.name)")
    }
  }

  private func paint(_ state: State) {
    cairo_set_antialias(context, state.isAntialiased ? CAIRO_ANTIALIAS_BEST : CAIRO_ANTIALIAS_NONE)
    if let fill = state.fill {
      cairo_set_source_rgba(context, fill.x, fill.y, fill.z, state.fillOpacity * state.opacity)
      cairo_set_fill_rule(
        context, state.isFilledByEvenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
      cairo_fill_preserve(context)
    }
    if let stroke = state.stroke {
      cairo_set_source_rgba(context, stroke.x, stroke.y, stroke.z, state.strokeOpacity * state.opacity)
      cairo_set_line_width(context, state.width)
      cairo_set_line_cap(context, state.cap)
      cairo_set_line_join(context, state.join)
      cairo_set_miter_limit(context, state.miterLimit)
      cairo_set_dash(context, state.dashes, Int32(state.dashes.count), state.dashOffset)
      cairo_stroke_preserve(context)
    }
    cairo_new_path(context)
  }

  private func drawImage(_ node: SVGNode, _ state: State) throws {
    let prefix = "data:image/png;base64,"
    guard let link = node.attributes["xlink:href"] ?? node.attributes["href"], link.hasPrefix(prefix),
      let data = Data(base64Encoded: String(link.dropFirst(prefix.count)))
    else { throw Failure(description: "an image that is no PNG") }
    let source = PNGBytes()
    source.bytes = Array(data)
    let image = cairo_image_surface_create_from_png_stream(
      { target, bytes, count in
        guard let target, let bytes else { return CAIRO_STATUS_READ_ERROR }
        let source = Unmanaged<PNGBytes>.fromOpaque(target).takeUnretainedValue()
        guard source.bytes.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
        for index in 0..<Int(count) { bytes[index] = source.bytes[index] }
        source.bytes.removeFirst(Int(count))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(source).toOpaque())
    guard let image, cairo_surface_status(image) == CAIRO_STATUS_SUCCESS else {
      throw Failure(description: "an image that can't be read")
    }
    defer { cairo_surface_destroy(image) }
    let (columns, rows) = (cairo_image_surface_get_width(image), cairo_image_surface_get_height(image))
    cairo_translate(context, try number(node, "x", 0), try number(node, "y", 0))
    cairo_scale(
      context, try number(node, "width") / Double(columns), try number(node, "height") / Double(rows))
    cairo_set_source_surface(context, image, 0, 0)
    // Neither sampling may run over the image's edge.
    let isCoarse = node.attributes["image-rendering"] != nil
    cairo_pattern_set_filter(cairo_get_source(context), isCoarse ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_GOOD)
    cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
    cairo_rectangle(context, 0, 0, Double(columns), Double(rows))
    cairo_clip(context)
    cairo_paint_with_alpha(context, state.opacity)
  }

  // MARK: - Attributes

  private func number(_ node: SVGNode, _ name: String, _ usual: Double? = nil) throws -> Double {
    guard let value = node.attributes[name].flatMap(Double.init) ?? usual else {
      throw Failure(description: "\(name) of \(node.name)")
    }
    return value
  }

  private func apply(_ attributes: [String: String], to state: inout State) throws {
    for (name, value) in attributes {
      func number() throws -> Double {
        guard let number = Double(value) else { throw Failure(description: "\(name)=\(value)") }
        return number
      }
      switch name {
      case "fill": state.fill = try color(value)
      case "stroke": state.stroke = try color(value)
      case "fill-opacity": state.fillOpacity = try number()
      case "stroke-opacity": state.strokeOpacity = try number()
      case "opacity": state.opacity *= try number()
      case "stroke-width": state.width = try number()
      case "stroke-linecap":
        state.cap =
          value == "round"
          ? CAIRO_LINE_CAP_ROUND : value == "square" ? CAIRO_LINE_CAP_SQUARE : CAIRO_LINE_CAP_BUTT
      case "stroke-linejoin":
        state.join =
          value == "round"
          ? CAIRO_LINE_JOIN_ROUND : value == "bevel" ? CAIRO_LINE_JOIN_BEVEL : CAIRO_LINE_JOIN_MITER
      case "stroke-miterlimit": state.miterLimit = try number()
      case "stroke-dasharray": state.dashes = value.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
      case "stroke-dashoffset": state.dashOffset = try number()
      case "shape-rendering": state.isAntialiased = value != "crispEdges"
      case "fill-rule": state.isFilledByEvenOdd = value == "evenodd"
      case "transform": try transform(value)
      case "clip-path":
        for path in try definition(value).children {
          if path.name == "rect" {
            cairo_rectangle(
              context, try self.number(path, "x", 0), try self.number(path, "y", 0),
              try self.number(path, "width"),
              try self.number(path, "height"))
          } else {
            try trace(path.attributes["d"] ?? "")
          }
        }
        cairo_clip(context)
      case "id", "x", "y", "width", "height", "d", "xlink:href", "href", "role", "viewBox", "version",
        "xmlns",
        "xmlns:xlink", "preserveAspectRatio", "image-rendering":
        break
      default: throw Failure(description: "attribute \(name)")
      }
    }
  }

  private func color(_ text: String) throws -> SIMD3<Double>? {
    if text == "none" { return nil }
    guard text.hasPrefix("#"), text.utf8.count == 7, let value = UInt32(text.dropFirst(), radix: 16) else {
      throw Failure(description: "colour \(text)")
    }
    return SIMD3(Double(value >> 16 & 255), Double(value >> 8 & 255), Double(value & 255)) / 255
  }

  private func transform(_ text: String) throws {
    for part in text.split(separator: ")") {
      let pieces = part.split(separator: "(")
      let values = pieces.last?.split { $0 == " " || $0 == "," }.compactMap { Double($0) } ?? []
      switch (pieces.first?.trimmingCharacters(in: .whitespaces), values.count) {
      case ("translate", 2): cairo_translate(context, values[0], values[1])
      case ("scale", 1): cairo_scale(context, values[0], values[0])
      case ("scale", 2): cairo_scale(context, values[0], values[1])
      case ("rotate", 1): cairo_rotate(context, values[0] * .pi / 180)
      case ("matrix", 6):
        var matrix = cairo_matrix_t()
        cairo_matrix_init(&matrix, values[0], values[1], values[2], values[3], values[4], values[5])
        cairo_transform(context, &matrix)
      default: throw Failure(description: "transform \(text)")
      }
    }
  }

  // MARK: - Paths

  /// Adds a path's data to Cairo's path.
  private func trace(_ data: String) throws {
    var reader = SVGPathReader(data)
    var (start, current) = (SIMD2<Double>.zero, SIMD2<Double>.zero)
    while let command = try reader.nextCommand() {
      let isRelative = command.isLowercase
      func point() throws -> SIMD2<Double> {
        let value = SIMD2(try reader.number(), try reader.number())
        return isRelative ? current + value : value
      }
      switch command.lowercased() {
      case "m":
        current = try point()
        start = current
        cairo_move_to(context, current.x, current.y)
      case "l":
        current = try point()
        cairo_line_to(context, current.x, current.y)
      case "h":
        current.x = try reader.number() + (isRelative ? current.x : 0)
        cairo_line_to(context, current.x, current.y)
      case "v":
        current.y = try reader.number() + (isRelative ? current.y : 0)
        cairo_line_to(context, current.x, current.y)
      case "q":
        let (control, end) = (try point(), try point())
        let (first, second) = (current + (control - current) * (2 / 3), end + (control - end) * (2 / 3))
        cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
        current = end
      case "c":
        let (first, second, end) = (try point(), try point(), try point())
        cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
        current = end
      case "z":
        cairo_close_path(context)
        current = start
      default: throw Failure(description: "path command \(command)")
      }
    }
  }
}

/// The bytes of a PNG file, as they come or go.
private final class PNGBytes {
  var bytes: [UInt8] = []
}
