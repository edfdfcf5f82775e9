import FlyingSocks
import Foundation

/// Serves a site that is being written, over HTTP, to browsers on this machine, and tells open pages when it changes.
///
/// It knows nothing of how a site is made: whoever makes it hands over snapshots. From FlyingFox come the sockets and
/// their event loop; what is read from them and how long is up to the types in `Connect/`, what is answered to those in
/// `Answer/`.
public final class PreviewServer: Sendable {
  public let interface: String
  public let port: Int
  private let socket: Socket
  private let board = Board()
  private let door: Doorkeeper
  private let limits: Limits

  /// Takes the port. Connections wait until `run`.
  ///
  /// - Parameter interface: an address of this machine: "127.0.0.1", "::1", "0.0.0.0" for all
  public init(
    interface: String = "127.0.0.1", port: PortChoice, limits: Limits = Limits()
  ) throws(ListenFailure) {
    self.interface = interface
    self.limits = limits
    (socket, self.port) = try Port.listen(on: interface, port)
    door = Doorkeeper(limit: limits.connections)
  }

  /// Whether the text is an address that can be listened on.
  public static func isAddress(_ text: String) -> Bool {
    (try? sockaddr_in.inet(ip4: text, port: 0)) != nil || (try? sockaddr_in6.inet6(ip6: text, port: 0)) != nil
  }

  /// Whether other machines may reach it.
  public var isReachable: Bool { !HostRule.isLoopback(interface) }

  /// Where a browser on this machine finds it: "http://127.0.0.1:8080/".
  public var address: String {
    let name =
      switch interface {
      case "0.0.0.0": "127.0.0.1"
      case "::": "[::1]"
      default: interface.contains(":") ? "[\(interface)]" : interface
      }
    return "http://\(name):\(port)/"
  }

  /// Puts a snapshot in the place of the one before and tells open pages. May be called on any thread.
  ///
  /// - Parameter isNewSite: whether its site is another one than before; pages of the old one reload
  public func show(_ snapshot: Snapshot, isNewSite: Bool) {
    board.show(snapshot, isNewSite: isNewSite)
  }

  /// Serves until the task is cancelled. Throws when the system refuses to tell what happens on sockets.
  public func run() async throws {
    let pool = SocketPool.make()
    try await pool.prepare()
    defer { try? socket.close() }
    let listening = try AsyncSocket(socket: socket, pool: pool)
    do {
      try await withThrowingTaskGroup { group in
        group.addTask { try await pool.run() }
        group.addTask { try await self.accept(on: listening) }
        group.addTask { try await self.pulse() }
        // None of them ends by itself.
        try await group.next()
      }
    } catch {
      await door.dismissAll()
      throw error
    }
  }

  private func accept(on listening: AsyncSocket) async throws {
    while !Task.isCancelled {
      let socket: AsyncSocket
      do {
        socket = try await listening.accept()
      } catch is CancellationError {
        return
      } catch {
        // No more descriptors, or a caller that hung up: the next one may be luckier. Room helps with the first.
        await door.dismissSilent()
        try await Task.sleep(for: .milliseconds(50))
        continue
      }
      if !(try await admit(socket)) { try? socket.close() }
    }
  }

  /// Waits a moment for room, as who was told to leave has not left yet. Nobody else is let in meanwhile; the system
  /// keeps them waiting.
  private func admit(_ socket: AsyncSocket) async throws -> Bool {
    for _ in 0..<25 {
      let isIn = await door.admit { number in
        await Connection(
          number: number, socket: socket, door: self.door, board: self.board, hosts: self.hosts, limits: self.limits
        ).serve()
      }
      if isIn { return true }
      try await Task.sleep(for: .milliseconds(20))
    }
    return false
  }

  private func pulse() async throws {
    while true {
      try await Task.sleep(for: limits.pulse)
      board.nudge()
    }
  }

  private var hosts: HostRule { HostRule(interface: interface, port: port) }
}
