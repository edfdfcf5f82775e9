import Foundation
import SiteGenerator

/// What is known about the hosts that are asked, and whose turn it is to talk to one.
///
/// A class, as all threads share it. A host is asked by one thread at a time, also when a redirect from elsewhere leads to
/// it; one that cannot be reached is not asked again.
final class Hosts: Sendable {
  private struct State {
    var turns: [String: NSLock] = [:]
    var unreachable: [String: Answer.Reason] = [:]
    var hasHeard = false
  }

  private let state = Locked(State())

  /// With so many hosts out of reach and none within, the fault is on this side.
  private static let manyUnreachable = 6

  /// Host and port of an address.
  static func name(of address: String) -> String {
    guard let url = URL(string: address), let host = url.host?.lowercased() else { return address }
    return url.port.map { "\(host):\($0)" } ?? host
  }

  /// Waits for the host's turn and asks it; notes whether it could be reached.
  func ask(
    _ host: String, _ request: () throws(WebClient.Failure) -> WebClient.Head
  ) throws(WebClient.Failure) -> WebClient.Head {
    let turn = state.withLock { state in
      if let turn = state.turns[host] { return turn }
      let turn = NSLock()
      state.turns[host] = turn
      return turn
    }
    turn.lock()
    defer { turn.unlock() }
    if let reason = state.withLock({ $0.unreachable[host] }) { throw .unreachable(reason) }
    do throws(WebClient.Failure) {
      let head = try request()
      state.withLock { $0.hasHeard = true }
      return head
    } catch {
      // An answer that was cut off may be about this request alone.
      if case .unreachable(let reason) = error, reason != .other { state.withLock { $0.unreachable[host] = reason } }
      throw error
    }
  }

  /// Whether it is of no use to go on: many were asked, and nobody was heard.
  var isSilence: Bool { state.withLock { !$0.hasHeard && $0.unreachable.count >= Self.manyUnreachable } }

  /// Whether, in the end, nobody was heard. One host alone may just be gone.
  var wasSilence: Bool { state.withLock { !$0.hasHeard && $0.unreachable.count >= 2 } }
}
