/// Which names the server answers to.
///
/// A page elsewhere can point a name of its own at 127.0.0.1 and read what is served there with the reader's browser
/// ("DNS rebinding"). It cannot make the browser send another name than its own, so only names that cannot be pointed
/// anywhere are good: the loopback's, and addresses.
struct HostRule: Sendable {
  /// The address that the server listens on.
  var interface: String
  var port: Int

  /// - Parameter host: the value of a request's `Host`: "127.0.0.1:8080", "[::1]:8080"
  func allows(_ host: String) -> Bool {
    let host = host.lowercased()
    guard let (name, port) = Self.split(host), port == self.port else { return false }
    if ["localhost", "127.0.0.1", "[::1]", interface, "[\(interface)]"].contains(name) { return true }
    return isOpenToAll && Self.isAddress(name)
  }

  /// Whether the server listens on every address of the machine.
  var isOpenToAll: Bool { ["0.0.0.0", "::"].contains(interface) }

  /// Whether only this machine can reach it.
  static func isLoopback(_ interface: String) -> Bool {
    interface == "::1" || interface.hasPrefix("127.")
  }

  private static func split(_ host: String) -> (name: String, port: Int)? {
    // The colons of an IPv6 address stand in brackets.
    let end = host.lastIndex(of: "]") ?? host.startIndex
    guard let colon = host[end...].firstIndex(of: ":") else { return (host, 80) }
    let digits = host[host.index(after: colon)...]
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(digits) else { return nil }
    return (String(host[..<colon]), port)
  }

  /// An address as it stands in a URL: "192.168.0.2", "[fe80::1]".
  private static func isAddress(_ name: String) -> Bool {
    if name.hasPrefix("["), name.hasSuffix("]") {
      return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.utf8.allSatisfy { (0x30...0x39).contains($0) } && Int(part).map { $0 < 256 } ?? false
      }
  }
}
