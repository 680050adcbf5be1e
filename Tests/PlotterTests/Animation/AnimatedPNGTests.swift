import TestSupport
import Testing

@testable import Plotter

@Suite struct AnimatedPNGTests {
  private func file(_ frames: [PixelImage], seconds: [Double]? = nil) throws -> [UInt8] {
    var encoder = AnimatedPNG(width: frames[0].width, height: frames[0].height)
    for (index, frame) in frames.enumerated() {
      encoder.append(frame.pixels, seconds: seconds?[index] ?? 0.1)
    }
    return try encoder.encoded(metadata: Metadata(title: "moving", command: "sinplot −"), dpi: 100)
  }

  /// A frame with one point, at a place and of a colour of its own.
  private func frame(_ index: Int, colors: UInt32 = 7) -> PixelImage {
    PixelImage(width: 23, height: 17) { place in
      place == index * 29 % 391 ? 0x102030 &+ UInt32(index) % colors : place % 5 == 0 ? 0xffffff : 0xf0f0f0
    }
  }

  @Test func framesAreWhatWasGiven() throws {
    let frames = (0..<20).map { frame($0) }
    let delays = (0..<20).map { Double($0) * 0.013 }
    let bytes = try file(frames, seconds: delays)
    let read = try AnimatedPNGReader(bytes)
    #expect(read.frames.map(\.image) == frames)
    #expect(read.frames.map(\.milliseconds) == (0..<20).map { $0 * 13 })
    #expect(read.plays == 0)
    // Cairo knows nothing of animations.
    #expect(read.still == frames[19])
    #expect(try PixelImage(png: bytes) == frames[19])
    #expect(try bytes == file(frames, seconds: delays))
  }

  @Test func onlyWhatDiffersIsStored() throws {
    let blank = PixelImage(width: 40, height: 30)
    var corners = blank
    corners.paste(PixelImage(width: 1, height: 1, filledWith: 0), left: 39, top: 29)
    var middle = corners
    middle.paste(PixelImage(width: 5, height: 2, filledWith: 0x800000), left: 10, top: 20)
    let read = try AnimatedPNGReader(file([blank, corners, corners, middle, blank]))
    #expect(read.frames.map(\.image) == [blank, corners, corners, middle, blank])
    let rectangles = read.frames.map { [$0.left, $0.top, $0.width, $0.height] }
    #expect(
      rectangles == [[0, 0, 40, 30], [39, 29, 1, 1], [0, 0, 1, 1], [10, 20, 5, 2], [10, 20, 30, 10]])
  }

  @Test(arguments: [1, 254, 255])
  func soManyColoursAreKept(colors: Int) throws {
    let image = PixelImage(width: 64, height: 32) { UInt32($0 % colors) &* 0x01_0203 }
    let next = PixelImage(width: 64, height: 32) { UInt32(($0 + 9) % colors) &* 0x01_0203 }
    let read = try AnimatedPNGReader(file([image, next]))
    #expect(read.frames.map(\.image) == [image, next])
  }

  @Test func moreColoursAreMergedWithTheNearest() throws {
    let frames = (0..<4).map { frame in
      PixelImage(width: 128, height: 64) { place in
        // Half of the pixels are white and must stay it.
        place % 2 == 0 ? 0xffffff : UInt32(place * 7 + frame * 1000) & 0x3fff | 0x102000
      }
    }
    try #require(Set(frames[0].pixels).count > 1000)
    let read = try AnimatedPNGReader(file(frames))
    for (frame, original) in zip(read.frames, frames) {
      let distance = try #require(ImageDistance(frame.image, original))
      #expect(distance.rootMeanSquare > 0 && distance.rootMeanSquare < 3)
      #expect(zip(frame.image.pixels, original.pixels).allSatisfy { $1 != 0xffffff || $0 == 0xffffff })
    }
    #expect(read.still == read.frames[3].image)
    #expect(Set(read.frames.flatMap(\.image.pixels)).count <= 255)
  }

  @Test func theFileSaysWhatItIs() throws {
    let bytes = try file([frame(0), frame(1)])
    let information = try ImageInformation(of: bytes)
    #expect(information.metadata.title == "moving" && information.metadata.command == "sinplot −")
    let names = try AnimatedPNGReader(bytes).chunkNames
    #expect(
      names == [
        "IHDR", "acTL", "PLTE", "tRNS", "pHYs", "tEXt", "iTXt", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT",
        "IEND",
      ])
  }

  @Test(.needsFont) func figuresMove() throws {
    let typesetter = try Typesetter()
    let animation = Animation(frameCount: 3) { index in
      Figure(
        Axes(title: "frame \(index)") { Line(x: [0, 1], y: [0, Double(index)]) }, width: 3, height: 2, dpi: 50
      )
    }
    let read = try AnimatedPNGReader(animation.png(using: typesetter))
    #expect(read.frames.map(\.milliseconds) == [100, 100, 2000])
    for (index, frame) in read.frames.enumerated() {
      let figure = Figure(
        Axes(title: "frame \(index)") { Line(x: [0, 1], y: [0, Double(index)]) }, width: 3, height: 2, dpi: 50
      )
      let still = try PixelImage(png: figure.encoded(as: .png, using: typesetter))
      let distance = try #require(ImageDistance(frame.image, still))
      #expect(distance.rootMeanSquare < 0.3)
    }
  }

  @Test(.needsFont) func framesHaveOneSize() throws {
    let typesetter = try Typesetter()
    let animation = Animation(frameCount: 2) { index in
      Figure(Axes(), width: 3 + Double(index), height: 2)
    }
    #expect(throws: PlotError.self) { try animation.png(using: typesetter) }
    #expect(throws: PlotError.self) { try animation.svg(using: typesetter) }
  }
}
