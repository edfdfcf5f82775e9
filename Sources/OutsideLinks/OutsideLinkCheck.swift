import Foundation
import SiteGenerator
import Synchronization

/// Tests links to other sites: each address once, several hosts at a time, each host one request at a time.
///
/// It is no part of a build, which asks nobody, and has a room of its own because it is the only one that talks to the
/// world.
public struct OutsideLinkCheck: Sendable {
  private let prober: Prober
  private let queues: [[OutsideLink]]
  private let progress = Shared()

  /// What the threads write down. A class, as all share it.
  private final class Shared: Sendable {
    let next = Atomic(0)
    let answers = Locked<[String: Answer]>([:])
  }

  /// What is to be said about the links. Blocks until all are tested, or the time is over.
  ///
  /// - Parameter advance: called for each address that is done, from many threads at once
  /// - Throws: When this machine has no program that can ask.
  public static func findings(
    about links: [OutsideLink], within bounds: Bounds = Bounds(), advance: @escaping @Sendable () -> Void = {}
  ) throws(MachineFailure) -> [Diagnostic] {
    guard let client = WebClient() else {
      throw MachineFailure(cannot: "test links to other sites", because: "the program 'curl' is not installed")
    }
    let check = OutsideLinkCheck(links, bounds, client)
    check.run(advance)
    return check.findings(about: links)
  }

  /// Ends the requests under way, for a program that is about to end.
  public static func endRequests() { WebClient.endAll() }

  private init(_ links: [OutsideLink], _ bounds: Bounds, _ client: WebClient) {
    prober = Prober(client, bounds: bounds)
    // The hosts with most links first, as their queues take longest.
    queues = Dictionary(grouping: links) { Hosts.name(of: $0.address) }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.value)
  }

  private func run(_ advance: @escaping @Sendable () -> Void) {
    let group = DispatchGroup()
    // Threads of their own: these wait most of the time, and would starve the pool that others compute on.
    for _ in 0..<min(prober.bounds.hosts, queues.count) {
      group.enter()
      Thread.detachNewThread {
        while let queue = takeQueue() {
          for link in queue where !prober.hosts.isSilence {
            let answer = prober.answer(for: link.address)
            progress.answers.withLock { $0[link.address] = answer }
            advance()
          }
        }
        group.leave()
      }
    }
    group.wait()
  }

  private func takeQueue() -> [OutsideLink]? {
    let index = progress.next.add(1, ordering: .relaxed).oldValue
    return index < queues.count ? queues[index] : nil
  }

  // MARK: What is said

  private func findings(about links: [OutsideLink]) -> [Diagnostic] {
    guard !prober.hosts.wasSilence else { return [.noNetwork(links: links.count)] }
    let answers = progress.answers.withLock { $0 }
    var untested: [OutsideLink] = []
    var found: [Diagnostic] = []
    for link in links {
      switch answers[link.address] ?? .untested {
      case .alive: break
      case .untested: untested.append(link)
      case .unaskable: found.append(.unaskable(link))
      case .moved(let address): found.append(.moved(link, to: address))
      case .refused(let status): found.append(.refused(link, status))
      case .dead(let status): found.append(.dead(link, "answers \(status)\(HTTPStatus.words(for: status))"))
      case .endless: found.append(.dead(link, "leads from one address to the next without end"))
      case .lost: found.append(.dead(link, "leads on to something that is no address"))
      case .unreachable(let reason): found.append(.unreachable(link, reason, seconds: prober.bounds.request))
      }
    }
    if let first = untested.first { found.append(.untested(first, of: untested.count, seconds: prober.bounds.total)) }
    return found
  }
}
