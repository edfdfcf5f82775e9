/// What is sent back.
struct Response: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    case pieces(count: Int, @Sendable (_ offset: Int, _ count: Int) throws -> [UInt8])
    /// Notices, for as long as the page is open.
    case events
  }

  var status: Status
  var headers: [(name: String, value: String)]
  var body: Body

  init(_ status: Status, type: String, body: Body, headers: [(name: String, value: String)] = []) {
    self.status = status
    self.headers = [("Content-Type", type)] + headers
    self.body = body
  }

  /// A sentence for whoever asked for something that is not given.
  init(_ status: Status, _ text: String, headers: [(name: String, value: String)] = []) {
    self.init(status, type: ContentType.text, body: .bytes(Array((text + "\n").utf8)), headers: headers)
  }

  /// On everything. The policy is what a careful host sends, so that authors see at home what it does to their pages;
  /// the rest keeps other sites from embedding drafts, and browsers from keeping what will change.
  private static let always: [(name: String, value: String)] = [
    ("Cache-Control", "no-store"), ("Content-Security-Policy", "default-src 'self'"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Content-Type-Options", "nosniff"),
  ]

  /// The status line and the headers (RFC 9112, section 2.1).
  func head(keepsAlive: Bool) -> [UInt8] {
    var lines = ["HTTP/1.1 \(status.rawValue) \(status.phrase)"]
    let usual = Self.always.filter { one in !headers.contains { $0.name == one.name } }
    lines += (headers + usual).map { "\($0.name): \($0.value)" }
    if let count { lines.append("Content-Length: \(count)") }
    lines.append("Connection: \(keepsAlive ? "keep-alive" : "close")")
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  private var count: Int? {
    switch body {
    case .bytes(let bytes): bytes.count
    case .pieces(let count, _): count
    case .events: nil
    }
  }
}

enum Status: Int, Sendable {
  case ok = 200
  case movedPermanently = 301
  case badRequest = 400
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case headTooLarge = 431
  case serverError = 500
  case versionNotSupported = 505
  case unavailable = 503

  /// RFC 9110, section 15; RFC 6585, section 5.
  var phrase: String {
    switch self {
    case .ok: "OK"
    case .movedPermanently: "Moved Permanently"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .headTooLarge: "Request Header Fields Too Large"
    case .serverError: "Internal Server Error"
    case .versionNotSupported: "HTTP Version Not Supported"
    case .unavailable: "Service Unavailable"
    }
  }
}
