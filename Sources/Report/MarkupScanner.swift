/// Splits an XML document into its tags and the text between them. Declarations, comments and processing instructions
/// are skipped.
struct MarkupScanner {
  /// An attribute of a tag; the value keeps its character references, with no double quotes in it.
  struct Attribute {
    var name: String
    var value: String
  }

  /// A tag.
  struct Tag {
    var name: String
    var attributes: [Attribute] = []
    /// Whether it ends an element.
    var isClosing = false
    /// Whether it is an element without content.
    var isEmpty = false
  }

  /// A piece of the document.
  enum Part {
    case tag(Tag)
    /// Text with its character references.
    case text(String)
  }

  private let bytes: [UInt8]
  private var position = 0

  /// Makes a scanner for a document in UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; `nil` at the end, or where a tag does not end.
  mutating func next() -> Part? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else { return .text(text()) }
      if skip(from: "<!--", to: "-->") || skip(from: "<?", to: "?>") || skip(from: "<!", to: ">") { continue }
      return tag().map(Part.tag)
    }
    return nil
  }

  private mutating func text() -> String {
    let start = position
    position = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skip(from start: String, to end: String) -> Bool {
    guard bytes[position...].starts(with: start.utf8) else { return false }
    position += start.utf8.count
    while position < bytes.count, !bytes[position...].starts(with: end.utf8) { position += 1 }
    position = min(bytes.count, position + end.utf8.count)
    return true
  }

  private mutating func tag() -> Tag? {
    position += 1
    var tag = Tag(name: "")
    if take("/") { tag.isClosing = true }
    tag.name = name()
    while position < bytes.count {
      skipSpace()
      if take(">") { return tag }
      if take("/") {
        tag.isEmpty = true
        continue
      }
      let attribute = name()
      skipSpace()
      guard !attribute.isEmpty, take("="), let value = quotedValue() else { return nil }
      tag.attributes.append(Attribute(name: attribute, value: value))
    }
    return nil
  }

  private mutating func quotedValue() -> String? {
    skipSpace()
    guard position < bytes.count else { return nil }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = bytes[(position + 1)...].firstIndex(of: quote)
    else { return nil }
    defer { position = end + 1 }
    let parts = bytes[(position + 1)..<end].split(
      separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "&quot;")
  }

  private mutating func name() -> String {
    let start = position
    let ends: [UInt8] = [UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<")]
    while position < bytes.count, !bytes[position].isSpace, !ends.contains(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isSpace { position += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
