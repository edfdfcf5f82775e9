import Foundation
import Testing

@testable import PreviewServer

/// Notices to open pages.
struct EventTests {
  private let fault = Fault(place: "content/a.md:1:2", severity: "error", message: "wrong", code: "c")

  private func listen(_ server: PreviewServer) async throws -> Client {
    let client = try await Client(server)
    try await client.send(get("/.sitegen/events", server) + "\r\n")
    return client
  }

  @Test func `a page learns at once how things stand, then every change`() async throws {
    try await withServer { server in
      let client = try await listen(server)
      let first = try await client.receive { $0.contains("data: ") && $0.hasSuffix("\n\n") }
      #expect(first.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"))
      let name = try #require(first.firstMatch(of: /"site":"([^"]+)"/)?.output.1)
      let page = try await ask(server, get("/", server) + close)
      #expect(page.contains("data-site=\"\(name)\""))

      server.show(Snapshot(site: { _ in nil }, faults: [fault]), isNewSite: false)
      let second = try await client.receive { $0.hasSuffix("\n\n") }
      #expect(second.contains("\"message\":\"wrong\"") && second.contains("\"site\":\"\(name)\""))

      server.show(Snapshot(site: { _ in nil }), isNewSite: true)
      let third = try await client.receive { $0.hasSuffix("\n\n") }
      #expect(third.contains("\"faults\":[]") && !third.contains("\"site\":\"\(name)\""))
      client.close()
    }
  }

  @Test func `a page that waits gets signs of life`() async throws {
    var limits = Limits()
    limits.pulse = .milliseconds(50)
    try await withServer(limits: limits) { server in
      let client = try await listen(server)
      let text = try await client.receive { $0.components(separatedBy: "\n:\n\n").count > 3 }
      #expect(text.components(separatedBy: "data: ").count == 2)
      client.close()
    }
  }

  @Test func `no more pages than the limit wait, and one that leaves makes room`() async throws {
    var limits = Limits()
    limits.readers = 2
    try await withServer(limits: limits) { server in
      var clients: [Client] = []
      for _ in 0..<2 {
        let client = try await listen(server)
        _ = try await client.receive { $0.contains("data: ") }
        clients.append(client)
      }
      let third = try await ask(server, get("/.sitegen/events", server) + "\r\n")
      #expect(third.hasPrefix("HTTP/1.1 503 "))
      clients[0].close()
      var isIn = false
      for _ in 0..<500 where !isIn {
        let client = try await listen(server)
        isIn = try await client.receive { $0.contains("data: ") || $0.contains(" 503 ") }.contains("data: ")
        clients.append(client)
        if !isIn { try await Task.sleep(for: .milliseconds(10)) }
      }
      #expect(isIn)
      for client in clients.dropFirst() { client.close() }
    }
  }

  @Test func `other sites' pages are not told`() async throws {
    try await withServer { server in
      let answer = try await ask(server, get("/.sitegen/events", server) + "Origin: http://evil.example\r\n" + close)
      #expect(answer.hasPrefix("HTTP/1.1 403 "))
    }
  }
}
