extension ImageInformation {
  static func svg(_ file: [UInt8]) throws(PlotError) -> ImageInformation {
    // Everything of interest stands before the first drawing.
    let head = file.prefix(Self.headSize)
    func number(_ text: ArraySlice<UInt8>?) -> Double? {
      text.flatMap { Double(String(decoding: $0, as: UTF8.self)) }
    }
    guard let root = head.between("<svg ", and: ">"),
      let width = number(root.between("width=\"", and: "pt\"")),
      let height = number(root.between("height=\"", and: "pt\""))
    else { throw .unreadable(reason: "it has no <svg> element with a width and a height in points") }
    var metadata = Metadata(
      title: head.between("<title>", and: "</title>")?.unescapedFromXML,
      description: head.between("<desc>", and: "</desc>")?.unescapedFromXML)
    for line in head.between("<metadata>", and: "</metadata>")?.split(separator: UInt8(ascii: "\n")) ?? [] {
      metadata.software = line.after("Software: ")?.unescapedFromXML ?? metadata.software
      metadata.command = line.after("Command: ")?.unescapedFromXML ?? metadata.command
    }
    return ImageInformation(format: .svg, width: width, height: height, metadata: metadata)
  }

  /// Enough for the longest texts.
  private static let headSize = 1 << 24
}

/// Bytes, not characters: a combining mark makes one character of itself and the tag, the space or the semicolon that
/// it follows.
extension ArraySlice<UInt8> {
  /// What stands between the first `start` and the next `end`; `nil` where there is none.
  fileprivate func between(_ start: String, and end: String) -> ArraySlice? {
    guard let lower = position(of: start)?.upperBound,
      let upper = self[lower...].position(of: end)?.lowerBound
    else {
      return nil
    }
    return self[lower..<upper]
  }

  /// What follows `start`; `nil` where the bytes start with something else.
  fileprivate func after(_ start: String) -> ArraySlice? {
    starts(with: start.utf8) ? dropFirst(start.utf8.count) : nil
  }

  private func position(of text: String) -> Range<Int>? {
    let pattern = Array(text.utf8)
    guard count >= pattern.count else { return nil }
    let start = (startIndex...(endIndex - pattern.count)).first {
      self[$0] == pattern[0] && self[$0...].starts(with: pattern)
    }
    return start.map { $0..<($0 + pattern.count) }
  }

  fileprivate var unescapedFromXML: String {
    let entities = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")]
    var result: [UInt8] = []
    var rest = self
    while let first = rest.first {
      let entity = first == UInt8(ascii: "&") ? entities.first { rest.starts(with: $0.0.utf8) } : nil
      if let (reference, text) = entity {
        result += text.utf8
        rest = rest.dropFirst(reference.utf8.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
