/// A former address of an essay or a page, as its front matter tells it: a path from the site's root.
enum Alias {
  /// The URL as routes have it, "essays/old/" or "old.html"; nil when no page can have stood there.
  ///
  /// Only a path that begins with `/` can be meant in one way: other programs read one without it from the root, or from
  /// the page's own folder.
  static func url(_ text: String) -> String? {
    guard text.hasPrefix("/"), !text.contains(where: { $0 == "?" || $0 == "#" }),
      var path = URLPath.decoded(text.dropFirst())
    else { return nil }
    if path == "index.html" || path.hasSuffix("/index.html") { path.removeLast("index.html".count) }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    guard let last = parts.last, parts.allSatisfy(isName) else { return nil }
    let isFile = !path.hasSuffix("/") && [".html", ".htm"].contains { last.lowercased().hasSuffix($0) }
    return parts.joined(separator: "/") + (isFile ? "" : "/")
  }

  /// Whether a folder or file of the site can be called so.
  private static func isName(_ part: Substring) -> Bool {
    guard let first = part.utf8.first, first != UInt8(ascii: "."), part.utf8.count <= 200 else { return false }
    return part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }
}
