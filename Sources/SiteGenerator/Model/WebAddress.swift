/// What can be told about an address by looking at it (RFC 3986, sections 3 and 4.2).
enum WebAddress {
  /// The scheme in lower case ("https", "cell"), nil for a relative reference.
  static func scheme(of url: some StringProtocol) -> String? {
    guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = url.utf8[..<colon]
    guard let first = scheme.first, isLetter(first),
      scheme.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) })
    else { return nil }
    return String(url[..<colon]).lowercased()
  }

  /// Whether it is http or https and names a host.
  static func isAbsolute(_ url: String) -> Bool {
    guard let scheme = scheme(of: url), scheme == "http" || scheme == "https" else { return false }
    let rest = url.utf8.dropFirst(scheme.utf8.count)
    guard rest.starts(with: "://".utf8), let host = rest.dropFirst(3).first else { return false }
    return host != UInt8(ascii: "/") && !url.utf8.contains { $0 <= 0x20 || $0 == 0x7F }
  }

  /// Whether it can be what paths are put behind: absolute, without query and fragment. Nor may its path hold `//` or `\`:
  /// on `404.html` links begin with that path, and one that begins with `//` leads to another host.
  static func isBase(_ url: String) -> Bool {
    guard isAbsolute(url), !url.utf8.contains(where: { "?#\\".utf8.contains($0) }) else { return false }
    let parts = url.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.dropFirst(3).dropLast().allSatisfy { !$0.isEmpty }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
