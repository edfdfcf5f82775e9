/// A former address of an essay or a page, as its front matter tells it: a path from the site's root.
enum Alias {
  /// The URL as routes have it, "essays/old/" or "old.html"; nil when no page can have stood there.
  ///
  /// Only a path that begins with `/` can be meant in one way: other programs read one without it from the root, or from
  /// the page's own folder.
  static func url(_ text: String) -> String? {
    // By scalars: for Swift's characters a slash behind U+0600 is none, and ".." behind that could go up.
    guard text.utf8.first == UInt8(ascii: "/"), !text.unicodeScalars.contains(where: { $0 == "?" || $0 == "#" }),
      var path = URLPath.decoded(String(text.unicodeScalars.dropFirst()))
    else { return nil }
    if path == "index.html" || path.hasSuffix("/index.html") { path.removeLast("index.html".count) }
    var parts = path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.last?.isEmpty == true { parts.removeLast() }
    guard let last = parts.last, parts.allSatisfy(isName) else { return nil }
    let isFile = !path.hasSuffix("/") && [".html", ".htm"].contains { last.lowercased().hasSuffix($0) }
    return parts.joined(separator: "/") + (isFile ? "" : "/")
  }

  /// Whether a folder or file of the site can be called so.
  private static func isName(_ part: String) -> Bool {
    guard let first = part.utf8.first, first != UInt8(ascii: "."), part.utf8.count <= 200 else { return false }
    return part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }
}
