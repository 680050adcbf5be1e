import TestSupport
import Testing

@testable import Plotter

/// What files say about themselves is what was put into them.
@Suite struct InspectionTests {
  private func figure(_ metadata: Metadata, dpi: Double = 100, side: Double = 100) -> Figure {
    let axes = Axes(marks: [Line(x: [0.0, 1.0], y: [0.0, 1.0])])
    return Figure(axes, width: side / dpi, height: side / dpi, dpi: dpi, metadata: metadata)
  }

  @Test(
    .needsFont, arguments: ImageFormat.allCases,
    [
      "plain", "a & b &amp; <c> \"d\" 'e' ]]>", "(a) \\(b\\) (((", "사인 함수 𝔰𝔦𝔫 👩‍👩‍👧‍👦",
      " \"\u{301} begins and ends ", "",
      // A mark that combines with the tag, the space or the semicolon before it.
      "\u{321}\u{334}mark", "&\u{301}<\u{301}\"\u{301}", "\u{FE0F}",
    ])
  func textsReadAsTheyWereWritten(format: ImageFormat, text: String) throws {
    let metadata = Metadata(title: text, description: text, software: "S \(text)", command: "C \(text)")
    let found = try ImageInformation(of: figure(metadata).encoded(as: format, using: Typesetter()))
    #expect(found.format == format)
    #expect(found.metadata.title ?? "" == text)
    #expect(found.metadata.description ?? "" == text)
    #expect(found.metadata.software == "S \(text)")
    #expect(found.metadata.command == "C \(text)")
  }

  /// Unicode's noncharacters are for programs to use within themselves, and no PDF takes them.
  @Test(.needsFont) func noncharactersAreReplaced() throws {
    let values: [UInt32] = [0x61, 0xfdd0, 0x62, 0xfdef, 0xfffe, 0x1ffff, 0x63, 0xfdcf, 0xfdf0, 0x10fffd]
    let text = String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
    let metadata = Metadata(title: text, description: text, software: text, command: text)
    let found = try ImageInformation(of: figure(metadata).encoded(as: .pdf, using: Typesetter())).metadata
    for field in [found.title, found.description, found.software, found.command] {
      #expect(field == "a\u{fffd}b\u{fffd}\u{fffd}\u{fffd}c\u{fdcf}\u{fdf0}\u{10fffd}")
    }
  }

  @Test(.needsFont) func sizesAreThoseOfThePicture() throws {
    let typesetter = try Typesetter()
    let figure = Figure(Grid(rows: 1), width: 3, height: 2, dpi: 150)
    let png = try ImageInformation(of: figure.encoded(as: .png, using: typesetter))
    #expect(png.width == 450 && png.height == 300)
    #expect(abs((png.dpi ?? 0) - 150) < 0.02)
    for format in [ImageFormat.svg, .pdf] {
      let vector = try ImageInformation(of: figure.encoded(as: format, using: typesetter))
      #expect(vector.width == 216 && vector.height == 144)
      #expect(vector.dpi == nil)
    }
  }

  /// PNG counts whole pixels per metre; a picture of none says nothing.
  @Test(
    .needsFont, arguments: [(Figure.greatestResolution, true), (0.02, true), (0.01, false)])
  func resolutionsAreTold(dpi: Double, isTold: Bool) throws {
    let png = try figure(Metadata(), dpi: dpi).encoded(as: .png, using: Typesetter())
    let found = try ImageInformation(of: png)
    #expect(found.width == 100 && found.height == 100)
    #expect((found.dpi != nil) == isTold)
  }

  @Test(.needsFont, arguments: ImageFormat.allCases) func damagedFilesAreRefused(format: ImageFormat) throws {
    let file = try figure(Metadata(title: "t")).encoded(as: format, using: Typesetter())
    for length in [0, 1, 5, 8, 20, 40] {
      #expect(throws: PlotError.self, "\(length) bytes") {
        try ImageInformation(of: Array(file.prefix(length)))
      }
    }
    // Whatever else is broken, the answer is an answer or an error.
    var state = SplitMix64(state: 5)
    for _ in 0..<200 {
      var broken = file
      for _ in 0..<8 {
        broken[Int(state.next() % UInt64(broken.count))] = UInt8(truncatingIfNeeded: state.next())
      }
      _ = try? ImageInformation(of: broken)
      _ = try? ImageInformation(of: Array(broken.prefix(Int(state.next() % UInt64(broken.count)))))
    }
  }
}

/// Files that claim more than they have.
@Suite struct HostileInspectionTests {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  private func bytes(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian, Array.init) }

  /// A chunk with its checksum, which zlib computed: `zlib.crc32(b"IHDR" + data)`.
  private var header: [UInt8] {
    bytes(13) + Array("IHDR".utf8) + bytes(1) + bytes(1) + [8, 0, 0, 0, 0] + bytes(0x3a7e_9b55)
  }

  @Test(arguments: [3, 100, 0x7fff_ffff, 0x8000_0000, .max] as [UInt32], ["iTXt", "tEXt", "IDAT"])
  func aChunkMayClaimAnyLength(length: UInt32, type: String) {
    let file = Self.signature + header + bytes(length) + Array(type.utf8) + Array("Title\0".utf8)
    #expect(throws: PlotError.unreadable(reason: "the file ends too early")) {
      try ImageInformation(of: file)
    }
  }

  @Test func theChecksumIsZlibs() throws {
    let found = try ImageInformation(of: Self.signature + header)
    #expect((found.width, found.height) == (1, 1))
    var broken = Self.signature + header
    broken[20] ^= 1
    #expect(throws: PlotError.unreadable(reason: "a checksum in it is wrong")) {
      try ImageInformation(of: broken)
    }
  }

  /// What a PDF says of itself is looked at up to a length, as are numbers without an end.
  @Test func valuesWithoutAnEndStayShort() throws {
    let many = String(repeating: "1 ", count: 1 << 20)
    #expect(throws: PlotError.self) { try ImageInformation(of: Array("%PDF-1.5 /MediaBox [ \(many)".utf8)) }
    let text = String(repeating: "41", count: 1 << 21)
    let file = "%PDF-1.5 /MediaBox [ 0 0 1 1 ] /Producer (x) /Title <\(text)"
    let found = try ImageInformation(of: Array(file.utf8))
    #expect((found.metadata.title?.count ?? 0) <= 1 << 20)
  }
}
