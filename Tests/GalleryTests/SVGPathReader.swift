/// Reads the data of an SVG path, command by command.
struct SVGPathReader {
  private let bytes: [UInt8]
  private var position = 0
  private var command: Character?

  init(_ data: String) {
    bytes = Array(data.utf8)
  }

  /// The next command, which may be the last one again; `nil` at the end.
  mutating func nextCommand() throws -> Character? {
    skip()
    guard position < bytes.count else { return nil }
    let scalar = Character(Unicode.Scalar(bytes[position]))
    if scalar.isLetter {
      position += 1
      command = scalar
      return scalar
    }
    // Numbers behind a move are lines.
    if command == "m" { command = "l" } else if command == "M" { command = "L" }
    guard let command, command.lowercased() != "z" else { throw SVGPicture.Failure(description: "path data") }
    return command
  }

  /// The next number.
  mutating func number() throws -> Double {
    skip()
    let start = position
    var hasPoint = false
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ".") {
        if hasPoint { break }
        hasPoint = true
      } else if !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        break
      }
      position += 1
    }
    guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw SVGPicture.Failure(description: "number at \(start) of path data")
    }
    return value
  }

  private mutating func skip() {
    while position < bytes.count, [0x20, 0x2c, 0x0a].contains(bytes[position]) { position += 1 }
  }
}
