/// A value read from JSON text.
package enum JSONValue: Sendable, Equatable {
  case null
  case boolean(Bool)
  /// A number as it is written, so that whole numbers of any size keep all their digits.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads a whole text; `nil` where it is not valid JSON.
  package init?(_ text: [UInt8]) {
    var reader = JSONReader(bytes: text)
    guard let value = reader.value(), reader.isAtEnd() else { return nil }
    self = value
  }

  /// The member of an object; `null` where there is none.
  package subscript(name: String) -> JSONValue {
    guard case .object(let members) = self else { return .null }
    return members[name] ?? .null
  }

  /// The string, if it is one.
  package var string: String? {
    guard case .string(let string) = self else { return nil }
    return string
  }

  /// The number, if it is one.
  package var double: Double? {
    guard case .number(let digits) = self else { return nil }
    return Double(digits)
  }

  /// The number, if it is one that is whole.
  package var int64: Int64? {
    guard case .number(let digits) = self else { return nil }
    return Int64(digits)
  }

  /// The elements, if it is an array.
  package var array: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }
}

/// Reads JSON text from its start to its end.
private struct JSONReader {
  let bytes: [UInt8]
  private var position = 0
  /// Deeper nesting is refused.
  private var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func isAtEnd() -> Bool {
    skipSpace()
    return position == bytes.count
  }

  mutating func value() -> JSONValue? {
    skipSpace()
    guard position < bytes.count, depth < 100 else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    case UInt8(ascii: "t"): return take("true") ? .boolean(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .boolean(false) : nil
    default: return number()
    }
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[position]) { position += 1 }
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func takeAfterSpace(_ word: String) -> Bool {
    skipSpace()
    return take(word)
  }

  private mutating func number() -> JSONValue? {
    let start = position
    let marks: [UInt8] = Array("+-.eE".utf8)
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) || marks.contains(bytes[position]) {
      position += 1
    }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    return Double(digits) == nil ? nil : .number(digits)
  }

  private mutating func array() -> JSONValue? {
    depth += 1
    defer { depth -= 1 }
    var elements: [JSONValue] = []
    position += 1
    if takeAfterSpace("]") { return .array(elements) }
    repeat {
      guard let element = value() else { return nil }
      elements.append(element)
    } while takeAfterSpace(",")
    return take("]") ? .array(elements) : nil
  }

  private mutating func object() -> JSONValue? {
    depth += 1
    defer { depth -= 1 }
    var members: [String: JSONValue] = [:]
    position += 1
    if takeAfterSpace("}") { return .object(members) }
    repeat {
      skipSpace()
      guard position < bytes.count, let name = string(), takeAfterSpace(":"), let member = value() else {
        return nil
      }
      members[name] = member
    } while takeAfterSpace(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        text += Array(String(scalar).utf8)
      default: text.append(byte)
      }
    }
    return nil
  }

  /// What follows a backslash.
  private mutating func escape() -> Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal() else { return nil }
      guard (0xd800...0xdbff).contains(unit) else { return Unicode.Scalar(unit) }
      guard take("\\u"), let low = hexadecimal(), (0xdc00...0xdfff).contains(low) else { return nil }
      return Unicode.Scalar(0x10000 + (unit - 0xd800) << 10 + (low - 0xdc00))
    default: return nil
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    defer { position += 4 }
    return UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
  }
}
