import Testing

@testable import PreviewServer

/// Reading the head of a request.
struct RequestHeadTests {
  private func read(_ text: String) throws -> RequestHead { try RequestHead(Array(text.utf8)) }

  @Test func `method, target and headers are read`() throws {
    let head = try read("GET /a?b HTTP/1.1\r\nHost: localhost:1\r\nX-Empty:\r\nAccept: \t text/html, */* \t")
    #expect(head.method == "GET" && head.target == "/a?b" && head.keepsAlive)
    #expect(head.values(of: "host") == ["localhost:1"])
    #expect(head.values(of: "x-empty") == [""])
    #expect(head.values(of: "accept") == ["text/html, */*"])
  }

  @Test func `a header that comes twice is there twice`() throws {
    #expect(try read("GET / HTTP/1.1\r\nHost: a\r\nhost: b").values(of: "host") == ["a", "b"])
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 ", " GET / HTTP/1.1", "GET /a b HTTP/1.1", "G@T / HTTP/1.1",
    "GET /\u{E9} HTTP/1.1", "GET / FTP/1.1", "GET /\u{0} HTTP/1.1", "GET / HTTP/1.1\r\nHost", "GET / HTTP/1.1\r\n: x",
    "GET / HTTP/1.1\r\nHost : x", "GET / HTTP/1.1\r\nHost: x\r\n folded", "GET / HTTP/1.1\r\nHost: a\rb",
    "GET / HTTP/1.1\r\nHost: a\u{0}b", "\u{16}\u{3}\u{1}\u{2}",
  ])
  func `what could be read in two ways is refused`(text: String) {
    #expect(throws: RequestHead.Fault.malformed) { try read(text) }
  }

  @Test func `bytes that are no text are refused`() {
    #expect(throws: RequestHead.Fault.malformed) {
      try RequestHead(Array("GET / HTTP/1.1\r\nHost: ".utf8) + [0xFF, 0xFE])
    }
  }

  @Test(arguments: ["HTTP/2.0", "HTTP/0.9", "HTTP/1.10", "HTTP/x"])
  func `other versions are told apart`(version: String) {
    #expect(throws: RequestHead.Fault.version) { try read("GET / \(version)") }
  }

  @Test(arguments: [
    "GET / HTTP/1.0", "GET / HTTP/1.1\r\nConnection: close", "GET / HTTP/1.1\r\nConnection: x, Close",
    "POST / HTTP/1.1\r\nContent-Length: 5", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked",
  ])
  func `after a body, and where it is asked for, the connection ends`(text: String) throws {
    #expect(try !read(text).keepsAlive)
  }
}
