extension ImageInformation {
  static func pdf(_ file: [UInt8]) throws(PlotError) -> ImageInformation {
    guard let box = value(of: "/MediaBox", in: file[...]).flatMap(numbers), box.count == 4 else {
      throw .unreadable(reason: "it has no page with a size")
    }
    // The document information is the dictionary that names the producer.
    let start = position(of: "/Producer", in: file[...]) ?? file.count
    let information = file[start...]
    func text(_ key: String) -> String? { value(of: key, in: information).flatMap(string) }
    return ImageInformation(
      format: .pdf, width: box[2] - box[0], height: box[3] - box[1],
      metadata: Metadata(
        title: text("/Title"), description: text("/Subject"), software: text("/Creator"),
        command: text("/Keywords")))
  }

  private static func position(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let pattern = Array(text.utf8)
    guard bytes.count >= pattern.count else { return nil }
    return (bytes.startIndex...(bytes.endIndex - pattern.count)).first {
      bytes[$0] == pattern[0] && bytes[$0...].starts(with: pattern)
    }
  }

  /// More than any text has in a file of ours.
  private static let longestValue = 1 << 20

  /// What follows the first occurrence of a key, white space left out.
  private static func value(of key: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let position = position(of: key, in: bytes) else { return nil }
    return bytes[(position + key.utf8.count)...].prefix(longestValue).drop {
      $0 == 0x20 || $0 == 0x0a || $0 == 0x0d
    }
  }

  /// The numbers of an array `[a b c d]`.
  private static func numbers(_ value: ArraySlice<UInt8>) -> [Double]? {
    guard value.first == UInt8(ascii: "["), let end = value.firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    return value[(value.startIndex + 1)..<end].split(separator: 0x20).compactMap {
      Double(String(decoding: $0, as: UTF8.self))
    }
  }

  /// A string in either of PDF's notations, `(text)` or `<hexadecimal>`; UTF-16 where it starts with a byte order mark.
  private static func string(_ value: ArraySlice<UInt8>) -> String? {
    let bytes: [UInt8]
    switch value.first {
    case UInt8(ascii: "("): bytes = literal(value.dropFirst())
    case UInt8(ascii: "<"): bytes = hexadecimal(value.dropFirst())
    default: return nil
    }
    guard bytes.starts(with: [0xfe, 0xff]) else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func literal(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var depth = 0
    var position = value.startIndex
    while position < value.endIndex {
      let byte = value[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\\") where position < value.endIndex:
        let digits = value[position...].prefix(3).prefix { $0 >= 0x30 && $0 <= 0x37 }
        if digits.isEmpty {
          result.append(unescaped(value[position]))
          position += 1
        } else {
          result.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }))
          position += digits.count
        }
        continue
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return result }
        depth -= 1
      default: break
      }
      result.append(byte)
    }
    return result
  }

  private static func unescaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): 0x0a
    case UInt8(ascii: "r"): 0x0d
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0c
    default: byte
    }
  }

  private static func hexadecimal(_ value: ArraySlice<UInt8>) -> [UInt8] {
    let digits = value.prefix { $0 != UInt8(ascii: ">") }.compactMap {
      Character(Unicode.Scalar($0)).hexDigitValue
    }
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
