import Foundation
import Testing

@testable import PreviewServer

/// Many, slow and silent connections.
struct CrowdTests {
  @Test func `whoever says nothing for too long has to leave`() async throws {
    var limits = Limits()
    limits.silence = .milliseconds(100)
    try await withServer(limits: limits) { server in
      let silent = try await Client(server)
      #expect(try await silent.receive() == "")
      let slow = try await Client(server)
      try await slow.send("GET / HT")
      #expect(try await slow.receive() == "")
    }
  }

  @Test func `silent connections beyond the limit leave for those that ask`() async throws {
    var limits = Limits()
    limits.connections = 16
    try await withServer(limits: limits) { server in
      var silent: [Client] = []
      for _ in 0..<100 { silent.append(try await Client(server)) }
      for _ in 0..<20 {
        #expect(try await ask(server, get("/", server) + close).hasPrefix("HTTP/1.1 200 OK"))
      }
      for client in silent { client.close() }
    }
  }

  @Test func `two hundred at once are all served`() async throws {
    try await withServer { server in
      let served = try await withThrowingTaskGroup { group in
        for _ in 0..<200 {
          group.addTask { try await ask(server, get("/", server) + close).hasPrefix("HTTP/1.1 200 OK") }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(served == 200)
    }
  }

  @Test func `a reader that takes nothing is given up`() async throws {
    var limits = Limits()
    limits.patience = .milliseconds(200)
    let site: Snapshot.Site = { _ in .pieces(count: 1 << 30) { Array(repeating: UInt8($0 & 127), count: $1) } }
    try await withServer(Snapshot(site: site), limits: limits) { server in
      let client = try await Client(server)
      try await client.send(get("/film", server) + "\r\n")
      try await Task.sleep(for: .milliseconds(600))
      let text = try await client.receive()
      #expect(text.hasPrefix("HTTP/1.1 200 OK") && text.utf8.count < 1 << 28)
      client.close()
    }
  }
}
