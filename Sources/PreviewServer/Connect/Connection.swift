import FlyingSocks
import Foundation

/// One connection, from its first request to its end.
struct Connection: Sendable {
  let number: Int
  let socket: AsyncSocket
  let door: Doorkeeper
  let board: Board
  let hosts: HostRule
  let limits: Limits

  func serve() async {
    defer { try? socket.close() }
    var rest: [UInt8] = []
    do {
      while true {
        await door.isSilent(number)
        guard let (head, left) = try await read(after: rest) else { return }
        await door.isServed(number)
        guard var request = try await understood(head) else { return }
        let response = Answer(hosts: hosts, edition: board.current).response(to: request)
        // Who asks for what no browser asks for is not asked for more.
        if response.status == .badRequest || response.status == .forbidden { request.keepsAlive = false }
        if case .events = response.body, request.method == "GET" { return try await sendEvents(response) }
        try await send(response, to: request)
        if request.hasBody { await drain() }
        guard request.keepsAlive else { return }
        rest = left
      }
    } catch {
      // Whoever is on the other side has gone, is too slow, or had to leave: nobody is left who could be told.
    }
  }

  // MARK: Requests

  /// The next head, without the empty line at its end, and what has come behind it; nil when there is none.
  private func read(after rest: [UInt8]) async throws -> (head: [UInt8], rest: [UInt8])? {
    let read: Read = try await within(limits.silence) { try await bytes(after: rest) }
    switch read {
    case .head(let head, let rest): return (head, rest)
    case .end: return nil
    case .tooLong:
      await door.isServed(number)
      try await send(Response(.headTooLarge, "this request is too long"), to: nil)
      await drain()
      return nil
    }
  }

  private enum Read: Sendable {
    case head([UInt8], rest: [UInt8])
    case tooLong
    case end
  }

  private func bytes(after rest: [UInt8]) async throws -> Read {
    // An empty line before a request is passed over (RFC 9112, section 2.2).
    var bytes = Array(rest.drop { $0 == 0x0D || $0 == 0x0A })
    var searched = 0
    while true {
      if let end = Self.end(of: bytes, from: searched) {
        return .head(Array(bytes[..<end]), rest: Array(bytes[(end + 4)...]))
      }
      guard bytes.count <= limits.head else { return .tooLong }
      searched = max(0, bytes.count - 3)
      do {
        bytes += try await socket.read(atMost: 4096)
      } catch SocketError.disconnected {
        return .end
      }
      if searched == 0 { bytes = Array(bytes.drop { $0 == 0x0D || $0 == 0x0A }) }
    }
  }

  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= start + 4 else { return nil }
    return (start...bytes.count - 4).first { place in
      bytes[place] == 0x0D && bytes[place + 1] == 0x0A && bytes[place + 2] == 0x0D && bytes[place + 3] == 0x0A
    }
  }

  /// Nil when the answer has been that it was not.
  private func understood(_ head: [UInt8]) async throws -> RequestHead? {
    let refusal: Response
    do throws(RequestHead.Fault) {
      return try RequestHead(head)
    } catch {
      switch error {
      case .malformed: refusal = Response(.badRequest, "this is no request")
      case .version: refusal = Response(.versionNotSupported, "this server speaks HTTP/1.1")
      }
    }
    try await send(refusal, to: nil)
    await drain()
    return nil
  }

  // MARK: Answers

  /// - Parameter request: nil for one that was not understood
  private func send(_ response: Response, to request: RequestHead?) async throws {
    let head = response.head(keepsAlive: request?.keepsAlive ?? false)
    guard request?.method != "HEAD" else { return try await write(head) }
    switch response.body {
    case .bytes(let bytes): try await write(head + bytes)
    case .pieces(let count, let read):
      try await write(head)
      var sent = 0
      while sent < count {
        let piece = try read(sent, min(count - sent, limits.piece))
        // The file has become shorter. What was promised cannot be kept; an end in the middle says so.
        guard !piece.isEmpty else { throw DeadlinePassed() }
        try await write(piece)
        sent += piece.count
      }
    case .events: try await write(head)
    }
  }

  func write(_ bytes: [UInt8]) async throws {
    let data = Data(bytes)
    try await within(limits.patience) { try await socket.write(data) }
  }

  /// Takes what is still coming, for a moment. A connection that is closed over unread bytes takes the answer with it.
  private func drain() async {
    _ = try? await within(.milliseconds(300)) {
      var taken = 0
      while taken < 1 << 20 { taken += try await socket.read(atMost: 4096).count }
    }
  }
}
