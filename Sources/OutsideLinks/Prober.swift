import Foundation

/// Finds out whether one address is alive: asks politely, listens to the answer, follows where it points.
struct Prober: Sendable {
  let bounds: Bounds
  let hosts = Hosts()
  private let client: WebClient
  private let deadline: ContinuousClock.Instant

  /// - Parameter bounds: the time for all answers begins now
  init(_ client: WebClient, bounds: Bounds) {
    self.client = client
    self.bounds = bounds
    deadline = .now + .seconds(bounds.total)
  }

  func answer(for address: String) -> Answer {
    var address = address
    var permanent: String?
    var isPermanent = true
    var seen: Set<String> = []
    do throws(Interruption) {
      for _ in 0...bounds.redirects {
        guard seen.insert(address).inserted else { return .endless }
        let head = try head(of: address)
        guard [301, 302, 303, 307, 308].contains(head.status), let location = head.location else {
          return Self.answer(for: head.status, permanent: permanent)
        }
        guard let next = Self.resolved(location, against: address) else { return .lost }
        // Only while every redirect is permanent, the next address is one to write down.
        isPermanent = isPermanent && (head.status == 301 || head.status == 308)
        if isPermanent { permanent = next }
        address = next
      }
      return .endless
    } catch {
      return error.answer
    }
  }

  private struct Interruption: Error {
    var answer: Answer
  }

  /// HEAD spares both sides the body. Not all servers know it, and some answer it wrongly, so anything bad is asked again
  /// with GET.
  private func head(of address: String) throws(Interruption) -> WebClient.Head {
    do throws(Interruption) {
      let head = try head(of: address, .head)
      // With 429 the server asks to be left alone.
      if head.status < 400 || head.status == 429 { return head }
    } catch {
      guard error.answer == .unreachable(.other) else { throw error }
    }
    return try head(of: address, .get)
  }

  private func head(of address: String, _ method: WebClient.Method) throws(Interruption) -> WebClient.Head {
    do throws(WebClient.Failure) {
      return try hosts.ask(Hosts.name(of: address)) { () throws(WebClient.Failure) in
        let left = ContinuousClock.now.duration(to: deadline) / .seconds(1)
        guard left > 0 else { throw .outOfTime }
        do throws(WebClient.Failure) {
          return try client.head(of: address, method, within: min(bounds.request, left))
        } catch {
          // What was cut off by the end of all time says nothing about the server.
          throw error == .unreachable(.noAnswer) && left < bounds.request ? .outOfTime : error
        }
      }
    } catch {
      switch error {
      case .unreachable(let reason): throw Interruption(answer: .unreachable(reason))
      case .outOfTime: throw Interruption(answer: .untested)
      case .notAnAddress: throw Interruption(answer: .unaskable)
      }
    }
  }

  private static func answer(for status: Int, permanent: String?) -> Answer {
    switch status {
    case ..<400: permanent.map { .moved($0) } ?? .alive
    // Sign-in, refusal of programs, too many requests, legal reasons; 999 is one large site's own.
    case 401, 402, 403, 407, 429, 451, 999: .refused(status)
    default: .dead(status)
    }
  }

  /// The address that a Location header means (RFC 9110, section 10.2.2); nil when it is none on the web.
  private static func resolved(_ location: String, against address: String) -> String? {
    guard let base = URL(string: address), let url = URL(string: location, relativeTo: base)?.absoluteURL,
      url.scheme == "http" || url.scheme == "https", url.host?.isEmpty == false
    else { return nil }
    return String(url.absoluteString.prefix { $0 != "#" })
  }
}
