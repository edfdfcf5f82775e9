import FlyingSocks
import Foundation
import Testing

@testable import PreviewServer

/// The server with real connections, on the loopback alone.
struct ServerTests {
  @Test func `a page is served`() async throws {
    try await withServer { server in
      let answer = try await ask(server, get("/", server) + close)
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.contains("\r\n\r\n<body>home<script"))
      #expect(server.address == "http://127.0.0.1:\(server.port)/")
      #expect(!server.isReachable)
    }
  }

  @Test func `HEAD tells the length and sends nothing`() async throws {
    try await withServer { server in
      let page = try await ask(server, get("/", server) + close).components(separatedBy: "\r\n\r\n")
      let head = try await ask(server, get("/", server, method: "HEAD") + close)
      #expect(head == page[0] + "\r\n\r\n")
      #expect(head.contains("Content-Length: \(page[1].utf8.count)\r\n"))
    }
  }

  @Test func `a connection serves several requests, also when they come at once`() async throws {
    try await withServer { server in
      let answer = try await ask(
        server, "\r\n" + get("/", server) + "\r\n" + get("/", server) + "\r\n" + get("/x", server) + close)
      #expect(answer.components(separatedBy: "HTTP/1.1 200 OK").count == 3)
      #expect(answer.components(separatedBy: "HTTP/1.1 404 Not Found").count == 2)
    }
  }

  @Test func `a request may come byte by byte`() async throws {
    try await withServer { server in
      let client = try await Client(server)
      for byte in get("/", server) + close { try await client.send(String(byte)) }
      #expect(try await client.receive().hasPrefix("HTTP/1.1 200 OK"))
      client.close()
    }
  }

  @Test func `a large file comes whole, and one that shrinks is cut off`() async throws {
    let bytes = (0..<1_000_000).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    let site: Snapshot.Site = { path in
      switch path {
      case "film": .pieces(count: bytes.count) { Array(bytes[$0..<min($0 + $1, bytes.count)]) }
      case "short": .pieces(count: bytes.count) { $0 == 0 ? Array(bytes[..<$1]) : [] }
      default: nil
      }
    }
    try await withServer(Snapshot(site: site)) { server in
      let film = try await ask(server, get("/film", server) + close)
      #expect(film.hasSuffix("\r\n\r\n" + String(decoding: bytes, as: UTF8.self)))
      let short = try await ask(server, get("/short", server) + close)
      #expect(short.utf8.count < bytes.count)
    }
  }

  @Test(arguments: [
    ("nonsense\r\n\r\n", "400"), ("GET / HTTP/3.0\r\n\r\n", "505"), ("GET / HTTP/1.1\r\n\r\n", "400"),
    ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "403"), ("\u{16}\u{3}\u{1}\r\n\r\n", "400"),
    ("GET /" + String(repeating: "a", count: 20_000), "431"),
    ("GET / HTTP/1.1\r\n" + String(repeating: "X-A: b\r\n", count: 3_000), "431"),
  ])
  func `what is no request is refused and the connection ends`(request: String, status: String) async throws {
    try await withServer { server in
      let answer = try await ask(server, request)
      #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
      #expect(answer.contains("\r\nConnection: close\r\n"))
    }
  }

  @Test func `a body is not read, and no request is taken from it`() async throws {
    try await withServer { server in
      let body = get("/", server) + "\r\n"
      let answer = try await ask(
        server, get("/", server, method: "POST") + "Content-Length: \(body.utf8.count)\r\n\r\n" + body)
      #expect(answer.hasPrefix("HTTP/1.1 405 "))
      #expect(answer.components(separatedBy: "HTTP/1.1 ").count == 2)
    }
  }

  // MARK: The port

  @Test func `a port that is taken is an error when it was asked for, else it is the next one`() async throws {
    try await withServer { server in
      let failure = #expect(throws: ListenFailure.self) { try PreviewServer(port: .exactly(server.port)) }
      #expect(failure?.isTaken == true)
      let other = try PreviewServer(port: .orNext(server.port))
      #expect(other.port != server.port)
    }
  }

  @Test func `the port is free again when it ends`() async throws {
    var port = 0
    try await withServer { server in
      port = server.port
      _ = try await ask(server, get("/", server) + close)
    }
    _ = try PreviewServer(port: .exactly(port))
  }

  @Test(arguments: [("192.0.2.1", false), ("127.0.0.1", true), ("::1", true), ("0.0.0.0", true)])
  func `only addresses of this machine can be listened on`(interface: String, works: Bool) {
    let server = try? PreviewServer(interface: interface, port: .exactly(0))
    #expect((server != nil) == works)
  }

  @Test(arguments: [("127.0.0.1", true), ("::", true), ("fe80::1", true), ("host", false), ("", false), ("1.2", false)])
  func `an address is told from a name`(text: String, isAddress: Bool) {
    #expect(PreviewServer.isAddress(text) == isAddress)
  }
}
