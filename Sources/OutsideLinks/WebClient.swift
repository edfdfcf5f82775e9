import Foundation
import SiteGenerator

/// Asks servers for the head of an answer: its status, and where it redirects to. Nothing is sent but the request, and
/// nothing is kept: no cookies, no cache, no body.
///
/// The asking is done by the `curl` program. Linked in, as Foundation has it on Linux, it would make the whole program need
/// two dozen libraries for one option; and it polled while it waited (0.35 s of CPU for each second) and said nothing of
/// certificates. It blocks the calling thread, as its callers are threads that have nothing else to do.
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

  private let program: String
  /// The requests under way, by the numbers of their processes. Of the whole program, as a signal that ends it knows no
  /// more of them.
  private static let underWay = Locked<Set<Int32>>([])

  /// Ends the requests under way, for a program that is about to end: they would go on without it.
  static func endAll() {
    underWay.withLock { for process in $0 { kill(process, SIGKILL) } }
  }

  /// Nil where there is no `curl` on this machine.
  init?() {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let places = folders.map { "\($0)/curl" } + ["/usr/bin/curl"]
    guard let program = places.first(where: FileManager.default.isExecutableFile) else { return nil }
    self.program = program
  }

  /// The head of the answer, redirects not followed.
  ///
  /// - Parameter seconds: the longest that it may take
  func head(of address: String, _ method: Method, within seconds: Double) throws(Failure) -> Head {
    guard let url = URL(string: address), url.host?.isEmpty == false else { throw .notAnAddress }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments =
      [
        "--disable", "--silent", "--globoff", "--proto", "=http,https", "--http1.1", "--suppress-connect-headers",
        "--max-time", String(seconds), "--user-agent", "sitegen (link check)", "--dump-header", "-", "--output",
        "/dev/null",
      ] + (method == .head ? ["--head"] : []) + ["--url", url.absoluteString]
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    let isRunning = Self.underWay.withLock { underWay in
      guard (try? process.run()) != nil else { return false }
      underWay.insert(process.processIdentifier)
      return true
    }
    guard isRunning else { throw .unreachable(.other) }
    let head = Self.head(from: pipe.fileHandleForReading)
    // With the head all is known; the body stays where it is. Where this program ignores polite signals, its children do.
    if head != nil { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    _ = Self.underWay.withLock { $0.remove(process.processIdentifier) }
    guard let head else { throw .unreachable(Answer.Reason(curl: process.terminationStatus)) }
    return head
  }

  /// Reads until the first head is complete that is none of an interim answer (RFC 9110, section 15.2).
  private static func head(from output: FileHandle) -> Head? {
    var text = ""
    while true {
      while let end = text.range(of: "\r\n\r\n") {
        if let head = Head(String(text[..<end.lowerBound])), head.status >= 200 { return head }
        text.removeSubrange(..<end.upperBound)
      }
      let more = output.availableData
      guard !more.isEmpty, text.utf8.count < 1_000_000 else { return nil }
      text += String(decoding: more, as: UTF8.self)
    }
  }
}

extension WebClient.Head {
  /// "HTTP/1.1 301 Moved", then lines of fields.
  init?(_ text: String) {
    let lines = text.components(separatedBy: "\r\n")
    guard let first = lines.first, first.hasPrefix("HTTP/"),
      let status = Int(first.split(separator: " ").dropFirst().first ?? "")
    else { return nil }
    self.status = status
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "location" else { continue }
      location = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
  }
}

extension Answer.Reason {
  /// From the exit code of curl, see its manual.
  init(curl code: Int32) {
    switch code {
    case 5, 6: self = .noSuchHost
    case 7: self = .noConnection
    case 28: self = .noAnswer
    case 35, 51, 53, 54, 58, 59, 60, 66, 77, 80, 82, 83, 90, 91: self = .noCertificate
    default: self = .other
    }
  }
}
