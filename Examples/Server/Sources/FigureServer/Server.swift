// An HTTP server that draws on request: GET /figure.png?points=200&seed=1
import NIOCore
import NIOHTTP1
import NIOPosix
import Plotter

@main
struct Server {
  static let greatestPoints = 100_000

  let typesetter: Typesetter
  let drawers = Drawers(atOnce: System.coreCount, waiting: 4096)

  static func main() async throws {
    let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8080
    try await Server(typesetter: try Typesetter()).run(port: port)
  }

  typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

  func run(port: Int) async throws {
    let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelOption(.backlog, value: 4096)
      .bind(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          return try Connection(wrappingChannelSynchronously: channel)
        }
      }
    print("listening on http://127.0.0.1:\(listener.channel.localAddress?.port ?? port)/figure.png")
    try await withThrowingDiscardingTaskGroup { group in
      try await listener.executeThenClose { connections in
        for try await connection in connections {
          group.addTask { try? await serve(connection) }
        }
      }
    }
  }

  private func serve(_ connection: Connection) async throws {
    try await connection.executeThenClose { requests, responses in
      for try await part in requests {
        guard case .head(let head) = part else { continue }
        let (status, type, body) = await answer(to: head, on: connection.channel)
        var headers = HTTPHeaders([("Content-Type", type), ("Content-Length", "\(body.count)")])
        if status == .serviceUnavailable { headers.add(name: "Retry-After", value: "1") }
        try await responses.write(
          .head(HTTPResponseHead(version: head.version, status: status, headers: headers)))
        try await responses.write(.body(.byteBuffer(ByteBuffer(bytes: body))))
        try await responses.write(.end(nil))
        if !head.isKeepAlive { return }
      }
    }
  }

  private func answer(
    to head: HTTPRequestHead, on channel: any Channel
  ) async -> (HTTPResponseStatus, String, [UInt8]) {
    let parts = head.uri.split(separator: "?", maxSplits: 1)
    guard head.method == .GET, parts.first == "/figure.png" else {
      return (.notFound, "text/plain", Array("There is only /figure.png?points=200&seed=1\n".utf8))
    }
    var options: [Substring: Int] = [:]
    for option in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
      let pair = option.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { options[pair[0]] = Int(pair[1]) }
    }
    let (points, seed) = (options["points"] ?? 200, options["seed"] ?? 1)
    guard (1...Self.greatestPoints).contains(points), (0...1_000_000).contains(seed) else {
      return (
        .badRequest, "text/plain",
        Array("points must be from 1 to \(Self.greatestPoints), seed from 0 to 1000000\n".utf8)
      )
    }
    do {
      let drawing = Task {
        try await drawers.whenFree {
          try figure(points: points, seed: seed).encoded(as: .png, using: typesetter)
        }
      }
      // A client that has gone waits no longer.
      channel.closeFuture.whenComplete { _ in drawing.cancel() }
      guard let bytes = try await drawing.value else {
        return (.serviceUnavailable, "text/plain", Array("Too many are waiting.\n".utf8))
      }
      return (.ok, "image/png", bytes)
    } catch {
      return (.internalServerError, "text/plain", Array("\(error)\n".utf8))
    }
  }
}
