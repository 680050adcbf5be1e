/// Bytes as text of 64 characters, by RFC 4648.
func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    var bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    var digits: [UInt8] = []
    for _ in 0..<4 {
      digits.insert(alphabet[bits & 63], at: 0)
      bits >>= 6
    }
    for padding in 0..<(3 - group.count) { digits[3 - padding] = UInt8(ascii: "=") }
    text += digits
  }
  return String(decoding: text, as: UTF8.self)
}
