import Foundation
import Synchronization

/// A web server on this machine that says what a test tells it to, and remembers what it was asked.
///
/// A class, as it owns a socket. Each connection has a thread and one request.
final class LoopbackServer: Sendable {
  struct Reply: Sendable {
    var status = 200
    var headers: [String: String] = [:]
    var body = ""
    /// Seconds before anything is said.
    var delay = 0.0
    /// Whether the connection is closed without a word.
    var isCutOff = false

    static func redirect(_ status: Int, _ target: String) -> Self {
      Reply(status: status, headers: ["Location": target])
    }
  }

  struct Log: Sendable {
    var requests: [String] = []
    var open = 0
    var mostOpen = 0
  }

  let port: UInt16
  private let socket: Int32
  private let state = Mutex(Log())
  private let reply: @Sendable (_ method: String, _ path: String) -> Reply

  var log: Log { state.withLock { $0 } }

  func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  init(_ reply: @escaping @Sendable (_ method: String, _ path: String) -> Reply) throws {
    self.reply = reply
    (socket, port) = try Self.bound(isListening: true)
    let accepting = socket
    // Not `self`: the thread would keep the server, and its socket, for ever.
    let handle: @Sendable (Int32) -> Void = { [weak self] connection in
      guard let self else {
        _ = close(connection)
        return
      }
      Thread.detachNewThread { self.serve(connection) }
    }
    Thread.detachNewThread {
      while true {
        let connection = accept(accepting, nil, nil)
        guard connection >= 0 else { return }
        handle(connection)
      }
    }
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  /// A port on which nobody listens, and which nobody else gets: it stays taken until the tests end.
  static func closedPort() throws -> UInt16 { try bound(isListening: false).port }

  private static func bound(isListening: Bool) throws -> (socket: Int32, port: UInt16) {
    #if canImport(Darwin)
      let socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #else
      let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(socket, pointer, size) == 0 && (!isListening || listen(socket, 64) == 0)
          && getsockname(socket, pointer, &size) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    return (socket, UInt16(bigEndian: address.sin_port))
  }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    var request = ""
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !request.contains("\r\n\r\n") {
      let count = read(connection, &buffer, buffer.count)
      guard count > 0 else { return }
      request += String(decoding: buffer[..<count], as: UTF8.self)
    }
    let words = request.split(separator: "\r\n")[0].split(separator: " ").map(String.init)
    state.withLock { log in
      log.requests.append("\(words[0]) \(words[1])")
      log.open += 1
      log.mostOpen = max(log.mostOpen, log.open)
    }
    let reply = reply(words[0], words[1])
    Thread.sleep(forTimeInterval: reply.delay)
    state.withLock { $0.open -= 1 }
    guard !reply.isCutOff else { return }
    var lines = ["HTTP/1.1 \(reply.status) X", "Content-Length: \(reply.body.utf8.count)", "Connection: close"]
    lines += reply.headers.map { "\($0): \($1)" }
    let text = lines.joined(separator: "\r\n") + "\r\n\r\n" + (words[0] == "HEAD" ? "" : reply.body)
    _ = Array(text.utf8).withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }
}
