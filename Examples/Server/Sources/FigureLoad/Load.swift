// Asks a figure server for many figures at once: FigureLoad PORT REQUESTS [ROUNDS]
import NIOCore
import NIOHTTP1
import NIOPosix

@main
struct Load {
  typealias Connection = NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>

  static func main() async throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    guard numbers.count >= 2 else {
      print("usage: FigureLoad PORT REQUESTS [ROUNDS]")
      return
    }
    let (port, requests, rounds) = (numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : 1)
    for round in 1...max(rounds, 1) {
      let clock = ContinuousClock()
      let start = clock.now
      let sizes = await withTaskGroup(of: Int?.self) { group in
        for index in 0..<requests { group.addTask { try? await figure(port: port, seed: index) } }
        var sizes: [Int?] = []
        for await size in group { sizes.append(size) }
        return sizes
      }
      let seconds = (clock.now - start) / .seconds(1)
      let answered = sizes.compactMap(\.self)
      print(
        "round \(round): \(answered.count) of \(requests) answered, \(Int(Double(answered.count) / seconds)) figures a second, "
          + "\(answered.min() ?? 0) to \(answered.max() ?? 0) bytes")
    }
  }

  /// The size of a figure's file; an error where the answer is not a whole PNG file.
  static func figure(port: Int, seed: Int) async throws -> Int {
    let connection = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connectTimeout(.seconds(60))
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHTTPClientHandlers()
          return try Connection(wrappingChannelSynchronously: channel)
        }
      }
    return try await connection.executeThenClose { responses, requests in
      let head = HTTPRequestHead(
        version: .http1_1, method: .GET, uri: "/figure.png?seed=\(seed)",
        headers: HTTPHeaders([("Host", "127.0.0.1"), ("Connection", "close")]))
      try await requests.write(.head(head))
      try await requests.write(.end(nil))
      var body = ByteBuffer()
      var isGood = false
      for try await part in responses {
        switch part {
        case .head(let head): isGood = head.status == .ok
        case .body(var bytes): body.writeBuffer(&bytes)
        case .end:
          let ending: [UInt8] = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]
          guard isGood, Array(body.readableBytesView.suffix(8)) == ending else { throw Lost() }
          return body.readableBytes
        }
      }
      throw Lost()
    }
  }

  struct Lost: Error {}
}
