import Foundation

/// What a request asks for, taken from its target (RFC 9112, section 3.2).
struct RequestPath: Equatable {
  /// Decoded, without the slash at its start: "" or "essays/" or "assets/site.css".
  var path: String
  /// As it came, with slash, without query.
  var raw: String
  /// As it came, with its question mark; or empty.
  var query: String

  /// Nil for everything that no browser asks for by itself: a target that is no path, an escape that is broken or not
  /// UTF-8, a control character, a backslash, and parts that lead elsewhere, however they are spelt. Decoding happens
  /// once: what is encoded twice is the name of a file that no site has.
  init?(target: String) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let raw = parts.first, raw.utf8.first == UInt8(ascii: "/"), let decoded = raw.removingPercentEncoding else {
      return nil
    }
    guard decoded.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
    // By bytes: a slash that an accent follows is another character to `String`.
    for part in decoded.utf8.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual("..".utf8) || part.elementsEqual(".".utf8) { return nil }
    }
    path = String(decoding: decoded.utf8.dropFirst(), as: UTF8.self)
    self.raw = String(raw)
    query = parts.count > 1 ? "?" + parts[1] : ""
  }
}
