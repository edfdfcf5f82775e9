/// The part of a request before its body: method, target and headers (RFC 9112, sections 3 and 5), read strictly. What
/// browsers and common tools send is understood; what leaves room for two readings is refused.
struct RequestHead: Sendable, Equatable {
  enum Fault: Error, Equatable {
    case malformed
    case version
  }

  var method: String
  var target: String
  /// Names in lower case, in the order in which they came.
  var headers: [(name: String, value: String)]
  /// Whether the connection may serve another request after this one.
  var keepsAlive: Bool
  /// No request here has a body that is wanted. It is not read, so nothing that follows it could be understood.
  var hasBody: Bool {
    values(of: "content-length").contains { $0 != "0" } || !values(of: "transfer-encoding").isEmpty
  }

  func values(of name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }

  init(method: String, target: String, headers: [(name: String, value: String)], keepsAlive: Bool = true) {
    self.method = method
    self.target = target
    self.headers = headers
    self.keepsAlive = keepsAlive
  }

  /// - Parameter bytes: everything before the empty line
  init(_ bytes: some Collection<UInt8>) throws(Fault) {
    // Nothing but visible ASCII, blanks and the ends of lines; values may hold more, but none that is asked for does.
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }[...]
    guard let first = lines.popFirst() else { throw .malformed }
    let parts = first.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, Self.isToken(parts[0]), !parts[1].isEmpty, parts[1].allSatisfy({ (0x21...0x7E) ~= $0 })
    else { throw .malformed }
    let version = String(Substring(parts[2]))
    guard version.hasPrefix("HTTP/") else { throw .malformed }
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else { throw .version }
    method = String(Substring(parts[0]))
    target = String(Substring(parts[1]))
    headers = []
    for line in lines {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), Self.isToken(line[..<colon]) else { throw .malformed }
      let value = line[line.index(after: colon)...].drop(while: Self.isBlank)
      guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { throw .malformed }
      let end = value.lastIndex { !Self.isBlank($0) }.map(value.index(after:)) ?? value.startIndex
      headers.append((Substring(line[..<colon]).lowercased(), String(Substring(value[..<end]))))
    }
    keepsAlive = version == "HTTP/1.1"
    keepsAlive = keepsAlive && !values(of: "connection").contains { $0.lowercased().contains("close") }
    if hasBody { keepsAlive = false }
  }

  static func == (left: Self, right: Self) -> Bool {
    left.method == right.method && left.target == right.target && left.keepsAlive == right.keepsAlive
      && left.headers.elementsEqual(right.headers) { $0 == $1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// RFC 9110, section 5.6.2.
  private static func isToken(_ bytes: Substring.UTF8View) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }
}
