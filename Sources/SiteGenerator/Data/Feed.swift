/// `feed.xml`: essays and the changes of models, newest first, with all that they say (Atom, RFC 4287).
///
/// A feed is ordered by time and each entry needs one, so what has no date is left out; and it needs the site's address.
/// Nothing in it comes from a clock: the feed was updated when its newest entry was.
struct Feed {
  static let path = "feed.xml"
  /// Who follows a site asks often; who begins to follow it does not need its whole past.
  static let longest = 50

  let renderer: Renderer
  /// The site's address, with a `/` at its end.
  let base: String

  /// Whether there is anything to tell.
  static func isWorthwhile(_ site: Site) -> Bool {
    site.essays.contains { !$0.isDraft && $0.newest != nil }
      || site.matrices.contains { $0.changes.contains { $0.date != nil } }
  }

  func text() -> String {
    let site = renderer.site
    let entries = FeedEntry.all(of: renderer, base: base)
    var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    text += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(XMLText.escaped(site.settings.language))\">\n"
    text += XMLText.element("title", site.settings.title)
    if !renderer.siteContext.summary.isEmpty, let summary = site.settings.summary {
      text += XMLText.element("subtitle", renderer.texts[summary].words)
    }
    text += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(XMLText.escaped(base + Self.path))\"/>\n"
    text += "<link rel=\"alternate\" type=\"text/html\" href=\"\(XMLText.escaped(base))\"/>\n"
    text += XMLText.element("id", base)
    if let updated = entries.map(\.updated).max() { text += XMLText.element("updated", Self.time(updated)) }
    // One is required, of the feed or of each entry.
    text += Self.authors(site.settings.authors.isEmpty ? [site.settings.title] : site.settings.authors)
    if let licence = site.settings.licence { text += XMLText.element("rights", licence) }
    for entry in entries { text += self.text(of: entry) }
    return text + "</feed>\n"
  }

  private func text(of entry: FeedEntry) -> String {
    var text = "<entry>\n"
    text += XMLText.element("title", entry.title)
    text += XMLText.element("id", entry.id)
    text += "<link rel=\"alternate\" type=\"text/html\" href=\"\(XMLText.escaped(entry.address))\"/>\n"
    text += XMLText.element("published", Self.time(entry.published))
    text += XMLText.element("updated", Self.time(entry.updated))
    text += Self.authors(entry.authors)
    if let licence = entry.licence { text += XMLText.element("rights", licence) }
    if !entry.summary.isEmpty { text += XMLText.element("summary", entry.summary) }
    // For the addresses in raw HTML, which are as the author wrote them (RFC 4287, section 3.1.1.1).
    text +=
      "<content type=\"html\" xml:base=\"\(XMLText.escaped(entry.page))\">\(XMLText.escaped(entry.html))</content>\n"
    return text + "</entry>\n"
  }

  private static func authors(_ names: [String]) -> String {
    names.map { "<author><name>\(XMLText.escaped($0))</name></author>\n" }.joined()
  }

  /// A day has no time of day; its beginning in UTC stands for it (RFC 3339).
  private static func time(_ date: CalendarDate) -> String { "\(date)T00:00:00Z" }
}
