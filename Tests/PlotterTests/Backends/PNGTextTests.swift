import TestSupport
import Testing

@testable import Plotter

/// Where a PNG file's texts are: programs that know no more than Latin-1 find what that can say.
@Suite struct PNGTextTests {
  private func chunks(_ metadata: Metadata) throws -> [String: [[UInt8]]] {
    let file = try PixelImage(width: 2, height: 2).png(dpi: 100, metadata: metadata)
    var chunks: [String: [[UInt8]]] = [:]
    var position = 8
    while position + 8 <= file.count {
      let length = file[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      let type = String(decoding: file[position + 4..<position + 8], as: UTF8.self)
      chunks[type, default: []].append(Array(file[position + 8..<position + 8 + length]))
      position += 12 + length
    }
    return chunks
  }

  @Test func latin1GoesIntoPlainTexts() throws {
    let found = try chunks(Metadata(title: "café", software: "sinplot"))
    #expect(found["iTXt"] == nil)
    #expect(
      found["tEXt"] == [
        Array("Title".utf8) + [0, 0x63, 0x61, 0x66, 0xe9],
        Array("Software".utf8) + [0] + Array("sinplot".utf8),
      ])
  }

  @Test func theRestGoesIntoUnicodeTexts() throws {
    let found = try chunks(Metadata(title: "한글", description: "plain"))
    #expect(found["iTXt"] == [Array("Title".utf8) + [0, 0, 0, 0, 0] + Array("한글".utf8)])
    #expect(found["tEXt"]?.count == 1)
  }

  @Test(arguments: ["plain", "café ÿ", "한글 ŷ", "π = 3", "line\nfeed", ""])
  func textsComeBack(text: String) throws {
    let file = try PixelImage(width: 2, height: 2).png(
      dpi: 100, metadata: Metadata(title: text, command: text))
    let read = try ImageInformation(of: file).metadata
    #expect(read.title ?? "" == text)
    #expect(read.command ?? "" == text)
  }
}
