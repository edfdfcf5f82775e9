import Foundation
import SiteGenerator
import Testing

@testable import OutsideLinks

/// Links to other sites, tested against servers on this machine.
struct OutsideLinkTests {
  /// More than any of these servers takes, also on a machine that is busy.
  private static let ample = Bounds(request: 20, total: 60)

  private static func link(_ address: String, line: Int = 1) -> OutsideLink {
    OutsideLink(address: address, places: [SourceLocation(file: "content/a.md", line: line, column: 1)])
  }

  /// What is said about addresses, with the port left out.
  private static func said(
    _ addresses: [String], _ bounds: Bounds = ample, of server: LoopbackServer? = nil
  ) throws -> [String] {
    try OutsideLinkCheck.findings(about: addresses.enumerated().map { link($1, line: $0 + 1) }, within: bounds).map {
      let text = "\($0.location): \($0.severity.rawValue): \($0.message) [\($0.code.rawValue)] → \($0.hint ?? "")"
      return server.map { text.replacing(":\($0.port)", with: "") } ?? text
    }
  }

  @Test func `a page that is there is no news, whatever the server thinks of HEAD`() throws {
    let server = try LoopbackServer { method, path in
      switch (method, path) {
      case ("HEAD", "/no-head"): .init(status: 405)
      case ("HEAD", "/odd"): .init(status: 404)
      case ("HEAD", "/cut"): .init(isCutOff: true)
      case ("GET", _): .init(body: String(repeating: "x", count: 100_000))
      default: .init()
      }
    }
    let paths = ["/", "/no-head", "/odd", "/cut", "/there?q=1"]
    #expect(try Self.said(paths.map(server.address), of: server) == [])
    #expect(
      Set(server.log.requests) == [
        "HEAD /", "HEAD /no-head", "GET /no-head", "HEAD /odd", "GET /odd", "HEAD /cut", "GET /cut", "HEAD /there?q=1",
      ])
  }

  @Test func `a dead page is a warning at its place, with the other places`() throws {
    let server = try LoopbackServer { _, path in .init(status: path == "/gone" ? 410 : path == "/broken" ? 503 : 404) }
    let places = [3, 5, 9].map { SourceLocation(file: "content/a.md", line: $0, column: 2) }
    let found = try OutsideLinkCheck.findings(
      about: [OutsideLink(address: server.address("/x"), places: places)], within: Self.ample)
    #expect(found.map(\.severity) == [.warning] && found.map(\.code) == [.deadAddress])
    #expect(found.first?.location == places[0] && found.first?.related == Array(places[1...]))
    #expect(
      try Self.said([server.address("/gone"), server.address("/broken"), server.address("/x")], of: server) == [
        "content/a.md:1:1: warning: 'http://127.0.0.1/gone' answers 410 (gone) [dead-address] → link to where it is now, or to a copy in an archive",
        "content/a.md:2:1: warning: 'http://127.0.0.1/broken' answers 503 (a fault of the server) [dead-address] → link to where it is now, or to a copy in an archive",
        "content/a.md:3:1: warning: 'http://127.0.0.1/x' answers 404 (not found) [dead-address] → link to where it is now, or to a copy in an archive",
      ])
  }

  @Test func `a server that does not want to say is a note`() throws {
    let server = try LoopbackServer { _, path in .init(status: Int(path.dropFirst()) ?? 200) }
    #expect(
      try Self.said(["/403", "/429", "/999"].map(server.address), of: server) == [
        "content/a.md:1:1: note: 'http://127.0.0.1/403' answers 403 (forbidden), which says nothing [untested-address] → open it in a browser",
        "content/a.md:2:1: note: 'http://127.0.0.1/429' answers 429 (too many requests), which says nothing [untested-address] → open it in a browser",
        "content/a.md:3:1: note: 'http://127.0.0.1/999' answers 999, which says nothing [untested-address] → open it in a browser",
      ])
    #expect(!server.log.requests.contains("GET /429"), "it asked to be left alone")
  }

  @Test func `permanent redirects are notes with the new address, others are followed in silence`() throws {
    let server = try LoopbackServer { _, path in
      switch path {
      case "/old": .redirect(301, "/newer")
      case "/newer": .redirect(308, "new?a=b#part")
      case "/for-now": .redirect(302, "/new")
      case "/later-for-good": .redirect(307, "/old")
      case "/old-then-for-now": .redirect(301, "/for-now")
      case "/old-and-dead": .redirect(301, "/dead")
      case "/dead": .init(status: 404)
      default: .init()
      }
    }
    let paths = ["/old", "/for-now", "/later-for-good", "/old-then-for-now", "/old-and-dead"]
    #expect(
      try Self.said(paths.map(server.address), of: server) == [
        "content/a.md:1:1: note: 'http://127.0.0.1/old' has moved for good [moved-address] → it is now 'http://127.0.0.1/new?a=b'",
        "content/a.md:4:1: note: 'http://127.0.0.1/old-then-for-now' has moved for good [moved-address] → it is now 'http://127.0.0.1/for-now'",
        "content/a.md:5:1: warning: 'http://127.0.0.1/old-and-dead' answers 404 (not found) [dead-address] → link to where it is now, or to a copy in an archive",
      ])
  }

  @Test func `redirects end: in a circle, in a long row, in something that is no address`() throws {
    let server = try LoopbackServer { _, path in
      switch path {
      case "/a": .redirect(302, "/b")
      case "/b": .redirect(302, "/a")
      case "/file": .redirect(302, "file:///etc/passwd")
      case "/mail": .redirect(301, "mailto:a@example.org")
      default: .redirect(302, path + "x")
      }
    }
    let said = try Self.said(["/a", "/row", "/file", "/mail"].map(server.address), of: server)
    #expect(
      said == [
        "content/a.md:1:1: warning: 'http://127.0.0.1/a' leads from one address to the next without end [dead-address] → link to where it is now, or to a copy in an archive",
        "content/a.md:2:1: warning: 'http://127.0.0.1/row' leads from one address to the next without end [dead-address] → link to where it is now, or to a copy in an archive",
        "content/a.md:3:1: warning: 'http://127.0.0.1/file' leads on to something that is no address [dead-address] → link to where it is now, or to a copy in an archive",
        "content/a.md:4:1: warning: 'http://127.0.0.1/mail' leads on to something that is no address [dead-address] → link to where it is now, or to a copy in an archive",
      ])
    #expect(server.log.requests.count { $0.hasPrefix("HEAD /row") } == 9)
  }

  @Test func `a host is asked one request at a time, and several hosts at once`() throws {
    let together = Together()
    let servers = try (0..<3).map { _ in
      try LoopbackServer { _, _ in
        together.meet()
        return .init()
      }
    }
    let addresses = servers.flatMap { server in (0..<4).map { server.address("/\($0)") } }
    #expect(try Self.said(addresses) == [])
    #expect(servers.map(\.log.mostOpen) == [1, 1, 1])
    #expect(together.most == 3)
  }

  @Test func `a redirect to another host waits for its turn there`() throws {
    let target = try LoopbackServer { _, _ in .init(delay: 0.1) }
    let address = target.address("/there")
    let others = try (0..<3).map { _ in try LoopbackServer { _, _ in .redirect(302, address) } }
    #expect(try Self.said(others.map { $0.address("/") } + [target.address("/a"), target.address("/b")]) == [])
    #expect(target.log.mostOpen == 1)
    #expect(target.log.requests.count == 5)
  }

  @Test func `a server that does not answer is given up, and not asked again`() throws {
    let silent = try LoopbackServer { _, _ in .init(delay: 5) }
    let living = try LoopbackServer { _, _ in .init() }
    let said = try Self.said(
      [silent.address("/a"), silent.address("/b"), living.address("/")], Bounds(request: 1, total: 20))
    #expect(
      said
        == ["/a", "/b"].enumerated().map {
          "content/a.md:\($0 + 1):1: warning: '127.0.0.1:\(silent.port)' does not answer within 1 second [dead-address] → open '\(silent.address($1))' in a browser; if it is gone, link elsewhere"
        })
    #expect(silent.log.requests.count == 1)
  }

  @Test func `the time for all of them is bounded, and what is left is one note`() throws {
    let server = try LoopbackServer { _, _ in .init(delay: 0.2) }
    let started = ContinuousClock.now
    let said = try Self.said((0..<50).map { server.address("/\($0)") }, Bounds(request: 5, total: 0.5), of: server)
    #expect(ContinuousClock.now - started < .seconds(8), "one after the other they take 10 s")
    #expect(said.count == 1)
    #expect(said.first?.contains(/note: '.*' and 4\d other addresses could not be tested \[untested-address\]/) == true)
  }

  @Test func `a host that takes no connections is a warning, when others answer`() throws {
    let living = try LoopbackServer { _, _ in .init() }
    let closed = "http://127.0.0.1:\(try LoopbackServer.closedPort())/"
    #expect(
      try Self.said([closed, living.address("/")]) == [
        "content/a.md:1:1: warning: '\(Hosts.name(of: closed))' takes no connections [dead-address] → open '\(closed)' in a browser; if it is gone, link elsewhere"
      ])
    #expect(try Self.said([closed]).count == 1, "alone, it is the one that is gone")
  }

  @Test func `no network is one note, soon`() throws {
    let addresses = try (0..<40).map { _ in "http://127.0.0.1:\(try LoopbackServer.closedPort())/" }
    #expect(
      try Self.said(addresses) == [
        "content: note: no other site can be reached, so 40 addresses could not be tested [no-network] → check the connection"
      ])
    #expect(try Self.said(Array(addresses.prefix(2))).first?.contains("so 2 addresses could") == true)
  }

  @Test func `nothing to test is nothing to say, and each test is counted`() throws {
    #expect(try Self.said([]) == [])
    let server = try LoopbackServer { _, _ in .init() }
    let count = Counter()
    let links = (0..<20).map { Self.link(server.address("/\($0)")) }
    #expect(try OutsideLinkCheck.findings(about: links, within: Self.ample, advance: { count.add() }).isEmpty)
    #expect(count.value == 20)
  }
}

/// Requests that wait for each other, but not for ever.
private final class Together: @unchecked Sendable {
  private let condition = NSCondition()
  private var open = 0
  private var highest = 0

  func meet() {
    condition.lock()
    defer { condition.unlock() }
    open += 1
    highest = max(highest, open)
    condition.broadcast()
    let end = Date(timeIntervalSinceNow: 2)
    while highest < 3, condition.wait(until: end) {}
    open -= 1
  }

  var most: Int { condition.withLock { highest } }
}

private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0
  func add() { lock.withLock { count += 1 } }
  var value: Int { lock.withLock { count } }
}
