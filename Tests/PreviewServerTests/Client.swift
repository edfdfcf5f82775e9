import FlyingSocks
import Foundation

@testable import PreviewServer

/// One connection to a server, and what came through it.
struct Client {
  let socket: AsyncSocket

  init(_ server: PreviewServer) async throws {
    // Five seconds, the library's own limit, were too few under the thread sanitizer on a busy machine.
    socket = try await AsyncSocket.connected(
      to: .inet(ip4: "127.0.0.1", port: UInt16(server.port)), timeout: 60)
  }

  func send(_ text: String) async throws { try await socket.write(Data(text.utf8)) }

  func close() { try? socket.close() }

  /// Everything that comes until the other side closes, or until `isEnough`.
  func receive(
    within limit: Duration = .seconds(10), until isEnough: (@Sendable (String) -> Bool)? = nil
  ) async throws -> String {
    try await within(limit) { [socket] in
      var bytes: [UInt8] = []
      while !(isEnough?(String(decoding: bytes, as: UTF8.self)) ?? false) {
        guard let more = try? await socket.read(atMost: 1 << 16) else { break }
        bytes += more
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

/// Runs a server on a free port of this machine for as long as `body` takes.
func withServer(
  _ snapshot: Snapshot? = Snapshot(site: { $0 == "index.html" ? .bytes(Array("<body>home</body>".utf8)) : nil }),
  limits: Limits = Limits(), _ body: (PreviewServer) async throws -> Void
) async throws {
  let server = try PreviewServer(port: .exactly(0), limits: limits)
  if let snapshot { server.show(snapshot, isNewSite: true) }
  let running = Task { try await server.run() }
  defer { running.cancel() }
  try await body(server)
  running.cancel()
  _ = await running.result
}

/// One request on a connection of its own.
func ask(_ server: PreviewServer, _ request: String) async throws -> String {
  let client = try await Client(server)
  defer { client.close() }
  try await client.send(request)
  return try await client.receive()
}

/// "GET / HTTP/1.1" with the server's own host, to be followed by more headers and the empty line.
func get(_ target: String, _ server: PreviewServer, method: String = "GET") -> String {
  "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n"
}

let close = "Connection: close\r\n\r\n"
