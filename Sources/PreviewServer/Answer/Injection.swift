/// Puts the preview's script into a page on its way to the browser; the site itself knows nothing of it.
enum Injection {
  static let folder = ".sitegen/"
  static let script = folder + "preview.js"
  static let style = folder + "preview.css"
  static let events = folder + "events"

  /// The page with the script before the end of its body; before the end of its head, or at its own end, where there is
  /// none. `site` is the name of the site that it belongs to.
  static func page(_ html: [UInt8], site: String) -> [UInt8] {
    let place = end(of: "</body", in: html) ?? end(of: "</head", in: html) ?? html.count
    return html[..<place] + tag(site: site) + html[place...]
  }

  static func tag(site: String) -> [UInt8] {
    Array("<script src=\"/\(script)\" data-site=\"\(site)\" defer></script>".utf8)
  }

  /// Where the last of these tags begins.
  private static func end(of tag: StaticString, in html: [UInt8]) -> Int? {
    let tag = Array("\(tag)".utf8)
    guard html.count >= tag.count else { return nil }
    return stride(from: html.count - tag.count, through: 0, by: -1).first { start in
      html[start] == tag[0]
        && zip(html[start...], tag).allSatisfy { $0 == $1 || ((0x41...0x5A).contains($0) && $0 + 0x20 == $1) }
    }
  }
}
