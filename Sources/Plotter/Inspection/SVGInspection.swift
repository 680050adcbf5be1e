extension ImageInformation {
  static func svg(_ file: [UInt8]) throws(PlotError) -> ImageInformation {
    // Everything of interest stands before the first drawing.
    let head = String(decoding: file.prefix(1 << 20), as: UTF8.self)
    guard let root = head.between("<svg ", and: ">"),
      let width = root.between("width=\"", and: "pt\"").flatMap({ Double($0) }),
      let height = root.between("height=\"", and: "pt\"").flatMap({ Double($0) })
    else { throw .unreadable(reason: "it has no <svg> element with a width and a height in points") }
    var metadata = Metadata(
      title: head.between("<title>", and: "</title>")?.unescapedFromXML,
      description: head.between("<desc>", and: "</desc>")?.unescapedFromXML)
    let origin = head.between("<metadata>", and: "</metadata>")?.unescapedFromXML ?? ""
    for line in origin.split(separator: "\n") {
      if line.hasPrefix("Software: ") { metadata.software = String(line.dropFirst(10)) }
      if line.hasPrefix("Command: ") { metadata.command = String(line.dropFirst(9)) }
    }
    return ImageInformation(format: .svg, width: width, height: height, metadata: metadata)
  }
}

extension String {
  /// The text between the first `start` and the next `end`; `nil` where there is none.
  func between(_ start: String, and end: String) -> String? {
    guard let lower = firstRange(of: start, from: startIndex)?.upperBound,
      let upper = firstRange(of: end, from: lower)?.lowerBound
    else { return nil }
    return String(self[lower..<upper])
  }

  private func firstRange(of text: String, from start: Index) -> Range<Index>? {
    var position = start
    while position < endIndex {
      if self[position...].utf8.starts(with: text.utf8) {
        return position..<utf8.index(position, offsetBy: text.utf8.count)
      }
      position = utf8.index(after: position)
    }
    return nil
  }

  fileprivate var unescapedFromXML: String {
    var result = ""
    var rest = self[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      let entities = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
      ]
      guard let (entity, text) = entities.first(where: { rest.hasPrefix($0.0) }) else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result += text
      rest = rest.dropFirst(entity.count)
    }
    return result + rest
  }
}
