import Dispatch
import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Asks servers for the head of an answer: its status, and where it redirects to. Nothing is sent but the request, and
/// nothing is kept: no cookies, no cache, no body.
///
/// It blocks the calling thread, as its callers are threads that have nothing else to do. (Linux's Foundation polls while
/// it waits: a server that does not answer cost 0.35 s of CPU a second.)
struct WebClient: Sendable {
  enum Method: String, Sendable {
    case head = "HEAD"
    case get = "GET"
  }

  struct Head: Sendable, Equatable {
    var status: Int
    var location: String?
  }

  enum Failure: Error, Equatable {
    case unreachable(Answer.Reason)
    /// The time for all links is over.
    case outOfTime
    case notAnAddress
  }

  private let session: URLSession
  private let delegate = Delegate()

  init() {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.urlCredentialStorage = nil
    configuration.urlCache = nil
    configuration.httpShouldSetCookies = false
    configuration.httpAdditionalHeaders = ["User-Agent": "sitegen (link check)", "Accept": "*/*"]
    session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
  }

  /// The head of the answer, redirects not followed.
  ///
  /// - Parameter seconds: the longest that it may take
  func head(of address: String, _ method: Method, within seconds: Double) throws(Failure) -> Head {
    guard let url = URL(string: address), url.host?.isEmpty == false else { throw .notAnAddress }
    // The session's own timeout starts again with each byte, so a server that drips would never end: time is taken below.
    var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: seconds + 60)
    request.httpMethod = method.rawValue
    let task = session.dataTask(with: request)
    let isDone = DispatchSemaphore(value: 0)
    delegate.expect(task) { isDone.signal() }
    task.resume()
    let isInTime = isDone.wait(timeout: .now() + seconds) == .success
    if !isInTime { task.cancel() }
    switch delegate.outcome(of: task) {
    case .head(let head)?: return head
    case .failed(let reason)?: throw .unreachable(reason)
    case nil: throw .unreachable(.noAnswer)
    }
  }
}

/// Receives what the session says about its tasks. A class with a lock, as the session wants an object and calls it from a
/// thread of its own.
private final class Delegate: NSObject, URLSessionDataDelegate {
  enum Outcome {
    case head(WebClient.Head)
    case failed(Answer.Reason)
  }

  private struct Waiting {
    var outcome: Outcome?
    var finish: (@Sendable () -> Void)?
  }

  private let tasks = Mutex<[Int: Waiting]>([:])

  func expect(_ task: URLSessionTask, _ finish: @escaping @Sendable () -> Void) {
    tasks.withLock { $0[task.taskIdentifier] = Waiting(finish: finish) }
  }

  func outcome(of task: URLSessionTask) -> Outcome? {
    tasks.withLock { $0.removeValue(forKey: task.taskIdentifier)?.outcome }
  }

  private func end(_ task: URLSessionTask, _ outcome: Outcome) {
    let finish = tasks.withLock { tasks -> (@Sendable () -> Void)? in
      guard tasks[task.taskIdentifier]?.outcome == nil else { return nil }
      tasks[task.taskIdentifier]?.outcome = outcome
      return tasks[task.taskIdentifier]?.finish
    }
    finish?()
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    end(task, .head(WebClient.Head(response)))
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    if let response = response as? HTTPURLResponse { end(dataTask, .head(WebClient.Head(response))) }
    completionHandler(.cancel)
    // Linux's Foundation does not look at the disposition, and would fetch the whole body.
    dataTask.cancel()
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    if let response = task.response as? HTTPURLResponse { return end(task, .head(WebClient.Head(response))) }
    end(task, .failed((error as? URLError).map(Answer.Reason.init) ?? .other))
  }
}

extension WebClient.Head {
  init(_ response: HTTPURLResponse) {
    self.init(status: response.statusCode, location: response.value(forHTTPHeaderField: "Location"))
  }
}

extension Answer.Reason {
  init(_ error: URLError) {
    switch error.code {
    case .cannotFindHost, .dnsLookupFailed: self = .noSuchHost
    case .cannotConnectToHost, .notConnectedToInternet: self = .noConnection
    case .timedOut: self = .noAnswer
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
      self = .noCertificate
    // Linux's Foundation says no more than "unknown" of a certificate that is not trusted.
    default: self = .other
    }
  }
}
